/** Invented cases for the tests and for docs/examples/: nobody in them exists. */
import { createHash } from 'node:crypto';
import { newDeskFile, type CaseContent, type DeskFile } from '../../../bot/cases/content.js';
import { editOf, withEdits } from '../../../bot/cases/pv/edits.js';
import { draftPv, type PvSource } from '../../../bot/cases/pv/draft.js';
import type { Pv, PvEvidence, PvLeaf, ProcedureLanguage } from '../../../bot/cases/pv/schema.js';
import type { Language } from '../../../dialogs/facts.js';
import type { Answer, AnswerState, Topic } from '../../../dialogs/statement.js';

export const PRINTED_AT = new Date('2026-11-24T09:30:00.000Z');
const OFFICERS: Readonly<Record<string, string>> = {
  'officer-1': 'inspecteur A. Voorbeeld',
  'officer-2': 'inspecteur B. Exemple',
};
export const officerName = (id: string) => OFFICERS[id] ?? id;
export const PRINT = { printedAt: PRINTED_AT, officerName };

/** An answer of talk `c-…` at a minute of the evening of 21 November 2026. */
export function answer(
  language: Language,
  topic: Topic,
  minute: number,
  question: string,
  text: string,
  state: AnswerState = 'told',
): Answer {
  const at = `2026-11-21T22:${String(minute).padStart(2, '0')}:00.000Z`;
  return { topic, state, question, text, at, language, messages: [`c-example|00000${minute + 10}`] };
}

export function sentDesk(language: ProcedureLanguage, startedBy: string): DeskFile {
  return {
    ...newDeskFile(),
    events: [{ at: '2026-11-21T23:05:00.000Z', code: 'sent', by: 'resident' }],
    pv: { language, startedAt: '2026-11-24T08:40:00.000Z', startedBy, edits: [] },
  };
}

export function file(id: string, name: string, contentType: string, size: number): PvEvidence {
  const sha256 = createHash('sha256').update(`${id} ${name}`).digest('hex');
  return { id, name, contentType, size, sha256, receivedAt: '2026-11-21T23:01:30.000Z', scan: 'clean' };
}

