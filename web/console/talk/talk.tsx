import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { RefusedError } from '../api/client.js';
import { useTalk } from '../api/queries.js';
import type { Officer, TalkAnswer } from '../api/types.js';
import { CasePanel, useCaseView } from '../case/case-panel.js';
import { CloseCaseDialog } from '../case/close-case-dialog.js';
import { HandOverDialog } from '../case/hand-over-dialog.js';
import { OpenCaseDialog } from '../case/open-case-dialog.js';
import { useDeskActions } from '../desk/actions.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { useThreeColumns } from '../shared/media.js';
import { draftKey, forgetDraft } from '../state/drafts.js';
import { useKey } from '../state/keys.js';
import { leaving } from '../state/leaving.js';
import { say } from '../state/notice.js';
import { deskPath, go } from '../state/route.js';
import { useStore } from '../state/store.js';
import { CloseDialog } from './close-dialog.js';
import { Composer } from './composer.js';
import { DangerBanner } from './danger-banner.js';
import { Facts } from './facts.js';
import { HandBackDialog } from './hand-back-dialog.js';
import { useLooking } from './looking.js';
import { MessageList } from './message-list.js';
import { TalkHeader } from './talk-header.js';
import { useMessageNews } from './message-news.js';
import { useStepAway } from './step-away.js';
import { TransferDialog } from './transfer-dialog.js';

/** The open talk: words in the middle, what they mean on the right. */
export function Talk({ id, officer }: { id: string; officer: Officer }) {
  const language = useLanguage();
  const talk = useTalk(id);
  const refused = talk.error instanceof RefusedError && [403, 404, 409, 410].includes(talk.error.status);
  const isLeaving = useStore(leaving).has(id);
  const gone = refused || (isLeaving && !talk.data);
  if (talk.data && !gone) return <OpenTalk talk={talk.data} officer={officer} />;
  return (
    <div className="talk-missing">
      <a className="button" href={deskPath}>
        {language.t('talk.back')}
      </a>
      {gone || talk.error ? (
        <p role="alert">{gone ? language.t('talk.not-yours') : errorText(language, talk.error)}</p>
      ) : (
        <p role="status">{language.t('desk.opening')}</p>
      )}
    </div>
  );
}

