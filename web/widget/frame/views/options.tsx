import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answersId, focusAnswers, focusIsOnAnswers, stayAt } from '../focus.js';
import type { Option, TalkState, Theirs } from '../talk-state.js';
import type { Talk } from '../talk.js';
import { useWords } from '../words.js';

/** When the server is silent after an answer, as while an officer writes, the options open again. */
const silencePatience = 5000;

/** The ways to answer the last message: options as buttons, calls as large links. */
export function Options(props: { state: TalkState; last: Theirs | null; talk: Talk }): JSX.Element {
  const { state, last, talk } = props;
  const words = useWords();
  const busy = useBusy(state);
  const options = state.ended ? [] : (last?.options ?? []);
  const chosen = useRef('');
  const place = options.findIndex((option) => option.kind === 'answer' && option.value === chosen.current);
  const begun = state.messages.length > 1 || last?.cleared === true;
  // Whoever answered with an option goes on from the next ones; in a list that comes again with one line changed, from
  // where they were.
  useEffect(() => {
    if (last?.listed && place >= 0) stayAt(place);
    else if (begun && focusIsOnAnswers()) focusAnswers();
  }, [last?.id]);
  const key = (at: number): string => `${last?.id ?? ''} ${at}`;

  const answer = (option: Extract<Option, { kind: 'answer' }>): void => {
    // Not `disabled`: that would throw the focus out of the row.
    if (busy) return;
    chosen.current = String(option.value);
    talk.answer(option);
  };
  return (
    <div
      class={last?.listed ? 'options list' : 'options'}
      id={answersId}
      role="group"
      aria-label={words('frame.answers')}
      tabIndex={-1}
      {...(last && { lang: last.language })}
    >
      {options.map((option, at) =>
        option.kind === 'call' ? (
          <a key={key(at)} class="call" href={option.address}>
            {option.title}
          </a>
        ) : (
          <button
            key={key(at)}
            type="button"
            class="option"
            aria-disabled={busy}
            onClick={() => answer(option)}
          >
            {option.title}
          </button>
        ),
      )}
    </div>
  );
}

/** Whether an answer is on its way: sent and not failed, and nothing came back yet. Files are as long as they take. */
function useBusy({ messages }: TalkState): boolean {
  const newest = messages[messages.length - 1];
  const pending = newest?.kind === 'mine' ? newest : null;
  const saved = pending?.delivery === 'saved';
  const [silent, setSilent] = useState('');
  useEffect(() => {
    if (!pending || !saved) return undefined;
    const timer = setTimeout(() => setSilent(pending.id), silencePatience);
    return () => clearTimeout(timer);
  }, [pending?.id, saved]);
  const files = messages.some(
    (message) => message.kind === 'mine' && message.files.length > 0 && message.delivery === 'sending',
  );
  return files || (pending !== null && (pending.delivery === 'sending' || (saved && silent !== pending.id)));
}
