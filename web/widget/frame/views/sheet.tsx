import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { LeaveContext, useWords } from '../words.js';

/**
 * Something that fills the frame for a while. Not the whole screen: the way out stays in sight. Closes with Escape and
 * with its button.
 */
export function Sheet(props: {
  look: string;
  name: string;
  close: string;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const words = useWords();
  const onLeave = useContext(LeaveContext);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    // Phones that do not know the element show it in its place by the style sheet.
    if (typeof current?.showModal === 'function') current.showModal();
    else current?.setAttribute('open', '');
  }, []);
  const close = (): void => {
    const { current } = dialog;
    if (typeof current?.close === 'function') current.close();
    else props.onClose();
  };
  return (
    <dialog ref={dialog} class={`sheet ${props.look}`} aria-label={props.name} onClose={props.onClose}>
      <div class="bar">
        {onLeave && (
          <button type="button" class="leave" onClick={onLeave}>
            {words('painted.leave')}
          </button>
        )}
        <button type="button" class="plain" autofocus onClick={close}>
          {props.close}
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
