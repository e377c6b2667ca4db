import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { keys } from '../api/cache.js';
import { RefusedError } from '../api/client.js';
import { signIn } from '../api/endpoints.js';
import { errorText } from '../language/error-text.js';
import { LanguageSelect } from '../language/language-select.js';
import { useLanguage } from '../language/language.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { CodeField } from '../shared/code-field.js';
import { Field } from '../shared/field.js';
import { PageHeading } from '../shared/page-heading.js';
import { SubmitButton } from '../shared/submit-button.js';
import { useTitle } from '../shared/title.js';

/** User name, password and six digits. Never says which of the three was wrong. */
export function SignInPage({ setupNeeded }: { setupNeeded: boolean }) {
  const language = useLanguage();
  const { t } = language;
  useTitle(t('desk.title'));
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (answer) => client.setQueryData(keys.session, answer),
    // A code serves once: it has to be typed again, the rest stays.
    onError: () => setCode(''),
  });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt.mutate({ username: username.trim(), password, code });
  };

  return (
    <main className="single">
      <ConnectionBanner />
      <PageHeading>{t('sign-in.title')}</PageHeading>
      {setupNeeded && <p className="callout">{t('sign-in.setup-needed')}</p>}
      <form onSubmit={submit}>
        <Field
          label={t('sign-in.username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          required
        />
        <Field
          label={t('sign-in.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={256}
          required
        />
        <CodeField value={code} onChange={setCode} />
        <div role="alert">{attempt.error && <p className="problem">{signInProblem(attempt.error)}</p>}</div>
        <SubmitButton busy={attempt.isPending}>{t('sign-in.submit')}</SubmitButton>
      </form>
      <LanguageSelect />
    </main>
  );

  function signInProblem(error: Error): string {
    const wrong =
      error instanceof RefusedError && (error.code === 'SignInFailed' || error.code === 'BadArgument');
    return wrong ? t('sign-in.wrong') : errorText(language, error);
  }
}
