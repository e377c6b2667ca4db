/** The conversation screen in the console's API: what was understood, translation, earlier talks, pictures. */
import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { kindOf } from '../cases/evidence/kinds.js';
import { standing, type Finding } from '../cases/findings.js';
import type { ConversationKeys } from '../conversations/keys.js';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { sendJson } from '../http/server.js';
import type { Store } from '../store/ports.js';
import type { Where } from '../../dialogs/facts.js';
import type { SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import type { History } from './history.js';
import { parameter } from './parameter.js';
import type { Talks } from './talks.js';
import type { Translations } from './translation/translations.js';
import type { Understanding, Understood } from './understood.js';
import { messageView } from './views.js';

export interface ConversationRouteParts {
  store: Store;
  keys: ConversationKeys;
  talks: Talks;
  understood: Understood;
  translations: Translations;
  history: History;
  /** A picture (WebP) of the bytes, made anew; undefined when none can be made. */
  preview: (contentType: string, bytes: Uint8Array) => Promise<Buffer | undefined>;
  /** Officers' display names by id. */
  names: () => Promise<ReadonlyMap<string, string>>;
}

type ConversationPath = (typeof contract.CONVERSATION_ENDPOINTS)[number]['path'];
type Register = (method: 'GET' | 'POST', path: ConversationPath, answer: SignedInAnswer) => void;
type Names = ReadonlyMap<string, string>;

/** @param signedIn registers a route for signed-in officers */
export function conversationRoutes(signedIn: Register, parts: ConversationRouteParts): void {
  const { understood, translations, history, names } = parts;

  signedIn('GET', '/talks/:id/understood', async ({ officer }, request, response) => {
    await sendUnderstood(response, await understood.read(officer, idOf(request)));
  });

  signedIn('POST', '/talks/:id/understood', async ({ officer }, request, response) => {
    await understood.correct(officer, idOf(request), await readJson(request, contract.CorrectRequest));
    await sendUnderstood(response, await understood.read(officer, idOf(request)));
  });

  signedIn('POST', '/talks/:id/places', async ({ officer }, request, response) => {
    const { words, language } = await readJson(request, contract.PlacesRequest);
    const places = await understood.places(officer, idOf(request), words, language);
    sendJson(response, 200, { places: places.map(placeView) });
  });

  signedIn('POST', '/talks/:id/translations', async ({ officer }, request, response) => {
    const { seqs, to } = await readJson(request, contract.TranslateRequest);
    sendJson(response, 200, { translations: await translations.messages(officer, idOf(request), seqs, to) });
  });

  signedIn('POST', '/talks/:id/translations/draft', async ({ officer }, request, response) => {
    const { text, from, to } = await readJson(request, contract.TranslateDraftRequest);
    sendJson(response, 200, await translations.draft(officer, idOf(request), text, from, to));
  });

  signedIn('GET', '/talks/:id/history', async ({ officer }, request, response) => {
    const [talks, known] = await Promise.all([history.of(officer, idOf(request)), names()]);
    const answer: z.infer<typeof contract.HistoryAnswer> = {
      talks: talks.map(({ handoff: { value }, messages }) => ({
        reference: value.reference,
        kind: value.kind,
        state: value.state,
        requestedAt: value.requestedAt,
        endedAt: value.endedAt ?? null,
        officer: value.officerId === undefined ? null : (known.get(value.officerId) ?? ''),
        messages: messages.map((message) => messageView(message, known)),
      })),
    };
    sendJson(response, 200, answer);
  });

  signedIn('GET', '/talks/:id/files/:file/preview', async ({ officer }, request, response) => {
    const id = parameter(request, 'file');
    const { conversationId, conversation } = await parts.talks.fileOf(officer, idOf(request), id);
    const file = await parts.store.get('files', id);
    if (file?.value.conversationId !== conversationId) throw new ApiError('NotFound');
    const { key, sealedBytes } = file.value;
    const bytes = parts.keys.openBytes(conversationId, conversation, key, sealedBytes, `files/${id}#bytes`);
    // By its bytes, whatever its sender says.
    const kind = await kindOf(bytes);
    const picture = 'refused' in kind ? undefined : await parts.preview(kind.contentType, bytes);
    if (picture === undefined) throw new ApiError('NotFound');
    response.writeHead(200, {
      'Content-Type': 'image/webp',
      'Content-Length': picture.length,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    response.end(picture);
  });

  async function sendUnderstood(response: Response, understanding: Understanding): Promise<void> {
    sendJson(response, 200, understoodView(understanding, await names(), translations.available));
  }
}

function understoodView(
  { behaviours, where, when, safe, told, gentle, findings }: Understanding,
  names: Names,
  translation: boolean,
): z.infer<typeof contract.UnderstoodAnswer> {
  const by = ({ by: officer, at }: Finding) => ({ officer: names.get(officer) ?? '', at });
  const acts = standing(findings, 'behaviours');
  const place = standing(findings, 'where');
  const moment = standing(findings, 'when');
  return {
    translation,
    behaviours: { said: behaviours, found: acts === undefined ? null : { value: acts.value, ...by(acts) } },
    where: {
      said: where ?? null,
      found: place === undefined ? null : { value: placeView(place.value), ...by(place) },
    },
    when: {
      said: when?.said ?? null,
      iso: when?.iso ?? null,
      found: moment === undefined ? null : { value: moment.value, ...by(moment) },
    },
    safe: safe ?? null,
    told,
    gentle,
  };
}

function placeView({ name, lon, lat, quarter, quarterName }: Where): z.infer<typeof contract.PlaceFound> {
  return { name, lon: lon ?? null, lat: lat ?? null, quarter: quarterName ?? quarter ?? null };
}

function idOf(request: Request): string {
  return parameter(request, 'id');
}
