import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { Audit } from '../../bot/desk/audit.js';
import type { Store } from '../../bot/store/ports.js';
import type { AuditRecord } from '../../bot/store/records.js';
import { PASSWORD, type OfficerClient } from '../support/officer.js';
import { Resident } from '../support/resident.js';
import { dump, placeOf, sentCase } from './cases/support.js';
import { bodyFor, GUARDED, nameOf } from './support/accepted.js';
import { Clocked } from './support/clocked.js';
import { parts, type Parts } from './support/parts.js';
import { asks, signIn, talkOf } from './support/talks.js';

const idOf = (seq: number) => String(seq).padStart(12, '0');

describe('the chain of the audit', () => {
  let own: Parts;
  let audit: Audit;

  beforeEach(async () => {
    own = await parts();
    audit = new Audit(own.store, own.keyring, () => new Date('2026-05-01T12:00:00Z'));
    for (let place = 0; place < 6; place++) {
      await audit.write({
        actor: `officer-${String(place)}`,
        action: 'read',
        subject: 'R-1',
        result: 'done',
      });
    }
    expect(await audit.verify()).toBe(true);
  });

  const put = (seq: number, value: AuditRecord) =>
    own.store.commit([{ kind: 'put', collection: 'audit', id: idOf(seq), value }]);
  const entry = async (seq: number): Promise<AuditRecord> => {
    const kept = await own.store.get('audit', idOf(seq));
    if (kept === undefined) throw new Error(`no entry ${String(seq)}`);
    return kept.value;
  };

  it.each(['actor', 'action', 'subject', 'result', 'at'] as const)(
    'shows that %s of an entry was edited',
    async (field) => {
      await put(3, {
        ...(await entry(3)),
        [field]: field === 'result' ? 'refused' : '2026-05-02T12:00:00.000Z',
      });
      expect(await audit.verify()).toBe(false);
      await own.close();
    },
  );

  it('shows an edited entry although its own hash was made anew, by the entry after it', async () => {
    const elsewhere = await parts();
    const other = new Audit(elsewhere.store, own.keyring, () => new Date('2026-05-01T12:00:00Z'));
    for (const actor of ['officer-0', 'officer-1', 'somebody else']) {
      await other.write({ actor, action: 'read', subject: 'R-1', result: 'done' });
    }
    const [forged] = await other.last(1);
    expect(forged?.previousHash).toBe((await entry(3)).previousHash);
    if (forged !== undefined) await put(3, forged);
    expect(await audit.verify()).toBe(false);
    await elsewhere.close();
    await own.close();
  });

  it.each([1, 3])('shows that entry %i was removed', async (seq) => {
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(seq) }]);
    expect(await audit.verify()).toBe(false);
    await own.close();
  });

  it('shows a removal also when the entries after it were moved up', async () => {
    const [four, five, six] = [await entry(4), await entry(5), await entry(6)];
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(6) }]);
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(3) }]);
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(4) }]);
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(5) }]);
    for (const [seq, value] of [
      [3, four],
      [4, five],
      [5, six],
    ] as const)
      await put(seq, { ...value, seq });
    expect(await audit.verify()).toBe(false);
    await own.close();
  });

  it('shows that an entry was inserted, however well it was made up without those after it', async () => {
    const last = await entry(6);
    await own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(6) }]);
    const forged = new Audit(own.store, own.keyring, () => new Date('2026-05-01T12:00:00Z'));
    await forged.write({ actor: 'forged', action: 'take', subject: 'R-2', result: 'done' });
    await put(7, { ...last, seq: 7 });
    expect(await audit.verify()).toBe(false);
    await own.close();
  });

  it('shows that two entries changed places', async () => {
    const [two, three] = [await entry(2), await entry(3)];
    await own.store.commit([
      { kind: 'delete', collection: 'audit', id: idOf(2) },
      { kind: 'delete', collection: 'audit', id: idOf(3) },
    ]);
    await put(2, { ...three, seq: 2 });
    await put(3, { ...two, seq: 3 });
    expect(await audit.verify()).toBe(false);
    await own.close();
  });

  it('holds when many write at the same time, on two nodes, and every entry is there once', async () => {
    const other = new Audit(own.store, own.keyring, () => new Date('2026-05-01T12:00:00Z'));
    await Promise.all(
      Array.from({ length: 30 }, (_, place) =>
        (place % 2 === 0 ? audit : other).write({
          actor: `many-${String(place)}`,
          action: 'take',
          subject: '-',
          result: 'done',
        }),
      ),
    );
    expect(await audit.verify()).toBe(true);
    const many = (await audit.last(30)).map(({ actor }) => actor);
    expect(new Set(many)).toEqual(new Set(Array.from({ length: 30 }, (_, place) => `many-${String(place)}`)));
    await own.close();
  });

  it('holds over more entries than are read at a time, and shows an edit beyond them', async () => {
    for (let place = 0; place < 1100; place++)
      await audit.write({ actor: 'a', action: 'read', subject: '-', result: 'done' });
    expect(await audit.verify()).toBe(true);
    await put(1050, { ...(await entry(1050)), actor: 'b' });
    expect(await audit.verify()).toBe(false);
    await own.close();
  });
});

