/** Officers' accounts: set-up by a one-time link, password (Argon2id) and authenticator code (TOTP). */
import { randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { toString as qrToString } from 'qrcode';
import { ApiError } from '../http/errors.js';
import type { Keyring } from '../privacy/keys.js';
import { LOCAL_ONLY, type Admission } from './admission.js';
import { ConflictError, type Store, type Stored } from '../store/ports.js';
import type { Language, OfficerRecord, SetupLinkRecord, Skill } from '../store/records.js';
import { endings } from './session-endings.js';

/** OWASP's floor for Argon2id and more: 64 MiB, three passes. */
const ARGON2 = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;
const TOTP_SECONDS = 30;
const SETUP_HOURS = 24;
const ISSUER = 'Info & chat desk';

/** An account with its names opened, as the desk works with it. */
export type Officer = Stored<OfficerRecord & Names>;

export interface Names {
  username: string;
  displayName: string;
  /** Languages in which they answer; absent: all of the desk. */
  languages?: Language[];
  skills?: Skill[];
  /** For residents who would rather speak with a woman or a man; absent: not said. */
  gender?: 'woman' | 'man';
}

export interface NewAccount {
  username: string;
  displayName: string;
  password: string;
  code: string;
}

export interface Setup {
  role: OfficerRecord['role'];
  username: string | null;
  displayName: string | null;
  otpauthUri: string;
  secret: string;
  qrSvg: string;
}

export class Officers {
  /** Compared when there is no such officer, so that the answer takes as long. */
  #decoy: Promise<string> | undefined;

  constructor(
    private readonly store: Store,
    private readonly keyring: Keyring,
    private readonly now: () => Date,
    private readonly admission: Admission = LOCAL_ONLY,
  ) {}

  async anySupervisor(): Promise<boolean> {
    return (await this.store.count('officers', { where: { role: 'supervisor' } })) > 0;
  }

  /**
   * A link's secret part, shown once; only its keyed hash is kept.
   * @param kind an emergency account can be made whether or not a provider is configured
   * @throws ApiError ProviderOnly, NameTaken
   */
  async invite(
    role: OfficerRecord['role'],
    username?: string,
    kind: 'usual' | 'emergency' = 'usual',
  ): Promise<{ token: string; expiresAt: string }> {
    if (kind === 'usual') this.#localOnly();
    if (username !== undefined && (await this.#byName(username)) !== undefined)
      throw new ApiError('NameTaken');
    return this.#makeLink({ role, ...(kind === 'emergency' ? { breakGlass: true } : {}) }, username);
  }

  /** A link with which an account gets a new password and authenticator. Earlier ones for it are void. */
  async renew(id: string): Promise<{ token: string; expiresAt: string }> {
    const officer = await this.get(id);
    if (officer === undefined) throw new ApiError('NotFound');
    const { role, username, provider, breakGlass } = officer.value;
    if (provider !== undefined) throw new ApiError('ProviderOnly');
    if (breakGlass !== true) this.#localOnly();
    for (const link of await this.store.find('setupLinks', {}))
      if (link.value.officerId === id)
        await this.store.commit([{ kind: 'delete', collection: 'setupLinks', id: link.id }]);
    return this.#makeLink({ role, officerId: id, ...(breakGlass === true ? { breakGlass } : {}) }, username);
  }

  async #makeLink(
    about: Pick<SetupLinkRecord, 'role' | 'officerId' | 'breakGlass'>,
    username?: string,
  ): Promise<{ token: string; expiresAt: string }> {
    const token = randomBytes(24).toString('base64url');
    const id = this.keyring.hash('setup-link', token);
    const value: SetupLinkRecord = {
      ...about,
      sealedTotpSecret: this.keyring.seal(new Secret({ size: 20 }).base32, `setupLinks/${id}#totp`),
      expiresAt: new Date(this.now().getTime() + SETUP_HOURS * 3_600_000).toISOString(),
    };
    if (username !== undefined)
      value.sealedUsername = this.keyring.seal(username, `setupLinks/${id}#username`);
    await this.store.commit([{ kind: 'put', collection: 'setupLinks', id, value, ifVersion: 0 }]);
    return { token, expiresAt: value.expiresAt };
  }

  /** What the link offers. @throws ApiError LinkUsed */
  async setup(token: string): Promise<Setup> {
    const link = await this.#link(token);
    const totp = this.#totp(
      this.#usernameOf(link) ?? 'desk',
      this.keyring.open(link.value.sealedTotpSecret, `setupLinks/${link.id}#totp`),
    );
    const otpauthUri = totp.toString();
    const { officerId } = link.value;
    return {
      role: link.value.role,
      username: this.#usernameOf(link) ?? null,
      displayName: officerId === undefined ? null : ((await this.get(officerId))?.value.displayName ?? null),
      otpauthUri,
      secret: totp.secret.base32,
      qrSvg: await qrToString(otpauthUri, { type: 'svg', margin: 1 }),
    };
  }

  /** Makes the account, or gives an account that exists its new password, and uses up the link. @throws ApiError LinkUsed, SignInFailed (code), NameTaken, BadArgument */
  async finishSetup(token: string, account: NewAccount): Promise<Officer> {
    const link = await this.#link(token);
    if ((this.#usernameOf(link) ?? account.username) !== account.username)
      throw new ApiError('BadArgument', 'The user name of this link is fixed.');
    const secret = this.keyring.open(link.value.sealedTotpSecret, `setupLinks/${link.id}#totp`);
    const step = this.#stepOf(secret, account.code);
    if (step === undefined)
      throw new ApiError('SignInFailed', 'The code does not fit. Check the clock of your phone.');
    if (link.value.officerId !== undefined)
      return this.#finishRenewal(link, link.value.officerId, account, secret, step);
    if ((await this.#byName(account.username)) !== undefined) throw new ApiError('NameTaken');
    const id = randomUUID();
    const value: OfficerRecord = {
      usernameHash: this.keyring.hash('username', account.username),
      sealedNames: this.keyring.seal(
        JSON.stringify({ username: account.username, displayName: account.displayName }),
        `officers/${id}#names`,
      ),
      role: link.value.role,
      ...(link.value.breakGlass === true ? { breakGlass: true } : {}),
      passwordHash: await hash(account.password, ARGON2),
      sealedTotpSecret: this.keyring.seal(secret, `officers/${id}#totp`),
      lastTotpStep: step,
      disabled: false,
      onDuty: false,
      createdAt: this.now().toISOString(),
    };
    try {
      await this.store.commit([
        { kind: 'put', collection: 'officers', id, value, ifVersion: 0 },
        { kind: 'delete', collection: 'setupLinks', id: link.id, ifVersion: link.version },
      ]);
    } catch (error) {
      if (error instanceof ConflictError)
        throw new ApiError(error.collection === 'setupLinks' ? 'LinkUsed' : 'NameTaken');
      throw error;
    }
    return this.#opened({ id, version: 1, value });
  }

  /** The old password and authenticator no longer open the account, and whoever was signed in with them is out. */
  async #finishRenewal(
    link: Stored<SetupLinkRecord>,
    id: string,
    { password, displayName }: NewAccount,
    secret: string,
    step: number,
  ): Promise<Officer> {
    const passwordHash = await hash(password, ARGON2);
    for (;;) {
      const kept = await this.store.get('officers', id);
      if (kept === undefined || kept.value.disabled) throw new ApiError('LinkUsed');
      const value: OfficerRecord = {
        ...kept.value,
        sealedNames: this.sealNames(kept, { displayName }),
        passwordHash,
        sealedTotpSecret: this.keyring.seal(secret, `officers/${id}#totp`),
        lastTotpStep: step,
      };
      try {
        await this.store.commit([
          { kind: 'put', collection: 'officers', id, value, ifVersion: kept.version },
          { kind: 'delete', collection: 'setupLinks', id: link.id, ifVersion: link.version },
          ...(await endings(this.store, id)),
        ]);
        return this.#opened({ id, version: kept.version + 1, value });
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        if (error.collection === 'setupLinks') throw new ApiError('LinkUsed');
      }
    }
  }

  /** Whether password and code are those of the account; the code is used up. */
  async proves(username: string, password: string, code: string): Promise<boolean> {
    try {
      await this.signIn(username, password, code);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'SignInFailed') return false;
      throw error;
    }
  }

  async setPassword(id: string, password: string): Promise<void> {
    await this.change(id, { passwordHash: await hash(password, ARGON2) });
  }

  /** An account's names as sealed JSON, with some of them changed; `null` takes one away. A new account has none yet. */
  sealNames(
    { id, value }: { id: string; value?: OfficerRecord },
    changed: { [N in keyof Names]?: Names[N] | null | undefined },
  ): string {
    const names = { ...(value === undefined ? {} : this.#namesOf(id, value)), ...changed };
    const given = Object.entries(names).filter(([, name]) => name !== null && name !== undefined);
    return this.keyring.seal(JSON.stringify(Object.fromEntries(given)), `officers/${id}#names`);
  }

  /** @throws ApiError SignInFailed, whatever of the three did not fit; a code works once */
  async signIn(username: string, password: string, code: string): Promise<Officer> {
    const officer = await this.#byName(username.toLowerCase());
    const { passwordHash, sealedTotpSecret, disabled } = officer?.value ?? {};
    if (
      officer === undefined ||
      passwordHash === undefined ||
      sealedTotpSecret === undefined ||
      disabled === true ||
      !this.admission.admits(officer.value)
    ) {
      this.#decoy ??= hash(randomBytes(16).toString('hex'), ARGON2);
      await verify(await this.#decoy, password);
      throw new ApiError('SignInFailed');
    }
    const passwordFits = await verify(passwordHash, password);
    const secret = this.keyring.open(sealedTotpSecret, `officers/${officer.id}#totp`);
    const step = this.#stepOf(secret, code);
    if (!passwordFits || step === undefined) throw new ApiError('SignInFailed');
    return this.#useStep(officer, step);
  }

  /** Two sign-ins with the same code at the same time: one of them. Other changes of the record do not matter. */
  async #useStep(officer: Stored<OfficerRecord>, step: number): Promise<Officer> {
    let kept: Stored<OfficerRecord> | undefined = officer;
    for (;;) {
      if (kept === undefined || kept.value.disabled || step <= (kept.value.lastTotpStep ?? 0))
        throw new ApiError('SignInFailed');
      const value: OfficerRecord = { ...kept.value, lastTotpStep: step };
      try {
        await this.store.commit([
          { kind: 'put', collection: 'officers', id: officer.id, value, ifVersion: kept.version },
        ]);
        return this.#opened({ id: officer.id, version: kept.version + 1, value });
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        kept = await this.store.get('officers', officer.id);
      }
    }
  }

  async get(id: string): Promise<Officer | undefined> {
    const kept = await this.store.get('officers', id);
    return kept === undefined ? undefined : this.#opened(kept);
  }

  async all(): Promise<Officer[]> {
    return (await this.store.find('officers', {})).map((kept) => this.#opened(kept));
  }

  /** Changes some fields, again if somebody else changed the record meanwhile. */
  async change(
    id: string,
    fields: Partial<Pick<OfficerRecord, 'onDuty' | 'lastSeenAt' | 'disabled' | 'passwordHash'>>,
  ): Promise<Officer | undefined> {
    for (;;) {
      const kept = await this.store.get('officers', id);
      if (kept === undefined) return undefined;
      const value = { ...kept.value, ...fields };
      try {
        await this.store.commit([
          { kind: 'put', collection: 'officers', id, value, ifVersion: kept.version },
        ]);
        return this.#opened({ id, version: kept.version + 1, value });
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  async #byName(username: string): Promise<Stored<OfficerRecord> | undefined> {
    const usernameHash = this.keyring.hash('username', username);
    return (await this.store.find('officers', { where: { usernameHash }, limit: 1 }))[0];
  }

  #opened(kept: Stored<OfficerRecord>): Officer {
    return { ...kept, value: { ...kept.value, ...this.#namesOf(kept.id, kept.value) } };
  }

  #namesOf(id: string, { sealedNames }: OfficerRecord): Names {
    return JSON.parse(this.keyring.open(sealedNames, `officers/${id}#names`)) as Names;
  }

  #usernameOf({ id, value }: Stored<SetupLinkRecord>): string | undefined {
    return value.sealedUsername === undefined
      ? undefined
      : this.keyring.open(value.sealedUsername, `setupLinks/${id}#username`);
  }

  async #link(token: string): Promise<Stored<SetupLinkRecord>> {
    const link = await this.store.get('setupLinks', this.keyring.hash('setup-link', token));
    if (link === undefined || Date.parse(link.value.expiresAt) < this.now().getTime())
      throw new ApiError('LinkUsed');
    if (link.value.breakGlass !== true) this.#localOnly();
    const { officerId } = link.value;
    if (officerId !== undefined && (await this.store.get('officers', officerId))?.value.disabled !== false)
      throw new ApiError('LinkUsed');
    // Each start without a supervisor prints such a link; the first account makes all of them void.
    if (link.value.sealedUsername === undefined && (await this.anySupervisor()))
      throw new ApiError('LinkUsed');
    return link;
  }

  /** Once there is a provider, accounts come from there. @throws ApiError ProviderOnly */
  #localOnly(): void {
    if (this.admission.local !== 'all') throw new ApiError('ProviderOnly');
  }

  #totp(label: string, secret: string): TOTP {
    return new TOTP({
      issuer: ISSUER,
      label,
      secret: Secret.fromBase32(secret),
      algorithm: 'SHA1',
      digits: 6,
      period: TOTP_SECONDS,
    });
  }

  /** The time step that a code belongs to, one before and after now allowed; undefined when none. */
  #stepOf(secret: string, code: string): number | undefined {
    const timestamp = this.now().getTime();
    const delta = this.#totp('', secret).validate({ token: code, window: 1, timestamp });
    return delta === null ? undefined : Math.floor(timestamp / 1000 / TOTP_SECONDS) + delta;
  }
}
