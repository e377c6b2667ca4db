import { Fragment, useEffect, useEffectEvent } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { Toggle } from '../shared/toggle.js';
import {
  CASE_KEYS,
  DESK_KEYS,
  dialogIsOpen,
  isTyping,
  KEYS,
  TRAINING_KEYS,
  type KeyName,
} from '../state/keys.js';
import { Store, useStore } from '../state/store.js';

/** Speech input can type a stray "?": a key without Alt must be one that can be switched off (WCAG 2.1.4). */
const questionMarkWorks = new Store(true);

/** Runs `open` on the ? key outside text fields. */
export function useQuestionMark(open: () => void): void {
  const run = useEffectEvent(open);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target) || dialogIsOpen())
        return;
      if (questionMarkWorks.get()) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The list of keys. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const works = useStore(questionMarkWorks);
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} onClose={onClose}>
      <h3>{t('help.desk')}</h3>
      <dl className="keys">
        <LetterKeys names={DESK_KEYS} />
        <div>
          <dt>
            <kbd>J</kbd> <kbd>K</kbd>
          </dt>
          <dd>{t('key.next-previous')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>{t('key.send')}</dd>
        </div>
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{t('key.slash')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Shift</kbd> + <kbd>Enter</kbd>
          </dt>
          <dd>{t('key.new-line')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('key.escape')}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('key.question-mark')}</dd>
        </div>
      </dl>
      <h3>{t('help.case')}</h3>
      <dl className="keys">
        <LetterKeys names={CASE_KEYS} />
      </dl>
      <h3>{t('help.training')}</h3>
      <dl className="keys">
        <LetterKeys names={TRAINING_KEYS} />
      </dl>
      <Toggle isSelected={works} onChange={(on) => questionMarkWorks.set(on)}>
        {t('help.question-mark-switch')}
      </Toggle>
      <div className="buttons">
        <Button className="button" onPress={onClose}>
          {t('dialog.done')}
        </Button>
      </div>
    </Dialog>
  );
}

function LetterKeys({ names }: { names: readonly KeyName[] }) {
  const { t } = useLanguage();
  return names.map((name) => (
    <div key={name}>
      <dt>
        <kbd>Alt</kbd>
        {KEYS[name].split('+').map((part) => (
          <Fragment key={part}>
            {' + '}
            <kbd>{part}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{t(`key.${name}`)}</dd>
    </div>
  ));
}
