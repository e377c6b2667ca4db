/**
 * Who keeps the accounts of the desk: make one by a link, change its role, end its access. Each of it stands in the
 * audit first. Nobody changes the role or the access of their own account, nobody opens a way to talks that they have
 * not themself, and the desk never loses its last supervisor or administrator.
 */
import type { z } from 'zod';
import { ApiError } from '../http/errors.js';
import { ConflictError, type Store, type Stored, type Write } from '../store/ports.js';
import type { OfficerRecord, Role } from '../store/records.js';
import type { Audit } from './audit.js';
import type { AccountChangeRequest, PasswordRequest } from './contract.js';
import type { Officer, Officers } from './officers.js';
import type { Presence } from './presence.js';
import { mayGive } from './rights.js';
import { endings } from './session-endings.js';
import type { Sessions } from './sessions.js';

export interface AccountsParts {
  store: Store;
  officers: Officers;
  sessions: Sessions;
  presence: Presence;
  audit: Pick<Audit, 'write'>;
}

type Change = z.infer<typeof AccountChangeRequest>;
type Link = { token: string; expiresAt: string };

/** Of these, one that can sign in must always be left. */
const NEEDED: readonly Role[] = ['supervisor', 'administrator'];

export class Accounts {
  constructor(private readonly parts: AccountsParts) {}

  /** Every account, and how many sessions of each are open. */
  async all(): Promise<{ officers: Officer[]; sessions: ReadonlyMap<string, number> }> {
    return { officers: await this.parts.officers.all(), sessions: await this.parts.sessions.open() };
  }

  /** A link for a new account. @throws ApiError NotAllowed, NameTaken */
  async invite(caller: Officer, role: Role, username: string): Promise<Link> {
    const allowed = mayGive(caller.value.role, role);
    await this.#record(caller, `invite:${role}`, '-', allowed);
    if (!allowed) throw new ApiError('NotAllowed');
    return this.parts.officers.invite(role, username);
  }

  /** A link with which an account gets a new password and a new authenticator. @throws ApiError NotFound, NotAllowed */
  async renewalLink(caller: Officer, id: string): Promise<Link> {
    const kept = await this.#kept(id);
    const allowed = mayGive(caller.value.role, kept.value.role) && !kept.value.disabled;
    await this.#record(caller, 'set-up-link', id, allowed);
    if (!allowed) throw new ApiError('NotAllowed');
    return this.parts.officers.renew(id);
  }

