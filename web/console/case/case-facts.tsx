import { caseFiles } from '../api/endpoints.js';
import type { CaseAnswer, TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { behaviourName } from '../language/texts.js';
import { Said } from '../shared/said.js';
import { TablePlace } from '../shared/table-place.js';
import { KEYS } from '../state/keys.js';
import { SharedList } from '../talk/shared-list.js';
import { UnderstoodPart } from '../talk/understood-part.js';

/** What was understood, each with the words that led there; and what was shared in the talk. */
export function CaseFacts({ shown, talk }: { shown: CaseAnswer; talk: TalkAnswer }) {
  const { t, language } = useLanguage();
  const { behaviours, where, when, safe } = shown.facts;
  return (
    <>
      {behaviours.length === 0 ? (
        <p className="hint">{t('case-facts.no-behaviour')}</p>
      ) : (
        <TablePlace label={t('case-facts.table')}>
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">{t('case-facts.behaviour')}</th>
                <th scope="col">{t('case-facts.words')}</th>
              </tr>
            </thead>
            <tbody>
              {behaviours.map(({ name, from, words }) => (
                <tr key={name}>
                  <th scope="row" className="behaviour">
                    {behaviourName(language, name)}
                  </th>
                  <td>
                    {words === null ? (
                      <span className="hint">{t(`case-facts.from.${from}`)}</span>
                    ) : (
                      <span className="own-words">
                        <Said text={words} lang={shown.language} />
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePlace>
      )}
      <dl className="shared">
        <div>
          <dt>{t('shared.where')}</dt>
          <dd>
            {where === null ? t('case-facts.unknown') : <Said text={where.said} lang={shown.language} />}
            {where?.quarter && (
              <span className="hint">
                {' '}
                (<Said text={where.quarter} />)
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('shared.when')}</dt>
          <dd>
            {when === null ? t('case-facts.unknown') : <Said text={when.said} lang={shown.language} />}
            {when?.iso && <span className="hint"> ({when.iso.replace('/', ' – ')})</span>}
          </dd>
        </div>
        <div>
          <dt>{t('shared.safe')}</dt>
          <dd>{t(safe === null ? 'case-facts.unknown' : `safe.${safe}`)}</dd>
        </div>
      </dl>
      <p>
        <a className="button" data-download="" href={caseFiles.facts(talk.item.id)} download rel="noreferrer">
          {t('case-facts.csv')} <kbd className="key-hint">Alt+{KEYS.download}</kbd>
        </a>
      </p>
      <UnderstoodPart talk={talk} />
      <section className="case-section">
        <h4>{t('facts.title')}</h4>
        <SharedList talk={talk} />
      </section>
    </>
  );
}
