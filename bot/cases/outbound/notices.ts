/**
 * Tells a resident that something new waits behind their code, by the terms that they chose and without a word of it.
 *
 * A notice is one record: while it waits, under the id of its case; from the moment before it is sent, under the
 * keyed hash of its stop link. So a case has one waiting notice, and a sent one leads from its link to the case. It is
 * marked as sent before it is sent: a process that dies in between loses the notice, and the officer is told so, but
 * none goes out twice (docs/decisions/0013-outbound.md).
 */
import { CaseClosedError, type CaseVault } from '../vault.js';
import type { Keyring } from '../../privacy/keys.js';
import { SealError } from '../../privacy/seal.js';
import { ConflictError, type Store, type Stored, type Write } from '../../store/ports.js';
import type { CaseRecord, Language, NoticeRecord } from '../../store/records.js';
import type { Texts } from '../../../dialogs/engine/texts.js';
import type { ContactTerms } from '../../../dialogs/statement.js';
import { caseEvent } from '../content.js';
import { CaseChanges } from './case-changes.js';
import { readContact } from './contacts.js';
import { nextDay, nextMoment, sameDay } from './hours.js';
import type { Outbound, Outcome, Ports } from './port.js';
import {
  later,
  NEVER_DUE,
  newNotice,
  PAUSES,
  SENDING_AT_MOST,
  sentAt,
  sentNotice,
  triedUntil,
  wantsNews,
} from './notice-records.js';
import { StopLinks } from './stop-links.js';

export interface NoticeParts {
  store: Store;
  vault: CaseVault;
  keyring: Keyring;
  texts: Texts;
  ports: Ports;
  /** Where this server is reached, for the stop link; undefined: the link is left out. */
  linkOrigin: string | undefined;
  now: () => Date;
}

/** The unit of a turn, as far as it is needed here. */
export interface Unit {
  put(collection: 'notices', id: string, value: NoticeRecord): void;
}

const BATCH = 100;

type Waiting = Stored<NoticeRecord>;

interface Target {
  port: Outbound;
  to: string;
  hours: ContactTerms['hours'];
  language: Language;
}

export class Notices {
  readonly #links: StopLinks;
  readonly #changes: CaseChanges;
  #sweep: Promise<void> | undefined;
  #stopped = false;

  constructor(private readonly parts: NoticeParts) {
    this.#links = new StopLinks(parts.keyring, parts.linkOrigin);
    this.#changes = new CaseChanges(parts.store, parts.vault);
  }

  /** What may be offered as a way to be reached, beside the code. */
  get channels(): ('sms' | 'email')[] {
    return (['sms', 'email'] as const).filter((channel) => this.parts.ports[channel] !== undefined);
  }

  /** Something new waits for the resident. @param unit the turn that brings it; without one it is kept at once */
  async notify(caseId: string, unit?: Unit): Promise<void> {
    if (this.channels.length === 0) return;
    const now = this.parts.now();
    const waiting = await this.parts.store.get('notices', caseId);
    // News upon news does not hurry what waits for its hour or after a failure.
    const value = newNotice(caseId, now, waiting?.value.dueAt ?? now.toISOString());
    if (unit !== undefined) unit.put('notices', caseId, value);
    else await this.parts.store.commit([{ kind: 'put', collection: 'notices', id: caseId, value }]);
  }

