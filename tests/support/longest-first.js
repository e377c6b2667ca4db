/** The order of the suites: the long ones first, so that no worker is left alone with one; the others by their size. */
import { statSync } from 'node:fs';
import { sep } from 'node:path';

/** Suites of more than half a minute, the longest first. */
const LONGEST = [
  'dialogs/walker',
  'e2e/told-once',
  'e2e/case-console',
  'e2e/journey',
  'e2e/classroom',
  'privacy/canaries',
  'e2e/return-code',
  'privacy/rotation',
  'store/mongo',
  'e2e/files',
  'config',
  'channels/pacing',
  'channels/official-client',
  'dialogs/anything',
  'e2e/pages',
  'e2e/network',
].map((suite) => `${sep}${suite.replace('/', sep)}.test.ts`);

export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((suite) => path.endsWith(suite));
      return place < 0 ? LONGEST.length : place;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
  }

  /** Every nth suite, for `--shard`. */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_test, at) => at % shardCount === shardIndex - 1);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // The order does not depend on the last run.
  }
}
