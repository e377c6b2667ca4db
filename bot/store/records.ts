/**
 * What is kept, and in which shape. A field named `sealed…` holds ciphertext (see privacy/seal.ts); everything
 * else is metadata that names nobody. Times are ISO 8601 strings in UTC, so that they sort as text.
 */

/** Where a conversation stands: with the bot, waiting for an officer, with an officer, or over. */
export type Phase = 'bot' | 'waiting' | 'officer' | 'ended';

export type Language = 'nl' | 'fr' | 'en' | 'de';

/** Which of a conversation's two data keys opens a text: the resident's own, or the one shared with the desk. */
export type KeyName = 'private' | 'shared';

export interface ConversationRecord {
  channelId: string;
  /** HMAC of the channel's own user id; the id itself is only in `sealedReference`. */
  userHash: string;
  phase: Phase;
  language: Language;
  /** Keyed hash of the network it came from and of the day, for pacing; absent where the channel does not tell. */
  source?: string;
  /** Poster, truck, school, site…; a short name from the embedding page, never an address. */
  entry: string;
  lastSeq: number;
  createdAt: string;
  /** The last sign of life of the resident. */
  lastSeenAt: string;
  /** When the resident left or was gone too long. */
  endedAt?: string;
  endedBy?: 'resident' | 'silence' | 'desk';
  /** Consecutive turns that failed; two reset the dialog. */
  failures: number;
  /** Data keys, wrapped by the master key; destroying one erases all that it sealed. */
  wrappedKeys: { private?: string; shared?: string };
  /** The Bot Framework conversation reference, sealed. */
  sealedReference?: string;
  handoffId?: string;
  /** A case that an officer opened from this talk, and for which the resident has no code yet. */
  talkCase?: string;
}

/**
 * Who wrote a message. `note` is an officer's note to colleagues, `whisper` a supervisor's word to the officer;
 * `event` is a handoff event for the desk.
 */
export type Author = 'resident' | 'bot' | 'officer' | 'note' | 'whisper' | 'event';

export interface MessageRecord {
  conversationId: string;
  /** Position in the conversation, from 1; also the Direct Line watermark. A reader may see gaps: what is for others. */
  seq: number;
  author: Author;
  /** Whether the resident's client may see it, the desk, or both. */
  audience: 'resident' | 'desk' | 'both';
  officerId?: string;
  at: string;
  key: KeyName;
  /** The activity (or note) as sealed JSON. */
  sealedActivity: string;
}

export interface StateRecord {
  conversationId: string;
  sealedState: string;
}

/** One effect a delivery: the answer that a repeated delivery gets again. */
export interface DeliveryRecord {
  conversationId: string;
  activityId: string;
  expiresAt: string;
}

export type HandoffState =
  'waiting' | 'assigned' | 'returned' | 'closed' | 'unanswered' | 'withdrawn' | 'later' | 'answered';

export interface HandoffRecord {
  conversationId: string;
  /** What officers call it: "R-2F7". */
  reference: string;
  state: HandoffState;
  /** `talk`: somebody waits in the chat. `later`: a message left behind a return code. */
  kind: 'talk' | 'later';
  language: Language;
  entry: string;
  requestedAt: string;
  takenAt?: string;
  firstAnswerAt?: string;
  endedAt?: string;
  officerId?: string;
  /** Danger was typed while the desk had or awaited the talk. */
  danger: boolean;
  dangerAt?: string;
  /** The officer who said that they saw the danger. */
  dangerSeenBy?: string;
  /** What the resident agreed to share, as sealed JSON ({@link ../desk/shared.ts}). */
  sealedShared: string;
  /** What officers found instead of what was understood, as sealed JSON ({@link ../cases/findings.ts}). */
  sealedFindings?: string;
  /** Messages from this one on belong to this handoff; what came before was not shared with it. */
  fromSeq: number;
  /** The last message of it, once it ended. */
  toSeq?: number;
  /** The last message that the owner has read. */
  readSeq: number;
  /** The last message that the resident saw on coming back with the code. */
  residentSeq: number;
  expiresAt?: string;
  /** The case that was left with it. */
  caseId?: string;
  /** Only for the officers that the setting WALLED_OFFICERS names. */
  walled?: true;
  /** The unit that it was handed to; absent: the desk. */
  unit?: string;
  /** Since when it waits, once it was handed on; absent: since it was asked for. */
  waitsSince?: string;
  /** It was handed on: before all others but danger. */
  front?: true;
  /** To whom it was handed on, or for which training; others may take it too. */
  forOfficer?: string;
  forSkill?: Skill;
  /** Who had it before it was handed on. */
  handedOnBy?: string;
  /** When it was marked as waiting too long. */
  escalatedAt?: string;
  /** When the desk was last told again of danger that nobody has seen. */
  dangerRemindedAt?: string;
  /** The resident wrote then, and no officer has answered since. */
  unansweredSince?: string;
  /** Who was told of it. */
  unansweredTold?: 'owner' | 'all';
  /** With whom the resident would rather speak: `woman` or `man`, sealed. */
  sealedWish?: string;
}

