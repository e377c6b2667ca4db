import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { SharedItem, TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import { SharedList } from './shared-list.js';

/** So much of a shared line stands in the summary; the whole of it opens. */
const LONGEST = 60;

/** The bot's part of the talk, folded to what was shared with consent. Nothing else of it is there to be opened. */
export function BotPart({ talk }: { talk: TalkAnswer }) {
  const { t } = useLanguage();
  const facts = talk.shared.filter(({ kind }) => kind !== 'language');
  return (
    <Disclosure className="bot-part">
      <Heading level={3} className="bot-part-head">
        <Button slot="trigger" className="bot-part-button">
          <span className="bot-part-title">{t('bot-part.title')}</span>
          <span className="bot-part-facts">
            {facts.length === 0 && t('bot-part.nothing')}
            {facts.map((item, index) => (
              <span key={`${item.kind} ${String(index)}`} className="bot-part-fact">
                <Fact item={item} />
              </span>
            ))}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className="bot-part-lines">
        <SharedList talk={talk} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function Fact({ item: { kind, text } }: { item: SharedItem }) {
  const { t, find } = useLanguage();
  // A person's own words are read as a whole or not at all.
  if (kind === 'words') return t('bot-part.words');
  if (kind === 'safe') return find(`bot-part.safe.${text}`) ?? text;
  const short = text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('')}…` : text;
  return <Said text={short} />;
}
