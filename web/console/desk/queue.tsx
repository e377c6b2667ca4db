import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useQueue } from '../api/queries.js';
import type { Officer, QueueAnswer, QueueItem } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Toggle } from '../shared/toggle.js';
import { useServerNow } from '../state/clock.js';
import { isTyping, KEYS } from '../state/keys.js';
import { look } from '../state/looking.js';
import { isShown, queueFilter, type Filter } from '../state/queue-filter.js';
import { useStore } from '../state/store.js';
import { byUrgency, useDeskActions } from './actions.js';
import { DeskState } from './desk-state.js';
import { OnDuty } from './on-duty.js';
import { QueueFilter } from './queue-filter.js';
import { QueueRow } from './queue-row.js';

export interface QueueProps {
  officer: Officer;
  openTalk: string | undefined;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Who waits, who is mine, what was left for later, who else is at work. */
export function Queue({ officer, openTalk, headingRef }: QueueProps) {
  const language = useLanguage();
  const { t } = language;
  const { data: queue, error } = useQueue();
  const actions = useDeskActions();
  const now = useServerNow(queue?.now);
  const filter = useStore(queueFilter);
  const groups = useMemo(() => queue && grouped(queue, filter, officer.id), [queue, filter, officer.id]);
  const mayWatch = officer.rights.includes('supervise');

  const section = (title: string, items: readonly QueueItem[], empty?: string, all = items.length) => (
    <section className="queue-section" key={title}>
      <h3>
        {title}{' '}
        <span className="count">
          {all === items.length ? all : t('count.of', { shown: items.length, count: all })}
        </span>
      </h3>
      {all === 0 && empty && <p className="hint">{empty}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <QueueRow
              key={item.id}
              item={item}
              officerId={officer.id}
              mayWatch={mayWatch}
              minutes={minutesSince(item.requestedAt, now)}
              unansweredMinutes={
                item.unansweredSince === null ? null : minutesSince(item.unansweredSince, now)
              }
              isOpen={item.id === openTalk}
              onTake={actions.take}
              onDangerSeen={actions.dangerSeen}
            />
          ))}
        </ul>
      )}
    </section>
  );

  return (
    <section
      className="queue"
      aria-labelledby="queue-title"
      onKeyDown={moveBetweenRows}
      onFocus={(event) => openTalk ?? look(waitingRowOf(event.target))}
      onBlur={() => openTalk ?? look(null)}
    >
      <h2 id="queue-title" ref={headingRef} tabIndex={-1}>
        {t('queue.title')}
      </h2>
      <Toggle isSelected={officer.onDuty} onChange={actions.setDuty}>
        {t('duty.me')} <kbd className="key-hint">Alt+{KEYS.duty}</kbd>
      </Toggle>
      {!queue && error && <p className="problem">{errorText(language, error)}</p>}
      {!queue && !error && <p role="status">{t('desk.opening')}</p>}
      {queue && groups && (
        <>
          <DeskState queue={queue} onGoOnDuty={() => actions.setDuty(true)} />
          <QueueFilter hidden={groups.hidden} />
          {groups.forMe.length > 0 && section(t('queue.for-me'), groups.forMe)}
          {section(t('queue.waiting'), groups.waiting, t('queue.nobody-waits'), groups.allWaiting)}
          {groups.anyAsks && <p className="hint">{t('queue.legend')}</p>}
          {section(t('queue.mine'), groups.mine, t('queue.none-mine'))}
          {section(t('queue.later'), groups.later, t('queue.none-later'), queue.later.length)}
          {section(t('queue.others'), groups.others)}
          <OnDuty onDuty={queue.onDuty} officer={officer} />
        </>
      )}
    </section>
  );
}

/** The line stands as the server orders it: by need, then by time. */
function grouped(queue: QueueAnswer, filter: Filter, officerId: string) {
  const forMe = queue.waiting.filter((item) => item.for?.id === officerId);
  const line = queue.waiting.filter((item) => item.for?.id !== officerId);
  const shown = (item: QueueItem) => isShown(item, filter, officerId);
  const waiting = line.filter(shown);
  const later = queue.later.filter(shown);
  return {
    forMe,
    waiting,
    allWaiting: line.length,
    mine: [...queue.mine].sort(byUrgency),
    later,
    others: [...queue.others].sort(byUrgency),
    hidden: line.length - waiting.length + queue.later.length - later.length,
    anyAsks: waiting.some(({ skill, wish, fits }) => skill !== null || wish !== null || !fits.language),
  };
}

/** The talk whose "Take" has the focus: colleagues see that somebody is about to take it. */
function waitingRowOf(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-waiting]') : null;
  return row?.getAttribute('data-waiting') ?? null;
}

/** Whole minutes. */
function minutesSince(iso: string, now: number): number {
  return Math.max(0, Math.floor((now - new Date(iso).getTime()) / 60_000));
}

/** J and K (or the arrows) go from row to row while focus is in the queue; elsewhere they are letters. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  // In the filter the arrows change the choice.
  if (
    event.target instanceof HTMLElement &&
    event.target.closest('[role=radiogroup]') &&
    event.key.length > 1
  )
    return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-action]')];
  const present = rows.findIndex(
    (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  );
  const next = rows[present === -1 ? (step > 0 ? 0 : rows.length - 1) : present + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
