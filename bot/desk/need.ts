/** What a talk asks for: how urgently, and of whom. Taken from what the person agreed to share, and nothing else. */
import type { Behaviour, Language, When } from '../../dialogs/facts.js';
import { endsOf, sayWall, wallOn } from '../../dialogs/understanding/when-calendar.js';
import { understand } from '../../dialogs/understanding/understand.js';
import type { Skill } from '../store/records.js';
import { brusselsTime } from './moment.js';
import type { SharedItem } from './shared.js';

export interface Asked {
  minor: boolean;
  /** Facts for the care centre: until then (local time in Brussels) traces can often still be found. */
  freshUntil?: string;
  /** What the officer should be trained for, the first first; any of them fits. */
  skills: Skill[];
}

/** The care centre's window for traces, in days (knowledge: up to seven days). */
const WINDOW_DAYS = 7;

/** For which the care centre after sexual violence is there. */
const FOR_THE_CENTRE: ReadonlySet<Behaviour> = new Set(['rape', 'touching']);
const MORALITY: ReadonlySet<Behaviour> = new Set([
  'rape',
  'touching',
  'exposure',
  'voyeurism',
  'image_abuse',
]);
const NEIGHBOURHOOD: ReadonlySet<Behaviour> = new Set(['following', 'threat', 'catcalling']);

/** @param at when it was shared: "an hour ago" in it means an hour before */
export function askedOf(shared: readonly SharedItem[], language: Language, at: Date): Asked {
  const told = shared
    .filter(({ kind }) => kind === 'words')
    .map(({ text }) => understand(text, language, at));
  const behaviours = new Set([
    ...shared.flatMap((item) => item.behaviours ?? []),
    ...told.flatMap((understood) => understood.behaviours),
  ]);
  const has = (some: ReadonlySet<Behaviour>) => [...behaviours].some((behaviour) => some.has(behaviour));
  const when =
    shared.find(({ kind }) => kind === 'when')?.when ??
    told.map((understood) => understood.when).find((one) => one !== null) ??
    undefined;
  const freshUntil = has(FOR_THE_CENTRE) && when !== undefined ? windowEnd(when) : undefined;
  const fresh = freshUntil !== undefined && freshUntil > brusselsTime(at);
  const preventing = told.some(
    ({ role, roleSure }) => roleSure && (role === 'own_behaviour' || role === 'professional'),
  );
  const skills: Skill[] = [];
  if (has(MORALITY)) skills.push('morality');
  if (fresh) skills.push('eva');
  if (has(NEIGHBOURHOOD)) skills.push('neighbourhood');
  if (preventing) skills.push('prevention');
  return {
    minor: shared.some(({ kind }) => kind === 'age') || told.some(({ minor }) => minor),
    ...(fresh ? { freshUntil } : {}),
    skills,
  };
}

/** An interval may have ended last at its end; a day without a time, at its midnight. */
function windowEnd(when: When): string | undefined {
  const to = endsOf(when)?.to;
  if (to === undefined) return undefined;
  const wall = to.wall ?? wallOn(to.day + 1, 0);
  return sayWall(wall + WINDOW_DAYS * 24 * 60);
}
