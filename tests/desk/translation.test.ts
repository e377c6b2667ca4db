/** Translation through a service of the zone's own: a local double that speaks LibreTranslate's API, and misbehaves. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SETTINGS, readConfig } from '../../bot/config.js';
import { LibreTranslate, translationProvider } from '../../bot/desk/translation/libretranslate.js';
import { isSafeTranslator } from '../../bot/desk/translation/address.js';
import type { OfficerClient } from '../support/officer.js';
import { Resident, type Activity, type Answer } from '../support/resident.js';
import { Clocked } from './support/clocked.js';
import { talkOf } from './support/talks.js';

type Behave = (asked: Asked, response: ServerResponse) => void;
interface Asked {
  path: string;
  body: Record<string, string>;
}

/** Translates by turning words round, so that back and forth gives the same. */
const turned = (text: string) => Array.from(text).reverse().join('');
const wellBehaved: Behave = ({ body }, response) => {
  json(response, { translatedText: turned(body['q'] ?? '') });
};

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

let double: Server;
let behave: Behave = wellBehaved;
const asked: Asked[] = [];
let url = '';
let service: Clocked;
let officer: OfficerClient;
let colleague: OfficerClient;

beforeAll(async () => {
  double = createServer((request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Record<string, string>;
      asked.push({ path: request.url ?? '', body });
      behave({ path: request.url ?? '', body }, response);
    });
  });
  await new Promise<void>((resolve) => double.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((double.address() as AddressInfo).port)}`;
  service = await Clocked.start({ TRANSLATE_URL: url, TRANSLATE_KEY: 'canary-key' });
  officer = await service.supervisor();
  colleague = await officer.invites('cas', 'Cas Example');
});
afterAll(async () => {
  await service.stop();
  double.closeAllConnections();
  double.close();
});

interface Translated {
  translations: { seq: number; text: string }[];
}
type Refused = { error?: { code: string } };
const codeOf = ({ status, body }: Answer<unknown>) => [status, (body as Refused).error?.code];

async function talkInFrench(): Promise<{ id: string; resident: Resident; seq: number }> {
  const { id, resident } = await talkOf(officer);
  await resident.says('Je suis près de la gare. canary-words');
  const seq = (await officer.talk(id)).messages.at(-1)?.seq ?? 0;
  return { id, resident, seq };
}

/** While `work` runs the service behaves so. */
async function whileIt<T>(behaves: Behave, work: () => Promise<T>): Promise<T> {
  behave = behaves;
  try {
    return await work();
  } finally {
    behave = wellBehaved;
  }
}

describe('an officer and a resident in different languages', () => {
  it('read each other: a message of the talk, translated by the service that the settings name', async () => {
    const { id, seq } = await talkInFrench();
    asked.length = 0;
    const answer = await officer.post<Translated>(`/talks/${id}/translations`, {
      seqs: [seq, 999_999],
      to: 'nl',
    });
    expect([answer.status, answer.body.translations]).toEqual([
      200,
      [{ seq, text: turned('Je suis près de la gare. canary-words') }],
    ]);
    expect(asked).toEqual([
      {
        path: '/translate',
        body: {
          q: 'Je suis près de la gare. canary-words',
          source: 'en',
          target: 'nl',
          format: 'text',
          api_key: 'canary-key',
        },
      },
    ]);
    const understood = await officer.get<{ translation: boolean }>(`/talks/${id}/understood`);
    expect(understood.body.translation).toBe(true);
  });

  it('see what goes and what it means translated back before anything is sent; then both go', async () => {
    const { id, resident } = await talkInFrench();
    const written = 'Ben je nu veilig?';
    const draft = await officer.post<{ text: string; back: string }>(`/talks/${id}/translations/draft`, {
      text: written,
      from: 'nl',
      to: 'en',
    });
    expect(draft.body).toEqual({ text: turned(written), back: written });
    expect((await officer.talk(id)).messages.some(({ author }) => author === 'officer')).toBe(false);

    const original = { text: written, language: 'nl' };
    const sent = await officer.post(`/talks/${id}/messages`, {
      text: draft.body.text,
      original,
      clientId: 'translated-1',
    });
    expect(sent.status).toBe(201);
    expect((await officer.talk(id)).messages.at(-1)).toMatchObject({ text: turned(written), original });
    const received = (await resident.read()).at(-1) as Activity & { channelData: { translation: unknown } };
    expect(received.channelData.translation).toEqual({ text: turned(written), original });
    // A client that shows nothing but texts shows the mark and the original too.
    expect(received.text).toBe(
      `${turned(written)}\n\nMachine translation, not authoritative.\nWhat the police wrote: ${written}`,
    );
    const noted = { text: 'a note', original, clientId: 'translated-2' };
    expect((await officer.post(`/talks/${id}/notes`, noted)).status).toBe(400);
  });

  it('are told clearly when the service is slow, wrong, huge, down or sends on; the talk goes on', async () => {
    const { id, resident, seq } = await talkInFrench();
    const wanted = { seqs: [seq], to: 'nl' };
    const code = async (behaves: Behave) =>
      codeOf(await whileIt(behaves, () => officer.post(`/talks/${id}/translations`, wanted)));
    const wrong: Behave[] = [
      (_asked, response) => response.end('not JSON'),
      (_asked, response) => json(response, { translatedText: 7 }),
      (_asked, response) => json(response, []),
      (_asked, response) => json(response, { translatedText: '  ' }),
      (_asked, response) => json(response, { translatedText: 'x'.repeat(20_000) }),
      (_asked, response) => json(response, { translatedText: 'hallo', more: 'x'.repeat(300_000) }),
      (_asked, response) => json(response, { translatedText: 'hallo <img src=x onerror=alert(1)>' }),
      (_asked, response) => json(response, { translatedText: '<b>hallo</b>' }),
    ];
    for (const behaves of wrong) expect(await code(behaves)).toEqual([503, 'TranslationWrong']);
    const down: Behave[] = [
      (_asked, response) => json(response, { error: 'canary-error' }, 500),
      (_asked, response) => json(response, { error: 'Invalid API key' }, 403),
      (_asked, response) => response.destroy(),
      (_asked, response) => {
        response.writeHead(307, { location: `${url}/elsewhere` });
        response.end();
      },
    ];
    for (const behaves of down) expect(await code(behaves)).toEqual([503, 'TranslationDown']);
    expect(asked.some(({ path }) => path === '/elsewhere')).toBe(false);

    await officer.says(id, 'I am still here');
    expect((await resident.read()).at(-1)?.text).toBe('I am still here');
  });

  it('get what could be translated when only some of it could', async () => {
    const { id, resident, seq } = await talkInFrench();
    await resident.says('second');
    const answer = await whileIt(
      ({ body }, response) => json(response, body['q'] === 'second' ? {} : { translatedText: 'ok' }),
      () =>
        officer.post<Translated>(`/talks/${id}/translations`, { seqs: [seq, seq + 1, seq + 2], to: 'nl' }),
    );
    expect([answer.status, answer.body.translations]).toEqual([200, [{ seq, text: 'ok' }]]);
  });

  it('are the only ones: a colleague has nothing translated, and the audit comes first and holds no words', async () => {
    const { id, seq } = await talkInFrench();
    asked.length = 0;
    const refused = await colleague.post(`/talks/${id}/translations`, { seqs: [seq], to: 'nl' });
    expect(codeOf(refused)).toEqual([403, 'NotYours']);
    const draft = { text: 'canary-draft', from: 'nl', to: 'fr' };
    expect(codeOf(await colleague.post(`/talks/${id}/translations/draft`, draft))).toEqual([403, 'NotYours']);
    expect(asked).toEqual([]);
    await officer.post(`/talks/${id}/translations`, { seqs: [seq], to: 'nl' });
    const entries = await (await service.store()).find('audit', { where: { subject: id } });
    expect(entries.map(({ value: { action, result } }) => `${action} ${result}`)).toEqual(
      expect.arrayContaining(['translate refused', 'translate-draft refused', 'translate done']),
    );
    expect(JSON.stringify(entries)).not.toContain('canary');
  });

  it('cannot ask for messages before the talk, which were never with the desk', async () => {
    const { id, resident } = await talkInFrench();
    asked.length = 0;
    const first = (await officer.talk(id)).messages.at(0)?.seq ?? 0;
    const before = Array.from({ length: Math.min(first - 1, 20) }, (_, index) => index + 1);
    const answer = await officer.post<Translated>(`/talks/${id}/translations`, { seqs: before, to: 'nl' });
    expect([before.length > 3, answer.body.translations, asked]).toEqual([true, [], []]);
    expect(resident.last().text).not.toBe('');
  });
});

describe('the service for translation', () => {
  it('that does not answer in time is not waited for', async () => {
    const slow = new LibreTranslate({ url, key: undefined, patience: 60 });
    const held: ServerResponse[] = [];
    await whileIt(
      (_asked, response) => held.push(response),
      () => expect(slow.translate('hallo', 'nl', 'fr')).rejects.toMatchObject({ problem: 'TranslationSlow' }),
    );
    for (const response of held) response.destroy();
    await expect(slow.translate('x'.repeat(10_001), 'nl', 'fr')).rejects.toMatchObject({
      problem: 'TranslationTooLong',
    });
  });

  it('is nobody unless the zone names one, and text travels in the clear only within its own network', () => {
    expect([SETTINGS.TRANSLATE_URL.default, SETTINGS.TRANSLATE_KEY.default]).toEqual([undefined, undefined]);
    expect(translationProvider(readConfig({}))).toBeUndefined();
    for (const address of [
      'https://translate.example.org',
      'https://translate.example.org/api',
      'http://127.0.0.1:5000',
      'http://[::1]:5000',
      'http://10.1.2.3:5000',
      'http://172.31.0.9',
      'http://192.168.1.7:5000/',
      'http://[fd12::9]:5000',
      'http://localhost:5000',
      'http://libretranslate:5000',
    ])
      expect([address, isSafeTranslator(address)]).toEqual([address, true]);
    for (const address of [
      '',
      'translate',
      'ftp://10.0.0.1',
      'http://translate.example.org',
      'http://8.8.8.8',
      'http://172.32.0.1',
      'http://127.0.0.1.example.org',
      'http://[2001:db8::1]',
      'https://user:secret@translate.example.org',
      'https://translate.example.org/?key=1',
      'https://translate.example.org/#x',
    ])
      expect([address, isSafeTranslator(address)]).toEqual([address, false]);
    expect(() => readConfig({ TRANSLATE_URL: 'http://translate.example.org' })).toThrow('TRANSLATE_URL');
  });
});
