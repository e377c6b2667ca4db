/**
 * The draft of a police report (PV) on street harassment: what the person told, what follows from it, and apart from
 * both what the officer adds. `null` is unknown and is shown as such; nothing is filled in that nobody said.
 */
import { z } from 'zod';
import { BEHAVIOURS, LANGUAGES } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';

/** Languages of a procedure in Brussels. */
const PROCEDURE_LANGUAGES = ['nl', 'fr'] as const;
export type ProcedureLanguage = (typeof PROCEDURE_LANGUAGES)[number];

/** What the person can be told about; what the record of the talk does not show stays unknown. */
export const INFORMATION = [
  'sharing',
  'duty',
  'ownwords',
  'copy',
  'certificate',
  'declaration',
  'assistance',
  'address',
  'lawyer',
  'carecentre',
] as const;

/** Longest wording of an officer, in UTF-16 units. */
const WORDING_LIMIT = 10_000;

/** A field that an officer may change: the one thing that says so, in the JSON Schema as `readOnly: false`. */
function editable<T extends z.ZodType>(schema: T, description: string): T {
  return schema.meta({ description, readOnly: false });
}

function wording(of: string) {
  return editable(
    z.string().max(WORDING_LIMIT).nullable(),
    `${of} in the officer's words and the language of the procedure; null until an officer writes it.`,
  );
}

const instant = (of: string) => z.iso.datetime().describe(`${of}, ISO 8601 in UTC.`);
const language = z.enum(LANGUAGES);

export const Said = z
  .strictObject({
    topic: z.enum(TOPICS).describe('What the question was about.'),
    state: z
      .enum(['told', 'confirmed', 'unknown', 'skipped', 'notasked'])
      .describe(
        '`told`; `confirmed`: told earlier, shown again and agreed to; `unknown`: the person does not know; `skipped`: rather not said; `notasked`: no such question was put.',
      ),
    question: z.string().nullable().describe('The question as it was put; null when not asked.'),
    text: z.string().nullable().describe('The answer word for word, as typed; null when there is none.'),
    language: language.nullable().describe('Language of question and answer; null when not asked.'),
    at: instant('When it was answered').nullable(),
    messages: z.array(z.string()).describe('The messages that it came in, by conversation and number.'),
  })
  .describe("One question with the person's own words.");

/** Beside the words stands what the officer makes of them. */
const section = (of: string, wordingOf = of) =>
  z.strictObject({ said: Said, wording: wording(wordingOf) }).describe(of);

const momentOf = (of: string) =>
  editable(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
      .nullable(),
    `${of}, local time in Brussels, as \`2026-11-20\` or \`2026-11-20T22:00\`.`,
  );

const Person = z
  .strictObject({
    capacity: z.enum(['victim', 'witness']).describe('In which capacity the person tells it.'),
    nameGiven: z.string().nullable().describe('What the person gave as a name; not checked.'),
    identity: wording('Identity as established'),
    writtenBy: z
      .enum(['self', 'helped', 'other'])
      .describe('Who typed: the person alone, the person with help, or somebody for them.'),
    safe: z
      .enum(['yes', 'no', 'unsure'])
      .nullable()
      .describe('What the person answered to whether they were safe, during the talk.'),
  })
  .describe('The person who tells.');

const Place = z
  .strictObject({
    said: Said,
    readBack: z
      .string()
      .nullable()
      .describe('The place as it was read back to the person, in their language.'),
    coordinates: z
      .strictObject({
        lon: z.number().describe('Longitude, WGS84, degrees.'),
        lat: z.number().describe('Latitude, WGS84, degrees.'),
      })
      .nullable()
      .describe('To about 100 m (three decimals).'),
    quarter: z.string().nullable().describe('Monitoring neighbourhood of Brussels.'),
    wording: wording('The place'),
  })
  .describe('Where it happened.');

const Time = z
  .strictObject({
    said: Said,
    readBack: z
      .string()
      .nullable()
      .describe('The time as it was read back to the person, in their language.'),
    from: momentOf('Moment, or beginning of the interval'),
    to: momentOf('End of the interval; null for one moment'),
    wording: wording('The time'),
  })
  .describe('When it happened.');

const Fact = z
  .strictObject({
    behaviour: z.enum(BEHAVIOURS).describe('What was done, from the closed list.'),
    label: z.string().describe('Its name in the language of the procedure.'),
    from: z.enum(['choice', 'words']).describe('Chosen by the person from a list, or read in their words.'),
    words: z.string().nullable().describe("The person's own words that led there; null when only chosen."),
    description: wording('The fact'),
  })
  .describe('One behaviour.');

const Evidence = z
  .strictObject({
    id: z.string().describe('Its id in the case.'),
    name: z.string().describe('File name as the person sent it.'),
    contentType: z.string().describe('Type found in the bytes, whatever the name says.'),
    size: z.int().nonnegative().describe('Bytes.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the bytes at receipt, hexadecimal.'),
    receivedAt: instant('When it was received'),
    scan: z
      .enum(['unscanned', 'quarantined', 'clean', 'infected'])
      .describe('What the virus scanner said; `unscanned`: there is none; `quarantined`: no answer yet.'),
  })
  .describe('One file.');

const Proposal = z
  .strictObject({
    behaviour: z.enum(BEHAVIOURS).describe('The behaviour that it follows from.'),
    offence: editable(
      z.string().max(WORDING_LIMIT).nullable(),
      'Name of the offence, without article; null when none is proposed.',
    ),
    reasons: editable(
      z.string().max(WORDING_LIMIT).nullable(),
      'Why it may apply and what remains to be established.',
    ),
    source: z.string().describe('Where the reasons come from.'),
    reviewBy: z.iso.date().describe('By when they must be checked again.'),
    retained: editable(
      z.boolean().nullable(),
      'Whether the officer retains (true) or discards (false) it; null: not decided.',
    ),
  })
  .describe('One proposed qualification.');

