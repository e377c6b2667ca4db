import type { JSX } from 'preact';
import { useWords } from '../words.js';
import { Sheet } from './sheet.js';

/** The code black on white and as large as fits, to be photographed with another phone or written down. */
export function LargeCode(props: { code: string[]; language: string; onClose: () => void }): JSX.Element {
  const words = useWords();
  return (
    <Sheet
      look="large-code"
      name={words('frame.code.label')}
      close={words('frame.code.small')}
      onClose={props.onClose}
    >
      <ol lang={props.language} tabIndex={0}>
        {props.code.map((part, at) => (
          <li key={at}>{part}</li>
        ))}
      </ol>
    </Sheet>
  );
}
