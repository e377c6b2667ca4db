import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { LanguageContext, useWords } from '../words.js';
import { Sheet } from './sheet.js';

/** The way to the privacy notice, always at the end of the talk. It opens here: a tab of its own would stay on leaving. */
export function Privacy(): JSX.Element {
  const words = useWords();
  const language = useContext(LanguageContext);
  const [open, setOpen] = useState(false);
  const name = words('frame.privacy.open');
  return (
    <>
      <button type="button" class="privacy-link" onClick={() => setOpen(true)}>
        {name}
      </button>
      {open && (
        <Sheet look="privacy" name={name} close={words('frame.privacy.close')} onClose={() => setOpen(false)}>
          <iframe src={`/privacy/?lang=${language}`} title={name} referrerpolicy="no-referrer" />
        </Sheet>
      )}
    </>
  );
}
