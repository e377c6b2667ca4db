import { useFunnel } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { PageHeading } from '../shared/page-heading.js';
import { TablePlace } from '../shared/table-place.js';
import { Opinions } from './opinions.js';

/** In the order in which a talk goes; a step that is not here yet comes after them. */
const STEPS = [
  'begun',
  'told',
  'recognised',
  'choices',
  'officer-considered',
  'officer-asked',
  'left-a-message',
  'danger',
  'goodbye',
];

/** From recognising to asking for an officer, a row a day. The steps are named by the server. */
export function NumbersPage() {
  const language = useLanguage();
  const { t, find, day } = language;
  const { data, error } = useFunnel();
  const steps = [...new Set([...STEPS, ...(data?.days ?? []).flatMap((each) => Object.keys(each.counts))])];
  return (
    <div className="page">
      <PageHeading>{t('numbers.title')}</PageHeading>
      <p>{t('numbers.hint')}</p>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data?.days.length === 0 && <p>{t('numbers.none')}</p>}
      {data && data.days.length > 0 && (
        <TablePlace label={t('numbers.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('numbers.day')}</th>
                {steps.map((step) => (
                  <th scope="col" key={step} className="number">
                    {find(`funnel.${step}`) ?? step}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.days.map((each) => (
                <tr key={each.day}>
                  <th scope="row">{day(each.day)}</th>
                  {steps.map((step) => (
                    <td key={step} className="number">
                      {each.counts[step] ?? 0}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TablePlace>
      )}
      <Opinions />
    </div>
  );
}
