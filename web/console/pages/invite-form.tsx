import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Button, Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { inviteOfficer } from '../api/endpoints.js';
import type { Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { Field } from '../shared/field.js';
import { SubmitButton } from '../shared/submit-button.js';

/** Makes a one-time link for a new account. The link is shown once and kept nowhere. */
export function InviteForm() {
  const language = useLanguage();
  const { t, moment } = language;
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Officer['role']>('officer');
  const [copied, setCopied] = useState<boolean | undefined>();
  const invite = useMutation({
    mutationFn: inviteOfficer,
    // Left in the cache of mutations for no longer than it is on the screen.
    gcTime: 0,
    onSuccess: () => {
      setUsername('');
      setCopied(undefined);
      void client.invalidateQueries({ queryKey: keys.officers });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    invite.mutate({ username: username.trim(), role });
  };
  const url = invite.data && new URL(invite.data.url, location.href).href;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused by the browser, or not there at all, as without HTTPS.
      setCopied(false);
    }
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
          pattern="[a-z0-9][a-z0-9._\-]{1,63}"
          title={t('setup.username-hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <RadioGroup
          className="reasons"
          value={role}
          onChange={(value) => setRole(value === 'supervisor' ? 'supervisor' : 'officer')}
        >
          <Label>{t('officers.role')}</Label>
          <Choice value="officer">{t('role.officer')}</Choice>
          <Choice value="supervisor">{t('role.supervisor')}</Choice>
        </RadioGroup>
        <div role="alert">
          {invite.error && <p className="problem">{errorText(language, invite.error)}</p>}
        </div>
        <SubmitButton busy={invite.isPending}>{t('invite.submit')}</SubmitButton>
      </form>
      <div role="status">
        {invite.data && url && (
          <div className="callout stack">
            <p>{t('invite.once', { time: moment(invite.data.expiresAt) })}</p>
            <code className="secret">{url}</code>
            <div className="buttons">
              <Button className="button" onPress={() => void copy(url)}>
                {t('invite.copy')}
              </Button>
              <Button className="button button-quiet" onPress={() => invite.reset()}>
                {t('invite.hide')}
              </Button>
            </div>
            {copied !== undefined && <p>{t(copied ? 'invite.copied' : 'invite.copy-failed')}</p>}
          </div>
        )}
      </div>
    </section>
  );
}
