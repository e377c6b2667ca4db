/** What the provider says of a person, read so that nothing but what was meant is understood. */
import { z } from 'zod';
import type { Role } from '../../store/records.js';
import type { RoleRule } from './settings.js';

export type Claims = Readonly<Record<string, unknown>>;

const MOST_ROLES = 1000;
const roles = z.array(z.string()).max(MOST_ROLES);

/**
 * What stands under a name. A name with dots is first taken whole (claims may be called like addresses), then as a
 * path. Only what the provider itself put there counts, never what every object has.
 */
export function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || Array.isArray(found) || !Object.hasOwn(found, part))
      return undefined;
    found = (found as Claims)[part];
  }
  return found;
}

/** The role at the desk; undefined when the claim is no list of texts, or none of them is in the map. */
export function roleOf(claims: Claims, claim: string, map: readonly RoleRule[]): Role | undefined {
  const given = roles.safeParse(claimAt(claims, claim));
  if (!given.success) return undefined;
  const held = new Set(given.data);
  return map.find(({ value }) => held.has(value))?.role;
}

/** Names of a person, cut and without what no name holds. Both are the subject's id when nothing was given. */
export function namesOf(claims: Claims, subject: string): { username: string; displayName: string } {
  const username = nameIn(claims, 'preferred_username', 64) ?? cut(subject, 64);
  return { username, displayName: nameIn(claims, 'name', 80) ?? username };
}

function nameIn(claims: Claims, claim: string, limit: number): string | undefined {
  const given = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (typeof given !== 'string') return undefined;
  // Control characters, halves of characters and marks that turn the direction of writing.
  const clean = given.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '').trim();
  return clean === '' ? undefined : cut(clean, limit).trim();
}

/** By whole characters. */
function cut(text: string, limit: number): string {
  return Array.from(text).slice(0, limit).join('');
}
