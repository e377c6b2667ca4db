import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { Button } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { editPv } from '../api/endpoints.js';
import type { PvAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { SubmitButton } from '../shared/submit-button.js';
import { drafts, forgetDraft, setDraft } from '../state/drafts.js';
import { say } from '../state/notice.js';
import { useStore } from '../state/store.js';
import { ChangeList, Value } from './pv-change.js';
import type { PvField, PvValue } from './pv-draft.js';

const LIMIT = 10_000;

export interface PvFieldProps {
  field: PvField;
  answer: PvAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
}

/** A field that an officer may write, with every change that was made to it. */
export function PvFieldView({ field, answer, talkId, draftKey, canWrite }: PvFieldProps) {
  const { t, find } = useLanguage();
  const [editing, setEditing] = useState(false);
  const label = find(`pv-field.${field.name}`) ?? field.name;
  const changes = answer.changes.filter(({ path }) => path === field.path);
  const button = useRef<HTMLButtonElement>(null);
  const done = () => {
    setEditing(false);
    // The form that goes takes the focus with it.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className="pv-field" data-path={field.path}>
      <p className="pv-label">{label}</p>
      {editing ? (
        <FieldForm field={field} label={label} talkId={talkId} draftKey={draftKey} onDone={done} />
      ) : (
        <>
          <p className="pv-value">
            {field.kind === 'decision' && field.value === null ? (
              <span className="hint">{t('pv.not-decided')}</span>
            ) : (
              <Value value={field.value} />
            )}
          </p>
          {canWrite && (
            <Button
              ref={button}
              className="button button-small"
              aria-label={t('pv.edit-one', { field: label })}
              onPress={() => setEditing(true)}
            >
              {t('pv.edit')}
            </Button>
          )}
        </>
      )}
      {changes.length > 0 && <ChangeList changes={changes} />}
    </div>
  );
}

interface FieldFormProps extends Pick<PvFieldProps, 'field' | 'talkId' | 'draftKey'> {
  label: string;
  onDone: () => void;
}

function FieldForm({ field, label, talkId, draftKey, onDone }: FieldFormProps) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const id = useId();
  const place = useRef<HTMLFormElement>(null);
  const key = `${draftKey} pv${field.path}`;
  const begun = useStore(drafts).get(key)?.text;
  const text = begun ?? textOf(field.value);
  useEffect(() => place.current?.querySelector<HTMLElement>('textarea, input, select')?.focus(), []);
  const save = useMutation({
    mutationFn: (value: PvValue) => editPv(talkId, { path: field.path, value }),
    onSuccess: (answer) => {
      client.setQueryData(keys.pv(talkId), answer);
      void client.invalidateQueries({ queryKey: keys.case(talkId) });
      forgetDraft(key);
      say(t('pv.saved'));
      onDone();
    },
  });
  const change = (value: string) => setDraft(key, { text: value, mode: 'note' });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(valueOf(field, text));
  };
  const common = { id, value: text, autoComplete: 'off' } as const;
  return (
    <form ref={place} className="field" onSubmit={onSubmit}>
      <label htmlFor={id} className="hidden-visually">
        {label}
      </label>
      {field.kind === 'decision' ? (
        <select {...common} onChange={(event) => change(event.target.value)}>
          <option value="">{t('pv.not-decided')}</option>
          <option value="yes">{t('answer.yes')}</option>
          <option value="no">{t('answer.no')}</option>
        </select>
      ) : field.kind === 'moment' ? (
        <>
          <input
            {...common}
            onChange={(event) => change(event.target.value)}
            maxLength={16}
            pattern="\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?"
            title={t('pv.moment-hint')}
            aria-describedby={`${id}-hint`}
          />
          <p className="hint" id={`${id}-hint`}>
            {t('pv.moment-hint')}
          </p>
        </>
      ) : (
        <textarea
          {...common}
          dir="auto"
          rows={4}
          maxLength={LIMIT}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <div role="alert">{save.error && <p className="problem">{errorText(language, save.error)}</p>}</div>
      <div className="buttons">
        <SubmitButton busy={save.isPending}>{t('pv.save')}</SubmitButton>
        <Button
          className="button button-quiet"
          onPress={() => {
            forgetDraft(key);
            onDone();
          }}
        >
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

function textOf(value: PvValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
}

/** Nothing written is unknown, not an empty text. */
function valueOf({ kind }: PvField, text: string): PvValue {
  if (text.trim() === '') return null;
  return kind === 'decision' ? text === 'yes' : text;
}
