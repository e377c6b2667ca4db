import type { JSX, TargetedEvent } from 'preact';
import { useWords } from '../words.js';
import type { Talk } from '../talk.js';

/** What the channel keeps as evidence; the server looks at the content itself. */
const accepted = 'image/*,audio/*,video/*,application/pdf';

/** Under a question for files: from the camera, where there is one to hold, or from the device. */
export function Files({ talk }: { talk: Talk }): JSX.Element {
  const words = useWords();
  const toHold = matchMedia('(pointer: coarse)').matches;
  const send = (event: TargetedEvent<HTMLInputElement>): void => {
    const field = event.currentTarget;
    talk.sendFiles(Array.from(field.files ?? []));
    // Emptied, so that the same file can be chosen again.
    field.value = '';
  };
  return (
    <div class="files" role="group" aria-label={words('frame.files.label')}>
      {toHold && (
        <label class="plain choosing">
          {words('frame.files.photo')}
          <input type="file" accept="image/*" capture="environment" onChange={send} />
        </label>
      )}
      <label class="plain choosing">
        {words('frame.files.choose')}
        <input type="file" accept={accepted} multiple onChange={send} />
      </label>
      {toHold && <p class="hint">{words('frame.files.hint')}</p>}
    </div>
  );
}
