import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { keys } from '../api/cache.js';
import { finishSetup, getSetup } from '../api/endpoints.js';
import type { SetupAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { LanguageSelect } from '../language/language-select.js';
import { useLanguage } from '../language/language.js';
import { CodeField } from '../shared/code-field.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { Field } from '../shared/field.js';
import { PageHeading } from '../shared/page-heading.js';
import { SubmitButton } from '../shared/submit-button.js';
import { useTitle } from '../shared/title.js';
import { deskPath, go } from '../state/route.js';

const SHORTEST_PASSWORD = 12;

/** Makes an account from a one-time link. */
export function SetUpPage({ token }: { token: string }) {
  const language = useLanguage();
  const { t } = language;
  useTitle(t('desk.title'));
  const offer = useQuery({
    queryKey: ['setup', token],
    queryFn: () => getSetup(token),
    // The secret must stay the one that was scanned, so it is asked for once.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <main className="single">
      <ConnectionBanner />
      <PageHeading>{t('setup.title')}</PageHeading>
      {offer.isPending && <p role="status">{t('desk.opening')}</p>}
      {offer.error && (
        <div role="alert">
          <p className="problem">{errorText(language, offer.error)}</p>
          <p>{t('setup.link-hint')}</p>
        </div>
      )}
      {offer.data && <SetUpForm token={token} offer={offer.data} />}
      <LanguageSelect />
    </main>
  );
}

function SetUpForm({ token, offer }: { token: string; offer: SetupAnswer }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const [username, setUsername] = useState(offer.username ?? '');
  const [displayName, setDisplayName] = useState(offer.displayName ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const finish = useMutation({
    mutationFn: () =>
      finishSetup(token, { username: username.trim(), displayName: displayName.trim(), password, code }),
    onSuccess: (answer) => {
      client.removeQueries({ queryKey: ['setup'] });
      client.setQueryData(keys.session, answer);
      go(deskPath, true);
    },
    onError: () => setCode(''),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    finish.mutate();
  };
  return (
    <form onSubmit={submit}>
      <p>{t(`setup.for-${offer.role}`)}</p>
      <Field
        label={t('setup.username')}
        hint={offer.username === null ? t('setup.username-hint') : undefined}
        value={username}
        onChange={(text) => setUsername(text.toLowerCase())}
        readOnly={offer.username !== null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        pattern="[a-z0-9][a-z0-9._\-]{1,63}"
        title={t('setup.username-hint')}
        required
      />
      <Field
        label={t('setup.display-name')}
        hint={t('setup.display-name-hint')}
        value={displayName}
        onChange={setDisplayName}
        autoComplete="name"
        maxLength={80}
        required
      />
      <Field
        label={t('setup.password')}
        hint={t('setup.password-rules', { count: SHORTEST_PASSWORD })}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        maxLength={256}
        required
      />
      <fieldset>
        <legend>{t('setup.authenticator')}</legend>
        <p>{t('setup.scan')}</p>
        {/* As an image, never as markup of this page: nothing in it can run. */}
        <img
          className="qr"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(offer.qrSvg)}`}
          alt={t('setup.qr')}
          width={200}
          height={200}
        />
        <p>{t('setup.type-secret')}</p>
        <p>
          <code className="secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <CodeField value={code} onChange={setCode} />
      </fieldset>
      <div role="alert">{finish.error && <p className="problem">{errorText(language, finish.error)}</p>}</div>
      <SubmitButton busy={finish.isPending}>{t('setup.submit')}</SubmitButton>
    </form>
  );
}
