import type { OpinionsAnswer } from '../api/types.js';
import { useOpinions } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { LANGUAGE_NAMES } from '../language/texts.js';
import { TablePlace } from '../shared/table-place.js';

type Month = OpinionsAnswer['months'][number];

const ANSWERS = ['yes', 'some', 'no', 'unsaid'] as const;

/** Whether talks helped: a row a month and, where they are large enough, one for each language and ending. */
export function Opinions() {
  const language = useLanguage();
  const { t, month } = language;
  const { data, error } = useOpinions();
  const row = (of: string, which: string, answers: Month['answers']) => (
    <tr key={`${of} ${which}`}>
      <th scope="row">{month(of)}</th>
      <td>{which}</td>
      {ANSWERS.map((answer) => (
        <td key={answer} className="number">
          {answers[answer]}
        </td>
      ))}
    </tr>
  );
  return (
    <section aria-labelledby="opinions-title">
      <h2 id="opinions-title">{t('opinions.title')}</h2>
      <p>{t('opinions.hint')}</p>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data?.months.length === 0 && <p>{t('opinions.none')}</p>}
      {data && data.months.length > 0 && (
        <TablePlace label={t('opinions.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('opinions.month')}</th>
                <th scope="col">{t('opinions.which')}</th>
                {ANSWERS.map((answer) => (
                  <th scope="col" key={answer} className="number">
                    {t(`opinions.${answer}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.months.flatMap((each) => [
                row(each.month, t('opinions.all'), each.answers),
                ...each.parts.map((part) =>
                  row(
                    each.month,
                    t(`opinions.${part.ending}`, { language: LANGUAGE_NAMES[part.language] }),
                    part.answers,
                  ),
                ),
              ])}
            </tbody>
          </table>
        </TablePlace>
      )}
    </section>
  );
}
