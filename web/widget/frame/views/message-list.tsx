import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { lastTheirs, type Message, type TalkState, type Theirs } from '../talk-state.js';
import type { Talk } from '../talk.js';
import { useWords } from '../words.js';
import { Files } from './files.js';
import { MineView } from './mine.js';
import { Options } from './options.js';
import { Privacy } from './privacy.js';
import { TheirsView } from './theirs.js';
import { When } from './when.js';

/** What was said, in order, with the possible answers under the last message. */
export function MessageList(props: { state: TalkState; talk: Talk; embedded: boolean }): JSX.Element {
  const { state, talk, embedded } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const last = lastTheirs(state.messages);
  const count = state.messages.length;

  // Also when the newest could not be saved: what can be done about it stands below it.
  const newest = state.messages[count - 1];
  const failed = newest?.kind === 'mine' && (newest.delivery === 'notSaved' || newest.delivery === 'refused');
  const numbers = newest?.kind === 'mine' && newest.urgent && state.line === 'lost';
  useLayoutEffect(() => showNewest(scroller.current), [count, failed, numbers]);

  useEffect(() => keepEndInSight(scroller.current), []);

  const groups = groupByAuthor(state.messages);
  return (
    <div class="scroll" ref={scroller} tabIndex={0} role="region" aria-label={words('frame.heading')}>
      {embedded && <h1 class="heard">{words('frame.heading')}</h1>}
      <div role="log" aria-live="polite" aria-label={words('frame.messages')}>
        {groups.map((group, at) =>
          group.kind === 'mine' ? (
            <MineView
              key={group.id}
              message={group}
              line={state.line}
              onSendAgain={() => talk.sendAgain()}
              onStop={() => talk.stopFiles(group.id)}
            />
          ) : (
            <TheirsView key={group.id} messages={group.messages} withHint={at === 0} />
          ),
        )}
      </div>
      <p class="working" role="status">
        {state.working && (
          <>
            <span class="turning" aria-hidden="true" />
            {words('frame.working')}
          </>
        )}
      </p>
      {last?.asksFiles && !state.ended && <Files talk={talk} />}
      <Options state={state} last={last} talk={talk} />
      {last?.asksWhen && !state.ended && <When key={last.id} talk={talk} />}
      {last && <Privacy />}
    </div>
  );
}

type Group =
  | Extract<Message, { kind: 'mine' }>
  | { kind: 'theirs'; id: string; officer: string | null; messages: Theirs[] };

/** Messages of the same author that follow each other stand together. */
function groupByAuthor(messages: Message[]): Group[] {
  const groups: Group[] = [];
  for (const message of messages) {
    const before = groups[groups.length - 1];
    if (message.kind === 'mine') groups.push(message);
    else if (before?.kind === 'theirs' && before.officer === message.officer) {
      before.messages.push(message);
    } else groups.push({ kind: 'theirs', id: message.id, officer: message.officer, messages: [message] });
  }
  return groups;
}

/**
 * Brings the newest words into sight without pushing the beginning of an answer out above; a call link
 * is in sight whatever else is not.
 */
function showNewest(list: HTMLElement | null): void {
  if (!list) return;
  const mine = list.querySelectorAll<HTMLElement>('.mine');
  const latest = mine[mine.length - 1];
  const end = list.scrollHeight - list.clientHeight;
  const beginning = latest ? Math.min(end, latest.offsetTop - list.offsetTop - 8) : 0;
  const calls = list.querySelectorAll<HTMLElement>('.options > a.call');
  const call = calls[calls.length - 1];
  const callInSight = call ? call.offsetTop + call.offsetHeight + 8 - list.offsetTop - list.clientHeight : 0;
  list.scrollTop = Math.max(beginning, callInSight);
}

/** When the keyboard takes room and the end was in sight, it stays in sight. */
function keepEndInSight(list: HTMLElement | null): (() => void) | undefined {
  if (!list || typeof ResizeObserver !== 'function') return undefined;
  let height = list.clientHeight;
  const observer = new ResizeObserver(() => {
    const wasAtEnd = list.scrollTop + height >= list.scrollHeight - 40;
    if (list.clientHeight < height && wasAtEnd) list.scrollTop = list.scrollHeight;
    height = list.clientHeight;
  });
  observer.observe(list);
  return () => observer.disconnect();
}
