import type { JSX, TargetedSubmitEvent } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { Talk } from '../talk.js';
import { LanguageContext, useWords } from '../words.js';

const fieldId = 'when';

/** The browser's own field for a day and a time, up to now; the answer shows in the words of the language. */
export function When({ talk }: { talk: Talk }): JSX.Element {
  const words = useWords();
  const language = useContext(LanguageContext);
  const field = useRef<HTMLInputElement>(null);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = field.current?.value.slice(0, 'YYYY-MM-DDTHH:MM'.length);
    if (!value) return;
    const long = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
    talk.say(value, long.format(new Date(value)));
  };
  return (
    <form class="when" autocomplete="off" onSubmit={send}>
      <label for={fieldId}>{words('frame.when.label')}</label>
      <input id={fieldId} ref={field} class="field" type="datetime-local" max={now()} required />
      <button type="submit" class="option">
        {words('frame.when.choose')}
      </button>
    </form>
  );
}

/** The clock of the device, as the field writes it. */
function now(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
