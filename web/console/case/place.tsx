import { lazy, Suspense } from 'react';
import type { CaseAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';

/** Leaflet and the shapes come only when somebody opens a map. */
const CaseMap = lazy(() => import('../map/case-map.js'));

/** Where it happened, as a circle and in words. */
export function Place({ shown }: { shown: CaseAnswer }) {
  const { t } = useLanguage();
  const { where } = shown.facts;
  const { lat, lon } = { lat: where?.lat ?? null, lon: where?.lon ?? null };
  if (where === null) return <p className="hint">{t('map.nowhere')}</p>;
  return (
    <>
      <dl className="shared">
        <div>
          <dt>{t('shared.where')}</dt>
          <dd>
            <Said text={where.said} lang={shown.language} />
          </dd>
        </div>
        {where.quarter && (
          <div>
            <dt>{t('map.quarter')}</dt>
            <dd>
              <Said text={where.quarter} />
            </dd>
          </div>
        )}
      </dl>
      {lat === null || lon === null ? (
        <p className="hint">{t('map.words-only')}</p>
      ) : (
        <>
          <Suspense fallback={<p role="status">{t('desk.opening')}</p>}>
            <CaseMap lat={lat} lon={lon} />
          </Suspense>
          <p className="hint">{t('map.circle', { lat: lat.toFixed(3), lon: lon.toFixed(3) })}</p>
          <p className="credits">{t('map.credits')}</p>
        </>
      )}
    </>
  );
}
