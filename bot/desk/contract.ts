/**
 * The console's API as data: every request and answer under `/console/api`. The routes check requests with these
 * schemas, `openapi.ts` describes them, and the console takes its types from here.
 */
import { z } from 'zod';
import { BEHAVIOURS } from '../../dialogs/facts.js';
import { TOPICS } from '../../dialogs/statement.js';
import { CASE_STATUSES, CLOSING_REASONS, UNITS } from '../cases/content.js';
import { Pv } from '../cases/pv/schema.js';

const text = (limit: number) => z.string().trim().min(1).max(limit);

export const SignInRequest = z.strictObject({
  /** Without control characters and halves of characters, which no store looks up. */
  username: text(64).regex(/^[^\p{Cc}\p{Cs}]+$/u),
  password: z.string().min(1).max(256),
  /** Six digits of the authenticator app. */
  code: z.string().regex(/^\d{6}$/),
});

export const Officer = z.strictObject({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  role: z.enum(['officer', 'supervisor']),
  onDuty: z.boolean(),
});

export const SessionAnswer = z.strictObject({
  officer: Officer.nullable(),
  /** True until the first supervisor was set up. */
  setupNeeded: z.boolean(),
});

export const SetupAnswer = z.strictObject({
  role: z.enum(['officer', 'supervisor']),
  /** Given when the account was named on making the link; then it cannot be chosen. */
  username: z.string().nullable(),
  /** For the authenticator app: the otpauth address, its secret in base 32 and a QR code as SVG text. */
  otpauthUri: z.string(),
  secret: z.string(),
  qrSvg: z.string(),
});

export const SetupRequest = z.strictObject({
  username: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/),
  displayName: text(80),
  password: z.string().min(12).max(256),
  code: z.string().regex(/^\d{6}$/),
});

export const DutyRequest = z.strictObject({ onDuty: z.boolean() });

export const QueueItem = z.strictObject({
  /** The handoff's id; names the conversation in every route. */
  id: z.string(),
  /** What officers call it: "R-2F7". */
  reference: z.string(),
  kind: z.enum(['talk', 'later']),
  /** How far the resident went; null where nothing was left beside the talk. */
  rung: z.enum(['talk', 'contact', 'statement', 'complaint']).nullable(),
  /** The unit that it was handed to. */
  unit: z.enum(UNITS),
  state: z.enum([
    'waiting',
    'assigned',
    'returned',
    'closed',
    'unanswered',
    'withdrawn',
    'later',
    'answered',
  ]),
  language: z.enum(['nl', 'fr', 'en', 'de']),
  entry: z.string(),
  requestedAt: z.string(),
  /** Danger was typed; `seen` once an officer said that they saw it. */
  danger: z.enum(['none', 'flagged', 'seen']),
  /** The resident's connection: writing now, no sign of life for two minutes, or gone for good. */
  resident: z.enum(['here', 'quiet', 'left']),
  owner: z.strictObject({ id: z.string(), displayName: z.string() }).nullable(),
  unread: z.number().int(),
});

export const QueueAnswer = z.strictObject({
  /** Server time, so that waiting times do not depend on the officer's clock. */
  now: z.string(),
  waiting: z.array(QueueItem),
  mine: z.array(QueueItem),
  later: z.array(QueueItem),
  /** Talks that colleagues have; only their reference, language, owner and danger flag. */
  others: z.array(QueueItem),
  onDuty: z.array(z.strictObject({ id: z.string(), displayName: z.string() })),
});

export const SharedItem = z.strictObject({
  /** `language`, `safe`, `what`, `where`, `when` or `words` (the person's own words). */
  kind: z.enum(['language', 'safe', 'what', 'where', 'when', 'words']),
  text: z.string(),
});

export const Attachment = z.strictObject({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
});

export const DeskMessage = z.strictObject({
  seq: z.number().int(),
  author: z.enum(['resident', 'bot', 'officer', 'note', 'event']),
  officer: z.string().nullable(),
  at: z.string(),
  /** Plain text; for `event` a code: `requested`, `accepted`, `completed`, `failed`, `left`, `returned`. */
  text: z.string(),
  attachments: z.array(Attachment),
  danger: z.boolean(),
});

export const TalkAnswer = z.strictObject({
  item: QueueItem,
  /** What the resident agreed to share on asking for an officer, and nothing else. */
  shared: z.array(SharedItem),
  sharedAt: z.string(),
  messages: z.array(DeskMessage),
  canWrite: z.boolean(),
});

