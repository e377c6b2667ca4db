import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { KEYS } from '../state/keys.js';
import { SharedList } from './shared-list.js';
import { UnderstoodPart } from './understood-part.js';

export interface FactsProps {
  talk: TalkAnswer;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onHandBack: () => void;
  onClose: () => void;
  /** Only on a talk without a case. */
  onOpenCase: (() => void) | undefined;
}

/** What the resident agreed to share, and the ways out of the talk. */
export function Facts({ talk, headingRef, onHandBack, onClose, onOpenCase }: FactsProps) {
  const { t } = useLanguage();
  return (
    <>
      <h2 id="facts-title" ref={headingRef} tabIndex={-1}>
        {t('facts.title')}
      </h2>
      <SharedList talk={talk} />
      <UnderstoodPart talk={talk} />
      {talk.canWrite && (
        <div className="ways-out">
          {onOpenCase && (
            <Button className="button" onPress={onOpenCase}>
              {t('open-case.open')} <kbd className="key-hint">Alt+{KEYS.openCase}</kbd>
            </Button>
          )}
          {talk.item.kind === 'talk' && (
            <Button className="button" onPress={onHandBack}>
              {t('hand-back.open')} <kbd className="key-hint">Alt+{KEYS.handBack}</kbd>
            </Button>
          )}
          <Button className="button" onPress={onClose}>
            {t('close.open')} <kbd className="key-hint">Alt+{KEYS.close}</kbd>
          </Button>
        </div>
      )}
    </>
  );
}
