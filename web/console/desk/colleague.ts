import type { Colleague } from '../api/types.js';
import type { LanguageTools } from '../language/language.js';

/** "2 talks · NL FR · Neighbourhood" */
export function colleagueInWords({ talks, languages, skills }: Colleague, t: LanguageTools['t']): string {
  const parts = [
    talks === 1 ? t('duty.talks.one') : t('duty.talks.many', { count: talks }),
    languages.map((each) => each.toUpperCase()).join(' '),
    skills.map((each) => t(`skill.${each}`)).join(', '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
