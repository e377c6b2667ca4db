import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { decideQualification } from '../api/endpoints.js';
import type { DecisionRequest, QualificationAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';
import { Said } from '../shared/said.js';
import { SubmitButton } from '../shared/submit-button.js';
import { drafts, forgetDraft, setDraft } from '../state/drafts.js';
import { say } from '../state/notice.js';
import { useStore } from '../state/store.js';
import type { Words } from './qualification-words.js';

const MOTIVES = ['ticked', 'excluded', 'undecided'] as const;
const LIMIT = 4_000;

type Chosen = DecisionRequest['offences'];

interface DecisionProps {
  aid: QualificationAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
  words: Words;
}

/** What the officer decides, with the reasons, and every decision before it. */
export function Decision(props: DecisionProps) {
  const { t } = useLanguage();
  const { aid, canWrite, words } = props;
  return (
    <section className="case-section" aria-labelledby="qualification-decide">
      <h4 id="qualification-decide">{t('qualification.decide')}</h4>
      {canWrite && <DecisionForm {...props} />}
      {aid.decisions.length > 0 && <History aid={aid} words={words} />}
    </section>
  );
}

function DecisionForm({ aid, talkId, draftKey, words }: DecisionProps) {
  const language = useLanguage();
  const { t } = language;
  const id = useId();
  const client = useQueryClient();
  const last = aid.decisions.at(-1);
  const offences = aid.offences.flatMap(({ id: offence, fit }) =>
    offence === 'motive' ? [] : [{ id: offence, fit }],
  );
  const [chosen, setChosen] = useState<readonly string[]>(last?.offences ?? []);
  const [motive, setMotive] = useState<DecisionRequest['motive']>(last?.motive ?? 'undecided');
  const key = `${draftKey} qualification`;
  const reason = useStore(drafts).get(key)?.text ?? '';
  const [all, setAll] = useState(false);
  const shown = offences.filter((each) => all || each.fit !== 'no-sign' || chosen.includes(each.id));
  const save = useMutation({
    mutationFn: (decision: DecisionRequest) => decideQualification(talkId, decision),
    onSuccess: (answer) => {
      client.setQueryData(keys.qualification(talkId), answer);
      for (const stale of [keys.pvCheck(talkId), keys.pv(talkId)])
        void client.invalidateQueries({ queryKey: stale });
      void client.invalidateQueries({ queryKey: keys.case(talkId), exact: true });
      forgetDraft(key);
      say(t('qualification.saved'));
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted: Chosen = offences.map((each) => each.id).filter((each) => chosen.includes(each));
    if (!save.isPending) save.mutate({ offences: wanted, motive, reason: reason.trim() });
  };
  return (
    <form onSubmit={onSubmit}>
      <p className="hint">{t('qualification.decide-hint')}</p>
      <CheckboxGroup className="checks" value={[...chosen]} onChange={setChosen}>
        <Label>{t('qualification.offences')}</Label>
        {shown.map((each) => (
          <CheckboxField key={each.id} value={each.id}>
            <CheckboxButton className="choice check">{words(`${each.id}.name`) ?? each.id}</CheckboxButton>
          </CheckboxField>
        ))}
      </CheckboxGroup>
      {!all && shown.length < offences.length && (
        <button type="button" className="button button-small" onClick={() => setAll(true)}>
          {t('qualification.more')}
        </button>
      )}
      <RadioGroup
        className="modes motive"
        orientation="horizontal"
        value={motive}
        onChange={(value) => setMotive(MOTIVES.find((each) => each === value) ?? 'undecided')}
      >
        <Label>{t('qualification.motive')}</Label>
        {MOTIVES.map((each) => (
          <Choice key={each} className="mode" value={each}>
            {t(`qualification.motive.${each}`)}
          </Choice>
        ))}
      </RadioGroup>
      <div className="field">
        <label htmlFor={id}>{t('qualification.reason')}</label>
        <p className="hint" id={`${id}-hint`}>
          {t('qualification.reason-hint')}
        </p>
        <textarea
          id={id}
          dir="auto"
          rows={3}
          required
          maxLength={LIMIT}
          value={reason}
          onChange={(event) => setDraft(key, { text: event.target.value, mode: 'note' })}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
        />
      </div>
      <div role="alert">{save.error && <p className="problem">{errorText(language, save.error)}</p>}</div>
      <SubmitButton busy={save.isPending}>{t('qualification.save')}</SubmitButton>
    </form>
  );
}

/** Newest first; the newest one holds. */
function History({ aid, words }: Pick<DecisionProps, 'aid' | 'words'>) {
  const { t, full } = useLanguage();
  return (
    <>
      <h5>{t('qualification.history', { count: aid.decisions.length })}</h5>
      <ol className="plain decisions" reversed>
        {aid.decisions.toReversed().map(({ at, officer, offences, motive, reason }, index) => (
          <li key={`${at} ${String(index)}`}>
            <p className="hint">
              <time dateTime={at}>{full(at)}</time> · <Said text={officer} />
              {index === 0 && ` · ${t('qualification.holds')}`}
            </p>
            <p>
              <strong>
                {offences.length === 0
                  ? t('qualification.no-offence')
                  : offences.map((each) => words(`${each}.name`) ?? each).join('; ')}
              </strong>
            </p>
            <p>
              {t('qualification.motive')}: {t(`qualification.motive.${motive}`)}
            </p>
            <p>
              <Said text={reason} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
