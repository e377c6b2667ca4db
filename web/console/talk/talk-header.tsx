import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { KEYS, shortcut } from '../state/keys.js';
import { deskPath } from '../state/route.js';
import { AlsoOpen } from './also-open.js';

export interface TalkHeaderProps {
  item: QueueItem;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Where the facts have no column of their own: shows them. */
  onFacts?: (() => void) | undefined;
  /** Only in a live talk of one's own. */
  onTransfer?: (() => void) | undefined;
  onStepAway?: (() => void) | undefined;
}

/**
 * Who this is, as far as anyone knows: reference, language, where they came in, since when, and whether they are there.
 * Beside it the two ways to give the talk to somebody else.
 */
export function TalkHeader({ item, headingRef, onFacts, onTransfer, onStepAway }: TalkHeaderProps) {
  const { t, moment } = useLanguage();
  return (
    <header className="talk-header">
      <a className="button talk-back" href={deskPath}>
        <span aria-hidden="true">← </span>
        {t('talk.back')}
      </a>
      <div className="talk-who">
        <h2 id="talk-title" ref={headingRef} tabIndex={-1}>
          {item.reference}
        </h2>
        <ul className="talk-facts">
          <li>{t(`language.${item.language}`)}</li>
          {item.entry && (
            <li>
              <bdi>{item.entry}</bdi>
            </li>
          )}
          <li>{t('talk.since', { time: moment(item.requestedAt) })}</li>
          <li className={`presence presence-${item.resident}`}>{t(`resident.${item.resident}`)}</li>
          {item.need.includes('minor') && (
            <li>
              <span aria-hidden="true">◆ </span>
              {t('need.minor')}
            </li>
          )}
          {item.wish && <li>{t(`queue.wish.${item.wish}`)}</li>}
        </ul>
        <AlsoOpen id={item.id} />
      </div>
      {(onTransfer ?? onStepAway ?? onFacts) && (
        <div className="talk-actions" role="group" aria-label={t('talk.actions')}>
          {onTransfer && (
            <Button className="button" onPress={onTransfer} aria-keyshortcuts={shortcut('transfer')}>
              {t('transfer.open')} <kbd className="key-hint">Alt+{KEYS.transfer}</kbd>
            </Button>
          )}
          {onStepAway && (
            <Button className="button" onPress={onStepAway} aria-keyshortcuts={shortcut('stepAway')}>
              {t('step-away.open')} <kbd className="key-hint">Alt+{KEYS.stepAway}</kbd>
              <span className="hidden-visually">. {t('step-away.title')}</span>
            </Button>
          )}
          {onFacts && (
            <Button className="button talk-to-facts" onPress={onFacts}>
              {t('facts.open')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}
