import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useOfficers, useSession } from '../api/queries.js';
import type { Account, Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { LANGUAGE_NAMES } from '../language/texts.js';
import { PageHeading } from '../shared/page-heading.js';
import { TablePlace } from '../shared/table-place.js';
import { AccountDialog } from './account-dialog.js';
import { InviteForm } from './invite-form.js';

/** All accounts: who may do what, links for new ones, and what ends an access. */
export function OfficersPage({ officer }: { officer: Officer }) {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = useOfficers();
  const usesProvider = useSession().data?.ways.provider === true;
  const [open, setOpen] = useState<string | undefined>();
  const opened = data?.officers.find(({ id }) => id === open);
  return (
    <div className="page">
      <PageHeading>{t('accounts.title')}</PageHeading>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {data && (
        <TablePlace label={t('accounts.list')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('officers.name')}</th>
                <th scope="col">{t('officers.role')}</th>
                <th scope="col">{t('accounts.speaks')}</th>
                <th scope="col">{t('accounts.state')}</th>
                <th scope="col">
                  <span className="hidden-visually">{t('accounts.change')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.officers.map((account) => (
                <Row
                  key={account.id}
                  account={account}
                  isOwn={account.id === officer.id}
                  onChange={() => setOpen(account.id)}
                />
              ))}
            </tbody>
          </table>
        </TablePlace>
      )}
      {usesProvider ? (
        <p className="hint">{t('accounts.from-provider')}</p>
      ) : (
        <InviteForm officer={officer} />
      )}
      {opened && (
        <AccountDialog
          key={opened.id}
          account={opened}
          officer={officer}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function Row(props: { account: Account; isOwn: boolean; onChange: () => void }) {
  const { t } = useLanguage();
  const { account } = props;
  const state = [
    t(account.disabled ? 'officers.disabled' : 'officers.active'),
    ...(account.onDuty ? [t('officers.on-duty')] : []),
    ...(account.sessions > 0 ? [t('accounts.sessions', { count: account.sessions })] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <bdi>{account.displayName}</bdi>
        {props.isOwn && ` ${t('duty.you')}`}
        <br />
        <bdi className="hint">{account.username}</bdi>
      </th>
      <td>{t(`role.${account.role}`)}</td>
      <td>
        {account.languages.map((one) => LANGUAGE_NAMES[one]).join(', ') || t('accounts.all-languages')}
        {account.skills.length > 0 && (
          <>
            <br />
            <span className="hint">{account.skills.map((skill) => t(`skill.${skill}`)).join(', ')}</span>
          </>
        )}
      </td>
      <td>{state.join(' · ')}</td>
      <td>
        <Button className="button" onPress={props.onChange}>
          {t('accounts.change')}
          <span className="hidden-visually"> {account.displayName}</span>
        </Button>
      </td>
    </tr>
  );
}