  /** Sends what is due; two calls at a time are one. @throws the first failure, once all others were dealt with */
  sendDue(): Promise<void> {
    this.#sweep ??= this.#sendDue().finally(() => {
      this.#sweep = undefined;
    });
    return this.#sweep;
  }

  /** Ends after the notice that is being sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#sweep?.catch(() => undefined);
  }

  async #sendDue(): Promise<void> {
    const { store, now } = this.parts;
    const due = await store.find('notices', {
      before: { field: 'dueAt', value: later(now(), 1) },
      order: { field: 'dueAt', direction: 'ascending' },
      limit: BATCH,
    });
    const failures: unknown[] = [];
    for (const notice of due) {
      if (this.#stopped) return;
      try {
        if (notice.id === notice.value.caseId) await this.#send(notice);
        else await this.#interrupted(notice);
      } catch (error) {
        // A conflict: another node or a new notice was first, and the next sweep sees what it left.
        if (!(error instanceof ConflictError)) failures.push(error);
      }
    }
    await this.#forgetLinks();
    if (failures.length > 0) throw failures[0];
  }

  async #send(notice: Waiting): Promise<void> {
    const { store, now } = this.parts;
    const { caseId } = notice.value;
    const record = (await store.get('cases', caseId))?.value;
    if (record === undefined || !wantsNews(record, notice.value)) return this.#drop(notice);
    const target = await this.#target(caseId, record, notice);
    if (target === undefined) return;
    if (notice.value.expiresAt <= now().toISOString()) return this.#giveUp(notice);

    const moment = await this.#moment(caseId, target.hours);
    if (moment > now()) return this.#wait(notice, moment);

    const tried = { attempts: notice.value.attempts + 1, until: triedUntil(notice.value, now()) };
    const link = this.#links.make();
    await store.commit([
      { kind: 'delete', collection: 'notices', id: caseId, ifVersion: notice.version },
      {
        kind: 'put',
        collection: 'notices',
        id: link.locator,
        value: sentNotice(caseId, tried.attempts, now(), later(now(), SENDING_AT_MOST)),
        ifVersion: 0,
      },
    ]);
    const outcome = await this.#hand(target, link.url, this.#idOf(caseId, tried.until));
    await this.#settle(outcome, { caseId, locator: link.locator, hours: target.hours, ...tried });
  }

  /** Where the notice may go, by the terms as they are now; else it is dropped, and so is what cannot be opened. */
  async #target(caseId: string, record: CaseRecord, notice: Waiting): Promise<Target | undefined> {
    const { vault, ports } = this.parts;
    try {
      const content = vault.content(caseId, vault.deskKey(caseId, record), record);
      const { terms, language } = content;
      const port = terms === undefined || terms.channel === 'code' ? undefined : ports[terms.channel];
      if (terms?.address === undefined || terms.stopped === true || port === undefined) {
        await this.#drop(notice);
        return undefined;
      }
      const to = readContact(terms.channel, terms.address);
      if (to === undefined) {
        await this.#giveUp(notice);
        return undefined;
      }
      return { port, to, hours: terms.hours, language };
    } catch (error) {
      if (!(error instanceof CaseClosedError) && !(error instanceof SealError)) throw error;
      await this.#drop(notice);
      if (error instanceof SealError) throw error;
      return undefined;
    }
  }

  /** The first moment that the hours and one notice a day allow. */
  async #moment(caseId: string, hours: ContactTerms['hours']): Promise<Date> {
    const now = this.parts.now();
    const notices = await this.parts.store.find('notices', { where: { caseId } });
    const today = notices.some(({ id, value }) => id !== caseId && sameDay(sentAt(value), now));
    return today ? nextDay(hours, now) : nextMoment(hours, now);
  }

  async #hand(target: Target, stopUrl: string | undefined, id: string): Promise<Outcome> {
    const { texts } = this.parts;
    const { port, to, language } = target;
    const stop =
      stopUrl === undefined
        ? texts.get(language, 'notice:stop.there')
        : texts.get(language, 'notice:stop.link', { link: stopUrl });
    const text = `${texts.get(language, 'notice:news')} ${stop}`;
    try {
      return await port.send(to, text, { id, subject: texts.get(language, 'notice:subject'), stopUrl });
    } catch {
      return 'unsure';
    }
  }

  async #settle(
    outcome: Outcome,
    sent: { caseId: string; locator: string; hours: ContactTerms['hours']; attempts: number; until: string },
  ): Promise<void> {
    const { store, now } = this.parts;
    const { caseId, locator, attempts } = sent;
    const kept: Write = {
      kind: 'put',
      collection: 'notices',
      id: locator,
      value: sentNotice(caseId, attempts, now(), NEVER_DUE),
      ifVersion: 1,
    };
    const gone: Write = { kind: 'delete', collection: 'notices', id: locator };
    if (outcome === 'sent') return store.commit([kept]);
    if (outcome === 'unsure') return this.#undelivered(caseId, [kept]);

    const pause = PAUSES[attempts - 1];
    const next = pause === undefined ? undefined : nextMoment(sent.hours, new Date(now().getTime() + pause));
    if (outcome === 'refused' || next === undefined || next.toISOString() >= sent.until)
      return this.#undelivered(caseId, [gone]);
    const value = { caseId, dueAt: next.toISOString(), attempts, expiresAt: sent.until };
    try {
      await store.commit([gone, { kind: 'put', collection: 'notices', id: caseId, value, ifVersion: 0 }]);
    } catch (error) {
      // Newer news waits already.
      if (!(error instanceof ConflictError)) throw error;
      await store.commit([gone]);
    }
  }

  /** Whoever was sending it died: it may have gone out, so it does not go again, and the officer is told. */
  async #interrupted({ id, version, value }: Waiting): Promise<void> {
    const settled = { ...value, dueAt: NEVER_DUE };
    await this.#undelivered(value.caseId, [
      { kind: 'put', collection: 'notices', id, value: settled, ifVersion: version },
    ]);
  }

  async #undelivered(caseId: string, also: Write[]): Promise<void> {
    await this.#changes.change(
      caseId,
      ({ desk }) => desk.events.push(caseEvent(this.parts.now(), 'terms', 'system', 'undelivered')) > 0,
      also,
    );
  }

  #giveUp({ id, version, value }: Waiting): Promise<void> {
    return this.#undelivered(value.caseId, [
      { kind: 'delete', collection: 'notices', id, ifVersion: version },
    ]);
  }

  #drop({ id, version }: Waiting): Promise<void> {
    return this.parts.store.commit([{ kind: 'delete', collection: 'notices', id, ifVersion: version }]);
  }

  #wait({ id, version, value }: Waiting, until: Date): Promise<void> {
    const waiting = { ...value, dueAt: until.toISOString() };
    return this.parts.store.commit([
      { kind: 'put', collection: 'notices', id, value: waiting, ifVersion: version },
    ]);
  }

  async #forgetLinks(): Promise<void> {
    const { store, now } = this.parts;
    const old = await store.find('notices', {
      before: { field: 'expiresAt', value: now().toISOString() },
      limit: BATCH,
    });
    const links = old.filter(({ id, value }) => id !== value.caseId);
    if (links.length > 0)
      await store.commit(links.map(({ id }): Write => ({ kind: 'delete', collection: 'notices', id })));
  }

  /** The same for every try, and nothing that leads back to the case. */
  #idOf(caseId: string, triedUntil: string): string {
    return this.parts.keyring.hash('stop-link', `notice ${caseId} ${triedUntil}`).slice(0, 24);
  }
}
