import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lock, unlock } from '../../bot/cases/code-lock.js';
import { Receipts } from '../../bot/cases/receipts.js';
import { CaseVault } from '../../bot/cases/vault.js';
import { ConversationKeys } from '../../bot/conversations/keys.js';
import { newConversation } from '../../bot/conversations/record.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey, open, openBytes, seal, SealError } from '../../bot/privacy/seal.js';
import { parts, type Parts } from '../desk/support/parts.js';
import { rounds } from '../support/rounds.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const ENVELOPES = rounds(100, 200);
/** Each try costs a tenth of a second of work: the long run does them all. */
const LOCKS = rounds(24, 200);
const AT_ONCE = 4;
const TAG_BEGIN = 1 + 12;
const TAG_END = TAG_BEGIN + 16;

/** Words that must not be seen when something does not open. */
const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 }).map((text) => `geheim ${text}`);
const id = fc.uuid();

/** One sealed value, what opens it, and what must not. */
interface Envelope {
  sealed: string;
  plain: string;
  open: (sealed: string) => string;
  /** Opens it as if it stood elsewhere: another record, field, version or key. */
  elsewhere: ((sealed: string) => unknown)[];
}

const keyring = new Keyring(makeKey());
const another = new Keyring(makeKey());
const vault = new CaseVault(keyring);
const conversationKeys = new ConversationKeys(keyring);

function inCase(plain: string, one: string, other: string): Envelope {
  const key = makeKey();
  const field = `evidence/${one}/bytes` as const;
  return {
    plain,
    sealed: vault.seal(one, key, field, plain),
    open: (sealed) => vault.open(one, key, field, sealed),
    elsewhere: [
      (sealed) => vault.open(other, key, field, sealed),
      (sealed) => vault.open(one, key, `evidence/${one}/about`, sealed),
      (sealed) => vault.open(one, key, `evidence/${other}/bytes`, sealed),
      (sealed) => vault.open(one, key, 'content', sealed),
      (sealed) => vault.open(one, makeKey(), field, sealed),
      (sealed) => vault.content(one, key, { sealedContent: sealed }),
      (sealed) => vault.desk(one, key, { sealedDesk: sealed }),
    ],
  };
}

function forTheDesk(plain: string, one: string, other: string): Envelope {
  const record = (desk: string) => ({ wrappedKeys: { desk } });
  return {
    plain,
    sealed: vault.wrapForDesk(one, Buffer.from(plain)),
    open: (sealed) => vault.deskKey(one, record(sealed)).toString(),
    elsewhere: [
      (sealed) => vault.deskKey(other, record(sealed)),
      (sealed) => new CaseVault(another).deskKey(one, record(sealed)),
      (sealed) => keyring.unwrap(sealed, `conversations/${one}#shared`),
    ],
  };
}

function inTalk(plain: string, one: string, other: string): Envelope {
  const begin = () => {
    const record = newConversation({
      channelId: 'directline',
      userHash: 'hash',
      language: 'fr',
      entry: 'site',
      now: new Date(0),
    });
    for (const name of ['private', 'shared'] as const) conversationKeys.make(one, record, name);
    return record;
  };
  const record = begin();
  const place = `messages/${one}|1`;
  return {
    plain,
    sealed: conversationKeys.seal(one, record, 'private', plain, place),
    open: (sealed) => conversationKeys.open(one, record, 'private', sealed, place),
    elsewhere: [
      (sealed) => conversationKeys.open(one, record, 'shared', sealed, place),
      (sealed) => conversationKeys.open(one, record, 'private', sealed, `messages/${one}|2`),
      (sealed) => conversationKeys.open(one, begin(), 'private', sealed, place),
      (sealed) => new ConversationKeys(keyring).open(other, record, 'private', sealed, place),
      (sealed) => new ConversationKeys(another).open(one, record, 'private', sealed, place),
    ],
  };
}

