/** Which role may what. Held against every route by tests/desk/access.test.ts. */
import type { Role } from '../store/records.js';
import type { Permission } from './contract.js';

const RIGHTS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  officer: new Set(['self', 'talks', 'insight', 'learn']),
  supervisor: new Set([
    'self',
    'talks',
    'supervise',
    'accounts',
    'settings',
    'audit',
    'insight',
    'quality',
    'learn',
    'teach',
  ]),
  analyst: new Set(['self', 'insight', 'quality', 'learn']),
  trainer: new Set(['self', 'learn', 'teach']),
  // Keeps the accounts and the settings, and sees no conversation, no case and nothing drawn from them.
  administrator: new Set(['self', 'accounts', 'settings', 'audit', 'learn']),
};

export function may(role: Role, permission: Permission): boolean {
  return RIGHTS[role].has(permission);
}

/**
 * Whether an account with one role may open the way to another: make an account with it, give it to somebody, or make
 * a new set-up link. Who may not see talks themself would otherwise make themself an account that does.
 */
export function mayGive(giver: Role, role: Role): boolean {
  return may(giver, 'accounts') && (may(giver, 'talks') || !may(role, 'talks'));
}

/** What a role may do, as the console shows it. */
export function rightsOf(role: Role): Permission[] {
  return [...RIGHTS[role]];
}
