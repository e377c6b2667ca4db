import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type RefObject, type SubmitEvent } from 'react';
import { Label, RadioGroup } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { caseFiles, setPvNumber, startPv } from '../api/endpoints.js';
import { usePv, usePvCheck } from '../api/queries.js';
import type { CaseAnswer, PvNumberRequest } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { LANGUAGE_NAMES } from '../language/texts.js';
import { Choice } from '../shared/choice.js';
import { Field } from '../shared/field.js';
import { Said } from '../shared/said.js';
import { SubmitButton } from '../shared/submit-button.js';
import { KEYS } from '../state/keys.js';
import { useStore } from '../state/store.js';
import { useCaseChange } from './case-change.js';
import { ChangeList } from './pv-change.js';
import { ExcuseFields, excuseOf, needsExcuse, NO_EXCUSE } from './pv-check.js';
import { PV_SECTIONS } from './pv-draft.js';
import { pvJump, showField } from './pv-jump.js';
import { PvMissing } from './pv-missing.js';
import { PvSectionView } from './pv-section.js';

export interface PvPartProps {
  shown: CaseAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
  numberRef: RefObject<HTMLInputElement | null>;
}

/** The draft of the PV: begun in the language of the procedure, edited beside its source, taken along as a file. */
export function PvPart({ shown, talkId, draftKey, canWrite, numberRef }: PvPartProps) {
  const { t } = useLanguage();
  return (
    <>
      {shown.pv.draft !== null ? (
        <Draft talkId={talkId} draftKey={draftKey} canWrite={canWrite} />
      ) : canWrite ? (
        <Begin talkId={talkId} />
      ) : (
        <p className="hint">{t('pv.not-begun')}</p>
      )}
      <section className="case-section">
        <h4>{t('pv-number.title')}</h4>
        {shown.pv.number !== null && (
          <p className="callout">
            <Said text={shown.pv.number} />
          </p>
        )}
        {canWrite && <PvNumber talkId={talkId} present={shown.pv.number} numberRef={numberRef} />}
      </section>
    </>
  );
}

/** The language is chosen once: it is the one of the procedure, not of the person or the officer. */
function Begin({ talkId }: { talkId: string }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<'nl' | 'fr' | null>(null);
  const [missing, setMissing] = useState(false);
  const begin = useMutation({
    mutationFn: (procedure: 'nl' | 'fr') => startPv(talkId, procedure),
    onSuccess: (answer) => {
      client.setQueryData(keys.pv(talkId), answer);
      void client.invalidateQueries({ queryKey: keys.case(talkId) });
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen === null) setMissing(true);
    else if (!begin.isPending) begin.mutate(chosen);
  };
  return (
    <form onSubmit={onSubmit}>
      <p className="hint">{t('pv.begin-hint')}</p>
      <RadioGroup
        className="reasons"
        value={chosen}
        onChange={(value) => {
          setChosen(value === 'fr' ? 'fr' : 'nl');
          setMissing(false);
        }}
        isInvalid={missing}
      >
        <Label>{t('pv.language')}</Label>
        {(['nl', 'fr'] as const).map((each) => (
          <Choice key={each} value={each}>
            <span lang={each}>{LANGUAGE_NAMES[each]}</span>
          </Choice>
        ))}
      </RadioGroup>
      <div role="alert">
        {missing && <p className="problem">{t('close.choose')}</p>}
        {begin.error && <p className="problem">{errorText(language, begin.error)}</p>}
      </div>
      <SubmitButton busy={begin.isPending}>{t('pv.begin')}</SubmitButton>
    </form>
  );
}

function Draft({ talkId, draftKey, canWrite }: Omit<PvPartProps, 'shown' | 'numberRef'>) {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = usePv(talkId);
  const jump = useStore(pvJump);
  useEffect(() => {
    if (!data || jump?.talkId !== talkId || jump.missing.path === null) return;
    showField(jump.missing.path);
    pvJump.set(undefined);
  }, [data, jump, talkId]);
  if (error) {
    return (
      <p role="alert" className="problem">
        {errorText(language, error)}
      </p>
    );
  }
  if (!data) return <p role="status">{t('desk.opening')}</p>;
  return (
    <>
      <p>
        <strong>{t('pv.draft')}</strong> ·{' '}
        <span lang={data.pv.language}>{LANGUAGE_NAMES[data.pv.language]}</span>
      </p>
      <p className="hint">{t('pv.authoritative')}</p>
      <PvMissing talkId={talkId} />
      <div className="buttons">
        {(['docx', 'pdf', 'json'] as const).map((format) => (
          <a
            key={format}
            className="button"
            href={caseFiles.pv(talkId, format)}
            download
            rel="noreferrer"
            data-download={format === 'docx' ? '' : undefined}
          >
            {t(`pv.download-${format}`)}
            {format === 'docx' && <kbd className="key-hint"> Alt+{KEYS.download}</kbd>}
          </a>
        ))}
      </div>
      {PV_SECTIONS.map((section) => (
        <PvSectionView
          key={section}
          section={section}
          answer={data}
          talkId={talkId}
          draftKey={draftKey}
          canWrite={canWrite}
        />
      ))}
      <section className="case-section">
        <h4>{t('pv.changes', { count: data.changes.length })}</h4>
        {data.changes.length === 0 ? (
          <p className="hint">{t('pv.no-changes')}</p>
        ) : (
          <ChangeList changes={data.changes} withPath />
        )}
        <p className="digest">
          {t('pv.digest')} <code>{data.pv.source.digest}</code>
        </p>
      </section>
    </>
  );
}

function PvNumber({
  talkId,
  present,
  numberRef,
}: {
  talkId: string;
  present: string | null;
  numberRef: PvPartProps['numberRef'];
}) {
  const language = useLanguage();
  const { t } = language;
  const [number, setNumber] = useState('');
  const [excuse, setExcuse] = useState(NO_EXCUSE);
  const [unsaid, setUnsaid] = useState(false);
  const check = usePvCheck(talkId);
  const asksWhy = check.data !== undefined && needsExcuse(check.data);
  const save = useCaseChange(
    talkId,
    (request: PvNumberRequest) => setPvNumber(talkId, request),
    ({ t: words }) => words('pv-number.saved'),
    () => {
      setNumber('');
      setExcuse(NO_EXCUSE);
    },
  );
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const incomplete = asksWhy ? excuseOf(excuse) : undefined;
    setUnsaid(asksWhy && incomplete === undefined);
    if (asksWhy && incomplete === undefined) return;
    save.mutate({ number: number.trim(), ...(incomplete && { incomplete }) });
  };
  return (
    <form onSubmit={onSubmit}>
      <Field
        label={t(present === null ? 'pv-number.label' : 'pv-number.change')}
        hint={t('pv-number.hint')}
        value={number}
        onChange={setNumber}
        inputRef={numberRef}
        maxLength={40}
        autoComplete="off"
        required
      />
      {asksWhy && number.trim() !== '' && <ExcuseFields value={excuse} onChange={setExcuse} />}
      <div role="alert">
        {unsaid && <p className="problem">{t('pv-check.needed')}</p>}
        {save.error && <p className="problem">{errorText(language, save.error)}</p>}
      </div>
      <SubmitButton busy={save.isPending}>{t('pv-number.save')}</SubmitButton>
    </form>
  );
}