const Information = z
  .strictObject({
    topic: z.enum(INFORMATION).describe('What about.'),
    given: editable(
      z.boolean().nullable(),
      'Whether the person was told; true from the record only where `record` says how; null: unknown.',
    ),
    record: z
      .enum(['sent', 'asked'])
      .nullable()
      .describe(
        'What in the record shows it: `sent`: the person saw what would go and sent it; `asked`: the question was put and answered.',
      ),
  })
  .describe('One piece of information.');

const Edit = z
  .strictObject({
    path: z.string().describe('JSON pointer of the field.'),
    from: z.union([z.string(), z.boolean(), z.null()]).describe('What stood there.'),
    to: z.union([z.string(), z.boolean(), z.null()]).describe('What the officer put there.'),
    by: z.string().describe("The officer's id."),
    at: instant('When'),
  })
  .describe('One change by an officer.');

const answerOrNull = (of: string) =>
  z.boolean().nullable().describe(`${of}; null: not asked or not answered.`);

export const Pv = z
  .strictObject({
    format: z.literal('pv-draft/1').describe('Version of this schema.'),
    reference: z.string().describe('What officers call it, such as `R-2F7`.'),
    caseId: z.string().describe('Id of the case.'),
    number: z.string().nullable().describe('Number of the PV, once it was drawn up.'),
    language: z.enum(PROCEDURE_LANGUAGES).describe('Language of the procedure.'),
    wordsLanguage: language.describe("Language of the person's words."),
    receivedAt: instant('When the police received it').nullable(),
    startedAt: instant('When the draft was begun').nullable(),
    startedBy: z.string().nullable().describe('Id of the officer who began it.'),
    person: Person,
    place: Place,
    time: Time,
    facts: z.array(Fact).describe('What was done, by behaviour.'),
    account: z
      .array(Said)
      .describe(
        "The whole account, question by question in the person's order; what was not asked comes last.",
      ),
    message: z.string().nullable().describe('What the person wrote to the officer beside the answers.'),
    suspect: z
      .strictObject({
        who: Said,
        looks: Said,
        said: Said,
        wording: wording('Description of the suspect'),
      })
      .describe('The other person: who, what they looked like, what they said.'),
    witnesses: section('Witnesses.', 'What is known of witnesses'),
    cameras: section('Cameras.', 'What is known of camera images'),
    evidence: z.array(Evidence).describe('What the person sent along.'),
    injuries: section('Injuries.', 'The injuries'),
    consequences: section('Other consequences.', 'The consequences'),
    before: section('Whether it happened before.', 'Earlier facts'),
    hateMotive: z
      .strictObject({
        said: Said,
        named: z.boolean().describe('The person chose or named such a motive in the talk.'),
        retained: editable(
          z.boolean().nullable(),
          'Whether the officer ticks (true) or excludes (false) a discriminatory motive; null: not decided.',
        ),
        wording: wording('The motive'),
      })
      .describe('A discriminatory motive, for the officer to tick or exclude.'),
    vulnerability: z
      .strictObject({
        minor: z
          .literal(true)
          .nullable()
          .describe('Said or shown to be under 18; null: not known, which is not the same as of age.'),
        wording: wording('Vulnerability'),
      })
      .describe('What makes the person vulnerable.'),
    wishes: z
      .strictObject({
        said: Said,
        injuredPerson: answerOrNull('Wants to make a declaration of injured person'),
        addressApart: answerOrNull('Wants address and phone number kept out of the PV'),
        victimAssistance: answerOrNull("Wants help from the police's victim assistance"),
        officer: z
          .enum(['woman', 'man', 'any'])
          .nullable()
          .describe('By whom the person wants to be heard; null: not asked or not answered.'),
        accompanied: answerOrNull('Wants to bring somebody to the appointment'),
      })
      .describe('What the person asks for.'),
    information: z.array(Information).describe('What the person was told.'),
    qualification: z
      .strictObject({
        proposals: z.array(Proposal).describe('Proposed from the behaviours; an officer decides.'),
        other: wording('Another qualification'),
        legalBasis: wording('Articles of law, to be confirmed by the legal service,'),
      })
      .describe('Which offence it may be, with the reasons; never a verdict.'),
    findings: z
      .strictObject({
        observed: wording('What the officer found'),
        measures: wording('What was done and decided'),
        remarks: wording('Other remarks'),
      })
      .describe("The officer's own findings, apart from what the person told."),
    edits: z.array(Edit).describe('Every change by an officer, in order.'),
    source: z
      .strictObject({
        algorithm: z.literal('SHA-256').describe('Which hash.'),
        digest: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('Hash of what the person sent, hexadecimal; the receipt of the person shows the same.'),
      })
      .describe('What the draft was built from.'),
  })
  .describe(
    'Draft of a Belgian police report (PV) on street harassment. Only the own words of the person are authoritative. An officer may change what says `readOnly: false`, and nothing else; `null` is unknown.',
  );

export type Said = z.infer<typeof Said>;
export type Pv = z.infer<typeof Pv>;
export type PvEvidence = z.infer<typeof Evidence>;
export type PvLeaf = string | boolean | null;

/** The schema as JSON Schema (draft 2020-12), as it stands in bot/cases/pv.schema.json. */
export function pvJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Pv);
}
