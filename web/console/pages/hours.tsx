import { useId, useState, type SubmitEvent } from 'react';
import { useSettings } from '../api/queries.js';
import type { DeskHours, DeskSettings } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { PageHeading } from '../shared/page-heading.js';
import { SubmitButton } from '../shared/submit-button.js';
import { Toggle } from '../shared/toggle.js';
import { say } from '../state/notice.js';
import { DangerDecision } from './danger-decision.js';
import { HoursExceptions } from './hours-exceptions.js';
import { HoursHolidays } from './hours-holidays.js';
import { HoursWeek } from './hours-week.js';
import { useSettingsChange } from './settings-change.js';

/** Office hours on workdays: where somebody begins who keeps hours for the first time. */
const FIRST_HOURS: DeskHours = {
  weekly: {
    '1': [{ from: '08:00', until: '18:00' }],
    '2': [{ from: '08:00', until: '18:00' }],
    '3': [{ from: '08:00', until: '18:00' }],
    '4': [{ from: '08:00', until: '18:00' }],
    '5': [{ from: '08:00', until: '18:00' }],
    '6': [],
    '7': [],
  },
  holidays: 'closed',
  exceptions: [],
};

/** When the desk is open, and who answers danger when nobody is on duty. */
export function HoursPage() {
  const language = useLanguage();
  const { t } = language;
  const { data, error } = useSettings(true);
  return (
    <div className="page">
      <PageHeading>{t('settings.title')}</PageHeading>
      {error && <p className="problem">{errorText(language, error)}</p>}
      {!data && !error && <p role="status">{t('desk.opening')}</p>}
      {data && <SettingsForm settings={data} />}
    </div>
  );
}

/** Begins with what is set; what is changed here stays here until it is saved. */
function SettingsForm({ settings }: { settings: DeskSettings }) {
  const language = useLanguage();
  const { t } = language;
  const dangerId = useId();
  const [danger, setDanger] = useState(settings.danger);
  const [hours, setHours] = useState(settings.hours);
  const [incomplete, setIncomplete] = useState(false);
  const save = useSettingsChange(() => say(t('settings.saved')));
  const change = (part: Partial<DeskHours>) => {
    setHours((present) => (present === null ? present : { ...present, ...part }));
    setIncomplete(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (hours !== null && !isComplete(hours)) setIncomplete(true);
    else save.mutate({ hours, ...(danger === null ? {} : { danger }) });
  };
  return (
    <form className="settings" onSubmit={submit} noValidate>
      <section aria-labelledby="hours-title" className="stack">
        <h2 id="hours-title">{t('hours.title')}</h2>
        <p className="hint">{t('hours.hint')}</p>
        <Toggle
          isSelected={hours !== null}
          onChange={(on) => setHours(on ? (settings.hours ?? FIRST_HOURS) : null)}
        >
          {t('hours.keep')}
        </Toggle>
        {hours === null ? (
          <p className="hint">{t('hours.none')}</p>
        ) : (
          <>
            <HoursWeek weekly={hours.weekly} onChange={(weekly) => change({ weekly })} />
            <HoursHolidays value={hours.holidays} onChange={(holidays) => change({ holidays })} />
            <HoursExceptions
              exceptions={hours.exceptions}
              onChange={(exceptions) => change({ exceptions })}
            />
          </>
        )}
      </section>
      <section aria-labelledby={dangerId} className="stack">
        <h2 id={dangerId}>{t('decision.title')}</h2>
        <p className="hint">{t('decision.text')}</p>
        <DangerDecision labelledBy={dangerId} value={danger} onChange={setDanger} />
      </section>
      <div role="alert">
        {incomplete && <p className="problem">{t('hours.incomplete')}</p>}
        {save.error && <p className="problem">{errorText(language, save.error)}</p>}
      </div>
      <SubmitButton busy={save.isPending}>{t('settings.save')}</SubmitButton>
    </form>
  );
}

function isComplete({ weekly, exceptions }: DeskHours): boolean {
  const spans = [...Object.values(weekly), ...exceptions.map((each) => each.spans)].flat();
  return (
    spans.every(({ from, until }) => from !== '' && until !== '' && from !== until) &&
    exceptions.every(({ date }) => date !== '')
  );
}