  /**
   * Changes an account. A new role or a disabled account ends its sessions in the same commit.
   * @throws ApiError NotFound, NotAllowed, OwnAccount, LastOne; then nothing is changed
   */
  async change(caller: Officer, id: string, wanted: Change): Promise<{ changed: Officer; sessions: number }> {
    await this.#kept(id);
    let recorded = false;
    for (;;) {
      const kept = await this.#kept(id);
      const refusal = refusalOf(caller, kept, wanted);
      const guard = refusal === undefined ? await this.#oneIsLeft(kept, wanted) : undefined;
      const reason = refusal ?? (guard === 'none' ? 'LastOne' : undefined);
      if (!recorded || reason !== undefined)
        for (const action of actionsOf(wanted, kept.value))
          await this.#record(caller, action, id, reason === undefined);
      recorded = true;
      if (reason !== undefined) throw new ApiError(reason);
      const ends = losesAccess(wanted, kept.value) ? await endings(this.parts.store, id) : [];
      const value = this.#changed(kept, wanted);
      try {
        await this.parts.store.commit([
          { kind: 'put', collection: 'officers', id, value, ifVersion: kept.version },
          ...(guard === undefined || guard === 'none' ? [] : [guard]),
          ...ends,
        ]);
        this.parts.presence.forget();
        const changed = await this.parts.officers.get(id);
        if (changed === undefined) throw new ApiError('NotFound');
        return { changed, sessions: (await this.parts.sessions.open()).get(id) ?? 0 };
      } catch (error) {
        // Somebody changed it, or the one who would be left, at the same time: look again.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  /** Ends every session of an account. @throws ApiError NotFound */
  async signOut(caller: Officer, id: string): Promise<void> {
    await this.#kept(id);
    await this.#record(caller, 'sign-out-everywhere', id, true);
    await this.parts.sessions.endAll(id);
    await this.parts.officers.change(id, { onDuty: false });
    this.parts.presence.forget();
  }

  /** Ends all other sessions of the account. @throws ApiError ProofFailed */
  async changePassword(
    caller: Officer,
    sessionId: string,
    { password, code, newPassword }: z.infer<typeof PasswordRequest>,
  ): Promise<void> {
    if (caller.value.provider !== undefined) throw new ApiError('ProviderOnly');
    const proven = await this.parts.officers.proves(caller.value.username, password, code);
    await this.#record(caller, 'password-change', caller.id, proven);
    if (!proven) throw new ApiError('ProofFailed');
    await this.parts.officers.setPassword(caller.id, newPassword);
    await this.parts.sessions.endAll(caller.id, sessionId);
  }

  /**
   * Another active account with the role that this one is about to lose, to be written in the same commit as it was
   * read: two who take the role from each other at the same time cannot both succeed.
   * @returns undefined when none is needed, `none` when there is none
   */
  async #oneIsLeft(kept: Stored<OfficerRecord>, wanted: Change): Promise<Write | 'none' | undefined> {
    const { role, disabled } = kept.value;
    if (disabled || !NEEDED.includes(role) || !losesAccess(wanted, kept.value)) return undefined;
    const others = await this.parts.store.find('officers', { where: { role } });
    const other = others.find(
      ({ id, value }) => id !== kept.id && !value.disabled && value.breakGlass !== true,
    );
    if (other === undefined) return 'none';
    return {
      kind: 'put',
      collection: 'officers',
      id: other.id,
      value: other.value,
      ifVersion: other.version,
    };
  }

  #changed(kept: Stored<OfficerRecord>, wanted: Change): OfficerRecord {
    const { role = kept.value.role, disabled = kept.value.disabled, ...names } = wanted;
    const value: OfficerRecord = { ...kept.value, role, disabled };
    if (losesAccess(wanted, kept.value)) value.onDuty = false;
    if (Object.keys(names).length > 0) value.sealedNames = this.parts.officers.sealNames(kept, names);
    return value;
  }

  async #kept(id: string): Promise<Stored<OfficerRecord>> {
    const kept = await this.parts.store.get('officers', id);
    if (kept === undefined) throw new ApiError('NotFound');
    return kept;
  }

  #record(caller: Officer, action: string, subject: string, done: boolean): Promise<void> {
    return this.parts.audit.write({
      actor: caller.id,
      action,
      subject,
      result: done ? 'done' : 'refused',
    });
  }
}

function losesAccess({ role, disabled }: Change, now: OfficerRecord): boolean {
  return disabled === true || (role !== undefined && role !== now.role);
}

function refusalOf(
  caller: Officer,
  kept: Stored<OfficerRecord>,
  { role, disabled }: Change,
): 'OwnAccount' | 'NotAllowed' | 'ProviderOnly' | undefined {
  const newRole = role !== undefined && role !== kept.value.role;
  // The next sign-in would bring back the role that the provider says.
  if (newRole && kept.value.provider !== undefined) return 'ProviderOnly';
  if (caller.id === kept.id && (newRole || disabled === true)) return 'OwnAccount';
  if (newRole && !mayGive(caller.value.role, role)) return 'NotAllowed';
  return undefined;
}

/** What the audit calls it; one entry for each thing that changes. */
function actionsOf(wanted: Change, now: OfficerRecord): string[] {
  const { role, disabled, ...names } = wanted;
  return [
    ...(role === undefined || role === now.role ? [] : [`account-role:${role}`]),
    ...(disabled === undefined || disabled === now.disabled ? [] : [disabled ? 'disable' : 'enable']),
    ...(Object.keys(names).length === 0 ? [] : ['account-change']),
  ];
}
