import type { KeyboardEvent, RefObject } from 'react';
import { useQueue } from '../api/queries.js';
import type { Officer, QueueItem } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { Toggle } from '../shared/toggle.js';
import { useServerNow } from '../state/clock.js';
import { isTyping, KEYS } from '../state/keys.js';
import { byUrgency, useDeskActions } from './actions.js';
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
  const section = (title: string, items: readonly QueueItem[], empty?: string) => (
    <section className="queue-section" key={title}>
      <h3>
        {title} <span className="count">{items.length}</span>
      </h3>
      {items.length === 0 && empty && <p className="hint">{empty}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <QueueRow
              key={item.id}
              item={item}
              officerId={officer.id}
              now={now}
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
    <section className="queue" aria-labelledby="queue-title" onKeyDown={moveBetweenRows}>
      <h2 id="queue-title" ref={headingRef} tabIndex={-1}>
        {t('queue.title')}
      </h2>
      <Toggle isSelected={officer.onDuty} onChange={actions.setDuty}>
        {t('duty.me')} <kbd className="key-hint">Alt+{KEYS.duty}</kbd>
      </Toggle>
      {!queue && error && <p className="problem">{errorText(language, error)}</p>}
      {!queue && !error && <p role="status">{t('desk.opening')}</p>}
      {queue && (
        <>
          {section(t('queue.waiting'), [...queue.waiting].sort(byUrgency), t('queue.nobody-waits'))}
          {section(t('queue.mine'), [...queue.mine].sort(byUrgency), t('queue.none-mine'))}
          {section(t('queue.later'), queue.later, t('queue.none-later'))}
          {section(t('queue.others'), [...queue.others].sort(byUrgency))}
          <section className="queue-section">
            <h3>
              {t('duty.title')} <span className="count">{queue.onDuty.length}</span>
            </h3>
            {queue.onDuty.length === 0 && <p className="hint">{t('duty.nobody')}</p>}
            <ul className="plain">
              {queue.onDuty.map((each) => (
                <li key={each.id}>
                  <bdi>{each.displayName}</bdi>
                  {each.id === officer.id && ` ${t('duty.you')}`}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </section>
  );
}

/** J and K (or the arrows) go from row to row while focus is in the queue; elsewhere they are letters. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-action]')];
  const present = rows.findIndex(
    (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  );
  const next = rows[present === -1 ? (step > 0 ? 0 : rows.length - 1) : present + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
