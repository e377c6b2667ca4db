import type { CaseAnswer } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { Said } from '../shared/said.js';

/** How far the person went, who they are as far as they said, and what holds for everyone who writes to them. */
export function CaseHead({ shown }: { shown: CaseAnswer }) {
  const { t, moment } = useLanguage();
  return (
    <header className="case-head">
      <p className="case-line">
        <strong>{t(`rung.${shown.rung}`)}</strong>
        <span className="case-status">{t(`case-status.${shown.status}`)}</span>
        <span>{t(`unit.${shown.unit}`)}</span>
        {shown.minor && <strong className="minor-mark">{t('case.minor')}</strong>}
      </p>
      <p className="case-line case-soft">
        {shown.name === null ? <span>{t('case.no-name')}</span> : <Said text={shown.name} />}
        <span>{t(`language.${shown.language}`)}</span>
        <span>{t(`case-by.${shown.by}`)}</span>
        {shown.role === 'witness' && <span>{t('case.witness')}</span>}
        <span>{t('case.sent', { time: moment(shown.sentAt) })}</span>
      </p>
      <Terms terms={shown.terms} />
      <Wishes wishes={shown.wishes} />
    </header>
  );
}

/** Always in sight: a message at the wrong hour or on the wrong phone can put somebody in danger. */
function Terms({ terms }: { terms: CaseAnswer['terms'] }) {
  const { t } = useLanguage();
  const channel = terms?.channel ?? 'code';
  return (
    <div className="terms">
      <p>
        <strong>{t('terms.title')}</strong> {terms?.stopped ? t('terms.stopped') : t(`terms.${channel}`)}
        {terms && !terms.stopped && channel !== 'code' && ` ${t(`terms.hours.${terms.hours}`)}`}
      </p>
      {terms?.notSeenBy && (
        <p>
          <strong>{t('terms.not-seen-by')}</strong> <Said text={terms.notSeenBy} />
        </p>
      )}
    </div>
  );
}

function Wishes({ wishes }: { wishes: CaseAnswer['wishes'] }) {
  const { t } = useLanguage();
  const rows = [
    [t('wish.injuredPerson'), yesOrNo(wishes.injuredPerson, t)],
    [t('wish.addressApart'), yesOrNo(wishes.addressApart, t)],
    [t('wish.victimAssistance'), yesOrNo(wishes.victimAssistance, t)],
    [t('wish.officer'), wishes.officer && t(`officer-wish.${wishes.officer}`)],
    [t('wish.accompanied'), yesOrNo(wishes.accompanied, t)],
  ].filter(([, answer]) => answer !== null);
  if (rows.length === 0) return <p className="case-soft">{t('wish.none')}</p>;
  return (
    <dl className="wishes" aria-label={t('wish.title')}>
      {rows.map(([name, answer]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Not asked or not answered stays null: it is neither yes nor no. */
function yesOrNo(answer: boolean | null, t: LanguageTools['t']): string | null {
  return answer === null ? null : t(answer ? 'answer.yes' : 'answer.no');
}
