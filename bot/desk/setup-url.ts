/** Where a set-up link leads. The secret stands behind `#`, so that no server logs it. */
export function setupUrl(origin: string, token: string): string {
  return `${origin}/console/#/setup/${token}`;
}
