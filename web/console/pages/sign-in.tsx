import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { keys } from '../api/cache.js';
import { RefusedError } from '../api/client.js';
import { PROVIDER_START, signIn } from '../api/endpoints.js';
import type { SessionAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { LanguageSelect } from '../language/language-select.js';
import { useLanguage } from '../language/language.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { CodeField } from '../shared/code-field.js';
import { Field } from '../shared/field.js';
import { PageHeading } from '../shared/page-heading.js';
import { SubmitButton } from '../shared/submit-button.js';
import { useTitle } from '../shared/title.js';
import { providerLeft } from '../state/provider-left.js';
import { useStore } from '../state/store.js';

export interface SignInPageProps {
  setupNeeded: boolean;
  ways: SessionAnswer['ways'];
  /** What became of a sign-in by the provider, from the address. */
  problem: string | undefined;
}

/** The ways to sign in that there are: the account of the zone, or one of the desk. */
export function SignInPage({ setupNeeded, ways, problem }: SignInPageProps) {
  const { t, find } = useLanguage();
  useTitle(t('desk.title'));
  const leftAt = useStore(providerLeft);
  const told = problem === undefined ? undefined : find(`sign-in.problem.${problem}`);
  return (
    <main className="single">
      <ConnectionBanner />
      <PageHeading>{t('sign-in.title')}</PageHeading>
      <div role="alert">{told !== undefined && <p className="callout callout-problem">{told}</p>}</div>
      {leftAt !== undefined && (
        <div className="callout" role="status">
          <p>{t('sign-in.left')}</p>
          <p>
            <a href={leftAt}>{t('sign-in.left-provider')}</a>
          </p>
        </div>
      )}
      {setupNeeded && <p className="callout">{t('sign-in.setup-needed')}</p>}
      {ways.provider && (
        <div className="stack">
          <a
            className="button button-main button-wide"
            href={PROVIDER_START}
            aria-describedby="provider-hint"
          >
            {t('sign-in.provider')}
          </a>
          <p className="hint" id="provider-hint">
            {t('sign-in.provider-hint')}
          </p>
        </div>
      )}
      {ways.local === 'all' && <LocalForm />}
      {ways.local === 'emergency' && (
        <details className="other-way">
          <summary>{t('sign-in.emergency')}</summary>
          <p className="hint">{t('sign-in.emergency-hint')}</p>
          <LocalForm />
        </details>
      )}
      <LanguageSelect />
    </main>
  );
}

/** User name, password and six digits. Never says which of the three was wrong. */
function LocalForm() {
  const language = useLanguage();
  const { t } = language;
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
  );

  function signInProblem(error: Error): string {
    const wrong =
      error instanceof RefusedError && (error.code === 'SignInFailed' || error.code === 'BadArgument');
    return wrong ? t('sign-in.wrong') : errorText(language, error);
  }
}
