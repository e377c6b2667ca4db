import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/cache.js';
import { tickElement } from '../api/endpoints.js';
import { useQualification } from '../api/queries.js';
import type { CaseAnswer, QualificationAnswer, TickRequest } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import { EMPTY_DRAFT, drafts, setDraft } from '../state/drafts.js';
import { useKey } from '../state/keys.js';
import { say } from '../state/notice.js';
import { Decision } from './qualification-decision.js';
import { OffenceView } from './qualification-offence.js';
import { useOffenceWords } from './qualification-words.js';

export interface QualificationPartProps {
  shown: CaseAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
}

/** Which offences can fit, each as a checklist beside what was told; below it what the officer decides. */
export function QualificationPart(props: QualificationPartProps) {
  const language = useLanguage();
  const { data, error } = useQualification(props.talkId);
  if (error) {
    return (
      <p role="alert" className="problem">
        {errorText(language, error)}
      </p>
    );
  }
  if (!data) return <p role="status">{language.t('desk.opening')}</p>;
  return <Aid {...props} aid={data} />;
}

function Aid({
  shown,
  talkId,
  draftKey,
  canWrite,
  aid,
}: QualificationPartProps & { aid: QualificationAnswer }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const words = useOffenceWords(language.language);
  const theirs = useOffenceWords(shown.language);
  const save = useMutation({
    mutationFn: (tick: TickRequest) => tickElement(talkId, tick),
    onSuccess: (answer) => {
      client.setQueryData(keys.qualification(talkId), answer);
      void client.invalidateQueries({ queryKey: keys.pvCheck(talkId) });
    },
  });
  /** In the resident's language and never sent by itself. */
  const take = (question: string) => {
    const { text, mode } = drafts.get().get(draftKey) ?? EMPTY_DRAFT;
    const before = mode === 'message' ? text.trim() : '';
    setDraft(draftKey, { mode: 'message', text: before === '' ? question : `${before}\n${question}` });
    document.getElementById('composer-text')?.focus();
    say(t('qualification.taken'));
  };
  const fitting = aid.offences.filter(({ fit }) => fit === 'can-fit');
  const excluded = aid.offences.filter(({ fit }) => fit === 'excluded');
  const others = aid.offences.filter(({ fit }) => fit === 'no-sign');
  const firstQuestion = fitting
    .flatMap(({ id, open, elements }) =>
      elements
        .filter((element) => open.includes(element.id) && element.ask === 'open')
        .map((element) => theirs(`${id}.${element.id}.ask`)),
    )
    .find((question) => question !== undefined);
  useKey(
    'takeQuestion',
    () => (firstQuestion === undefined ? say(t('qualification.no-question')) : take(firstQuestion)),
    canWrite,
  );
  const list = (offences: typeof aid.offences, firstOpen = false) =>
    offences.map((offence, index) => (
      <OffenceView
        key={offence.id}
        offence={offence}
        isOpen={firstOpen && index === 0}
        words={words}
        theirs={theirs}
        theirLanguage={shown.language}
        canWrite={canWrite}
        onTick={(element, state) => save.mutate({ offence: offence.id, element, state })}
        onTake={take}
      />
    ));
  return (
    <>
      <p className="hint">{t('qualification.intro')}</p>
      <Measures aid={aid} words={words} />
      <p className="hint">
        {aid.because === 'date'
          ? t('qualification.because.date', {
              code: t(`qualification.code.${aid.codes[0] ?? 'new'}`),
            })
          : t(`qualification.because.${aid.because}`)}
      </p>
      <div role="alert">{save.error && <p className="problem">{errorText(language, save.error)}</p>}</div>
      <section className="case-section" aria-labelledby="qualification-fit">
        <h4 id="qualification-fit">{t('qualification.can-fit')}</h4>
        {fitting.length === 0 && <p className="hint">{t('qualification.none')}</p>}
        <div className="offences">{list(fitting, true)}</div>
      </section>
      {excluded.length > 0 && (
        <section className="case-section" aria-labelledby="qualification-excluded">
          <h4 id="qualification-excluded">{t('qualification.excluded')}</h4>
          <div className="offences">{list(excluded)}</div>
        </section>
      )}
      <section className="case-section" aria-labelledby="qualification-others">
        <h4 id="qualification-others">{t('qualification.others')}</h4>
        <div className="offences">{list(others)}</div>
      </section>
      <Decision aid={aid} talkId={talkId} draftKey={draftKey} canWrite={canWrite} words={words} />
      <p className="hint">{t('qualification.review', { day: aid.reviewBy })}</p>
    </>
  );
}

/** What cannot wait: people, then traces. */
function Measures({ aid, words }: { aid: QualificationAnswer; words: (key: string) => string | undefined }) {
  const { t } = useLanguage();
  if (aid.measures.length === 0) return null;
  const traces = aid.measures.includes('carecentre');
  return (
    <section className="callout measures" aria-labelledby="qualification-first">
      <h4 id="qualification-first">{t('qualification.first')}</h4>
      {traces && <p>{t(`qualification.age.${aid.age}`)}</p>}
      <ul>
        {aid.measures.map((measure) => (
          <li key={measure}>
            <Said text={words(`measure.${measure}`) ?? measure} />
          </li>
        ))}
      </ul>
    </section>
  );
}
