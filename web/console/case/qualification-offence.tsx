import { useState } from 'react';
import type { QualificationAnswer, TickRequest } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { ElementRow } from './qualification-element.js';
import type { Words } from './qualification-words.js';

export type Offence = QualificationAnswer['offences'][number];

export interface OffenceViewProps {
  offence: Offence;
  isOpen: boolean;
  words: Words;
  /** In the language of the person. */
  theirs: Words;
  theirLanguage: Language;
  canWrite: boolean;
  onTick: (element: string, state: TickRequest['state']) => void;
  onTake: (question: string) => void;
}

/** One offence: its checklist, what tells it apart, which article by the date, and where it comes from. */
export function OffenceView({ offence, isOpen, ...rest }: OffenceViewProps) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(isOpen);
  const { words } = rest;
  const name = words(`${offence.id}.name`) ?? offence.id;
  return (
    <details className="offence" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <span className="offence-name">{name}</span>
        {offence.fit === 'can-fit' && (
          <span className="offence-open">
            {offence.open.length === 0
              ? t('qualification.nothing-open')
              : t('qualification.open', { count: offence.open.length })}
          </span>
        )}
      </summary>
      {shown && <OffenceBody offence={offence} name={name} {...rest} />}
    </details>
  );
}

function OffenceBody({ offence, name, words, ...rest }: Omit<OffenceViewProps, 'isOpen'> & { name: string }) {
  const { t } = useLanguage();
  const note = words(`${offence.id}.note`);
  return (
    <div className="offence-body">
      {note !== undefined && <p>{note}</p>}
      {!offence.confirmed && <p className="hint">{t('qualification.working')}</p>}
      <ul className="plain elements" aria-label={name}>
        {offence.elements.map((element) => (
          <ElementRow key={element.id} offence={offence} element={element} words={words} {...rest} />
        ))}
      </ul>
      {offence.neighbours.length > 0 && (
        <>
          <h5>{t('qualification.neighbours')}</h5>
          <ul>
            {offence.neighbours.map((neighbour) => (
              <li key={neighbour.offence}>
                {words(`${offence.id}.vs.${neighbour.offence}`)}{' '}
                <span className="hint">
                  ({words(`${neighbour.has}.${neighbour.element}`)}:{' '}
                  {t(`qualification.state.${neighbour.state}`)})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Articles offence={offence} />
      {offence.prosecution !== null && <p>{t(`qualification.${offence.prosecution}`)}</p>}
      <details className="offence-sources">
        <summary>{t('qualification.sources')}</summary>
        <ul>
          {offence.sources.map(({ at, date, status }) => (
            <li key={at}>{t('qualification.source', { at, date, status: t(`qualification.${status}`) })}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Only confirmed articles have a number. */
function Articles({ offence }: { offence: Offence }) {
  const { t } = useLanguage();
  if (offence.kind === 'municipal') return null;
  if (offence.articles.length === 0) return <p className="hint">{t('qualification.did-not-hold')}</p>;
  return (
    <ul className="plain articles">
      {offence.articles.map(({ code, article, from, until }) => (
        <li key={`${code} ${from ?? ''}`}>
          <strong>{t(`qualification.code.${code}`)}</strong>{' '}
          {article === null ? <em>{t('qualification.confirm')}</em> : t('qualification.article', { article })}{' '}
          <span className="hint">
            {[
              from !== null && t('qualification.facts-from', { day: from }),
              until !== null && t('qualification.facts-until', { day: until }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
