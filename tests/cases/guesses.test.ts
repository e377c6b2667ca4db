import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ATTACK, CHALLENGE_MS, FREE_TRIES, Guesses, WORK_BITS, type Work } from '../../bot/cases/guesses.js';
import { locate, makeCode } from '../../bot/cases/return-codes.js';
import { Keyring } from '../../bot/privacy/keys.js';
import { makeKey } from '../../bot/privacy/seal.js';
import { LANGUAGES } from '../../dialogs/facts.js';

const keyring = new Keyring(makeKey());
let time: number;
let guesses: Guesses;
beforeEach(() => {
  time = Date.UTC(2026, 10, 24, 23, 40);
  guesses = new Guesses(keyring, () => new Date(time));
});

/** With how many zero bits the hash begins, read as the docs describe it. */
function zeros(challenge: string, nonce: string): number {
  const digest = createHash('sha256').update(`${challenge}:${nonce}`).digest();
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.indexOf('1');
}

function solve(challenge: string): string {
  const bits = Number(challenge.split('.')[0]);
  const beginning = createHash('sha256').update(`${challenge}:`);
  for (let nonce = 0; ; nonce++) {
    const digest = beginning.copy().update(nonce.toString(36)).digest();
    if (digest.readUInt32BE() < 2 ** (32 - bits)) return nonce.toString(36);
  }
}

function work(challenge: string): Work {
  return { challenge, nonce: solve(challenge) };
}

/** One wrong try, as a talk makes it. @returns whether it was let through */
function tryWrong(source: string): boolean {
  if (guesses.mayTry(source) !== 'yes') return false;
  guesses.wrong(source);
  return true;
}

function askedFor(source: string): string {
  const answer = guesses.mayTry(source);
  if (answer === 'yes') throw new Error('expected a challenge');
  return answer.challenge;
}

describe('guessing return codes', () => {
  it('five wrong tries in ten minutes are free, and free again after them; others are not touched', () => {
    const tries = () => Array.from({ length: 8 }, () => tryWrong('one')).filter(Boolean).length;
    expect(tries()).toBe(5);
    expect(tryWrong('another')).toBe(true);
    time += 599_000;
    expect(tries()).toBe(0);
    time += 1_001;
    expect(tries()).toBe(5);
  });

  it('codes that are right are free, as many as they are', () => {
    for (let visit = 0; visit < 200; visit++) {
      expect(guesses.mayTry('home')).toBe('yes');
      guesses.right('home');
    }
  });

  it('many tries at once are no way around the count', () => {
    expect(
      Array.from({ length: 50 }, () => guesses.mayTry('one')).filter((may) => may === 'yes'),
    ).toHaveLength(5);
    const all = Array.from({ length: 50 }, (_, at) => guesses.mayTry(`source ${at}`));
    expect(all.filter((may) => may === 'yes')).toHaveLength(FREE_TRIES.overall - 5);
  });

  it('a try whose end is never told is forgotten after a minute', () => {
    for (let at = 0; at < 5; at++) guesses.mayTry('one');
    expect(guesses.mayTry('one')).not.toBe('yes');
    time += 60_000;
    expect(guesses.mayTry('one')).toBe('yes');
  });

  it('20,000 guesses from 200 sources at 1,000 live codes find none and get hardly a try; the owner comes in', () => {
    const codes = Array.from({ length: 1000 }, (_, at) =>
      makeCode('words', LANGUAGES[at % 4] ?? 'en').join(' '),
    );
    const live = new Set(codes.map((code) => locate(keyring, code)));
    const tried: { source: string; at: number }[] = [];
    let found = 0;
    for (let guess = 0; guess < 20_000; guess++) {
      time += 90;
      const source = `thief ${guess % 200}`;
      if (guesses.mayTry(source, { challenge: 'none', nonce: String(guess) }) !== 'yes') continue;
      tried.push({ source, at: time });
      if (live.has(locate(keyring, makeCode('words', 'en').join(' ')))) {
        found++;
        guesses.right(source);
      } else guesses.wrong(source);
    }
    expect(found).toBe(0);
    expect(tried.length).toBeGreaterThan(0);
    for (const { source, at } of tried) {
      const before = tried.filter((other) => other.at <= at && other.at > at - FREE_TRIES.overallMs);
      expect(before.length).toBeLessThanOrEqual(20);
      const own = tried.filter(
        (other) => other.source === source && other.at <= at && other.at > at - FREE_TRIES.aSourceMs,
      );
      expect(own.length).toBeLessThanOrEqual(5);
    }
    // In the middle of it, the owner of a code needs one challenge at the most.
    const challenge = askedFor('owner');
    expect(guesses.mayTry('owner', work(challenge))).toBe('yes');
    expect(live.has(locate(keyring, codes[0] ?? ''))).toBe(true);
    guesses.right('owner');
  });

  it('who works for every try is let through, and the work gets harder for all when there are many', () => {
    const bits = () => Number(guesses.challenge('a neighbour').split('.')[0]);
    expect(bits()).toBe(WORK_BITS.usual);
    for (let at = 0; at < ATTACK; at++) {
      // A try that is under way is as good as one that was let through by work, and costs the test no work.
      guesses.mayTry(`thief ${at}`);
      guesses.wrong(`thief ${at}`);
    }
    expect(bits()).toBe(WORK_BITS.usual);
    guesses.wrong('thief');
    expect(bits()).toBe(WORK_BITS.underAttack);
    const challenge = askedFor('owner');
    expect(challenge.startsWith('19.')).toBe(true);
    expect(guesses.mayTry('owner', work(challenge))).toBe('yes');
    time += 60_001;
    expect(bits()).toBe(WORK_BITS.usual);
  });
});

