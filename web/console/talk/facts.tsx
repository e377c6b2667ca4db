import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { SharedItem, TalkAnswer } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { KEYS } from '../state/keys.js';

export interface FactsProps {
  talk: TalkAnswer;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onHandBack: () => void;
  onClose: () => void;
}

/** What the resident agreed to share, and the ways out of the talk. */
export function Facts({ talk, headingRef, onHandBack, onClose }: FactsProps) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <h2 id="facts-title" ref={headingRef} tabIndex={-1}>
        {t('facts.title')}
      </h2>
      {talk.shared.length > 0 ? (
        <>
          <p className="hint">{t('facts.shared-at', { time: language.moment(talk.sharedAt) })}</p>
          <dl className="shared">
            {talk.shared.map((shared, index) => (
              <div key={`${shared.kind} ${index}`}>
                <dt>{t(`shared.${shared.kind}`)}</dt>
                <dd dir="auto" className={shared.kind === 'words' ? 'own-words' : undefined}>
                  {sharedText(shared, language)}
                </dd>
              </div>
            ))}
          </dl>
          <p className="hint">{t('facts.nothing-else')}</p>
        </>
      ) : (
        <p className="hint">{t('facts.nothing')}</p>
      )}
      {talk.canWrite && (
        <div className="ways-out">
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

/** Language and safety come as codes, shown in the officer's language; everything else is already in words. */
function sharedText({ kind, text }: SharedItem, { find }: LanguageTools): string {
  return (kind === 'language' || kind === 'safe' ? find(`${kind}.${text}`) : undefined) ?? text;
}
