/** A case: what a resident sent, and apart from it what officers added. */
import { z } from 'zod';
import { BEHAVIOURS } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';
import { CASE_STATUSES, CLOSING_REASONS, INCOMPLETE_REASONS, UNITS } from '../../cases/content.js';
import { Pv } from '../../cases/pv/schema.js';
import { language, text, type Endpoint } from './form.js';

/** One sentence of an answer, word for word. */
const CaseSentence = z.strictObject({ id: z.string(), text: z.string() });

/** A case that the officer owns: what the resident sent, and apart from it what officers added. */
export const CaseAnswer = z.strictObject({
  /** The case's own id; routes use the handoff's. */
  caseId: z.string(),
  /** The handoff that carries it; a talk in which it was opened shows it too, until the talk ends. */
  handoffId: z.string(),
  rung: z.enum(['talk', 'contact', 'statement', 'complaint']),
  status: z.enum(CASE_STATUSES),
  language,
  role: z.enum(['victim', 'witness']),
  by: z.enum(['self', 'helped', 'other']),
  minor: z.boolean(),
  name: z.string().nullable(),
  sentAt: z.string(),
  unit: z.enum(UNITS),
  wishes: z.strictObject({
    injuredPerson: z.boolean().nullable(),
    addressApart: z.boolean().nullable(),
    victimAssistance: z.boolean().nullable(),
    officer: z.enum(['woman', 'man', 'any']).nullable(),
    accompanied: z.boolean().nullable(),
  }),
  /** What may be sent to the resident outside the code; the address itself is not shown to officers. */
  terms: z
    .strictObject({
      channel: z.enum(['code', 'sms', 'email']),
      hours: z.enum(['any', 'morning', 'afternoon', 'evening']),
      notSeenBy: z.string().nullable(),
      stopped: z.boolean(),
    })
    .nullable(),
  message: z.string().nullable(),
  /** In the person's order; each sentence with the question it answers and the message it came in. */
  statement: z.array(
    z.strictObject({
      topic: z.enum(TOPICS),
      state: z.enum(['told', 'confirmed', 'unknown', 'skipped']),
      question: z.string(),
      sentences: z.array(CaseSentence),
      at: z.string(),
      language,
      messages: z.array(z.string()),
    }),
  ),
  facts: z.strictObject({
    behaviours: z.array(
      z.strictObject({
        name: z.enum(BEHAVIOURS),
        from: z.enum(['choice', 'words']),
        /** The words that led there. */
        words: z.string().nullable(),
      }),
    ),
    where: z
      .strictObject({
        said: z.string(),
        lon: z.number().nullable(),
        lat: z.number().nullable(),
        quarter: z.string().nullable(),
      })
      .nullable(),
    /** `iso`: a moment or an interval, null where only words were shared. */
    when: z.strictObject({ iso: z.string().nullable(), said: z.string() }).nullable(),
    safe: z.enum(['yes', 'no', 'unsure']).nullable(),
  }),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      contentType: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      scan: z.enum(['unscanned', 'quarantined', 'clean', 'infected']),
      receivedAt: z.string(),
      /** It is still what was received; else its name and hash are empty and nothing of it is opened. */
      intact: z.boolean(),
      /** Whether a picture of it, without metadata, can be asked for. */
      preview: z.boolean(),
    }),
  ),
  /** `by`: `resident`, `system` or an officer's name. `detail`: unit, PV number, closing reason or appointment. */
  timeline: z.array(
    z.strictObject({ at: z.string(), code: z.string(), by: z.string(), detail: z.string().nullable() }),
  ),
  notes: z.array(z.strictObject({ at: z.string(), officer: z.string(), text: z.string() })),
  appointment: z
    .strictObject({
      proposedAt: z.string(),
      station: z.string(),
      at: z.string(),
      language,
      officer: z.enum(['woman', 'man', 'any']),
      accompanied: z.boolean(),
      answer: z.enum(['yes', 'no']).nullable(),
    })
    .nullable(),
  pv: z.strictObject({ number: z.string().nullable(), draft: z.enum(['nl', 'fr']).nullable() }),
});

