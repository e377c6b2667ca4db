/** Names that must betray nothing to somebody who reads over the shoulder, and hosts that are this machine itself. */

const TELLING =
  /pol(?:i[ctz]|bru|zone)|harc|harass|bel(?:ae|ä)stig|intimid|slachtoffer|victim|opfer|viol|geweld|gewalt|sex|seks|agress|assault/i;

/** Whether a host or an address says what the channel is about. */
export function isTelling(name: string): boolean {
  return TELLING.test(name);
}

/** Only there may something travel without TLS. @param host as `URL.hostname` gives it */
export function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
}

/** Whether a web address is encrypted on its way. */
export function travelsSafely(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}