describe('a challenge', () => {
  it('that is solved opens one try of its source, once', () => {
    const challenge = guesses.challenge('one');
    const { nonce } = work(challenge);
    expect(zeros(challenge, nonce)).toBeGreaterThanOrEqual(WORK_BITS.usual);
    expect(guesses.solved(challenge, nonce, 'another')).toBe(false);
    expect(guesses.solved(challenge, nonce, 'one')).toBe(true);
    for (let again = 0; again < 3; again++) expect(guesses.solved(challenge, nonce, 'one')).toBe(false);
    time += 120_000;
    guesses.mayTry('sweeps');
    expect(guesses.solved(challenge, nonce, 'one')).toBe(false);
  });

  it('holds for five minutes, also when the clock has gone on after it was solved', () => {
    const challenge = guesses.challenge('one');
    const { nonce } = work(challenge);
    time += CHALLENGE_MS - 1;
    const late = guesses.challenge('one');
    expect(guesses.solved(challenge, nonce, 'one')).toBe(true);
    time += CHALLENGE_MS;
    expect(guesses.solved(late, solve(late), 'one')).toBe(false);
    expect(guesses.solved(challenge, nonce, 'one')).toBe(false);
  });

  it('of another master key or another source is none, whatever was worked', () => {
    const foreign = new Guesses(new Keyring(makeKey()), () => new Date(time)).challenge('one');
    expect(guesses.solved(foreign, solve(foreign), 'one')).toBe(false);
    const [bits, expires, random, mac] = guesses.challenge('one').split('.') as [
      string,
      string,
      string,
      string,
    ];
    // What a source is called cannot be moved into the challenge.
    expect(guesses.solved(`${bits}.${expires}.${random} one.${mac}`, '0', '')).toBe(false);
  });

  it('that was changed, or is solved with too little work, is refused; solved rightly it then still opens', () => {
    const challenge = guesses.challenge('one');
    const nonce = solve(challenge);
    const [bits, expires, random, mac] = challenge.split('.') as [string, string, string, string];
    const flipped = (text: string, at: number) =>
      `${text.slice(0, at)}${text.charAt(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const changed = [
      '',
      '.',
      '...',
      ' '.repeat(100),
      challenge.slice(1),
      challenge.slice(0, -1),
      `${challenge}A`,
      ` ${challenge}`,
      challenge.toLowerCase(),
      `1.${expires}.${random}.${mac}`,
      `0.${expires}.${random}.${mac}`,
      `-1.${expires}.${random}.${mac}`,
      `.${expires}.${random}.${mac}`,
      `16.${expires}.${random}.${mac}`,
      `17.0.${random}.${mac}`,
      `${bits}.${Number(expires) + 1}.${random}.${mac}`,
      `${bits}.${Number(expires)}0.${random}.${mac}`,
      `${bits}.Infinity.${random}.${mac}`,
      `${bits}.${expires}..${mac}`,
      `${bits}.${expires}.${random}`,
      `${bits}.${expires}.${random}.`,
      `${bits}.${expires}.${random}.${mac}.${mac}`,
      `${expires}.${bits}.${random}.${mac}`,
      ...Array.from({ length: 8 }, (_, at) => `${bits}.${expires}.${flipped(random, at)}.${mac}`),
      ...Array.from({ length: 8 }, (_, at) => `${bits}.${expires}.${random}.${flipped(mac, at)}`),
    ];
    expect(changed.length).toBeGreaterThanOrEqual(30);
    for (const tampered of changed) expect(guesses.solved(tampered, nonce, 'one')).toBe(false);
    const lazy = Array.from({ length: 40 }, (_, at) => `lazy${at}`).filter(
      (easy) => zeros(challenge, easy) < WORK_BITS.usual,
    );
    expect(lazy.length).toBeGreaterThan(30);
    for (const easy of [...lazy, '', 'x'.repeat(65), `${nonce} `, `${nonce}\n`, `:${nonce}`, '\0'])
      expect(guesses.solved(challenge, easy, 'one')).toBe(false);
    expect(guesses.solved(challenge, nonce, 'one')).toBe(true);
  });
});
