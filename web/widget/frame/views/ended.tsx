import type { JSX } from 'preact';
import { fieldId } from '../focus.js';
import type { Talk } from '../talk.js';
import type { TalkState } from '../talk-state.js';
import { useWords } from '../words.js';

/** In the place of the field when the talk is over. */
export function Ended({ ended, talk }: { ended: NonNullable<TalkState['ended']>; talk: Talk }): JSX.Element {
  const words = useWords();
  const beginAnew = (): void => {
    talk.beginAnew();
    setTimeout(() => document.getElementById(fieldId)?.focus(), 0);
  };
  return (
    <div class="notice" role="status">
      <p>{words(`frame.ended.${ended}`)}</p>
      <button type="button" class="plain" onClick={beginAnew}>
        {words('frame.beginAnew')}
      </button>
    </div>
  );
}
