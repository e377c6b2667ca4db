import type { SharedItem, TalkAnswer } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { Said } from '../shared/said.js';

/** What the resident agreed to share, line by line. */
export function SharedList({ talk }: { talk: TalkAnswer }) {
  const language = useLanguage();
  const { t } = language;
  if (talk.shared.length === 0) return <p className="hint">{t('facts.nothing')}</p>;
  return (
    <>
      <p className="hint">{t('facts.shared-at', { time: language.moment(talk.sharedAt) })}</p>
      <dl className="shared">
        {talk.shared.map((shared, index) => (
          <div key={`${shared.kind} ${index}`}>
            <dt>{t(`shared.${shared.kind}`)}</dt>
            <dd dir="auto" className={shared.kind === 'words' ? 'own-words' : undefined}>
              <Said text={sharedText(shared, language)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('facts.nothing-else')}</p>
    </>
  );
}

/** Language and safety come as codes, shown in the officer's language; everything else is already in words. */
function sharedText({ kind, text }: SharedItem, { find }: LanguageTools): string {
  return (kind === 'language' || kind === 'safe' ? find(`${kind}.${text}`) : undefined) ?? text;
}