const SEALERS: Record<string, (plain: string, one: string, other: string) => Envelope> = {
  'a single value': (plain, one, other) => {
    const key = makeKey();
    return {
      plain,
      sealed: seal(key, plain, one),
      open: (sealed) => open(key, sealed, one),
      elsewhere: [
        (sealed) => open(key, sealed, other),
        (sealed) => openBytes(key, sealed, `${one} `),
        (sealed) => open(makeKey(), sealed, one),
      ],
    };
  },
  'a value of the keyring': (plain, one, other) => ({
    plain,
    sealed: keyring.seal(plain, `officers/${one}#names`),
    open: (sealed) => keyring.open(sealed, `officers/${one}#names`),
    elsewhere: [
      (sealed) => keyring.open(sealed, `officers/${other}#names`),
      (sealed) => keyring.open(sealed, `officers/${one}#totp`),
      (sealed) => another.open(sealed, `officers/${one}#names`),
      (sealed) => keyring.unwrap(sealed, `officers/${one}#names`),
      (sealed) => keyring.reseal(sealed, `officers/${other}#names`),
    ],
  }),
  'a wrapped key': (plain, one, other) => ({
    plain,
    sealed: keyring.wrap(Buffer.from(plain), `conversations/${one}#private`),
    open: (sealed) => keyring.unwrap(sealed, `conversations/${one}#private`).toString(),
    elsewhere: [
      (sealed) => keyring.unwrap(sealed, `conversations/${other}#private`),
      (sealed) => keyring.unwrap(sealed, `conversations/${one}#shared`),
      (sealed) => keyring.open(sealed, `conversations/${one}#private`),
      (sealed) => another.unwrap(sealed, `conversations/${one}#private`),
      (sealed) => keyring.rewrap(sealed, `conversations/${other}#private`),
    ],
  }),
  'a value of a case': inCase,
  'the key of a sent case': forTheDesk,
  'a message of a talk': inTalk,
};

/** Refused, and nothing of the words in what comes out. Compared by hand: there are hundreds of thousands. */
function expectRefused(attempt: () => unknown, plain: string): void {
  let outcome: unknown;
  try {
    outcome = attempt();
  } catch (error) {
    outcome = error;
  }
  if (!(outcome instanceof SealError)) throw new Error('opened, or failed otherwise');
  const { message, cause } = outcome;
  const said = JSON.stringify([message, cause, Object.entries(outcome)]);
  if (said !== SAID || said.includes(plain)) throw new Error(`says ${said}`);
}

const SAID = JSON.stringify(['a sealed value did not open', undefined, [['name', 'SealError']]]);

/** The same envelope with the bit at each byte turned, one at a time. */
function* turned(bytes: Buffer, bits: () => number): Generator<string> {
  for (let at = 0; at < bytes.length; at++) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << bits());
    yield copy.toString('base64');
  }
}

function* resized(bytes: Buffer): Generator<string> {
  // Tags of 1 to 15 bytes, and none.
  for (let length = 0; length < 16; length++)
    yield Buffer.concat([bytes.subarray(0, TAG_BEGIN + length), bytes.subarray(TAG_END)]).toString('base64');
  for (let length = 0; length < bytes.length; length++) yield bytes.subarray(0, length).toString('base64');
  for (const more of [
    Buffer.alloc(1),
    Buffer.alloc(16),
    bytes.subarray(0, 1),
    bytes.subarray(TAG_END),
    bytes,
  ])
    yield Buffer.concat([bytes, more]).toString('base64');
  // Another version, and the parts in another order.
  for (const version of [0, 2, 255])
    yield Buffer.concat([Buffer.from([version]), bytes.subarray(1)]).toString('base64');
  yield Buffer.concat([
    bytes.subarray(0, TAG_BEGIN),
    bytes.subarray(TAG_END),
    bytes.subarray(TAG_BEGIN, TAG_END),
  ]).toString('base64');
}