export const NoteRequest = z.strictObject({ text: text(4000) });
export const AppointmentRequest = z.strictObject({
  station: text(200),
  /** Local time in Brussels. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  language,
  officer: z.enum(['woman', 'man', 'any']),
  accompanied: z.boolean(),
});
/** Why it goes on although fields of the draft are missing; only officers read it. */
export const Incomplete = z.strictObject({ reason: z.enum(INCOMPLETE_REASONS), text: text(1000) });
export const PvNumberRequest = z.strictObject({
  number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9./ -]{2,39}$/),
  incomplete: Incomplete.optional(),
});
export const CloseCaseRequest = z.strictObject({
  reason: z.enum(CLOSING_REASONS),
  /** What the resident reads beside the reason. */
  text: z.string().trim().max(1000).optional(),
  incomplete: Incomplete.optional(),
});
export const HandOverRequest = z.strictObject({ unit: z.enum(UNITS), note: text(1000) });
export const PvStartRequest = z.strictObject({ language: z.enum(['nl', 'fr']) });
export const PvEditRequest = z.strictObject({
  /** JSON pointer into the draft. */
  path: z.string().regex(/^(\/[\w-]{1,40}){1,6}$/),
  value: z.union([z.string().max(10_000), z.boolean(), z.null()]),
});

/** Officers stand in it by name. */
export const PvAnswer = z.strictObject({
  /** With the changes of officers. */
  pv: Pv,
  /** What the case gives, without them. */
  source: Pv,
  changes: Pv.shape.edits,
  /** JSON pointers of the fields that an officer may change. */
  editable: z.array(z.string()),
});

export const CASE_ENDPOINTS = [
  {
    method: 'GET',
    path: '/talks/:id/case',
    access: 'talks',
    status: 200,
    query: {
      reason:
        'why a supervisor looks into the case of a colleague: supervision, quality, training or complaint',
    },
    answer: CaseAnswer,
    summary: 'The case that was left with it',
  },
  {
    method: 'POST',
    path: '/talks/:id/case',
    access: 'talks',
    status: 201,
    answer: CaseAnswer,
    summary: 'Open a case from a talk, with what was shared and nothing else',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/notes',
    access: 'talks',
    status: 201,
    request: NoteRequest,
    answer: CaseAnswer,
    summary: 'Add a note on the qualification',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/appointment',
    access: 'talks',
    status: 201,
    request: AppointmentRequest,
    answer: CaseAnswer,
    summary: 'Propose an appointment; the resident answers with the code',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv-number',
    access: 'talks',
    status: 200,
    request: PvNumberRequest,
    answer: CaseAnswer,
    summary: 'Say that the PV was drawn up, with its number',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/close',
    access: 'talks',
    status: 204,
    request: CloseCaseRequest,
    summary: 'Close the case; the resident sees the reason',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/hand-over',
    access: 'talks',
    status: 204,
    request: HandOverRequest,
    summary: 'Hand the case to another unit, with a note',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/facts.csv',
    access: 'talks',
    status: 200,
    media: ['text/csv'],
    summary: 'The table of facts as CSV',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/evidence/:file',
    access: 'talks',
    status: 200,
    media: ['application/octet-stream'],
    query: { warned: '1: the warning was read' },
    summary:
      'The bytes of a piece of evidence as they came, as a download; ?warned=1 says that the warning was read',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/evidence/:file/preview',
    access: 'talks',
    status: 200,
    media: ['image/webp'],
    summary: 'A picture of it, made anew without metadata',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/pv',
    access: 'talks',
    status: 200,
    answer: PvAnswer,
    summary: 'The draft of the PV with what it was built from and the edits; 404 before it was begun',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv',
    access: 'talks',
    status: 201,
    request: PvStartRequest,
    answer: PvAnswer,
    summary: 'Begin the draft, in the language of the procedure',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv/edits',
    access: 'talks',
    status: 200,
    request: PvEditRequest,
    answer: PvAnswer,
    summary: 'Change one field of the draft; what it was built from stays beside it',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/pv/:format',
    access: 'talks',
    status: 200,
    media: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
      'application/json',
    ],
    summary: 'The draft as `docx`, `pdf` or `json`; 503 when it cannot be made ready now',
  },
] as const satisfies readonly Endpoint[];
