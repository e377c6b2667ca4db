/** The conversation screen: what was understood and corrected, translation, earlier talks, pictures of attachments. */
import { z } from 'zod';
import { BEHAVIOURS } from '../../../dialogs/facts.js';
import { TOPICS } from '../../../dialogs/statement.js';
import { language, text, type Endpoint } from './form.js';
import { DeskMessage } from './talk.js';

const found = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, officer: z.string(), at: z.string() }).nullable();

/** A known place of Brussels, or words. */
export const PlaceFound = z.strictObject({
  name: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  quarter: z.string().nullable(),
});

/** What was understood, as the person said it or chose it, and beside it what an officer found instead. */
export const UnderstoodAnswer = z.strictObject({
  /** A service for translation is set up. */
  translation: z.boolean(),
  behaviours: z.strictObject({
    said: z.array(z.enum(BEHAVIOURS)),
    found: found(z.array(z.enum(BEHAVIOURS))),
  }),
  where: z.strictObject({ said: z.string().nullable(), found: found(PlaceFound) }),
  /** `iso`: the same as a moment or an interval in Brussels. */
  when: z.strictObject({
    said: z.string().nullable(),
    iso: z.string().nullable(),
    found: found(z.string()),
  }),
  safe: z.enum(['yes', 'no', 'unsure']).nullable(),
  /** What the person has answered to in their statement. */
  told: z.array(z.enum(TOPICS)),
  /** Under 18, or rape: the account is for a trained officer, and nothing about it is asked here. */
  gentle: z.boolean(),
});

/** `withdrawn`: what the person said stands alone again. */
export const CorrectRequest = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.literal('behaviours'),
    value: z.array(z.enum(BEHAVIOURS)).max(BEHAVIOURS.length),
  }),
  z.strictObject({
    field: z.literal('where'),
    words: text(200),
    language,
    /** Which of the known places that these words name ({@link PlacesAnswer}); null: the words alone. */
    place: z.int().min(0).max(9).nullable(),
  }),
  z.strictObject({
    field: z.literal('when'),
    /** Local time in Brussels. */
    value: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/),
  }),
  z.strictObject({ field: z.literal('withdrawn'), of: z.enum(['behaviours', 'where', 'when']) }),
]);

export const PlacesRequest = z.strictObject({ words: text(200), language });
export const PlacesAnswer = z.strictObject({ places: z.array(PlaceFound) });

export const TranslateRequest = z.strictObject({
  /** Messages of the talk, by their number. */
  seqs: z.array(z.int().min(1)).min(1).max(20),
  to: language,
});
export const TranslateAnswer = z.strictObject({
  /** Those that could be translated; a machine did it, and only the original counts. */
  translations: z.array(z.strictObject({ seq: z.int(), text: z.string() })),
});

export const TranslateDraftRequest = z.strictObject({ text: text(4000), to: language, from: language });
export const TranslateDraftAnswer = z.strictObject({
  text: z.string(),
  /** The translation translated back, to be compared with what was meant. */
  back: z.string(),
});

export const HistoryAnswer = z.strictObject({
  /** Earlier talks and messages of the same case, newest first. */
  talks: z.array(
    z.strictObject({
      reference: z.string(),
      kind: z.enum(['talk', 'later']),
      state: z.string(),
      requestedAt: z.string(),
      endedAt: z.string().nullable(),
      officer: z.string().nullable(),
      messages: z.array(DeskMessage),
    }),
  ),
});

export const CONVERSATION_ENDPOINTS = [
  {
    method: 'GET',
    path: '/talks/:id/understood',
    access: 'talks',
    status: 200,
    answer: UnderstoodAnswer,
    summary: 'What was understood, and what an officer found instead',
  },
  {
    method: 'POST',
    path: '/talks/:id/understood',
    access: 'talks',
    status: 200,
    request: CorrectRequest,
    answer: UnderstoodAnswer,
    summary: 'Correct what was understood; what the person said stays beside it',
  },
  {
    method: 'POST',
    path: '/talks/:id/places',
    access: 'talks',
    status: 200,
    request: PlacesRequest,
    answer: PlacesAnswer,
    summary: 'Known places that words name',
  },
  {
    method: 'POST',
    path: '/talks/:id/translations',
    access: 'talks',
    status: 200,
    request: TranslateRequest,
    answer: TranslateAnswer,
    summary:
      'Messages in another language, by machine; nothing of it is kept. 409 where no service is set up',
  },
  {
    method: 'POST',
    path: '/talks/:id/translations/draft',
    access: 'talks',
    status: 200,
    request: TranslateDraftRequest,
    answer: TranslateDraftAnswer,
    summary: 'What an officer is about to send in another language, and back again; nothing is sent',
  },
  {
    method: 'GET',
    path: '/talks/:id/history',
    access: 'talks',
    status: 200,
    answer: HistoryAnswer,
    summary: 'Earlier talks of the same case, as far as they were with the desk',
  },
  {
    method: 'GET',
    path: '/talks/:id/files/:file/preview',
    access: 'talks',
    status: 200,
    media: ['image/webp'],
    summary: 'A picture of an attachment, made anew without metadata',
  },
] as const satisfies readonly Endpoint[];
