import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { deskPath } from '../state/route.js';

export interface TalkHeaderProps {
  item: QueueItem;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Where the facts have no column of their own: shows them. */
  onFacts: (() => void) | undefined;
}

/** Who this is, as far as anyone knows: reference, language, where they came in, since when, and whether they are there. */
export function TalkHeader({ item, headingRef, onFacts }: TalkHeaderProps) {
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
        </ul>
      </div>
      {onFacts && (
        <Button className="button talk-to-facts" onPress={onFacts}>
          {t('facts.open')}
        </Button>
      )}
    </header>
  );
}
