import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/cache.js';
import { RefusedError } from '../api/client.js';
import { useWatch } from '../api/queries.js';
import type { Officer, TalkAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { draftKey } from '../state/drafts.js';
import { look } from '../state/looking.js';
import { deskPath } from '../state/route.js';
import { MessageList } from './message-list.js';
import { SharedList } from './shared-list.js';
import { TalkHeader } from './talk-header.js';
import { WatchReason } from './watch-reason.js';
import { WhisperForm } from './whisper-form.js';

/** A supervisor reads along in a colleague's talk, after giving a reason, and can say a word to that colleague alone. */
export function WatchTalk({ id, officer }: { id: string; officer: Officer }) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  // Nothing is asked for before there is a reason: the audit would hold a refusal that nobody caused.
  const [opened, setOpened] = useState(() => client.getQueryData(keys.watch(id)) !== undefined);
  const watched = useWatch(id, opened);
  const refused = watched.error instanceof RefusedError ? watched.error.status : undefined;
  if (!opened || refused === 403)
    return (
      <WatchReason
        id={id}
        onOpened={(talk) => {
          client.setQueryData<TalkAnswer>(keys.watch(id), talk);
          setOpened(true);
        }}
      />
    );
  if (watched.data && refused === undefined) return <Watched talk={watched.data} officer={officer} />;
  return (
    <div className="talk-missing">
      <a className="button" href={deskPath}>
        {t('talk.back')}
      </a>
      {watched.error ? (
        <p role="alert">{refused === undefined ? errorText(language, watched.error) : t('watch.gone')}</p>
      ) : (
        <p role="status">{t('desk.opening')}</p>
      )}
    </div>
  );
}

function Watched({ talk, officer }: { talk: TalkAnswer; officer: Officer }) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { item } = talk;
  const name = item.owner?.displayName;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    look(item.id);
    return () => look(null);
  }, [item.id]);
  return (
    <>
      <section className="talk" aria-labelledby="talk-title">
        <TalkHeader item={item} headingRef={heading} />
        <p className="watch-banner">
          <span aria-hidden="true">◉ </span>
          {name ? t('watch.banner', { name }) : t('watch.banner-nobody')}
        </p>
        <MessageList talk={talk} officer={officer} draftKey={draftKey(officer.id, item.id)} />
        <WhisperForm id={item.id} name={name} />
      </section>
      {/* It scrolls, and nothing in it can have the focus. */}
      <aside className="facts watch-facts" aria-labelledby="facts-title" tabIndex={0}>
        <h2 id="facts-title">{t('facts.title')}</h2>
        <SharedList talk={talk} />
      </aside>
    </>
  );
}
