/**
 * Accounts of the provider: made at the first sign-in, found by issuer and subject, with the names and the role that
 * the provider says each time. Whom it gives no role any more is out at once, wherever they were signed in.
 */
import { ConflictError, type Store, type Write } from '../../store/ports.js';
import type { OfficerRecord } from '../../store/records.js';
import type { Keyring } from '../../privacy/keys.js';
import { issuerMark } from '../admission.js';
import type { Audit } from '../audit.js';
import type { Officer, Officers } from '../officers.js';
import type { Presence } from '../presence.js';
import { endings } from '../session-endings.js';
import { namesOf, roleOf } from './claims.js';
import { SignInProblem } from './problem.js';
import type { Identity } from './provider.js';
import type { OidcSettings } from './settings.js';

export interface ProviderAccountsParts {
  store: Store;
  keyring: Keyring;
  officers: Officers;
  presence: Pick<Presence, 'forget'>;
  audit: Pick<Audit, 'write'>;
  now: () => Date;
  /** Ends the live connections of a session. */
  signedOut: (sessionId: string) => void;
}

export class ProviderAccounts {
  constructor(
    private readonly settings: OidcSettings,
    private readonly parts: ProviderAccountsParts,
  ) {}

  /** The account of who came back from the provider. @throws SignInProblem no-role, disabled */
  async admit({ subject, claims }: Identity): Promise<Officer> {
    const { store, officers } = this.parts;
    const id = this.#idOf(subject);
    const role = roleOf(claims, this.settings.roleClaim, this.settings.roleMap);
    if (role === undefined) {
      await this.#shut(id);
      throw new SignInProblem('no-role', 'no-role');
    }
    let recorded = false;
    for (;;) {
      const kept = await store.get('officers', id);
      if (kept?.value.disabled === true) throw new SignInProblem('disabled', 'disabled');
      const fresh: OfficerRecord = {
        // Nobody finds it by a name that another provider, or the person, chose.
        usernameHash: id,
        sealedNames: '',
        role,
        provider: issuerMark(this.parts.keyring, this.settings.issuer),
        disabled: false,
        onDuty: false,
        createdAt: this.parts.now().toISOString(),
      };
      const value: OfficerRecord = { ...(kept?.value ?? fresh), role };
      value.sealedNames = officers.sealNames(kept ?? { id }, namesOf(claims, subject));
      const changesRole = kept !== undefined && kept.value.role !== role;
      if (!recorded) {
        if (kept === undefined) await this.#record(id, 'set-up');
        if (changesRole) await this.#record(id, `account-role:${role}`);
        recorded = true;
      }
      // What is open was opened with the rights of the old role.
      const ends = changesRole ? await endings(store, id) : [];
      try {
        await store.commit([
          { kind: 'put', collection: 'officers', id, value, ifVersion: kept?.version ?? 0 },
          ...ends,
        ]);
      } catch (error) {
        if (error instanceof ConflictError) continue;
        throw error;
      }
      this.#tell(ends);
      const officer = await officers.get(id);
      if (officer === undefined) continue;
      return officer;
    }
  }

  /** Who has no role any more is not signed in anywhere. */
  async #shut(id: string): Promise<void> {
    const { store, officers, presence } = this.parts;
    if ((await store.get('officers', id)) === undefined) return;
    await this.#record(id, 'account-role:none');
    const ends = await endings(store, id);
    if (ends.length > 0) await store.commit(ends);
    await officers.change(id, { onDuty: false });
    presence.forget();
    this.#tell(ends);
  }

  #tell(ends: readonly Write[]): void {
    for (const { id } of ends) this.parts.signedOut(id);
  }

  /** Before it is done. */
  #record(id: string, action: string): Promise<void> {
    return this.parts.audit.write({ actor: id, action, subject: id, result: 'done' });
  }

  /** In hexadecimal, so that the setting WALLED_OFFICERS can name it. */
  #idOf(subject: string): string {
    const hash = this.parts.keyring.hash('provider-account', JSON.stringify([this.settings.issuer, subject]));
    return Buffer.from(hash, 'base64url').toString('hex');
  }
}
