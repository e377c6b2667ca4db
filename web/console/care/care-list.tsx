import { useLanguage } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { KEYS, shortcut } from '../state/keys.js';
import type { MarkedWords } from './use-care.js';

interface CareListProps {
  marks: readonly MarkedWords[];
  /** The language of what is marked, which can be another one than the officer's. */
  language: Language;
  onTake: (mark: MarkedWords) => void;
}

/** Below the text field: each marked wording, what it may do to the reader, and another way to say it. */
export function CareList({ marks, language, onTake }: CareListProps) {
  const { t } = useLanguage();
  return (
    <ul className="care-list" aria-label={t('care.title')}>
      {marks.map((mark, index) => (
        <li key={`${mark.kind} ${mark.better} ${String(index)}`} className="care-mark">
          <p>
            <q lang={language} dir="auto" className="care-words">
              {mark.words}
            </q>{' '}
            {t(`care.${mark.kind}`)}. {t('care.instead')}{' '}
            <q lang={language} dir="auto">
              {mark.better}
            </q>
          </p>
          <button
            type="button"
            className="button care-take"
            onClick={() => onTake(mark)}
            aria-keyshortcuts={index === 0 ? shortcut('takeWording') : undefined}
          >
            {t('care.take')}
            {index === 0 && <kbd className="key-hint">Alt+{KEYS.takeWording}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
