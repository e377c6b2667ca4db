/** Why a sign-in by the provider came to nothing, as the officer is told; the console has a sentence for each. */
export const PROBLEMS = ['cancelled', 'refused', 'no-role', 'disabled', 'unavailable'] as const;
export type Problem = (typeof PROBLEMS)[number];

export class SignInProblem extends Error {
  constructor(
    readonly problem: Problem,
    /** For the log: a code of ours or of the library, never what the provider wrote. */
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(`${problem}: ${reason}`, options);
    this.name = 'SignInProblem';
  }
}
