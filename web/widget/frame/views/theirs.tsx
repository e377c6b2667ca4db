import type { JSX } from 'preact';
import type { Theirs } from '../talk-state.js';
import { useWords } from '../words.js';
import { ReturnCode } from './return-code.js';
import { TextWithPhones } from './text-with-phones.js';

/** One bubble with messages of the program or of one officer that follow each other. */
export function TheirsView({ messages, withHint }: { messages: Theirs[]; withHint: boolean }): JSX.Element {
  const words = useWords();
  const officer = messages[0]?.officer ?? null;
  return (
    <div class={officer === null ? 'theirs' : 'theirs from-officer'}>
      {officer === null ? (
        <span class="heard">{words('frame.from.program')}</span>
      ) : (
        <p class="officer">{words('frame.from.officer', { name: officer })}</p>
      )}
      {messages.map((message, at) => (
        <div key={message.id} lang={message.language} dir="auto">
          {message.paragraphs.map((paragraph, line) => [
            <p key={line} class={paragraph.startsWith('• ') ? 'item' : undefined}>
              <TextWithPhones text={paragraph} phones={message.phones} />
            </p>,
            // The way out is explained once, where the painted copy explains it too.
            withHint && at === 0 && line === 0 && officer === null && !message.cleared && (
              <p class="hint" key="hint">
                {words('painted.hint')}
              </p>
            ),
          ])}
          {message.code.length > 0 && <ReturnCode code={message.code} language={message.language} />}
        </div>
      ))}
    </div>
  );
}
