/** Rounds of a test that tries what a generator draws: some each time, many in `npm run test:long`. */
export function rounds(short: number, long: number): number {
  return process.env['LONG_TESTS'] === '1' ? long : short;
}
