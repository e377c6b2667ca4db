import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCase } from '../api/queries.js';
import type { CaseAnswer, TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { KEYS, useKey, type KeyName } from '../state/keys.js';
import { talkPath } from '../state/route.js';
import { useStore } from '../state/store.js';
import { appointmentForm, AppointmentPart, type AppointmentDraft } from './appointment.js';
import { CaseFacts } from './case-facts.js';
import { CaseHead } from './case-head.js';
import { EvidencePart } from './evidence-part.js';
import { Notes } from './notes.js';
import { Place } from './place.js';
import { partOf, pvJump } from './pv-jump.js';
import { PvPart } from './pv-part.js';
import { QualificationPart } from './qualification-part.js';
import { Statement } from './statement.js';
import { Timeline } from './timeline.js';

const PARTS = [
  'statement',
  'facts',
  'map',
  'evidence',
  'timeline',
  'notes',
  'appointment',
  'qualification',
  'pv',
] as const;
type Part = (typeof PARTS)[number];

const PART_KEYS: Record<Part, KeyName> = {
  statement: 'caseStatement',
  facts: 'caseFacts',
  map: 'caseMap',
  evidence: 'caseEvidence',
  timeline: 'caseTimeline',
  notes: 'caseNotes',
  appointment: 'caseAppointment',
  qualification: 'caseQualification',
  pv: 'casePv',
};

/** Where an officer is in a case and what is half filled in: it outlives a look at another part and at the messages. */
export function useCaseView() {
  const [part, setPart] = useState<Part>('statement');
  const [appointment, setAppointment] = useState<AppointmentDraft>({});
  return { part, setPart, appointment, setAppointment };
}

export interface CasePanelProps {
  talk: TalkAnswer;
  view: ReturnType<typeof useCaseView>;
  draftKey: string;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onHandBack: () => void;
  onClose: () => void;
  onHandOver: () => void;
}

/** The case beside the conversation: its head, its parts, and the ways out. */
export function CasePanel({ talk, headingRef, ...rest }: CasePanelProps) {
  const language = useLanguage();
  const { t } = language;
  const { data: shown, error } = useCase(talk.item.id, true);
  return (
    <>
      <h2 id="facts-title" ref={headingRef} tabIndex={-1}>
        {t('case.title', { reference: talk.item.reference })}
      </h2>
      {shown ? (
        <OpenCase talk={talk} shown={shown} {...rest} />
      ) : error ? (
        <p role="alert" className="problem">
          {errorText(language, error)}
        </p>
      ) : (
        <p role="status">{t('desk.opening')}</p>
      )}
    </>
  );
}

type OpenCaseProps = Omit<CasePanelProps, 'headingRef'> & { shown: CaseAnswer };

function OpenCase({ talk, shown, view, draftKey, onHandBack, onClose, onHandOver }: OpenCaseProps) {
  const { t } = useLanguage();
  const { part, setPart } = view;
  const form = appointmentForm(shown, view.appointment, view.setAppointment);
  const panel = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const station = useRef<HTMLInputElement>(null);
  const number = useRef<HTMLInputElement>(null);
  const talkId = talk.item.id;
  const canWrite = talk.canWrite;

  const go = (next: Part, field?: RefObject<HTMLElement | null>) => {
    setPart(next);
    // The field that is asked for takes the focus once it is there, else the part's tab.
    requestAnimationFrame(() =>
      (
        field?.current ?? panel.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')
      )?.focus(),
    );
  };
  usePartKeys(go);
  const jump = useStore(pvJump);
  const follow = useEffectEvent(() => {
    if (jump?.talkId !== talkId) return;
    const to = partOf(jump.missing);
    if (to === 'pv') setPart(to);
    else {
      go(to);
      pvJump.set(undefined);
    }
  });
  useEffect(() => follow(), [jump]);
  useKey('pvCheck', () => {
    setPart('pv');
    requestAnimationFrame(() => document.getElementById('pv-check-title')?.focus());
  });
  useKey('caseNote', () => go('notes', note), canWrite);
  useKey('appointment', () => go('appointment', station), canWrite);
  useKey('pvNumber', () => go('pv', number), canWrite);
  useKey('download', () => panel.current?.querySelector<HTMLElement>('[data-download]')?.click());

  return (
    <>
      <CaseHead shown={shown} />
      <Tabs
        className="case-tabs"
        selectedKey={part}
        onSelectionChange={(key) => setPart(PARTS.find((each) => each === key) ?? 'statement')}
        // Opening a part can be written down in the audit: looking along the row must not.
        keyboardActivation="manual"
        ref={panel}
      >
        <TabList className="tab-list" aria-label={t('case.parts')}>
          {PARTS.map((each) => (
            <Tab key={each} id={each} className="tab" aria-keyshortcuts={`Alt+${KEYS[PART_KEYS[each]]}`}>
              {t(`part.${each}`)}
              {each === 'evidence' && shown.evidence.length > 0 && (
                <span className="count"> {shown.evidence.length}</span>
              )}
              {each === 'notes' && shown.notes.length > 0 && (
                <span className="count"> {shown.notes.length}</span>
              )}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={part} id={part} className="tab-panel">
          {part === 'statement' && <Statement shown={shown} />}
          {part === 'facts' && <CaseFacts shown={shown} talk={talk} />}
          {part === 'map' && <Place shown={shown} />}
          {part === 'evidence' && <EvidencePart shown={shown} talkId={talkId} />}
          {part === 'timeline' && <Timeline shown={shown} />}
          {part === 'notes' && (
            <Notes shown={shown} talkId={talkId} draftKey={draftKey} canWrite={canWrite} fieldRef={note} />
          )}
          {part === 'appointment' && (
            <AppointmentPart
              shown={shown}
              talkId={talkId}
              canWrite={canWrite}
              form={form}
              fieldRef={station}
            />
          )}
          {part === 'qualification' && (
            <QualificationPart shown={shown} talkId={talkId} draftKey={draftKey} canWrite={canWrite} />
          )}
          {part === 'pv' && (
            <PvPart
              shown={shown}
              talkId={talkId}
              draftKey={draftKey}
              canWrite={canWrite}
              numberRef={number}
            />
          )}
        </TabPanel>
      </Tabs>
      {canWrite && (
        <WaysOut
          talk={talk}
          handoffId={shown.handoffId}
          onHandBack={onHandBack}
          onClose={onClose}
          onHandOver={onHandOver}
        />
      )}
    </>
  );
}

/** Alt and a digit opens a part. */
function usePartKeys(go: (part: Part) => void): void {
  useKey('caseStatement', () => go('statement'));
  useKey('caseFacts', () => go('facts'));
  useKey('caseMap', () => go('map'));
  useKey('caseEvidence', () => go('evidence'));
  useKey('caseTimeline', () => go('timeline'));
  useKey('caseNotes', () => go('notes'));
  useKey('caseAppointment', () => go('appointment'));
  useKey('caseQualification', () => go('qualification'));
  useKey('casePv', () => go('pv'));
}

interface WaysOutProps extends Pick<CasePanelProps, 'talk' | 'onHandBack' | 'onClose' | 'onHandOver'> {
  handoffId: string;
}

/** A case that was opened in a live talk outlives it: there only the talk ends. */
function WaysOut({ talk, handoffId, onHandBack, onClose, onHandOver }: WaysOutProps) {
  const { t } = useLanguage();
  const live = talk.item.kind === 'talk';
  return (
    <div className="ways-out">
      {live && (
        <>
          {handoffId !== talk.item.id && (
            <a className="button" href={talkPath(handoffId)}>
              {t('case.on-its-own')}
            </a>
          )}
          <Button className="button" onPress={onHandBack}>
            {t('hand-back.open')} <kbd className="key-hint">Alt+{KEYS.handBack}</kbd>
          </Button>
        </>
      )}
      {!live && (
        <Button className="button" onPress={onHandOver}>
          {t('hand-over.open')} <kbd className="key-hint">Alt+{KEYS.handOver}</kbd>
        </Button>
      )}
      <Button className="button" onPress={onClose}>
        {t(live ? 'close.open' : 'close-case.open')} <kbd className="key-hint">Alt+{KEYS.close}</kbd>
      </Button>
    </div>
  );
}
