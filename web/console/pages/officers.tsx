import { useOfficers } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { PageHeading } from '../shared/page-heading.js';
import { TablePlace } from '../shared/table-place.js';
import { InviteForm } from './invite-form.js';

/** All accounts, and links for new ones. Supervisors only. */
export function OfficersPage() {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = useOfficers();
  return (
    <div className="page">
      <PageHeading>{t('officers.title')}</PageHeading>
      <InviteForm />
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data && (
        <TablePlace label={t('officers.list')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('officers.name')}</th>
                <th scope="col">{t('officers.username')}</th>
                <th scope="col">{t('officers.role')}</th>
                <th scope="col">{t('officers.duty')}</th>
                <th scope="col">{t('officers.account')}</th>
              </tr>
            </thead>
            <tbody>
              {data.officers.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    <bdi>{each.displayName}</bdi>
                  </th>
                  <td>
                    <bdi>{each.username}</bdi>
                  </td>
                  <td>{t(`role.${each.role}`)}</td>
                  <td>{t(each.onDuty ? 'officers.on-duty' : 'officers.off-duty')}</td>
                  <td>{t(each.disabled ? 'officers.disabled' : 'officers.active')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePlace>
      )}
    </div>
  );
}
