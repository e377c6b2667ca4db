import type { PvAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { behaviourName } from '../language/texts.js';
import { Said } from '../shared/said.js';
import { groupsOf, type PvGroup, type PvSaid, type PvSection } from './pv-draft.js';
import { PvFieldView } from './pv-field.js';

export interface PvSectionProps {
  section: PvSection;
  answer: PvAnswer;
  talkId: string;
  draftKey: string;
  canWrite: boolean;
}

/** One section: the person's words on the left, the fields of the officer on the right. */
export function PvSectionView({ section, answer, ...rest }: PvSectionProps) {
  const { t, find, language } = useLanguage();
  const groups = groupsOf(answer, section);
  const titleOf = ({ title, code }: PvGroup) =>
    code?.kind === 'behaviour'
      ? behaviourName(language, code.name)
      : code
        ? (find(`pv-information.${code.name}`) ?? code.name)
        : title;
  return (
    <details className="pv-section" open={section !== 'account' && section !== 'information'}>
      <summary>{t(`pv-section.${section}`)}</summary>
      {section === 'evidence' && <EvidenceList answer={answer} />}
      {groups.length === 0 && <p className="hint">{t('case-facts.unknown')}</p>}
      {groups.map((group, index) => (
        <div key={index} className="pv-group">
          {titleOf(group) !== undefined && (
            <h5 className="behaviour">
              <Said
                text={titleOf(group) ?? ''}
                lang={group.title === undefined ? undefined : answer.pv.language}
              />
            </h5>
          )}
          <div className={group.fields.length > 0 && hasSource(group, section) ? 'pv-sides' : undefined}>
            <Source group={group} section={section} wordsLanguage={answer.pv.wordsLanguage} />
            {group.fields.length > 0 && (
              <div className="pv-fields">
                {group.fields.map((field) => (
                  <PvFieldView key={field.path} field={field} answer={answer} {...rest} />
                ))}
              </div>
            )}
          </div>
        </div>
      ))}
    </details>
  );
}

/** What is chosen from a list has no words; what follows from a fact has its source there. */
function hasSource({ said, words }: PvGroup, section: PvSection): boolean {
  return section === 'facts' || said.length > 0 || words.length > 0;
}

function Source({
  group,
  section,
  wordsLanguage,
}: {
  group: PvGroup;
  section: PvSection;
  wordsLanguage: string;
}) {
  const { t } = useLanguage();
  if (!hasSource(group, section)) return null;
  if (group.said.length === 0 && group.words.length === 0)
    return <p className="hint pv-source">{t('case-facts.from.choice')}</p>;
  return (
    <div className="pv-source">
      {group.words.map(({ label, text }) => (
        <div key={label}>
          <p className="hint">{t(`pv-words.${label}`)}</p>
          <p className="own-words">
            <Said text={text} lang={wordsLanguage} />
          </p>
        </div>
      ))}
      {group.said.map((said, index) => (
        <SaidAnswer key={index} said={said} />
      ))}
    </div>
  );
}

/** Not known, not said and not asked are three different things. */
function SaidAnswer({ said }: { said: PvSaid }) {
  const { t } = useLanguage();
  const lang = said.language ?? undefined;
  return (
    <div>
      <p className="hint">
        {said.question === null ? t(`topic.${said.topic}`) : <Said text={said.question} lang={lang} />}
      </p>
      {said.text === null || said.text === '' ? (
        <p className="answer-state">{t(said.state === 'told' ? 'answer.unknown' : `answer.${said.state}`)}</p>
      ) : (
        <p className="own-words">
          <Said text={said.text} lang={lang} />
        </p>
      )}
    </div>
  );
}

function EvidenceList({ answer }: { answer: PvAnswer }) {
  const { t, size } = useLanguage();
  if (answer.pv.evidence.length === 0) return <p className="hint">{t('evidence.none')}</p>;
  return (
    <ul>
      {answer.pv.evidence.map((each) => (
        <li key={each.id}>
          <Said text={each.name} />, {size(each.size)} <code>{each.sha256.slice(0, 16)}…</code>
        </li>
      ))}
    </ul>
  );
}
