/**
 * Guessing return codes is held to nothing, and nobody is locked out. A few wrong tries are free, for each source and
 * over the whole service; beyond that every further try costs a proof of work.
 *
 * For whoever solves it: a challenge is `bits.expires.random.mac`. A nonce is 1 to 64 of `0-9 A-Z a-z _ -` such that
 * SHA-256 of the UTF-8 text `challenge:nonce` begins with `bits` zero bits (most significant first). `bits` is a
 * decimal number, `expires` is in milliseconds since 1970, the rest is for the service to check. A challenge holds for
 * five minutes, for one try and for the source that it was given to.
 *
 * All is kept in memory: a restart forgets the counts, and which challenges were used in the last five minutes.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../privacy/keys.js';

export const FREE_TRIES = { aSource: 5, aSourceMs: 600_000, overall: 20, overallMs: 60_000 } as const;
export const WORK_BITS = { usual: 17, underAttack: 19 } as const;
/** Wrong tries a minute over the whole service from which the work is harder. */
export const ATTACK = 60;
export const CHALLENGE_MS = 300_000;
/** A try of which no end was told (something failed meanwhile) counts no longer than this. */
const UNFINISHED_MS = 60_000;

/** A challenge and what solves it. */
export interface Work {
  challenge: string;
  nonce: string;
}

export class Guesses {
  /** Times of the wrong tries of each source, and over all, oldest first. */
  readonly #wrong = new Map<string, number[]>();
  #wrongOverall: number[] = [];
  /** Times of tries that are under way: many at once are no way around the count. */
  readonly #underWay = new Map<string, number[]>();
  /** Challenges that were solved, until they expire. */
  readonly #used = new Map<string, number>();
  #swept = 0;

  constructor(
    private readonly keyring: Keyring,
    private readonly now: () => Date,
  ) {}

  /**
   * Asked before every try; {@link wrong} or {@link right} is told after it.
   * @param source a keyed hash of where the try comes from
   * @returns `yes`, or the challenge to solve first
   */
  mayTry(source: string, work?: Work): 'yes' | { challenge: string } {
    this.#sweep();
    if (!this.#isFree(source) && (work === undefined || !this.solved(work.challenge, work.nonce, source)))
      return { challenge: this.challenge(source) };
    this.#underWay.set(source, [...(this.#underWay.get(source) ?? []), this.#time()]);
    return 'yes';
  }

  /** The try found nothing. */
  wrong(source: string): void {
    this.#finish(source);
    this.#wrong.set(source, [...(this.#wrong.get(source) ?? []), this.#time()]);
    this.#wrongOverall.push(this.#time());
  }

  /** The try found a code: it counts for nothing. */
  right(source: string): void {
    this.#finish(source);
  }

  /** A fresh challenge for this source. Nothing is kept of it. */
  challenge(source: string): string {
    const bits = this.#overall() > ATTACK ? WORK_BITS.underAttack : WORK_BITS.usual;
    const open = `${bits}.${this.#time() + CHALLENGE_MS}.${randomBytes(16).toString('base64url')}`;
    return `${open}.${this.#mac(open, source)}`;
  }

  /** Whether the nonce solves a challenge of this source that has neither expired nor been used; uses it up. */
  solved(challenge: string, nonce: string, source: string): boolean {
    const end = challenge.lastIndexOf('.');
    const open = challenge.slice(0, Math.max(end, 0));
    if (!equal(challenge.slice(end + 1), this.#mac(open, source))) return false;
    // From here on the challenge is one of ours, so that its parts have their form.
    const [bits = '', expires = ''] = open.split('.');
    if (Number(expires) <= this.#time() || this.#used.has(challenge)) return false;
    if (!/^[\w-]{1,64}$/.test(nonce) || zeroBits(`${challenge}:${nonce}`) < Number(bits)) return false;
    this.#used.set(challenge, Number(expires));
    return true;
  }

  #isFree(source: string): boolean {
    const ofSource = recent(this.#wrong.get(source), this.#time() - FREE_TRIES.aSourceMs).length;
    const underWay = recent(this.#underWay.get(source), this.#time() - UNFINISHED_MS).length;
    return ofSource + underWay < FREE_TRIES.aSource && this.#overall() < FREE_TRIES.overall;
  }

  /** Wrong tries of the last minute and tries under way, over the whole service. */
  #overall(): number {
    this.#wrongOverall = recent(this.#wrongOverall, this.#time() - FREE_TRIES.overallMs);
    let all = this.#wrongOverall.length;
    for (const times of this.#underWay.values()) all += recent(times, this.#time() - UNFINISHED_MS).length;
    return all;
  }

  #finish(source: string): void {
    const [, ...rest] = this.#underWay.get(source) ?? [];
    if (rest.length === 0) this.#underWay.delete(source);
    else this.#underWay.set(source, rest);
  }

  /** Once a minute: forgets what no longer counts. */
  #sweep(): void {
    const time = this.#time();
    if (Math.abs(time - this.#swept) < 60_000) return;
    this.#swept = time;
    forget(this.#wrong, time - FREE_TRIES.aSourceMs);
    forget(this.#underWay, time - UNFINISHED_MS);
    for (const [challenge, expires] of this.#used) if (expires <= time) this.#used.delete(challenge);
  }

  #mac(open: string, source: string): string {
    return this.keyring.hash('guess', `${open} ${source}`);
  }

  #time(): number {
    return this.now().getTime();
  }
}

/** The times after `since`. */
function recent(times: readonly number[] | undefined, since: number): number[] {
  return (times ?? []).filter((time) => time > since);
}

function forget(timesOf: Map<string, number[]>, since: number): void {
  for (const [source, times] of timesOf) {
    const left = recent(times, since);
    if (left.length === 0) timesOf.delete(source);
    else timesOf.set(source, left);
  }
}

function equal(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** With how many zero bits the SHA-256 of the text begins. */
function zeroBits(text: string): number {
  let zeros = 0;
  for (const byte of createHash('sha256').update(text).digest()) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}
