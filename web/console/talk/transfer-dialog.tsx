import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { transferTalk } from '../api/endpoints.js';
import { useQueue } from '../api/queries.js';
import type { Colleague, Skill, TransferRequest } from '../api/types.js';
import { colleagueInWords } from '../desk/colleague.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { DecisionDialog } from '../shared/decision-dialog.js';
import { leaveTalk } from '../state/leaving.js';
import type { EndingDialogProps } from './hand-back-dialog.js';
import { UnsentWarning } from './unsent-warning.js';

const SKILLS: readonly Skill[] = ['morality', 'eva', 'neighbourhood', 'prevention'];
const LIMIT = 1_000;
const ANYONE = 'anyone';

/** To whom: an officer (`officer:<id>`), whoever has a skill (`skill:<skill>`), or whoever comes first. */
function recipient(choice: string): Pick<TransferRequest, 'to' | 'skill'> {
  const [kind = '', value = ''] = choice.split(/:(.*)/s);
  return {
    to: kind === 'officer' ? value : null,
    skill: kind === 'skill' ? (SKILLS.find((each) => each === value) ?? null) : null,
  };
}

/** Gives the talk to a colleague, or to whoever is trained for it, with a note; the resident hears who takes over. */
export function TransferDialog({
  talkId,
  draftKey,
  officerId,
  isOpen,
  onCancel,
  onDone,
}: EndingDialogProps & { officerId: string }) {
  const { t } = useLanguage();
  const id = useId();
  const onDuty = useQueue().data?.onDuty ?? [];
  const colleagues = onDuty.filter((each) => each.id !== officerId);
  const [choice, setChoice] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (request: TransferRequest) => leaveTalk(talkId, () => transferTalk(talkId, request)),
    onSuccess: onDone,
  });
  const confirm = () => {
    if (end.isPending) return;
    if (choice === null || note.trim() === '') setMissing(true);
    else end.mutate({ ...recipient(choice), note: note.trim() });
  };
  const cancel = () => {
    end.reset();
    setMissing(false);
    onCancel();
  };
  return (
    <DecisionDialog
      title={t('transfer.title')}
      text={t('transfer.text')}
      confirm={t('transfer.confirm')}
      isOpen={isOpen}
      problem={missing && t('transfer.missing')}
      error={end.error}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <UnsentWarning draftKey={draftKey} />
      {colleagues.length === 0 && <p className="hint">{t('transfer.nobody')}</p>}
      <RadioGroup
        className="reasons recipients"
        value={choice}
        onChange={(chosen) => {
          setChoice(chosen);
          setMissing(false);
        }}
        isInvalid={missing && choice === null}
      >
        <Label>{t('transfer.to')}</Label>
        {colleagues.map((each) => (
          <Choice key={each.id} value={`officer:${each.id}`}>
            <span>
              <bdi>{each.displayName}</bdi> <span className="hint">{colleagueInWords(each, t)}</span>
            </span>
          </Choice>
        ))}
        <Choice value={ANYONE}>{t('transfer.anyone')}</Choice>
        {SKILLS.map((skill) => (
          <Choice key={skill} value={`skill:${skill}`}>
            <span>
              {t('transfer.skill', { skill: t(`skill.${skill}`) })}{' '}
              <span className="hint">{trained(colleagues, skill)}</span>
            </span>
          </Choice>
        ))}
      </RadioGroup>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('transfer.note')}</label>
        <p className="hint" id={`${id}-hint`}>
          {t('transfer.note-hint')}
        </p>
        <textarea
          id={`${id}-note`}
          aria-describedby={`${id}-hint`}
          dir="auto"
          rows={3}
          maxLength={LIMIT}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          autoComplete="off"
        />
      </div>
    </DecisionDialog>
  );

  function trained(all: readonly Colleague[], skill: Skill): string {
    const count = all.filter(({ skills }) => skills.includes(skill)).length;
    return count === 0 ? t('transfer.trained.none') : t('transfer.trained.some', { count });
  }
}
