/**
 * What every store must do, whatever database is behind it. Each adapter's test file runs this with its own way to
 * open one; the groups are in contract/.
 */
import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import type { Store } from '../../bot/store/ports.js';
import { describeConcurrency } from './contract/concurrency.js';
import { describeContents } from './contract/contents.js';
import { describeFinding } from './contract/finding.js';
import { describeLifetime } from './contract/lifetime.js';
import { describeModel } from './contract/model.js';
import { describeUntrustedValues } from './contract/untrusted.js';
import { describeWatching } from './contract/watching.js';
import { describeWriting } from './contract/writing.js';
import { describeWritingTogether } from './contract/writingTogether.js';
import { empty } from './contract/samples.js';

/** A store on a database of its own. */
export interface OpenedStore {
  store: Store;
  /** Opens another store on the same database, if that is possible while the first is closed. */
  reopen?: () => Promise<Store>;
  /** Whether two stores may be open on the same database and see each other's changes. */
  shared?: boolean;
  /** Closes the store, if it is open, and throws the database away. */
  cleanup: () => Promise<void>;
}

/** The store of the group that runs; it is empty when a test begins. */
export interface Subject {
  readonly store: Store;
}

/** Generous: a database on a busy machine with a slow disk. */
export const SLOW_MILLISECONDS = 120_000;

/**
 * Declares the whole contract as tests.
 * @param open gives a store on a new, empty database each time.
 */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name}: the contract of a store`, () => {
    let opened: OpenedStore | undefined;
    const subject: Subject = {
      get store() {
        if (opened === undefined) throw new Error('the store is not open');
        return opened.store;
      },
    };
    beforeAll(async () => {
      opened = await open();
    }, SLOW_MILLISECONDS);
    afterAll(async () => {
      await opened?.cleanup();
    }, SLOW_MILLISECONDS);
    beforeEach(() => empty(subject.store), SLOW_MILLISECONDS);

    describeWriting(subject);
    describeWritingTogether(subject);
    describeFinding(subject);
    describeContents(subject);
    describeUntrustedValues(subject);
    describeConcurrency(subject);
    describeWatching(subject);
    describeModel(subject);
  });
  describeLifetime(name, open);
}
