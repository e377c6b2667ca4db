import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../direct-line/conversation.js';
import type { Mine } from '../talk-state.js';
import { useWords } from '../words.js';
import { SentFiles } from './sent-files.js';

/** How long an urgent answer may be on its way before the numbers show. */
const urgentPatience = 2000;

/** A message of the person, with what became of it in words. */
export function MineView(props: {
  message: Mine;
  line: Line;
  onSendAgain: () => void;
  onStop: () => void;
}): JSX.Element {
  const { message, line, onSendAgain, onStop } = props;
  const { delivery, files } = message;
  const words = useWords();
  return (
    <div class="mine">
      <div class="said" lang={message.language} dir="auto">
        <span class="heard">{words('frame.from.you')} </span>
        {message.text}
        {files.length > 0 && <SentFiles message={message} />}
      </div>
      {message.urgent && delivery === 'sending' && <Urgent atOnce={line === 'lost'} />}
      {files.length > 0 ? (
        <FilesState message={message} onSendAgain={onSendAgain} onStop={onStop} />
      ) : (
        <State message={message} onSendAgain={onSendAgain} />
      )}
    </div>
  );
}

/** What became of words. */
function State({ message, onSendAgain }: { message: Mine; onSendAgain: () => void }): JSX.Element | null {
  const { delivery, urgent } = message;
  const words = useWords();
  if (delivery === 'stopped') return null;
  if (delivery === 'sending' || delivery === 'saved')
    return <div class="state">{words(`frame.state.${delivery}`)}</div>;
  return (
    <div class="state not-saved">
      <p>{words(`frame.state.${delivery}`)}</p>
      <Numbers large={urgent} />
      <button type="button" class="plain" onClick={onSendAgain}>
        {words('frame.sendAgain')}
      </button>
    </div>
  );
}

/** What can be done about files that are on their way or did not get through. */
function FilesState(props: {
  message: Mine;
  onSendAgain: () => void;
  onStop: () => void;
}): JSX.Element | null {
  const { delivery, problem } = props.message;
  const words = useWords();
  if (delivery === 'sending')
    return (
      <button type="button" class="plain" onClick={props.onStop}>
        {words('frame.files.stop')}
      </button>
    );
  if (delivery !== 'notSaved' && delivery !== 'refused') return null;
  return (
    <div class="state not-saved">
      <p>{words(`frame.files.why.${problem ?? delivery}`)}</p>
      {problem === null && (
        <button type="button" class="plain" onClick={props.onSendAgain}>
          {words('frame.files.again')}
        </button>
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
