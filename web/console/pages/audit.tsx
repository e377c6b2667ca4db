import { useAudit, useOfficers } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { PageHeading } from '../shared/page-heading.js';
import { TablePlace } from '../shared/table-place.js';

/** Who did and read what, and whether the chain that protects the list holds. Supervisors only. */
export function AuditPage() {
  const language = useLanguage();
  const { t, find, moment } = language;
  const { data, error } = useAudit();
  const officers = useOfficers().data?.officers;
  /** An account is an id in the list; its name says more, as does the reference by which a talk is called. */
  const named = (id: string) =>
    officers?.find((each) => each.id === id)?.displayName ?? /^R-\w+(?=\.\d+$)/.exec(id)?.[0] ?? id;
  /** What stands behind the colon, such as the id of a piece of evidence, is shown as it is. */
  const action = (code: string) => {
    const [kind = '', ...rest] = code.split(':');
    const words = find(`action.${kind}`);
    return (
      find(`action.${code}`) ?? (words && rest.length > 0 ? `${words}: ${rest.join(':')}` : words) ?? code
    );
  };
  return (
    <div className="page">
      <PageHeading>{t('audit.title')}</PageHeading>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data && (
        <>
          <p
            className={data.intact ? 'callout' : 'callout callout-problem'}
            role={data.intact ? undefined : 'alert'}
          >
            <span aria-hidden="true">{data.intact ? '✓ ' : '⚠ '}</span>
            {t(data.intact ? 'accounts.audit-intact' : 'audit.broken')}
          </p>
          <TablePlace label={t('audit.list')}>
            <table>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t('audit.number')}
                  </th>
                  <th scope="col">{t('audit.time')}</th>
                  <th scope="col">{t('audit.who')}</th>
                  <th scope="col">{t('audit.action')}</th>
                  <th scope="col">{t('audit.subject')}</th>
                  <th scope="col">{t('audit.result')}</th>
                </tr>
              </thead>
              <tbody>
                {data.entries.map((entry) => (
                  <tr key={entry.seq}>
                    <td className="number">{entry.seq}</td>
                    <td className="moment">{moment(entry.at)}</td>
                    <td>
                      <bdi title={entry.actor}>{named(entry.actor)}</bdi>
                    </td>
                    <td>
                      {action(entry.action)}
                      {entry.reason && (
                        <span className="hint"> {find(`reading.${entry.reason}`) ?? entry.reason}</span>
                      )}
                    </td>
                    <td>
                      <bdi
                        className={entry.subject.startsWith('R-') ? 'moment' : undefined}
                        title={entry.subject}
                      >
                        {named(entry.subject)}
                      </bdi>
                    </td>
                    <td>{t(`audit.${entry.result}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TablePlace>
        </>
      )}
    </div>
  );
}