/** Which talk an officer has open, under the officer's id; short-lived. */
export interface LookRecord {
  handoffId: string;
  typing: boolean;
  expiresAt: string;
}

/** A supervisor may read along in a colleague's talk until then; under `handoff|officer`. */
export interface WatchRecord {
  expiresAt: string;
}

/** Local time in Brussels, `HH:MM`; `until` not after `from` is on the next day, the same is the whole day. */
export interface HoursSpan {
  from: string;
  until: string;
}

export interface HoursRecord {
  /** Monday is 1. */
  weekly: Record<1 | 2 | 3 | 4 | 5 | 6 | 7, HoursSpan[]>;
  holidays: 'open' | 'closed';
  exceptions: { date: string; spans: HoursSpan[]; note: string }[];
}

/** What the desk is set to; one record. */
export interface DeskSettingsRecord {
  /** Who answers danger when nobody is on duty; absent: not decided yet. */
  danger?: 'desk' | 'phone';
  /** Absent: always open. */
  hours?: HoursRecord;
}

/** `draft`: goes with the talk. `held`: behind a return code. `sent`: with the desk. `restricted`: past its time. */
export type CaseState = 'draft' | 'held' | 'sent' | 'closed' | 'restricted';

export interface CaseRecord {
  state: CaseState;
  rung: 'talk' | 'contact' | 'statement' | 'complaint';
  /** What the resident sees of it, once it is sent. */
  status?: 'received' | 'read' | 'assigned' | 'appointment' | 'pv' | 'closed';
  language: Language;
  /** The talk in which it is written; only its private state holds the key of a draft. */
  draftOf?: string;
  /** Where its messages are and who has it, once it is sent. */
  conversationId?: string;
  handoffId?: string;
  /**
   * The data key: `code` wrapped by the return code alone until it is sent, `desk` wrapped by the master key from
   * then on. Destroying both erases all that it sealed.
   */
  wrappedKeys: { code?: string; desk?: string };
  /** {@link ../cases/content.ts} `CaseContent` and `DeskFile`, as sealed JSON. */
  sealedContent?: string;
  sealedDesk?: string;
  /** Bytes of its evidence together. */
  evidenceBytes: number;
  walled?: true;
  createdAt: string;
  /** The last visit of the resident. */
  visitedAt: string;
  sentAt?: string;
  readAt?: string;
  closedAt?: string;
  expiresAt?: string;
}

export interface EvidenceRecord {
  caseId: string;
  /** Found in the bytes, whatever the name or the sender says. */
  contentType: string;
  size: number;
  /** `unscanned`: no scanner is configured. `quarantined`: no positive answer yet. */
  scan: 'unscanned' | 'quarantined' | 'clean' | 'infected';
  receivedAt: string;
  /** Name, claimed type and SHA-256 at receipt, as sealed JSON. */
  sealedAbout: string;
}

/** The bytes as they came, under the id of their {@link EvidenceRecord}: apart, so that a case is listed without them. */
export interface EvidenceBytesRecord {
  caseId: string;
  sealedBytes: string;
}

/** Something that waits to be sent to a resident through the outbound port; says nothing of what it is about. */
export interface NoticeRecord {
  caseId: string;
  /** Not before this, by the person's terms and after a failure. */
  dueAt: string;
  attempts: number;
  expiresAt: string;
}

export type Role = 'officer' | 'supervisor' | 'analyst' | 'trainer' | 'administrator';

/** What an officer is trained for, and what a resident's story may ask for. */
export type Skill = 'morality' | 'eva' | 'neighbourhood' | 'prevention';

export interface OfficerRecord {
  /** Keyed hash of the user name, by which it is found. An account of a provider is found by its id only. */
  usernameHash: string;
  /** User name and display name, as sealed JSON. */
  sealedNames: string;
  role: Role;
  /** Keyed hash of the issuer, for an account of a provider; it has no password and no authenticator here. */
  provider?: string;
  /** For an emergency: signs in only while BREAK_GLASS is on, and everybody is told. */
  breakGlass?: true;
  passwordHash?: string;
  sealedTotpSecret?: string;
  /** The last TOTP time step that was used; none is accepted twice. */
  lastTotpStep?: number;
  disabled: boolean;
  onDuty: boolean;
  /** Last sign of life of the officer's console. */
  lastSeenAt?: string;
  createdAt: string;
}

