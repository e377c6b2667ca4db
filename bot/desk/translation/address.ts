/** Where a translation service may be: nobody in between reads what is sent there. */
import { BlockList, isIP } from 'node:net';

/** Loopback and the networks that no router of the internet knows. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whether text may be sent to this address: over HTTPS, or in the clear only within the machine or a private network.
 * A name without a dot is one of the own network, such as a container beside this one. No password and no query.
 */
export function isSafeTranslator(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && isOwnNetwork(url.hostname.replace(/^\[|\]$/g, ''));
}

function isOwnNetwork(host: string): boolean {
  const version = isIP(host);
  if (version !== 0) return PRIVATE.check(host, version === 4 ? 'ipv4' : 'ipv6');
  return host !== '' && !host.includes('.');
}