describe('the audit of the desk', () => {
  let service: Clocked;
  let supervisor: OfficerClient;
  let officer: OfficerClient;
  let store: Store;

  beforeAll(async () => {
    service = await Clocked.start();
    supervisor = await service.supervisor();
    officer = await supervisor.invites('bea', 'Bea Example');
    store = await service.store();
  });
  afterAll(() => service.stop());

  async function ids(): Promise<Map<string, string>> {
    const { body } = await supervisor.get<{ officers: { id: string; username: string }[] }>('/officers');
    return new Map(body.officers.map(({ id, username }) => [username, id]));
  }

  /** What was put down during the work: action and result, oldest first. */
  async function during(work: () => Promise<unknown>): Promise<AuditRecord[]> {
    const [before] = await store.find('audit', {
      order: { field: 'seq', direction: 'descending' },
      limit: 1,
    });
    await work();
    const after = { field: 'seq', value: before?.value.seq ?? 0 } as const;
    return (await store.find('audit', { after, order: { field: 'seq', direction: 'ascending' } })).map(
      ({ value }) => value,
    );
  }

  const brief = (entries: AuditRecord[]) => entries.map(({ action, result }) => `${action} ${result}`);

  it('has an entry for each thing that an officer does to a talk, and who it was', async () => {
    let talk = '';
    const entries = await during(async () => {
      const { id } = await talkOf(officer);
      talk = id;
      await officer.talk(id);
      await officer.says(id, 'hello');
      await officer.notes(id, 'noted');
      await supervisor.post(`/talks/${id}/danger-seen`);
      await officer.get(`/talks/${id}/files/none`);
      await officer.post(`/talks/${id}/close`, { reason: 'referred' });
    });
    const known = await ids();
    expect(brief(entries)).toEqual([
      'take done',
      'read done',
      'write done',
      'note done',
      'danger-seen done',
      'file done',
      'close:referred done',
    ]);
    for (const { actor, subject, action } of entries) {
      expect(actor).toBe(known.get(action === 'danger-seen' ? 'an.example' : 'bea'));
      expect(subject).toBe(talk);
    }
  });

  it('has an entry for each refusal, with who tried what', async () => {
    const { id } = await talkOf(officer);
    const entries = await during(async () => {
      await supervisor.post(`/talks/${id}/take`);
      await supervisor.get(`/talks/${id}`);
      await supervisor.post(`/talks/${id}/messages`, { text: 'x', clientId: 'refused-1' });
      await supervisor.post(`/talks/${id}/notes`, { text: 'x', clientId: 'refused-2' });
      await supervisor.post(`/talks/${id}/hand-back`);
      await supervisor.post(`/talks/${id}/close`, { reason: 'helped' });
      await supervisor.get(`/talks/${id}/files/none`);
      await supervisor.post(`/talks/${id}/read`);
    });
    expect(entries.every(({ result }) => result === 'refused')).toBe(true);
    expect(entries.map(({ action }) => action)).toEqual([
      'take',
      'read',
      'write',
      'note',
      'hand-back',
      'close:helped',
      'file',
      'work',
    ]);
    expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set([(await ids()).get('an.example')]));
    const role = await during(async () => {
      await officer.get('/officers');
      await officer.get('/audit');
      await officer.post('/officers', { username: 'never', role: 'officer' });
    });
    expect(role.map(({ action, subject, result }) => `${action} ${subject} ${result}`)).toEqual([
      'not-allowed GET /officers refused',
      'not-allowed GET /audit refused',
      'not-allowed POST /officers refused',
    ]);
    await officer.post(`/talks/${id}/hand-back`);
  });

  it('says of sixteen who took at the same time that one did and the others were refused', async () => {
    const resident = await Resident.arrive(service.url);
    const id = await asks(officer, resident);
    const entries = await during(() =>
      Promise.all(
        Array.from({ length: 16 }, (_, place) =>
          (place % 2 === 0 ? officer : supervisor).post(`/talks/${id}/take`),
        ),
      ),
    );
    expect(brief(entries).sort()).toEqual(['take done', ...Array<string>(15).fill('take refused')]);
  });

  it('has an entry for sign-in and sign-out, duty, links and accounts, also for those refused, and no name that was typed', async () => {
    const entries = await during(async () => {
      await signIn(service.url, { username: 'canary-name', password: PASSWORD, code: '000000' });
      await officer.onDuty();
      await officer.onDuty(false);
      const fay = await supervisor.invites('fay', 'Fay Example');
      await fay.post('/auth/sign-out');
      await supervisor.get('/audit');
    });
    expect(brief(entries)).toEqual([
      'sign-in refused',
      'on-duty done',
      'off-duty done',
      'invite:officer done',
      'set-up done',
      'sign-out done',
      'read-audit done',
    ]);
    expect(JSON.stringify(entries)).not.toContain('canary');
  });

  it('is shown to a supervisor with whether its chain holds', async () => {
    const intact = await supervisor.get<{ entries: { seq: number }[]; intact: boolean }>('/audit');
    expect(intact.body.intact).toBe(true);
    const seqs = intact.body.entries.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((one, two) => two - one));
    const kept = await store.get('audit', idOf(2));
    if (kept === undefined) throw new Error('no entry');
    await store.commit([
      { kind: 'put', collection: 'audit', id: kept.id, value: { ...kept.value, actor: 'somebody else' } },
    ]);
    expect((await supervisor.get<{ intact: boolean }>('/audit')).body.intact).toBe(false);
  });
});

