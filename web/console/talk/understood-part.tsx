import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useUnderstood } from '../api/queries.js';
import type { TalkAnswer, UnderstoodAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { behaviourName } from '../language/texts.js';
import { Said } from '../shared/said.js';
import { shortcut, useKey } from '../state/keys.js';
import { CorrectDialog } from './understood-dialog.js';
import { FIELD_NAMES, FIELDS, type UnderstoodField } from './understood-fields.js';

/** What was understood, as the person said it, and beside it what an officer found instead. */
export function UnderstoodPart({ talk }: { talk: TalkAnswer }) {
  const language = useLanguage();
  const { t } = language;
  const { id, language: theirs } = talk.item;
  const { data: understood, error } = useUnderstood(id);
  const [correcting, setCorrecting] = useState<UnderstoodField | undefined>();
  useKey('correct', () => setCorrecting('behaviours'), talk.canWrite && understood !== undefined);
  return (
    <section className="understood" aria-label={t('understood.title')}>
      <h3>{t('understood.title')}</h3>
      {error && (
        <p role="alert" className="problem">
          {errorText(language, error)}
        </p>
      )}
      {understood && (
        <dl className="shared">
          {FIELDS.map((field, index) => (
            <div key={field}>
              <dt>
                {t(FIELD_NAMES[field])}{' '}
                {talk.canWrite && (
                  <Button
                    className="button button-small"
                    aria-label={t('understood.correct-one', { what: t(FIELD_NAMES[field]) })}
                    aria-keyshortcuts={index === 0 ? shortcut('correct') : undefined}
                    onPress={() => setCorrecting(field)}
                  >
                    {t('understood.correct')}
                  </Button>
                )}
              </dt>
              <Value field={field} understood={understood} theirs={theirs} />
            </div>
          ))}
        </dl>
      )}
      {understood && (
        <CorrectDialog
          talkId={id}
          field={correcting}
          understood={understood}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </section>
  );
}

interface ValueProps {
  field: UnderstoodField;
  understood: UnderstoodAnswer;
  theirs: string;
}

function Value({ field, understood, theirs }: ValueProps) {
  const { t, moment } = useLanguage();
  const found = understood[field].found;
  const said = <SaidValue field={field} understood={understood} theirs={theirs} />;
  if (found === null) return <dd>{said}</dd>;
  return (
    <>
      <dd className="finding">
        <FoundValue field={field} understood={understood} />
        <span className="hint">
          {t('understood.found', { officer: found.officer, time: moment(found.at) })}
        </span>
      </dd>
      <dd className="finding-said">
        <span className="hint">{t('understood.said')}</span> {said}
      </dd>
    </>
  );
}

function SaidValue({ field, understood, theirs }: ValueProps) {
  const { t, language } = useLanguage();
  if (field === 'behaviours') {
    const { said } = understood.behaviours;
    return said.length === 0
      ? t('understood.nothing')
      : said.map((each) => behaviourName(language, each)).join(', ');
  }
  const { said } = understood[field];
  return said === null ? t('understood.nothing') : <Said text={said} lang={theirs} />;
}

function FoundValue({ field, understood }: Omit<ValueProps, 'theirs'>) {
  const { t, language } = useLanguage();
  if (field === 'behaviours') {
    const names = understood.behaviours.found?.value ?? [];
    return names.length === 0
      ? t('understood.none-found')
      : names.map((each) => behaviourName(language, each)).join(', ');
  }
  if (field === 'where') {
    const place = understood.where.found?.value;
    return (
      <>
        <Said text={place?.name ?? ''} />
        {place?.quarter && !place.name.includes(place.quarter) && (
          <span className="hint"> ({place.quarter})</span>
        )}
      </>
    );
  }
  return understood.when.found?.value.replace('T', ' ');
}
