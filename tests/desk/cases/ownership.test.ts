import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskCases } from '../../../bot/desk/cases.js';
import { Audit } from '../../../bot/desk/audit.js';
import { Handoffs } from '../../../bot/desk/handoffs.js';
import type { Officer } from '../../../bot/desk/officers.js';
import { CaseVault } from '../../../bot/cases/vault.js';
import { StoreError, type Store } from '../../../bot/store/ports.js';
import type { OfficerClient } from '../../support/officer.js';
import { call } from '../../support/resident.js';
import { Clocked } from '../support/clocked.js';
import { parts } from '../support/parts.js';
import { talkOf } from '../support/talks.js';
import { ACCEPTED, CASE_ENDPOINTS, nameOf, pathOf } from './requests.js';
import { audited, dump, placeOf, raw, sentCase, type Place, type SentCase } from './support.js';

const FILE = {
  name: 'note.pdf',
  claimedType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.4\n%canary-file\n'),
};

describe('what an officer does not own', () => {
  let service: Clocked;
  let owner: OfficerClient;
  let other: OfficerClient;
  let place: Place;
  let sent: SentCase;
  let withoutCase: string;

  beforeAll(async () => {
    service = await Clocked.start();
    owner = await service.supervisor();
    other = await owner.invites('bea', 'Bea Example');
    place = await placeOf(service);
    sent = await sentCase(place, { files: [FILE] });
    ({ id: withoutCase } = await talkOf(other));
  });
  afterAll(() => service.stop());

  /** @returns what each kind of nothing answers, which must be the same bytes */
  async function answers(endpoint: (typeof CASE_ENDPOINTS)[number]): Promise<Set<string>> {
    const ids = [sent.id, 'R-2222.1790000000000', sent.caseId, sent.conversationId, 'x'];
    if (nameOf(endpoint) !== 'POST /talks/:id/case') ids.push(withoutCase);
    const told = new Set<string>();
    for (const id of ids) {
      const path = pathOf(endpoint, id, sent.evidence[0]);
      const answer = await raw(other, endpoint.method, path, ACCEPTED[nameOf(endpoint)]);
      expect([nameOf(endpoint), id, answer.status]).toEqual([nameOf(endpoint), id, 404]);
      told.add(answer.told);
    }
    return told;
  }

  it.each([['before anybody took it'], ['while a colleague has it']])(
    'cannot be told from what is not there, at every endpoint, %s',
    async (when) => {
      if (when.startsWith('while')) await owner.take(sent.id);
      const before = await dump(place.store);
      for (const endpoint of CASE_ENDPOINTS) expect((await answers(endpoint)).size).toBe(1);
      expect(await dump(place.store)).toBe(before);
    },
  );

  it('leaves each attempt in the audit, and nothing that was done', async () => {
    const tries = (await audited(place.store, sent.id)).filter((action) => action !== 'take');
    expect(tries.length).toBeGreaterThanOrEqual(CASE_ENDPOINTS.length);
    expect(tries.filter((action) => !action.endsWith(' refused'))).toEqual([]);
  });

  it('is not read by a supervisor either, and not without sign-in', async () => {
    const theirs = await sentCase(place);
    await other.take(theirs.id);
    expect((await owner.get(`/talks/${theirs.id}/case`)).status).toBe(404);
    expect((await other.get(`/talks/${theirs.id}/case`)).status).toBe(200);
    for (const endpoint of CASE_ENDPOINTS) {
      const url = `/console/api${pathOf(endpoint, theirs.id)}`;
      expect((await call(service.url, endpoint.method, url)).status).toBe(401);
    }
  });

  it('is out of reach again once it was put back', async () => {
    await owner.post(`/talks/${sent.id}/hand-back`);
    for (const endpoint of CASE_ENDPOINTS) {
      const path = pathOf(endpoint, sent.id, sent.evidence[0]);
      expect((await raw(owner, endpoint.method, path, ACCEPTED[nameOf(endpoint)])).status).toBe(404);
    }
  });
});

describe('a case while the audit cannot be written', () => {
  it('is not read and not changed by anybody', async () => {
    const own = await parts();
    const place = { store: own.store, keyring: own.keyring, now: () => new Date() };
    const sent = await sentCase(place);
    const handoff = await own.store.get('handoffs', sent.id);
    if (handoff === undefined) throw new Error('no such handoff');
    await own.store.commit([
      {
        kind: 'put',
        collection: 'handoffs',
        id: sent.id,
        value: { ...handoff.value, state: 'assigned', officerId: 'bea' },
      },
    ]);
    const officer = { id: 'bea', version: 1, value: { username: 'bea' } } as unknown as Officer;
    const cases = (store: Store) =>
      new DeskCases({
        store: own.store,
        turns: own.turns,
        handoffs: new Handoffs(own.store, own.keys, { keepTalkDays: 90 }),
        vault: new CaseVault(own.keyring),
        audit: new Audit(store, own.keyring, () => new Date()),
        walledFor: () => false,
        keepCaseDays: 365,
        now: () => new Date(),
        notify: () => Promise.resolve(),
        failed: () => undefined,
      });
    const full: Store = {
      get: own.store.get.bind(own.store),
      find: own.store.find.bind(own.store),
      count: own.store.count.bind(own.store),
      watch: own.store.watch.bind(own.store),
      ping: own.store.ping.bind(own.store),
      close: own.store.close.bind(own.store),
      commit: () => Promise.reject(new StoreError('the disk is full')),
    };
    const before = await dump(own.store);
    const unable = cases(full);
    await expect(unable.owned(officer, sent.id, 'case-read')).rejects.toThrow(StoreError);
    await expect(unable.note(officer, sent.id, 'a note')).rejects.toThrow(StoreError);
    await expect(unable.close(officer, sent.id, 'helped')).rejects.toThrow(StoreError);
    expect(await dump(own.store)).toBe(before);
    expect((await cases(own.store).owned(officer, sent.id, 'case-read')).content.name).toBe('Mila Voorbeeld');
    await own.close();
  });
});
