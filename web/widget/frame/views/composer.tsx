import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fieldId } from '../focus.js';
import type { Talk } from '../talk.js';
import { useWords } from '../words.js';

const longest = 2000;
const countFrom = 1800;

/** The field for free words; what stands in it is nowhere else. */
export function Composer({ talk }: { talk: Talk }): JSX.Element {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');

  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [draft]);

  const send = (): void => {
    const text = draft.trim();
    if (text) {
      talk.say(text);
      setDraft('');
    }
    field.current?.focus();
  };
  const keydown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="bar"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="writing">
        <label class="heard" for={fieldId}>
          {words('frame.field.label')}
        </label>
        <textarea
          id={fieldId}
          ref={field}
          class="field"
          rows={1}
          dir="auto"
          maxLength={longest}
          autocomplete="off"
          enterkeyhint="send"
          placeholder={words('frame.field.placeholder')}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={keydown}
        />
        <div class="left-over" role="status">
          {draft.length >= countFrom && words('frame.field.left', { number: longest - draft.length })}
        </div>
      </div>
      <button type="submit" class="send">
        {words('frame.field.send')}
      </button>
    </form>
  );
}
