import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Button } from 'react-aria-components';
import { clearPrivateAnswers } from '../api/cache.js';
import { changePassword, signOutEverywhere } from '../api/endpoints.js';
import { useSession } from '../api/queries.js';
import type { Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { CodeField } from '../shared/code-field.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { Field } from '../shared/field.js';
import { PageHeading } from '../shared/page-heading.js';
import { SubmitButton } from '../shared/submit-button.js';
import { drafts } from '../state/drafts.js';
import { outbox } from '../state/outbox.js';
import { deskPath, go } from '../state/route.js';

const SHORTEST_PASSWORD = 12;

/** What everyone does with their own account. */
export function MyAccountPage({ officer }: { officer: Officer }) {
  const { t, time } = useLanguage();
  const answer = useSession().data;
  const session = answer?.session;
  return (
    <div className="page">
      <PageHeading>{t('my-account.title')}</PageHeading>
      <p>
        <bdi>{officer.displayName}</bdi> (<bdi>{officer.username}</bdi>) · {t(`role.${officer.role}`)}
      </p>
      <p className="hint">{t(`role-may.${officer.role}`)}</p>
      {session && (
        <p>
          {t('my-account.ends', { time: time(session.endsAt) })} {t('my-account.idle')}
        </p>
      )}
      <SignOutEverywhere />
      {answer?.ways.provider === false && <PasswordForm />}
    </div>
  );
}

function SignOutEverywhere() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const leave = useMutation({
    mutationFn: signOutEverywhere,
    onSuccess: () => {
      drafts.set(new Map());
      outbox.set([]);
      clearPrivateAnswers(client);
      go(deskPath, true);
    },
  });
  return (
    <>
      <Button className="button" onPress={() => setAsked(true)}>
        {t('my-account.everywhere')}
      </Button>
      <DecisionDialog
        title={t('my-account.everywhere-title')}
        text={t('my-account.everywhere-text')}
        confirm={t('my-account.everywhere')}
        isOpen={asked}
        isSimple
        error={leave.error}
        onConfirm={() => {
          if (!leave.isPending) leave.mutate();
        }}
        onCancel={() => setAsked(false)}
      />
    </>
  );
}

function PasswordForm() {
  const language = useLanguage();
  const { t } = language;
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [code, setCode] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword({ password, newPassword, code }),
    onSuccess: () => {
      setPassword('');
      setNewPassword('');
    },
    // A code serves once, whatever came of it.
    onSettled: () => setCode(''),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  return (
    <section className="card" aria-labelledby="password-title">
      <h2 id="password-title">{t('my-account.password')}</h2>
      <form onSubmit={submit}>
        <Field
          label={t('my-account.old-password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={256}
          required
        />
        <Field
          label={t('my-account.new-password')}
          hint={t('setup.password-rules', { count: SHORTEST_PASSWORD })}
          type="password"
          value={newPassword}
          onChange={setNewPassword}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
          maxLength={256}
          required
        />
        <CodeField value={code} onChange={setCode} />
        <p className="hint">{t('my-account.password-hint')}</p>
        <div role="alert">
          {change.error && <p className="problem">{errorText(language, change.error)}</p>}
        </div>
        <div role="status">{change.isSuccess && <p>{t('my-account.password-done')}</p>}</div>
        <SubmitButton busy={change.isPending}>{t('my-account.password-save')}</SubmitButton>
      </form>
    </section>
  );
}