export interface SessionRecord {
  officerId: string;
  /** The role with which it began: with another one the account signs in anew. */
  role: Role;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export interface SetupLinkRecord {
  role: Role;
  /** The account is one for an emergency. */
  breakGlass?: true;
  /** An account that exists and gets a new password and authenticator; absent: the link makes a new one. */
  officerId?: string;
  /** Given when the account was named on making the link. */
  sealedUsername?: string;
  sealedTotpSecret: string;
  expiresAt: string;
}

/** A sign-in by the provider that is under way, under the keyed hash of what the browser holds. */
export interface SignInRecord {
  /** State, nonce and PKCE verifier, as sealed JSON. */
  sealedAttempt: string;
  expiresAt: string;
}

/** The emergency account was used, and no supervisor has said yet that they saw it. */
export interface EmergencyUseRecord {
  at: string;
  officerId: string;
}

export interface ReturnCodeRecord {
  caseId: string;
  expiresAt: string;
  /** What the resident saw of the case's status on the last visit. */
  seenStatus?: string;
}

export interface AuditRecord {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  /** Why somebody read what is not their own work, from a closed list. */
  reason?: string;
  result: 'done' | 'refused';
  previousHash: string;
  hash: string;
}

export interface SecretRecord {
  sealedValue: string;
}

export interface FileRecord {
  conversationId: string;
  key: KeyName;
  sealedName: string;
  contentType: string;
  size: number;
  /** SHA-256 of the bytes as they came, sealed: in the open it would confirm a known file. */
  sealedDigest: string;
  sealedBytes: string;
}

export interface LeaseRecord {
  holder: string;
  expiresAt: string;
}

/** A single-use ticket that was used; kept until it would have expired anyway. */
export interface UsedTicketRecord {
  expiresAt: string;
}

export interface CounterRecord {
  day: string;
  step: string;
  count: number;
}

/** One press of "count me": what, roughly where and when; months as `2026-11`. */
export interface TallyRecord {
  /** When it was counted. */
  month: string;
  /** When it happened, or empty. */
  happened: string;
  behaviour: string;
  /** Id of the monitoring neighbourhood, or empty. */
  quarter: string;
  part: '' | 'morning' | 'afternoon' | 'evening' | 'night';
}

/** What somebody has learnt, under the id of their account; nobody else's to read. */
export interface ProgressRecord {
  sealedProgress: string;
}

/** Every collection by name. */
export interface Collections {
  conversations: ConversationRecord;
  messages: MessageRecord;
  states: StateRecord;
  deliveries: DeliveryRecord;
  handoffs: HandoffRecord;
  officers: OfficerRecord;
  sessions: SessionRecord;
  setupLinks: SetupLinkRecord;
  signIns: SignInRecord;
  emergencyUses: EmergencyUseRecord;
  returnCodes: ReturnCodeRecord;
  audit: AuditRecord;
  secrets: SecretRecord;
  files: FileRecord;
  leases: LeaseRecord;
  usedTickets: UsedTicketRecord;
  counters: CounterRecord;
  tallies: TallyRecord;
  cases: CaseRecord;
  evidence: EvidenceRecord;
  evidenceBytes: EvidenceBytesRecord;
  notices: NoticeRecord;
  progress: ProgressRecord;
  looks: LookRecord;
  watches: WatchRecord;
  deskSettings: DeskSettingsRecord;
}

export type CollectionName = keyof Collections;

/**
 * Which fields a collection can be found by (equality, range or order), and which are unique. An adapter keeps an
 * index for each; nothing else can be searched.
 */
export const COLLECTIONS = {
  conversations: { indexed: ['phase', 'lastSeenAt', 'endedAt'], unique: [] },
  messages: { indexed: ['conversationId', 'seq', 'key'], unique: [] },
  states: { indexed: ['conversationId'], unique: [] },
  deliveries: { indexed: ['conversationId', 'expiresAt'], unique: [] },
  handoffs: {
    indexed: ['state', 'conversationId', 'officerId', 'requestedAt', 'expiresAt'],
    unique: ['reference'],
  },
  officers: { indexed: ['role', 'onDuty'], unique: ['usernameHash'] },
  sessions: { indexed: ['officerId', 'expiresAt'], unique: [] },
  setupLinks: { indexed: ['expiresAt', 'role'], unique: [] },
  signIns: { indexed: ['expiresAt'], unique: [] },
  emergencyUses: { indexed: ['at'], unique: [] },
  returnCodes: { indexed: ['caseId', 'expiresAt'], unique: [] },
  audit: { indexed: ['seq', 'subject'], unique: ['seq'] },
  secrets: { indexed: [], unique: [] },
  files: { indexed: ['conversationId', 'key'], unique: [] },
  leases: { indexed: ['expiresAt'], unique: [] },
  usedTickets: { indexed: ['expiresAt'], unique: [] },
  counters: { indexed: ['day'], unique: [] },
  tallies: { indexed: ['month'], unique: [] },
  cases: { indexed: ['state', 'draftOf', 'conversationId', 'handoffId', 'expiresAt'], unique: [] },
  evidence: { indexed: ['caseId', 'scan'], unique: [] },
  evidenceBytes: { indexed: ['caseId'], unique: [] },
  notices: { indexed: ['caseId', 'dueAt', 'expiresAt'], unique: [] },
  progress: { indexed: [], unique: [] },
  looks: { indexed: ['handoffId', 'expiresAt'], unique: [] },
  watches: { indexed: ['expiresAt'], unique: [] },
  deskSettings: { indexed: [], unique: [] },
} as const satisfies {
  [C in CollectionName]: {
    indexed: readonly (keyof Collections[C])[];
    unique: readonly (keyof Collections[C])[];
  };
};

/** A field that {@link Store.find} may use. */
export type IndexedField<C extends CollectionName> =
  (typeof COLLECTIONS)[C]['indexed'][number] | (typeof COLLECTIONS)[C]['unique'][number];