describe.each(Object.entries(SEALERS))('%s that somebody changed in the store', (_, make) => {
  it(`is refused whole: each byte, each length, each other place (${String(ENVELOPES)} of them, seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(secret, id, id, fc.infiniteStream(fc.nat(7)), (plain, one, other, bits) => {
        fc.pre(one !== other);
        const { sealed, open: opens, elsewhere } = make(plain, one, other);
        expect(opens(sealed)).toBe(plain);
        const bytes = Buffer.from(sealed, 'base64');
        const nextBit = () => Number(bits.next().value);
        for (const changed of turned(bytes, nextBit)) expectRefused(() => opens(changed), plain);
        for (const changed of resized(bytes)) expectRefused(() => opens(changed), plain);
        for (const attempt of elsewhere) expectRefused(() => attempt(sealed), plain);
        // The end of another one, sealed by the same key at the same place, does not fit this one's tag.
        const twin = Buffer.from(make(plain, one, other).sealed, 'base64');
        const mixed = Buffer.concat([bytes.subarray(0, TAG_END), twin.subarray(TAG_END)]);
        expectRefused(() => opens(mixed.toString('base64')), plain);
      }),
      { numRuns: ENVELOPES, seed: SEED },
    );
  }, 180_000);
});

describe('a case behind a code that somebody changed in the store', () => {
  it(`stays shut: salt, lock, code and case (${String(LOCKS)} of them, seed ${String(SEED)})`, async () => {
    const cases = fc.sample(fc.tuple(id, id, fc.nat()), { numRuns: LOCKS, seed: SEED });
    for (let first = 0; first < cases.length; first += AT_ONCE)
      await Promise.all(
        cases
          .slice(first, first + AT_ONCE)
          .map(([one, other, at], index) => staysShut(one, other, at, first + index)),
      );
  }, 600_000);

  /** One of the changes for each: a key is drawn from a code slowly, on purpose. */
  async function staysShut(one: string, other: string, at: number, number: number): Promise<void> {
    const code = `code of ${one}`;
    const locked = await vault.lockWithCode(one, makeKey(), code);
    const [salt = '', sealed = ''] = locked.split('.');
    const bytes = Buffer.from(sealed, 'base64');
    const unlocked = (lock: string, caseId = one, typed = code) =>
      vault.unlockWithCode(caseId, { wrappedKeys: { code: lock } }, typed);
    const shorterTag = Buffer.concat([bytes.subarray(0, TAG_BEGIN + (at % 16)), bytes.subarray(TAG_END)]);
    const longer = Buffer.concat([bytes, Buffer.from([at & 255])]);
    const changes: (() => Promise<unknown>)[] = [
      () => unlocked(`${turnedAt(salt, at)}.${sealed}`),
      () => unlocked(`${salt}.${turnedAt(sealed, at)}`),
      () => unlocked(locked, one, `code of ${other}`),
      () => unlocked(locked, other),
      () => unlock(locked, code, `cases/${one}#desk-key`),
      () => unlocked(`${salt}.${shorterTag.toString('base64')}`),
      () => unlocked(`${salt}.${longer.toString('base64')}`),
    ];
    await expect(changes[number % changes.length]!()).rejects.toThrow(SealError);
    const cut = Buffer.from(salt, 'base64')
      .subarray(0, at % 16)
      .toString('base64');
    for (const text of ['.', sealed, salt, `${cut}.${sealed}`, `${sealed}.${salt}`])
      await expect(unlocked(text)).rejects.toThrow(SealError);
  }

  function turnedAt(text: string, at: number): string {
    const bytes = Buffer.from(text, 'base64');
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at & 7));
    return bytes.toString('base64');
  }

  it('opens with its own code', async () => {
    const key = makeKey();
    expect(await unlock(await lock(key, 'a code', 'here'), 'a code', 'here')).toEqual(key);
  });
});

describe('a receipt that somebody changed', () => {
  let own: Parts;
  let receipts: Receipts;
  beforeAll(async () => {
    own = await parts();
    receipts = await Receipts.load(own.store, own.keyring);
  });
  afterAll(() => own.close());

  const expectNone = (text: string) => {
    if (receipts.verify(text).ok) throw new Error(`holds: ${text}`);
  };
  const digest = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  const items = fc.array(
    fc.record({
      what: fc.constant('file' as const),
      type: fc.constantFrom('image/jpeg', 'image/png', 'application/pdf', 'video/mp4'),
      size: fc.nat(10_000_000),
      digest,
    }),
    { maxLength: 2 },
  );
  const reference = fc.stringMatching(/^R-[2-9A-Z]{3}$/);
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });

  it(`does not hold: each character, each length (${String(ENVELOPES)} of them, seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(items, reference, at, fc.infiniteStream(fc.nat(6)), (given, named, when, bits) => {
        const { text } = receipts.make({ reference: named, at: when, items: given });
        expect(receipts.verify(text).ok).toBe(true);
        for (let place = 0; place < text.length; place++) {
          const changed = text.charCodeAt(place) ^ (1 << Number(bits.next().value));
          const other = `${text.slice(0, place)}${String.fromCharCode(changed)}${text.slice(place + 1)}`;
          // White space around it is the one thing that may come and go; no bit of a bracket makes one.
          expectNone(other);
          if (place % 7 === 0) expectNone(text.slice(0, place));
        }
        for (const more of ['}', '0', ',{}', text, '\u0000']) expectNone(text + more);
      }),
      { numRuns: ENVELOPES, seed: SEED },
    );
  }, 180_000);

  it(`its signature fits no other receipt (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(items, items, reference, at, (one, other, named, when) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const first = receipts.make({ reference: named, at: when, items: one }).text;
        const second = receipts.make({ reference: named, at: when, items: other }).text;
        const split = (text: string) => text.split(',"signature":') as [string, string];
        const swapped = `${split(first)[0]},"signature":${split(second)[1]}`;
        expect(receipts.verify(swapped)).toEqual({ ok: false, reason: 'signature' });
      }),
      { numRuns: ENVELOPES, seed: SEED },
    );
  });
});