export const WriteRequest = z.strictObject({
  text: text(4000),
  /** Made by the console for each message: a retry with the same id has one effect. */
  clientId: z.string().regex(/^[\w-]{8,64}$/),
});
export const WriteAnswer = z.strictObject({ seq: z.number().int() });

export const CloseRequest = z.strictObject({
  reason: z.enum(['helped', 'referred', 'appointment', 'left', 'abuse', 'other']),
});

export const OfficerListAnswer = z.strictObject({
  officers: z.array(Officer.extend({ disabled: z.boolean() })),
});
export const InviteRequest = z.strictObject({
  username: SetupRequest.shape.username,
  role: z.enum(['officer', 'supervisor']),
});
export const InviteAnswer = z.strictObject({ url: z.string(), expiresAt: z.string() });

export const FunnelAnswer = z.strictObject({
  /** Steps of the funnel per day; days with fewer than ten conversations are left out. */
  days: z.array(z.strictObject({ day: z.string(), counts: z.record(z.string(), z.number().int()) })),
});

export const AuditAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      seq: z.number().int(),
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
      result: z.enum(['done', 'refused']),
    }),
  ),
  /** The hash chain from the first entry to the last holds. */
  intact: z.boolean(),
});

const language = z.enum(['nl', 'fr', 'en', 'de']);

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
export const PvNumberRequest = z.strictObject({
  number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9./ -]{2,39}$/),
});
export const CloseCaseRequest = z.strictObject({
  reason: z.enum(CLOSING_REASONS),
  /** What the resident reads beside the reason. */
  text: z.string().trim().max(1000).optional(),
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

export const ErrorAnswer = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

/**
 * Frames on the WebSocket `/console/api/live`, server to console: which answer is out of date. The console then
 * fetches it again. `signed-out` ends the session.
 */
export type LiveFrame =
  | { type: 'queue' }
  | { type: 'talk'; id: string }
  | { type: 'danger'; id: string }
  | { type: 'waiting'; id: string }
  | { type: 'signed-out' };

export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  /** `open` needs no sign-in; everything else answers 401 before it looks at anything. */
  access: 'open' | 'officer' | 'supervisor';
  request?: z.ZodType;
  answer?: z.ZodType;
  /** Of an answer that is not JSON. */
  media?: readonly string[];
  /** What may stand behind `?`, and what it means. */
  query?: Readonly<Record<string, string>>;
  status: number;
}

/** Every endpoint. A POST needs the header `X-Console: 1`, which another site cannot send. */
export const ENDPOINTS = [
  {
    method: 'GET',
    path: '/auth/session',
    access: 'open',
    status: 200,
    answer: SessionAnswer,
    summary: 'Who is signed in',
  },
  {
    method: 'POST',
    path: '/auth/sign-in',
    access: 'open',
    status: 200,
    request: SignInRequest,
    answer: SessionAnswer,
    summary: 'Sign in',
  },
  { method: 'POST', path: '/auth/sign-out', access: 'open', status: 204, summary: 'Sign out' },
  {
    method: 'GET',
    path: '/setup/:token',
    access: 'open',
    status: 200,
    answer: SetupAnswer,
    summary: 'What a set-up link offers',
  },
  {
    method: 'POST',
    path: '/setup/:token',
    access: 'open',
    status: 201,
    request: SetupRequest,
    answer: SessionAnswer,
    summary: 'Make the account of a set-up link',
  },
  {
    method: 'POST',
    path: '/duty',
    access: 'officer',
    status: 200,
    request: DutyRequest,
    answer: SessionAnswer,
    summary: 'Go on or off duty',
  },
  {
    method: 'GET',
    path: '/queue',
    access: 'officer',
    status: 200,
    answer: QueueAnswer,
    summary: 'Who waits, who has whom, who is on duty',
  },
  {
    method: 'GET',
    path: '/talks/:id',
    access: 'officer',
    status: 200,
    query: { after: 'only what came after this number' },
    answer: TalkAnswer,
    summary: 'A talk that the officer owns; ?after=seq for what is new',
  },
  {
    method: 'POST',
    path: '/talks/:id/take',
    access: 'officer',
    status: 200,
    answer: TalkAnswer,
    summary: 'Take a waiting talk or a message left for later; 409 when a colleague was first',
  },
  {
    method: 'POST',
    path: '/talks/:id/messages',
    access: 'officer',
    status: 201,
    request: WriteRequest,
    answer: WriteAnswer,
    summary: 'Write to the resident',
  },
  {
    method: 'POST',
    path: '/talks/:id/notes',
    access: 'officer',
    status: 201,
    request: WriteRequest,
    answer: WriteAnswer,
    summary: 'Write an internal note',
  },
  {
    method: 'POST',
    path: '/talks/:id/read',
    access: 'officer',
    status: 204,
    summary: 'All is read up to now',
  },
  {
    method: 'POST',
    path: '/talks/:id/danger-seen',
    access: 'officer',
    status: 204,
    summary: 'Say that the danger was seen; open to every officer',
  },
  {
    method: 'POST',
    path: '/talks/:id/hand-back',
    access: 'officer',
    status: 204,
    summary: 'Hand the resident back to the bot',
  },
  {
    method: 'POST',
    path: '/talks/:id/close',
    access: 'officer',
    status: 204,
    request: CloseRequest,
    summary: 'Close the talk',
  },
  {
    method: 'GET',
    path: '/talks/:id/files/:file',
    access: 'officer',
    status: 200,
    media: ['application/octet-stream'],
    summary: 'An attachment, only ever as a download',
  },
  {
    method: 'GET',
    path: '/officers',
    access: 'supervisor',
    status: 200,
    answer: OfficerListAnswer,
    summary: 'All accounts',
  },
  {
    method: 'POST',
    path: '/officers',
    access: 'supervisor',
    status: 201,
    request: InviteRequest,
    answer: InviteAnswer,
    summary: 'Make a set-up link for a new account',
  },
  {
    method: 'GET',
    path: '/insight/funnel',
    access: 'officer',
    status: 200,
    answer: FunnelAnswer,
    summary: 'From recognising to asking for an officer, in numbers',
  },
  {
    method: 'GET',
    path: '/audit',
    access: 'supervisor',
    status: 200,
    answer: AuditAnswer,
    summary: 'The last 200 entries of the audit',
  },
  {
    method: 'GET',
    path: '/talks/:id/case',
    access: 'officer',
    status: 200,
    answer: CaseAnswer,
    summary: 'The case that was left with it',
  },
  {
    method: 'POST',
    path: '/talks/:id/case',
    access: 'officer',
    status: 201,
    answer: CaseAnswer,
    summary: 'Open a case from a talk, with what was shared and nothing else',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/notes',
    access: 'officer',
    status: 201,
    request: NoteRequest,
    answer: CaseAnswer,
    summary: 'Add a note on the qualification',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/appointment',
    access: 'officer',
    status: 201,
    request: AppointmentRequest,
    answer: CaseAnswer,
    summary: 'Propose an appointment; the resident answers with the code',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv-number',
    access: 'officer',
    status: 200,
    request: PvNumberRequest,
    answer: CaseAnswer,
    summary: 'Say that the PV was drawn up, with its number',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/close',
    access: 'officer',
    status: 204,
    request: CloseCaseRequest,
    summary: 'Close the case; the resident sees the reason',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/hand-over',
    access: 'officer',
    status: 204,
    request: HandOverRequest,
    summary: 'Hand the case to another unit, with a note',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/facts.csv',
    access: 'officer',
    status: 200,
    media: ['text/csv'],
    summary: 'The table of facts as CSV',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/evidence/:file',
    access: 'officer',
    status: 200,
    media: ['application/octet-stream'],
    query: { warned: '1: the warning was read' },
    summary:
      'The bytes of a piece of evidence as they came, as a download; ?warned=1 says that the warning was read',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/evidence/:file/preview',
    access: 'officer',
    status: 200,
    media: ['image/webp'],
    summary: 'A picture of it, made anew without metadata',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/pv',
    access: 'officer',
    status: 200,
    answer: PvAnswer,
    summary: 'The draft of the PV with what it was built from and the edits; 404 before it was begun',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv',
    access: 'officer',
    status: 201,
    request: PvStartRequest,
    answer: PvAnswer,
    summary: 'Begin the draft, in the language of the procedure',
  },
  {
    method: 'POST',
    path: '/talks/:id/case/pv/edits',
    access: 'officer',
    status: 200,
    request: PvEditRequest,
    answer: PvAnswer,
    summary: 'Change one field of the draft; what it was built from stays beside it',
  },
  {
    method: 'GET',
    path: '/talks/:id/case/pv/:format',
    access: 'officer',
    status: 200,
    media: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
      'application/json',
    ],
    summary: 'The draft as `docx`, `pdf` or `json`; 503 when it cannot be made ready now',
  },
] as const satisfies readonly Endpoint[];
