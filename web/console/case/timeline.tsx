import type { CaseAnswer } from '../api/types.js';
import { useLanguage, type LanguageTools } from '../language/language.js';
import { Said } from '../shared/said.js';

type Event = CaseAnswer['timeline'][number];

/** What happened to the case, oldest first. */
export function Timeline({ shown }: { shown: CaseAnswer }) {
  const language = useLanguage();
  const { t, find, full } = language;
  return (
    <ol className="plain timeline">
      {shown.timeline.map((event, index) => (
        <li key={`${event.at} ${String(index)}`}>
          <time dateTime={event.at}>{full(event.at)}</time>
          <p>
            {find(`case-event.${event.code}`) ?? t('event.other', { code: event.code })}
            {event.detail !== null && (
              <>
                {' – '}
                <Said text={detailOf(event, language)} />
              </>
            )}
          </p>
          <p className="hint">
            <Said text={find(`case-actor.${event.by}`) ?? event.by} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Units and reasons come as codes; numbers and times are shown as they are. */
function detailOf({ code, detail }: Event, { find, wall }: LanguageTools): string {
  const value = detail ?? '';
  if (code === 'appointment') return wall(value);
  const kind = {
    sent: 'rung',
    handedover: 'unit',
    closed: 'closing',
    answer: 'answer',
    pvstarted: 'language',
  }[code];
  return (kind === undefined ? undefined : find(`${kind}.${value}`)) ?? value;
}
