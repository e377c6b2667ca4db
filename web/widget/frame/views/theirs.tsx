import type { JSX } from 'preact';
import type { Theirs } from '../talk-state.js';
import { useWords } from '../words.js';
import { ReturnCode } from './return-code.js';
import { DownloadView, ReceiptView } from './to-keep.js';
import { TextWithPhones } from './text-with-phones.js';

/** Messages of the program or of one officer that follow each other, a bubble for each paragraph. */
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
        <div key={message.id} class="message" lang={message.language} dir="auto">
          {bubbles(message.paragraphs).map((lines, place) => (
            <div class="bubble" key={place}>
              {lines.map((line, index) => (
                <p key={index} class={isItem(line) ? 'item' : undefined}>
                  <TextWithPhones text={line} phones={message.phones} />
                </p>
              ))}
              {
                // The way out is explained once, where the painted copy explains it too.
                withHint && at === 0 && place === 0 && officer === null && !message.cleared && (
                  <p class="hint">{words('painted.hint')}</p>
                )
              }
            </div>
          ))}
          {message.original && (
            <div class="translated">
              <p class="hint">{words('frame.translated')}</p>
              <details>
                <summary>{words('frame.translated.open')}</summary>
                <p lang={message.original.language} dir="auto">
                  {message.original.text}
                </p>
              </details>
            </div>
          )}
          {message.code.length > 0 && <ReturnCode code={message.code} language={message.language} />}
          {message.receipt && <ReceiptView receipt={message.receipt} />}
          {message.download && <DownloadView download={message.download} />}
        </div>
      ))}
    </div>
  );
}

function isItem(line: string): boolean {
  return line.startsWith('• ');
}

/** Each paragraph by itself, but a list in one, with the line that says what it lists. */
function bubbles(paragraphs: string[]): string[][] {
  const together: string[][] = [];
  for (const line of paragraphs) {
    const before = together[together.length - 1];
    if (isItem(line) && before) before.push(line);
    else together.push([line]);
  }
  return together;
}
