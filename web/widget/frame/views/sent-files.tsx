import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { sizeInWords } from '../../shared/size.js';
import type { Mine } from '../talk-state.js';
import { LanguageContext, useWords } from '../words.js';

/** Files of the person, each with its size and what became of it. */
export function SentFiles({ message }: { message: Mine }): JSX.Element {
  const words = useWords();
  const language = useContext(LanguageContext);
  const { delivery } = message;
  return (
    <ul class="sent-files">
      {message.files.map(({ name, size }, at) => (
        <li key={at}>
          <bdi class="name">{name}</bdi>
          <span class="about">
            {sizeInWords(size, language)} ·{' '}
            {delivery === 'sending' && <span class="turning" aria-hidden="true" />}
            {words(`frame.files.${delivery === 'refused' ? 'notSaved' : delivery}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
