import { useEffect, useRef } from 'react';
import { useQueue } from '../api/queries.js';
import type { Officer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useMedia } from '../shared/media.js';
import { useKey } from '../state/keys.js';
import { deskPath, go } from '../state/route.js';
import { Talk } from '../talk/talk.js';
import { WatchTalk } from '../talk/watch-talk.js';
import { useDeskActions } from './actions.js';
import { Queue } from './queue.js';

export interface DeskPageProps {
  officer: Officer;
  openTalk: string | undefined;
  /** A colleague's talk in which a supervisor reads along. */
  watched: string | undefined;
}

/** Queue on the left, the open talk beside it; on a phone one of the two. */
export function DeskPage({ officer, openTalk, watched }: DeskPageProps) {
  const { t } = useLanguage();
  const queue = useQueue();
  const actions = useDeskActions();
  const oneColumn = !useMedia('(min-width: 720px)');
  const queueHeading = useRef<HTMLHeadingElement>(null);
  const shown = openTalk ?? watched;
  const hadTalk = useRef(shown !== undefined);
  useKey('takeNext', () => actions.takeNext(queue.data, officer.id));
  useKey('duty', () => actions.setDuty(!officer.onDuty));
  useKey('queue', () => {
    if (oneColumn && shown) go(deskPath);
    else queueHeading.current?.focus();
  });

  // A talk that closes takes the focus with it: give it to the queue.
  useEffect(() => {
    if (hadTalk.current && !shown) queueHeading.current?.focus();
    hadTalk.current = shown !== undefined;
  }, [shown]);

  const hasCase = queue.data?.mine.some(({ id, rung }) => id === openTalk && rung !== null) ?? false;
  const showQueue = !oneColumn || !shown;
  return (
    <div className={shown ? `desk desk-with-talk${hasCase ? ' desk-with-case' : ''}` : 'desk'}>
      <h1 className="hidden-visually">{t('desk.title')}</h1>
      {showQueue && <Queue officer={officer} openTalk={shown} headingRef={queueHeading} />}
      {openTalk ? (
        <Talk key={openTalk} id={openTalk} officer={officer} />
      ) : watched ? (
        <WatchTalk key={watched} id={watched} officer={officer} />
      ) : (
        !oneColumn && <p className="desk-empty">{t('desk.choose')}</p>
      )}
    </div>
  );
}