export function digestOf(content: CaseContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

const MILA: CaseContent = {
  language: 'nl',
  role: 'victim',
  by: 'self',
  minor: false,
  rung: 'complaint',
  safe: 'yes',
  name: 'Mila Voorbeeld',
  behaviours: [
    { name: 'following', from: 'words', words: 'een man is mij gevolgd van het Flageyplein' },
    { name: 'sexist_insult', from: 'choice' },
  ],
  where: {
    name: 'Flageyplein',
    kind: 'place',
    lon: 4.372_41,
    lat: 50.827_52,
    quarter: '39',
    quarterName: 'Flagey - Malibran',
  },
  whereSaid: 'Flageyplein',
  when: '2026-11-20T23:20/2026-11-20T23:35',
  whenSaid: 'vrijdag 20 november 2026 tussen 23.20 uur en 23.35 uur',
  answers: [
    answer(
      'nl',
      'what',
      11,
      'Wat is er gebeurd?',
      'Ik kwam van de tram en een man is mij gevolgd van het Flageyplein. Hij riep dat ik moest stoppen en noemde mij een vuile hoer.\n\nIk ben sneller beginnen stappen. Aan de nachtwinkel ben ik binnengegaan en toen is hij weggegaan.',
    ),
    answer('nl', 'where', 14, 'Waar was het?', 'flageyplein, kant van de vijver, tot aan de nachtwinkel'),
    answer(
      'nl',
      'when',
      15,
      'Wanneer was het?',
      'Vrijdag 20 november tussen 23.20 en 23.35 uur',
      'confirmed',
    ),
    answer('nl', 'who', 17, 'Wie was het?', 'Ik ken hem niet.'),
    answer(
      'nl',
      'looks',
      18,
      'Hoe zag die persoon eruit?',
      'Ongeveer 30, grijze jas met kap, wit aan de mouwen. Rugzak.',
    ),
    answer('nl', 'said', 20, 'Wat werd er gezegd?', '“hey stop, ik praat tegen u” en daarna “vuile hoer”'),
    answer('nl', 'witnesses', 21, 'Heeft iemand het gezien?', 'De man van de nachtwinkel.'),
    answer('nl', 'cameras', 22, 'Zijn er misschien camera’s?', '', 'unknown'),
    answer('nl', 'injuries', 23, 'Heb je letsels?', 'nee'),
    answer('nl', 'consequences', 25, 'Heeft het nog andere gevolgen?', '', 'skipped'),
    answer('nl', 'before', 26, 'Is het al eerder gebeurd?', 'Niet met hem.'),
    answer(
      'nl',
      'wish',
      28,
      'Wat wil je dat er gebeurt?',
      'Dat hij wordt aangesproken. En dat ik weet wat er met mijn klacht gebeurt.',
    ),
  ],
  wishes: {
    injuredPerson: true,
    addressApart: true,
    victimAssistance: false,
    officer: 'woman',
    accompanied: true,
  },
};

const CAMILLE: CaseContent = {
  language: 'fr',
  role: 'victim',
  by: 'helped',
  minor: true,
  rung: 'statement',
  safe: 'unsure',
  name: 'Camille Exemple',
  behaviours: [
    { name: 'exposure', from: 'words', words: 'un homme a sorti son sexe' },
    { name: 'hate_motive', from: 'choice' },
  ],
  where: { name: 'métro ligne 2', kind: 'line' },
  whereSaid: 'métro ligne 2',
  when: '2026-11-19',
  whenSaid: 'jeudi 19 novembre 2026',
  answers: [
    answer('fr', 'where', 12, 'Où était-ce ?', 'dans le métro 2, entre Porte de Namur et Louise'),
    answer(
      'fr',
      'what',
      14,
      'Que s’est-il passé ?',
      'Sur le quai un homme a sorti son sexe devant ma copine et moi. On a eu très peur et on est montées dans la rame d’à côté.',
    ),
    answer('fr', 'when', 15, 'C’était quand ?', 'jeudi après l’école'),
    answer(
      'fr',
      'looks',
      17,
      'À quoi ressemblait cette personne ?',
      'Grand, barbe, environ cinquante ans, veste kaki, bonnet. Il avait un sac « Exemple » à l’épaule.',
    ),
    answer('fr', 'said', 18, 'Qu’est-ce qui a été dit ?', 'Il a dit « regardez les petites gouines »'),
    answer('fr', 'witnesses', 19, 'Quelqu’un l’a vu ?', 'ma copine et une dame'),
    answer('fr', 'cameras', 20, 'Y a-t-il peut-être des caméras ?', 'oui sur le quai je crois'),
    answer(
      'fr',
      'motive',
      22,
      'Pensez-vous que c’était à cause de qui vous êtes ?',
      'oui parce qu’on se tenait la main',
    ),
    answer('fr', 'wish', 24, 'Que souhaitez-vous ?', '', 'unknown'),
  ],
  message: 'Ma grande sœur m’aide à écrire.',
  wishes: { injuredPerson: false, victimAssistance: true },
};

const ALEX: CaseContent = {
  language: 'en',
  role: 'victim',
  by: 'self',
  minor: false,
  rung: 'complaint',
  safe: 'yes',
  behaviours: [{ name: 'touching', from: 'words', words: 'some guy kept rubbing against me on the 71' }],
  where: { name: 'bus 71', kind: 'line' },
  whereSaid: 'bus 71',
  when: '2026-11-21T18:00/2026-11-21T18:30',
  whenSaid: 'Saturday 21 November 2026 between 18:00 and 18:30',
  answers: [
    answer(
      'en',
      'what',
      11,
      'What happened?',
      'some guy kept rubbing against me on the 71. I moved and he moved with me. I froze.',
      'confirmed',
    ),
    answer('en', 'where', 13, 'Where was it?', 'bus 71 towards De Brouckère, I got on at Flagey'),
    answer('en', 'when', 14, 'When was it?', 'today around six, packed bus'),
    answer('en', 'who', 15, 'Who was it?', '', 'unknown'),
    answer(
      'en',
      'looks',
      17,
      'What did the person look like?',
      'Tall, dark blue suit, glasses, grey hair. Smelled of mint.',
    ),
    answer('en', 'said', 18, 'What was said?', 'nothing'),
    answer(
      'en',
      'witnesses',
      19,
      'Did anybody see it?',
      'A woman looked at me and gave me her number: I can ask her.',
    ),
    answer('en', 'injuries', 20, 'Were you hurt?', '', 'skipped'),
    answer(
      'en',
      'wish',
      22,
      'What would you like to happen?',
      'I want to press charges, but I do not want him to get my address.',
    ),
  ],
  wishes: { injuredPerson: true, addressApart: true, officer: 'any' },
};

export interface Example {
  name: string;
  source: PvSource;
  edits: { path: string; value: PvLeaf; by: string; at: string }[];
}

function example(
  name: string,
  reference: string,
  content: CaseContent,
  language: ProcedureLanguage,
  officer: string,
  evidence: PvEvidence[],
  edits: [path: string, value: PvLeaf][],
): Example {
  return {
    name,
    source: {
      caseId: `case-example-${name}`,
      reference,
      content,
      evidence,
      desk: sentDesk(language, officer),
      language,
      digest: digestOf(content),
    },
    edits: edits.map(([path, value], index) => ({
      path,
      value,
      by: officer,
      at: `2026-11-24T08:${String(45 + index)}:00.000Z`,
    })),
  };
}

export const EXAMPLES: readonly Example[] = [
  example(
    'nl',
    'R-NL1',
    MILA,
    'nl',
    'officer-1',
    [
      file('e-1', 'foto nachtwinkel.jpg', 'image/jpeg', 2_481_120),
      file('e-2', 'geluid.m4a', 'audio/mp4', 390_224),
    ],
    [
      ['/place/wording', 'Eugène Flageyplein te 1050 Elsene, aan de zijde van de vijvers.'],
      ['/suspect/wording', 'Man, ongeveer 30 jaar, grijze jas met kap en witte mouwen, rugzak.'],
      ['/suspect/wording', 'Man, ongeveer 30 jaar, grijze jas met kap, mouwen met wit, rugzak.'],
      ['/qualification/proposals/1/retained', true],
      ['/information/3/given', true],
      ['/findings/measures', 'Camerabeelden van het plein opgevraagd.'],
    ],
  ),
  example(
    'fr',
    'R-FR1',
    CAMILLE,
    'fr',
    'officer-2',
    [],
    [
      ['/time/wording', 'Jeudi 19 novembre 2026, après les cours.'],
      ['/hateMotive/retained', true],
    ],
  ),
  example(
    'en-fr',
    'R-EN1',
    ALEX,
    'fr',
    'officer-2',
    [file('e-1', 'ticket.pdf', 'application/pdf', 48_300)],
    [
      [
        '/facts/0/description',
        "S'est frotté à plusieurs reprises contre la personne dans le bus 71 et l'a suivie lorsqu'elle a changé de place.",
      ],
    ],
  ),
];

export function pvOf({ source, edits }: Example): Pv {
  return edits.reduce<Pv>((pv, { path, value, by, at }) => {
    const edit = editOf(pv, path, value, by, at);
    return withEdits(pv, [edit]).pv;
  }, draftPv(source));
}
