import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { TablePlace } from '../shared/table-place.js';
import { CRITERIA, usePracticeLanguage, useTotals } from './api.js';

/** For who teaches: how many did what, and how it went on the average. No names, and nothing of few. */
export function TotalsPart() {
  const language = useLanguage();
  const { t } = language;
  const words = usePracticeLanguage();
  const { data, error } = useTotals();
  const few = t('training.few', { least: data?.least ?? 0 });
  return (
    <section className="stack">
      <h2>{t('training.totals')}</h2>
      <p>{t('training.totals-hint', { least: data?.least ?? 0 })}</p>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data && (
        <TablePlace label={t('training.totals')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('training.what')}</th>
                <th scope="col" className="number">
                  {t('training.people')}
                </th>
                {CRITERIA.map((name) => (
                  <th scope="col" key={name} className="number">
                    {t(`criterion.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...data.lessons.map((each) => ({ ...each, criteria: null })), ...data.practices].map(
                (each) => (
                  <tr key={each.id}>
                    <th scope="row" lang={words}>
                      {each.title}
                    </th>
                    <td className="number">{each.people ?? few}</td>
                    {CRITERIA.map((name) => (
                      <td key={name} className="number">
                        {each.criteria ? `${Math.round(each.criteria[name] * 100)} %` : '–'}
                      </td>
                    ))}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </TablePlace>
      )}
    </section>
  );
}