describe('a desk whose audit cannot be written', () => {
  it('reads nothing to anybody and changes nothing, at any endpoint of talks and cases', async () => {
    const service = await Clocked.start();
    const database = new DatabaseSync(join(service.dataDir, 'channel.db'), { timeout: 5_000 });
    try {
      const officer = await service.supervisor();
      const place = await placeOf(service);
      const { id: talk, resident } = await talkOf(officer);
      await resident.says('canary words');
      const bytes = Buffer.from('%PDF-1.4\n%canary-file\n');
      const sent = await sentCase(place, {
        files: [{ name: 'n.pdf', claimedType: 'application/pdf', bytes }],
      });
      await officer.take(sent.id);
      await officer.post(`/talks/${sent.id}/case/pv`, { language: 'nl' });
      database.exec(
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
      );
      const before = await dump(place.store);
      const about = GUARDED.filter(
        ({ path }) =>
          path.startsWith('/talks/:id') &&
          // That the new is read up to here, and looking up a place, read no words of a resident to anybody.
          !/\/(read)$/.test(path),
      );
      const passed: unknown[] = [];
      for (const endpoint of about) {
        const id = endpoint.path.includes('/case') && endpoint.path !== '/talks/:id/case' ? sent.id : talk;
        const path = endpoint.path
          .replace(':id', endpoint.method === 'GET' && endpoint.path === '/talks/:id/case' ? sent.id : id)
          .replace(':file', sent.evidence[0] ?? '')
          .replace(':format', 'json');
        const answer = await fetch(`${service.url}/console/api${path}?warned=1`, {
          method: endpoint.method,
          headers: { cookie: officer.cookie, 'x-console': '1', 'content-type': 'application/json' },
          ...(endpoint.method === 'POST' ? { body: JSON.stringify(bodyFor(endpoint)) } : {}),
        });
        const text = await answer.text();
        if (answer.status !== 503) passed.push([nameOf(endpoint), answer.status, text.slice(0, 120)]);
        expect([nameOf(endpoint), /canary|Voorbeeld/.test(text)]).toEqual([nameOf(endpoint), false]);
      }
      expect(passed).toEqual([]);
      expect(await dump(place.store)).toBe(before);
      database.exec('DROP TRIGGER full');
      expect((await officer.talk(talk)).messages.some(({ text }) => text === 'canary words')).toBe(true);
      expect((await officer.get(`/talks/${sent.id}/case`)).status).toBe(200);
    } finally {
      database.close();
      await service.stop();
    }
  });
});

describe('a supervisor who looks into the case of a colleague', () => {
  it('says why, from a list; the owner need not; each reading stands in the audit with its reason', async () => {
    const service = await Clocked.start();
    try {
      const supervisor = await service.supervisor();
      const officer = await supervisor.invites('bea', 'Bea Example');
      const place = await placeOf(service);
      const sent = await sentCase(place);
      await officer.take(sent.id);
      const path = `/talks/${sent.id}/case`;
      expect((await officer.get(path)).status).toBe(200);
      expect((await supervisor.get(path)).status).toBe(404);
      for (const reason of ['curious', '', 'own-talk', 'Supervision'])
        expect([reason, (await supervisor.get(`${path}?reason=${reason}`)).status]).toEqual([reason, 400]);
      expect((await officer.get(`${path}?reason=quality`)).status).toBe(404);
      expect((await supervisor.get(`${path}?reason=quality`)).status).toBe(200);
      expect((await supervisor.post(`${path}/notes`, { text: 'never' })).status).toBe(404);
      const walled = await sentCase(place, { walled: true });
      expect((await supervisor.get(`/talks/${walled.id}/case?reason=complaint`)).status).toBe(404);
      const kept = await place.store.find('audit', {
        where: { subject: sent.id },
        order: { field: 'seq', direction: 'ascending' },
      });
      expect(kept.map(({ value }) => `${value.action} ${value.reason ?? '-'} ${value.result}`)).toEqual([
        'take - done',
        'case-read assigned done',
        'case-read - refused',
        'case-look quality refused',
        'case-look quality done',
        'case-note - refused',
      ]);
      const shown = await supervisor.get<{ entries: { reason: string | null }[]; intact: boolean }>('/audit');
      expect(shown.body.intact).toBe(true);
      expect(shown.body.entries.some(({ reason }) => reason === 'quality')).toBe(true);
    } finally {
      await service.stop();
    }
  });
});