function OpenTalk({ talk, officer }: { talk: TalkAnswer; officer: Officer }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const actions = useDeskActions();
  const wide = useThreeColumns();
  const [factsShown, setFactsShown] = useState(false);
  const caseView = useCaseView();
  const [dialog, setDialog] = useState<
    'hand-back' | 'close' | 'transfer' | 'hand-over' | 'open-case' | undefined
  >();
  const heading = useRef<HTMLHeadingElement>(null);
  const factsHeading = useRef<HTMLHeadingElement>(null);
  const { item } = talk;
  const key = draftKey(officer.id, item.id);
  const running = talk.canWrite;
  const hasCase = item.rung !== null;
  const live = item.kind === 'talk';
  const canOpenCase = running && live && !hasCase;

  useEffect(() => heading.current?.focus(), []);
  useMessageNews(talk);
  useLooking(item.id, key);
  useKey('dangerSeen', () => actions.dangerSeen(item.id), item.danger === 'flagged');
  useKey('handBack', () => setDialog('hand-back'), running && live);
  useKey('close', () => setDialog('close'), running);
  useKey('transfer', () => setDialog('transfer'), running && live);
  useKey('handOver', () => setDialog('hand-over'), running && hasCase && !live);
  useKey('openCase', () => setDialog('open-case'), canOpenCase);
  useKey('facts', () => {
    if (wide) factsHeading.current?.focus();
    else showFacts(!factsShown);
  });

  const showFacts = (shown: boolean) => {
    setFactsShown(shown);
    // The column that appears takes the focus, once it is there.
    requestAnimationFrame(() => (shown ? factsHeading : heading).current?.focus());
  };
  const ended = (sentence: string) => {
    setDialog(undefined);
    forgetDraft(key);
    say(sentence);
    go(deskPath);
    for (const gone of [keys.talk(item.id), keys.case(item.id), keys.pv(item.id)])
      client.removeQueries({ queryKey: gone });
    void client.invalidateQueries({ queryKey: keys.queue });
  };

  const stepAway = useStepAway(item.id, () => ended(t('step-away.done', { reference: item.reference })));
  useKey('stepAway', stepAway, running && live);

  const banner = <DangerBanner danger={item.danger} onSeen={() => actions.dangerSeen(item.id)} />;
  const words = (
    <section className="talk" aria-labelledby="talk-title">
      <TalkHeader
        item={item}
        headingRef={heading}
        onFacts={wide || hasCase ? undefined : () => showFacts(true)}
        onTransfer={running && live ? () => setDialog('transfer') : undefined}
        onStepAway={running && live ? stepAway : undefined}
      />
      {!wide && banner}
      <MessageList talk={talk} officer={officer} draftKey={key} />
      {running ? (
        <Composer talk={talk} draftKey={key} />
      ) : (
        <p className="talk-closed">{t('talk.read-only')}</p>
      )}
    </section>
  );
  const meaning = (
    <aside className={hasCase ? 'facts case' : 'facts'} aria-labelledby="facts-title">
      {!wide && !hasCase && (
        <Button className="button" onPress={() => showFacts(false)}>
          {t('facts.back')}
        </Button>
      )}
      {wide && banner}
      {hasCase ? (
        <CasePanel
          talk={talk}
          view={caseView}
          draftKey={key}
          headingRef={factsHeading}
          onHandBack={() => setDialog('hand-back')}
          onClose={() => setDialog('close')}
          onHandOver={() => setDialog('hand-over')}
        />
      ) : (
        <Facts
          talk={talk}
          headingRef={factsHeading}
          onHandBack={() => setDialog('hand-back')}
          onClose={() => setDialog('close')}
          onOpenCase={canOpenCase ? () => setDialog('open-case') : undefined}
        />
      )}
    </aside>
  );
  return (
    <>
      {wide ? (
        <>
          {words}
          {meaning}
        </>
      ) : hasCase ? (
        <Tabs
          className="views"
          selectedKey={factsShown ? 'case' : 'messages'}
          onSelectionChange={(view) => setFactsShown(view === 'case')}
        >
          <TabList className="tab-list" aria-label={t('case.views')}>
            <Tab id="messages" className="tab">
              {t('case.messages')}
            </Tab>
            <Tab id="case" className="tab">
              {t('case.open')}
            </Tab>
          </TabList>
          <TabPanel
            key={factsShown ? 'case' : 'messages'}
            id={factsShown ? 'case' : 'messages'}
            className="view"
          >
            {factsShown ? meaning : words}
          </TabPanel>
        </Tabs>
      ) : factsShown ? (
        meaning
      ) : (
        words
      )}
      <HandBackDialog
        talkId={item.id}
        draftKey={key}
        isOpen={dialog === 'hand-back'}
        onCancel={() => setDialog(undefined)}
        onDone={() => ended(t('hand-back.done', { reference: item.reference }))}
      />
      {hasCase && !live ? (
        <CloseCaseDialog
          talkId={item.id}
          draftKey={key}
          isOpen={dialog === 'close'}
          onCancel={() => setDialog(undefined)}
          onDone={() => ended(t('close-case.done', { reference: item.reference }))}
        />
      ) : (
        <CloseDialog
          talkId={item.id}
          draftKey={key}
          isOpen={dialog === 'close'}
          onCancel={() => setDialog(undefined)}
          onDone={() => ended(t('close.done', { reference: item.reference }))}
        />
      )}
      <TransferDialog
        talkId={item.id}
        draftKey={key}
        officerId={officer.id}
        isOpen={dialog === 'transfer'}
        onCancel={() => setDialog(undefined)}
        onDone={() => ended(t('transfer.done', { reference: item.reference }))}
      />
      <HandOverDialog
        talkId={item.id}
        draftKey={key}
        unit={item.unit}
        isOpen={dialog === 'hand-over'}
        onCancel={() => setDialog(undefined)}
        onDone={() => ended(t('hand-over.done', { reference: item.reference }))}
      />
      <OpenCaseDialog
        talkId={item.id}
        isOpen={dialog === 'open-case'}
        onClose={() => {
          setDialog(undefined);
          void client.invalidateQueries({ queryKey: keys.talk(item.id) });
        }}
      />
    </>
  );
}
