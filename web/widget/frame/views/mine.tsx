import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../direct-line/conversation.js';
import type { Mine } from '../talk-state.js';
import { useWords } from '../words.js';

/** How long an urgent answer may be on its way before the numbers show. */
const urgentPatience = 2000;

/** A message of the person, with what became of it in words. */
export function MineView(props: { message: Mine; line: Line; onSendAgain: () => void }): JSX.Element {
  const { message, line, onSendAgain } = props;
  const { delivery } = message;
  const words = useWords();
  const failed = delivery === 'notSaved' || delivery === 'refused';
  return (
    <div class="mine">
      <div class="said" lang={message.language} dir="auto">
        <span class="heard">{words('frame.from.you')} </span>
        {message.text}
      </div>
      {message.urgent && delivery === 'sending' && <Urgent atOnce={line === 'lost'} />}
      {failed ? (
        <div class="state not-saved">
          <p>{words(`frame.state.${delivery}`)}</p>
          <Numbers large={message.urgent} />
          <button type="button" class="plain" onClick={onSendAgain}>
            {words('frame.sendAgain')}
          </button>
        </div>
      ) : (
        <div class="state">{words(`frame.state.${delivery}`)}</div>
      )}
    </div>
  );
}

/** The emergency numbers, large, while an answer that may mean danger does not get through. */
function Urgent({ atOnce }: { atOnce: boolean }): JSX.Element | null {
  const words = useWords();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), urgentPatience);
    return () => clearTimeout(timer);
  }, []);
  if (!atOnce && !waited) return null;
  return (
    <div class="state not-saved">
      <p>{words('painted.urgent')}</p>
      <Numbers large />
    </div>
  );
}

function Numbers({ large }: { large: boolean }): JSX.Element {
  const words = useWords();
  const look = large ? 'call' : 'number';
  return (
    <div class="numbers">
      <a class={look} href="tel:101">
        {words('painted.call101')}
      </a>
      <a class={look} href="tel:112">
        {words('painted.call112')}
      </a>
    </div>
  );
}
