/** The practice conversations, from what happens most to what is hardest. Everybody in them is invented. */
import type { Scenario } from './scenario.js';

const fits = (...elements: string[]) => ({ fits: true, elements });
const FITS_NOT = { fits: false, elements: [] };

export const SCENARIOS: readonly Scenario[] = [
  {
    // Touched in a tram; wants to complain.
    id: 'tram',
    behaviours: ['touching'],
    trust: 3,
    tells: { what: 1, where: 2, when: 2, who: 3, witnesses: 3, effect: 3, motive: 3, evidence: 3, wish: 3 },
    needs: {
      topics: ['what', 'where', 'when', 'who', 'witnesses', 'wish'],
      information: ['choice', 'rights'],
      services: ['support'],
    },
    key: {
      offences: {
        integrity: fits('onperson', 'sexual', 'consent'),
        sexism: FITS_NOT,
        rape: FITS_NOT,
      },
      motive: 'unknown',
    },
  },
  {
    // Followed at this moment.
    id: 'danger',
    behaviours: ['following'],
    trust: 2,
    tells: { what: 1, where: 1, when: 1, who: 2, witnesses: 2, effect: 3, wish: 3 },
    needs: { topics: ['where', 'what'], information: ['choice'], services: ['emergency'] },
    danger: true,
    key: { offences: { threat: FITS_NOT, stalking: FITS_NOT, sexism: FITS_NOT }, motive: 'unknown' },
  },
  {
    // A sexist insult before others; angry, and badly received the first time.
    id: 'insult',
    behaviours: ['sexist_insult'],
    trust: 1,
    tells: { what: 1, where: 2, when: 2, who: 2, witnesses: 2, effect: 3, motive: 2, evidence: 2, wish: 3 },
    needs: {
      topics: ['what', 'where', 'when', 'witnesses', 'motive', 'wish'],
      information: ['rights'],
      services: ['equality'],
    },
    key: {
      offences: {
        sexism: fits('act', 'public', 'person', 'contempt', 'inferior', 'intent', 'dignity'),
        insult: fits('words', 'person'),
        threat: FITS_NOT,
      },
      motive: 'yes',
    },
  },
  {
    // A remark that is often no offence, and still not fine.
    id: 'remark',
    behaviours: ['catcalling'],
    trust: 3,
    tells: { what: 1, where: 2, when: 2, who: 2, witnesses: 2, effect: 2, motive: 3, wish: 2 },
    needs: { topics: ['what', 'where', 'when', 'effect', 'wish'], information: ['choice'], services: [] },
    key: { offences: { sexism: FITS_NOT, stalking: FITS_NOT, insult: FITS_NOT }, motive: 'unknown' },
  },
  {
    // Saw something on a bus, and did nothing.
    id: 'witness',
    behaviours: ['touching'],
    trust: 3,
    tells: { what: 1, where: 2, when: 2, who: 2, witnesses: 2, effect: 2, evidence: 2, wish: 2 },
    needs: { topics: ['what', 'where', 'when', 'who', 'evidence'], information: ['duty'], services: [] },
    key: { offences: { integrity: fits('onperson', 'sexual'), exhibitionism: FITS_NOT }, motive: 'unknown' },
  },
  {
    // Fifteen, online.
    id: 'minor',
    behaviours: ['online_harassment', 'threat'],
    trust: 2,
    tells: { what: 2, when: 2, who: 3, witnesses: 3, effect: 3, evidence: 3, wish: 2 },
    needs: { topics: ['what', 'evidence', 'wish'], information: ['duty', 'choice'], services: ['child'] },
    gentle: true,
    key: {
      offences: { threat: fits('announced', 'person'), images: FITS_NOT, stalking: FITS_NOT },
      motive: 'unknown',
    },
  },
  {
    // Worried about what they did themselves.
    id: 'own',
    behaviours: ['touching'],
    trust: 2,
    tells: { what: 2, when: 3, who: 3, effect: 2, wish: 3 },
    needs: { topics: ['what', 'wish'], information: ['duty', 'choice'], services: ['own'] },
    key: {
      offences: { integrity: fits('onperson', 'sexual'), rape: FITS_NOT },
      motive: 'unknown',
    },
  },
  {
    // Rape, last night: care first, no details.
    id: 'night',
    behaviours: ['rape'],
    trust: 2,
    tells: { what: 2, where: 4, when: 2, who: 5, effect: 3, evidence: 3, wish: 3 },
    needs: {
      topics: ['when', 'wish'],
      information: ['choice', 'traces'],
      services: ['care'],
    },
    gentle: true,
    key: {
      offences: { rape: fits('penetration', 'person', 'consent'), exhibitionism: FITS_NOT },
      motive: 'unknown',
    },
  },
  {
    // Two men hand in hand.
    id: 'hate',
    behaviours: ['physical_violence', 'hate_motive'],
    trust: 2,
    tells: { what: 1, where: 2, when: 2, who: 2, witnesses: 2, effect: 3, motive: 2, evidence: 2, wish: 3 },
    needs: {
      topics: ['what', 'where', 'when', 'who', 'motive', 'wish'],
      information: ['rights'],
      services: ['equality'],
    },
    key: {
      offences: {
        violence: fits('act', 'intent'),
        insult: fits('words', 'person'),
        sexism: FITS_NOT,
      },
      motive: 'yes',
    },
  },
  {
    // Pictures that were shared by somebody who had been trusted.
    id: 'online',
    behaviours: ['image_abuse'],
    trust: 2,
    tells: { what: 2, where: 2, when: 2, who: 3, witnesses: 3, effect: 3, evidence: 2, wish: 3 },
    needs: {
      topics: ['what', 'when', 'who', 'evidence', 'wish'],
      information: ['traces', 'choice'],
      services: ['equality'],
    },
    key: {
      offences: { images: fits('content', 'spread', 'consent'), voyeurism: FITS_NOT, threat: FITS_NOT },
      motive: 'unknown',
    },
  },
  {
    // Again and again, by somebody with power over a student's marks.
    id: 'campus',
    behaviours: ['stalking', 'proposition'],
    trust: 2,
    tells: { what: 2, where: 3, when: 2, who: 4, witnesses: 3, effect: 2, evidence: 3, wish: 2 },
    needs: {
      topics: ['what', 'when', 'effect', 'evidence', 'wish'],
      information: ['choice', 'rights'],
      services: ['equality'],
    },
    key: {
      offences: { stalking: fits('act', 'pattern', 'peace', 'knew'), integrity: FITS_NOT, threat: FITS_NOT },
      motive: 'unknown',
    },
  },
  {
    // A man showed himself; wants nothing to follow from it.
    id: 'park',
    behaviours: ['exposure'],
    trust: 3,
    tells: { what: 2, where: 2, when: 2, who: 2, witnesses: 2, effect: 3, motive: 3, wish: 1 },
    needs: {
      topics: ['what', 'where', 'when', 'who', 'wish'],
      information: ['duty', 'choice'],
      services: [],
    },
    key: {
      offences: {
        exhibitionism: fits('exposed', 'imposed', 'public'),
        integrity: FITS_NOT,
        voyeurism: FITS_NOT,
      },
      motive: 'unknown',
    },
  },
];

export function scenarioOf(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}
