import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SubmitEvent } from 'react';
import { keys } from '../api/cache.js';
import { inviteOfficer } from '../api/endpoints.js';
import type { Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Field } from '../shared/field.js';
import { SubmitButton } from '../shared/submit-button.js';
import { shortcut, useKey } from '../state/keys.js';
import { LinkCallout } from './link-callout.js';
import { RoleChoice, rolesToGive } from './role-choice.js';

/** Makes a one-time link for a new account. */
export function InviteForm({ officer }: { officer: Officer }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const roles = rolesToGive(officer);
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Officer['role']>(roles[0] ?? 'administrator');
  const field = useRef<HTMLInputElement>(null);
  useKey('newAccount', () => field.current?.focus());
  const invite = useMutation({
    mutationFn: inviteOfficer,
    // Left in the cache of mutations for no longer than it is on the screen.
    gcTime: 0,
    onSuccess: () => {
      setUsername('');
      void client.invalidateQueries({ queryKey: keys.officers });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    invite.mutate({ username: username.trim(), role });
  };
  return (
    <section className="card" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('invite.title')}</h2>
      <form onSubmit={submit}>
        <Field
          label={t('setup.username')}
          hint={t('setup.username-hint')}
          value={username}
          onChange={(text) => setUsername(text.toLowerCase())}
          inputRef={field}
          aria-keyshortcuts={shortcut('newAccount')}
          pattern="[a-z0-9][a-z0-9._\-]{1,63}"
          title={t('setup.username-hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <RoleChoice roles={roles} role={role} onChange={setRole} />
        <div role="alert">
          {invite.error && <p className="problem">{errorText(language, invite.error)}</p>}
        </div>
        <SubmitButton busy={invite.isPending}>{t('invite.submit')}</SubmitButton>
      </form>
      <div role="status">
        {invite.data && (
          <LinkCallout key={invite.data.url} link={invite.data} onHide={() => invite.reset()} />
        )}
      </div>
    </section>
  );
}
