import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { call, type Answer } from '../support/resident.js';
import { BASE, begin, everything, generate, pathOf, post, type Failure, type Opened } from './direct-line.js';
import { ServiceHere } from './service-here.js';
import { dump } from './store-dump.js';

const RUNS = 150;
const EMPTY_PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort();

/** Any JSON, often with the fields of an activity and values of any type in them. */
const anything = fc.jsonValue({ maxDepth: 4 });
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'yes',
    'help',
    'stop',
    '1',
    'welcome.safe.yes',
    '\ud800',
    '\u0000',
    '__proto__',
    '{{what}}',
    '$t(engine.failed)',
  ),
);
const types = fc.constantFrom(
  'message',
  'event',
  'typing',
  'invoke',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'conversationUpdate',
  'installationUpdate',
  'handoff',
  'trace',
  'command',
);
const field = (likely: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: anything });
const activityLike = fc.record(
  {
    type: field(types),
    text: field(words),
    value: field(fc.oneof(words, anything)),
    name: field(fc.constantFrom('language', 'handoff.status', 'handoff.initiate', 'continueConversation')),
    locale: field(fc.constantFrom('nl', 'xx', '')),
    from: anything,
    recipient: anything,
    conversation: anything,
    membersAdded: anything,
    action: field(fc.constantFrom('add', 'add-upgrade')),
    attachments: anything,
    suggestedActions: anything,
    channelData: field(fc.record({ clientActivityID: field(words), step: anything }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
);

describe('whatever JSON a client sends', () => {
  let service: ServiceHere;
  let url: string;

  beforeAll(async () => {
    service = await ServiceHere.start();
    url = service.url;
  });
  afterAll(() => service.stop());

  function documented({ status, body }: Answer<unknown>, also: readonly number[] = []): void {
    if (status === 200 || status === 201) return;
    expect([400, 404, 413, 415, ...also]).toContain(status);
    expect(body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
  }

  it('as an activity is taken, or refused with a documented 4xx and nothing written', async () => {
    let opened = await begin(url);
    await fc.assert(
      fc.asyncProperty(fc.oneof(activityLike, anything), async (activity) => {
        const before = dump(service.dataDir);
        const answer = await post(url, opened, activity);
        documented(answer);
        if (answer.status !== 200) expect(dump(service.dataDir)).toEqual(before);
        const present = await call<{ error?: { code: string } }>(url, 'GET', `${pathOf(opened)}/activities`, {
          token: opened.token,
        });
        // installationUpdate "remove" and the like may have ended it.
        if (present.status === 404) opened = await begin(url);
        else expect(present.status).toBe(200);
      }),
      { numRuns: RUNS },
    );
    const next = await begin(url);
    await post(url, next, { type: 'message', text: 'yes' });
    expect((await everything(url, next)).at(-1)?.channelData?.step).toBe('welcome.need');
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(EMPTY_PROTOTYPE);
  });

  it('as a request for a token or a start is answered in the same way', async () => {
    const { token } = (await generate(url)).body;
    const user = fc.record(
      {
        user: field(fc.record({ id: field(words), name: field(words) }, { requiredKeys: [] })),
        trustedOrigins: anything,
        locale: field(words),
        entry: field(words),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(user, anything), async (body) => {
        // A site that is named and is not on the list is refused as such.
        documented(await call(url, 'POST', `${BASE}/tokens/generate`, { body }), [403]);
        documented(await call(url, 'POST', `${BASE}/conversations`, { token, body }));
      }),
      { numRuns: RUNS, examples: [[{ trustedOrigins: [''] }]] },
    );
  });

  it('as bytes that may not even be JSON is answered in the same way', async () => {
    const opened = await begin(url);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(`{"type":"message","text":"${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        documented(
          await call<Failure>(url, 'POST', `${pathOf(opened)}/activities`, {
            token: opened.token,
            raw: Buffer.from(raw),
            headers: { 'content-type': 'application/json' },
          }),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('changes no prototype', async () => {
    const opened: Opened = await begin(url);
    const raw = [
      '{"type":"message","text":"yes","__proto__":{"polluted":1}}',
      '{"type":"message","text":"yes","channelData":{"__proto__":{"polluted":1},"clientActivityID":"a"}}',
      '{"type":"event","name":"x","value":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
      '{"type":"message","constructor":{"prototype":{"polluted":1}},"text":"yes"}',
      '{"__proto__":{"type":"message","text":"inherited"}}',
    ];
    const answers: number[] = [];
    for (const body of raw) {
      const { status } = await call(url, 'POST', `${pathOf(opened)}/activities`, {
        token: opened.token,
        raw: body,
        headers: { 'content-type': 'application/json' },
      });
      answers.push(status);
    }
    expect(answers).toEqual([200, 200, 200, 200, 400]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(EMPTY_PROTOTYPE);
    expect(JSON.stringify(await everything(url, opened))).not.toContain('polluted');
  });
});
