import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { changeOfficer, renewOfficer, signOutOfficer } from '../api/endpoints.js';
import type { Account, AccountChangeRequest, Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../language/texts.js';
import { Choice } from '../shared/choice.js';
import { Dialog } from '../shared/dialog.js';
import { Toggle } from '../shared/toggle.js';
import { Ticks } from '../shared/ticks.js';
import { LinkCallout } from './link-callout.js';
import { RoleChoice, rolesToGive } from './role-choice.js';

const SKILLS: Account['skills'] = ['morality', 'eva', 'neighbourhood', 'prevention'];

export interface AccountDialogProps {
  account: Account;
  /** Who changes it. */
  officer: Officer;
  onClose: () => void;
}

/** Changes an account. What ends an access is said before it is saved, and works at once. */
export function AccountDialog({ account, officer, onClose }: AccountDialogProps) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const [draft, setDraft] = useState(account);
  const refresh = () => void client.invalidateQueries({ queryKey: keys.officers });
  const save = useMutation({
    mutationFn: (change: AccountChangeRequest) => changeOfficer(account.id, change),
    onSuccess: () => {
      refresh();
      onClose();
    },
  });
  const isOwn = account.id === officer.id;
  const roles = rolesToGive(officer);
  const change = differences(account, draft);
  return (
    <Dialog title={t('accounts.dialog', { name: account.displayName })} isOpen onClose={onClose}>
      {isOwn ? (
        <p className="hint">{t('accounts.own')}</p>
      ) : (
        <>
          {account.origin === 'provider' ? (
            <p className="hint">{t('accounts.by-provider', { role: t(`role.${account.role}`) })}</p>
          ) : (
            <RoleChoice
              roles={roles.includes(account.role) ? roles : [account.role, ...roles]}
              role={draft.role}
              onChange={(role) => setDraft({ ...draft, role })}
            />
          )}
          <Toggle
            isSelected={!draft.disabled}
            onChange={(active) => setDraft({ ...draft, disabled: !active })}
          >
            {t('accounts.may-sign-in')}
          </Toggle>
          {(change.role !== undefined || change.disabled === true) && (
            <p className="callout">{t('accounts.ends')}</p>
          )}
        </>
      )}
      <Ticks
        label={t('accounts.languages')}
        hint={t('accounts.languages-hint')}
        options={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
        chosen={draft.languages}
        onChange={(languages) => setDraft({ ...draft, languages })}
      />
      <Ticks
        label={t('accounts.skills')}
        options={SKILLS.map((value) => ({ value, text: t(`skill.${value}`) }))}
        chosen={draft.skills}
        onChange={(skills) => setDraft({ ...draft, skills })}
      />
      <RadioGroup
        className="reasons"
        value={draft.gender ?? 'none'}
        onChange={(value) =>
          setDraft({ ...draft, gender: value === 'woman' || value === 'man' ? value : null })
        }
      >
        <Label>{t('accounts.gender')}</Label>
        <Choice value="none">{t('accounts.gender-none')}</Choice>
        <Choice value="woman">{t('officer-wish.woman')}</Choice>
        <Choice value="man">{t('officer-wish.man')}</Choice>
      </RadioGroup>
      <div role="alert">{save.error && <p className="problem">{errorText(language, save.error)}</p>}</div>
      <div className="buttons">
        <Button
          className="button button-main"
          onPress={() => {
            if (save.isPending) return;
            if (Object.keys(change).length === 0) onClose();
            else save.mutate(change);
          }}
        >
          {t('accounts.save')}
        </Button>
        <Button className="button button-quiet" onPress={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
      {!isOwn && (
        <Access
          account={account}
          mayRenew={account.origin !== 'provider' && roles.includes(account.role)}
          onDone={refresh}
        />
      )}
    </Dialog>
  );
}

/** Ends all sessions, and a new link when the phone is lost: each at once. */
function Access(props: { account: Account; mayRenew: boolean; onDone: () => void }) {
  const language = useLanguage();
  const { t } = language;
  const { account, onDone } = props;
  const signOut = useMutation({ mutationFn: () => signOutOfficer(account.id), onSuccess: onDone });
  const renew = useMutation({ mutationFn: () => renewOfficer(account.id), gcTime: 0 });
  const error = signOut.error ?? renew.error;
  return (
    <section className="stack" aria-label={t('accounts.access')}>
      <h3>{t('accounts.access')}</h3>
      <p className="hint">{t('accounts.access-hint')}</p>
      <div className="buttons">
        <Button className="button" onPress={() => signOut.mutate()} isDisabled={signOut.isPending}>
          {t('accounts.sign-out', { count: account.sessions })}
        </Button>
        {props.mayRenew && !account.disabled && (
          <Button className="button" onPress={() => renew.mutate()} isDisabled={renew.isPending}>
            {t('accounts.renew')}
          </Button>
        )}
      </div>
      <div role="alert">{error && <p className="problem">{errorText(language, error)}</p>}</div>
      <div role="status">
        {signOut.isSuccess && <p>{t('accounts.signed-out')}</p>}
        {renew.data && <LinkCallout key={renew.data.url} link={renew.data} onHide={() => renew.reset()} />}
      </div>
    </section>
  );
}

/** Only what is not as it was. */
function differences(before: Account, after: Account): AccountChangeRequest {
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join();
  return {
    ...(before.role === after.role ? {} : { role: after.role }),
    ...(before.disabled === after.disabled ? {} : { disabled: after.disabled }),
    ...(same(before.languages, after.languages) ? {} : { languages: after.languages }),
    ...(same(before.skills, after.skills) ? {} : { skills: after.skills }),
    ...(before.gender === after.gender ? {} : { gender: after.gender }),
  };
}
