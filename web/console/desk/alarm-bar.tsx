import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Officer, QueueAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { alarmsOf, calledToAll, hear, heardAlarms, loudOf } from '../state/alarms.js';
import { alertOfficer } from '../state/alerts.js';
import { KEYS, useKey } from '../state/keys.js';
import { talkPath } from '../state/route.js';
import { useStore } from '../state/store.js';

/** What nobody heard sounds again after so long (ms). */
const AGAIN = 20_000;
/** So many are named; the rest are counted. */
const NAMED = 4;

/** What needs somebody, on top of every page, with a sound that comes again until it is dealt with or heard. */
export function AlarmBar({ queue, officer }: { queue: QueueAnswer | undefined; officer: Officer }) {
  const { t } = useLanguage();
  const called = useStore(calledToAll);
  const alarms = useMemo(() => (queue ? alarmsOf(queue, officer, called) : []), [queue, officer, called]);
  const heard = useStore(heardAlarms);
  const [now, setNow] = useState(Date.now);
  const loud = loudOf(alarms, heard, now);
  const danger = loud.some(({ kind }) => kind === 'danger');
  const count = new Set(loud.map(({ id }) => id)).size;
  const names = loud.map(({ key }) => key).join('\n');

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (names === '') return;
    const sound = () => alertOfficer(danger ? 'danger' : 'again', t('alerts.words', { count }));
    sound();
    const timer = setInterval(sound, AGAIN);
    return () => clearInterval(timer);
  }, [names, danger, count, t]);

  const hearAll = () => {
    const at = Date.now();
    hear(loud, alarms, at);
    setNow(at);
  };
  useKey('heard', hearAll, loud.length > 0);
  if (loud.length === 0) return null;
  const mine = new Set(queue?.mine.map(({ id }) => id));
  return (
    <section className={danger ? 'alarm alarm-danger' : 'alarm'} aria-label={t('alarm.label')}>
      <p className="alarm-words">
        <strong>
          <span aria-hidden="true">{danger ? '⚠ ' : '▲ '}</span>
          {t('alarm.label')}
        </strong>{' '}
        {loud.slice(0, NAMED).map(({ key, id, reference, kind }) => (
          <span key={key} className="alarm-one">
            {mine.has(id) ? <a href={talkPath(id)}>{reference}</a> : reference}: {t(`alarm.${kind}`)}
          </span>
        ))}
        {loud.length > NAMED && <span>{t('alarm.more', { count: loud.length - NAMED })}</span>}
      </p>
      <Button className="button" onPress={hearAll}>
        {t('alarm.heard')} <kbd className="key-hint">Alt+{KEYS.heard}</kbd>
      </Button>
    </section>
  );
}
