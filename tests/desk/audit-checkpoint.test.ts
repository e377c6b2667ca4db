import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isSigned } from '../../bot/cases/outbound/signature.js';
import { Audit } from '../../bot/desk/audit.js';
import { AuditCheckpoints } from '../../bot/desk/audit-checkpoints.js';
import { CheckpointKey } from '../../bot/desk/audit-checkpoint.js';
import { hashOf, idOf } from '../../bot/desk/audit-entry.js';
import { CheckpointAddress, CheckpointFile, type CheckpointPlace } from '../../bot/desk/audit-places.js';
import { auditReport } from '../../bot/desk/audit-report.js';
import { Metrics } from '../../bot/http/metrics.js';
import type { AuditRecord } from '../../bot/store/records.js';
import { Clocked, MINUTE } from './support/clocked.js';
import { parts, type Parts } from './support/parts.js';

const SECRET = 'only for invented checkpoints, 32+ characters';

describe('the checkpoints of the audit', () => {
  let own: Parts;
  let folder: string;
  let path: string;
  let time: number;
  let logged: string[];
  let metrics: Metrics;
  const now = () => new Date(time);

  beforeEach(async () => {
    time = Date.parse('2026-05-01T12:00:00Z');
    own = await parts(now);
    folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    path = join(folder, 'checkpoints');
    logged = [];
    metrics = new Metrics();
  });
  afterEach(async () => {
    await own.close();
    await rm(folder, { recursive: true, force: true });
  });

  const node = () => new Audit(own.store, own.keyring, now);
  const keeper = (audit: Audit, ...places: CheckpointPlace[]) =>
    new AuditCheckpoints({
      store: own.store,
      keyring: own.keyring,
      audit,
      places: places.length > 0 ? places : [new CheckpointFile(path)],
      metrics,
      log: {
        error: (...said: unknown[]) => logged.push(String(said.at(-1))),
        info: (...said: unknown[]) => logged.push(String(said.at(-1))),
      },
      now,
    });
  async function writes(audit: Audit, count: number, actor = 'an'): Promise<void> {
    for (let place = 0; place < count; place++)
      await audit.write({ actor, action: 'read', subject: 'R-1', result: 'done' });
  }
  const lines = async () => (await readFile(path, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const seqs = async () => (await lines()).map((line) => (JSON.parse(line) as { seq: number }).seq);
  const report = async () => auditReport(own.store, own.keyring, await lines());
  const value = async (seq: number): Promise<AuditRecord> => {
    const kept = await own.store.get('audit', idOf(seq));
    if (kept === undefined) throw new Error(`no entry ${String(seq)}`);
    return kept.value;
  };
  const put = (seq: number, record: AuditRecord) =>
    own.store.commit([{ kind: 'put', collection: 'audit', id: idOf(seq), value: record }]);
  const remove = (seq: number) => own.store.commit([{ kind: 'delete', collection: 'audit', id: idOf(seq) }]);
  /** Somebody with the master key and the database writes the chain anew from an entry on. */
  async function rechain(
    from: number,
    to: number,
    change: (record: AuditRecord) => AuditRecord,
  ): Promise<void> {
    let previousHash = (await value(from - 1)).hash;
    for (let seq = from; seq <= to; seq++) {
      const record = { ...change(await value(seq)), seq, previousHash };
      record.hash = hashOf(own.keyring, record);
      await put(seq, record);
      previousHash = record.hash;
    }
  }

  it('are made at the start, after 100 entries, or after ten minutes when something is new', async () => {
    const audit = node();
    const checkpoints = keeper(audit);
    await checkpoints.round();
    expect(await seqs()).toEqual([]);
    await writes(audit, 3);
    await checkpoints.round();
    await writes(audit, 99);
    await checkpoints.round();
    expect(await seqs()).toEqual([3]);
    await writes(audit, 1);
    await checkpoints.round();
    expect(await seqs()).toEqual([3, 103]);
    await writes(audit, 1);
    time += 10 * MINUTE;
    await checkpoints.round();
    time += 60 * MINUTE;
    await checkpoints.round();
    expect(await seqs()).toEqual([3, 103, 104]);
    expect(await report()).toEqual({ holds: true, entries: 104, confirmed: 3, findings: [] });
    expect(logged).toEqual([]);
  });

  it('show who writes the chain anew with the master key, and from where on', async () => {
    const audit = node();
    const checkpoints = keeper(audit);
    await writes(audit, 5);
    await checkpoints.round();
    await writes(audit, 5);
    await checkpoints.round({ last: true });
    await writes(audit, 2);
    await rechain(7, 12, (record) => (record.seq === 7 ? { ...record, actor: 'somebody else' } : record));
    // By itself the chain holds again.
    expect(await audit.verify()).toBe(true);
    const { holds, findings } = await report();
    expect(holds).toBe(false);
    expect(findings).toEqual([
      expect.stringMatching(
        /^Entries 6 to 10 are not those .* written anew from entry 6 on at the earliest\.$/,
      ),
    ]);
    // The service sees it too, before it signs anything new.
    await checkpoints.round({ last: true });
    expect(logged).toEqual([expect.stringContaining('changed outside the service')]);
    expect(await metrics.registry.getSingleMetricAsString('channel_audit_broken')).toContain(
      'channel_audit_broken 1',
    );
  });

  it('show a cut end and an old database that was put back, also when the chain grew again', async () => {
    const audit = node();
    const checkpoints = keeper(audit);
    await writes(audit, 10);
    await checkpoints.round();
    for (const seq of [8, 9, 10]) await remove(seq);
    expect(await audit.verify()).toBe(true);
    expect((await report()).findings).toEqual([
      expect.stringMatching(/^The end was cut off: entries 8 to 10 are gone; .* confirms entry 10\.$/),
    ]);
    await writes(node(), 5, 'bea');
    expect(await audit.verify()).toBe(true);
    expect((await report()).findings).toEqual([expect.stringMatching(/^Entries 1 to 10 are not those/)]);
    for (let seq = 1; seq <= 12; seq++) await remove(seq);
    expect((await report()).findings).toEqual([
      expect.stringMatching(/^The end was cut off: entries 1 to 10/),
    ]);
  });

  it('come with words for each break that the chain shows by itself', async () => {
    await writes(node(), 12);
    await put(2, { ...(await value(2)), actor: 'somebody else' });
    const [five, six] = [await value(5), await value(6)];
    await remove(5);
    await remove(6);
    await put(5, { ...six, seq: 5 });
    await put(6, { ...five, seq: 6 });
    await remove(9);
    const forged = { ...(await value(11)), actor: 'forged' };
    forged.hash = hashOf(own.keyring, forged);
    await put(11, forged);
    expect((await report()).findings).toEqual([
      'Entry 2 was changed, or put there by somebody without the key.',
      'Entry 5 stands in the wrong place: it was entry 6.',
      'Entry 6 stands in the wrong place: it was entry 5.',
      'Entries 9 were removed.',
      'Entry 12 does not follow on the one before it: that one was replaced, or one was put in between.',
    ]);
  });

  it('that are changed, made up or signed by another key count for nothing and are named', async () => {
    const audit = node();
    await writes(audit, 4);
    await keeper(audit).round();
    const [line = ''] = await lines();
    const stranger = await parts(now);
    const key = await CheckpointKey.load(stranger.store, stranger.keyring);
    const made = JSON.stringify(key.sign({ seq: 2, hash: (await value(2)).hash }, now()));
    await stranger.close();
    const tampered = [
      line.replace('"seq":4', '"seq":3'),
      line.replace('2026', '2025'),
      line.replace('}', ',"more":1}'),
      line.slice(0, 60),
      '{"seq":1}',
      made,
    ];
    const { holds, confirmed, findings } = await auditReport(own.store, own.keyring, [line, '', ...tampered]);
    expect({ holds, confirmed }).toEqual({ holds: false, confirmed: 1 });
    expect(findings.map((finding) => finding.split(' is ')[0])).toEqual(
      [3, 4, 5, 6, 7, 8].map((place) => `Line ${String(place)} of the checkpoints`),
    );
    // Whoever throws the key away to sign anew makes every old checkpoint one of another key.
    await own.store.commit([{ kind: 'delete', collection: 'secrets', id: 'audit-checkpoint-key' }]);
    expect((await report()).holds).toBe(false);
  });

  it('hold when two nodes write the audit and the checkpoints at the same time', async () => {
    const [one, two] = [node(), node()];
    const keepers = [keeper(one), keeper(two)];
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all([writes(one, 20, 'an'), writes(two, 20, 'bea')]);
      await Promise.all(keepers.map((each) => each.round({ last: true })));
    }
    expect(await report()).toMatchObject({ holds: true, entries: 120, confirmed: (await lines()).length });
    expect(new Set(await seqs())).toEqual(new Set([40, 80, 120]));
    expect(logged).toEqual([]);
  });

  it('wait while the address cannot be reached, raise an alarm, and arrive in order, each signed', async () => {
    const got: { body: string; signature: string | undefined }[] = [];
    let answers = 500;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (answers < 300) got.push({ body, signature: String(request.headers['x-signature']) });
        response.writeHead(answers, { location: 'http://127.0.0.1:1/' });
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const audit = node();
    const checkpoints = keeper(audit, new CheckpointAddress(url, SECRET, now));
    const waiting = async () => metrics.registry.getSingleMetricAsString('channel_audit_checkpoints_waiting');
    for (answers of [500, 302, 404]) {
      await writes(audit, 2);
      await checkpoints.round({ last: true });
    }
    expect(await waiting()).toContain('{place="address"} 3');
    expect(logged).toEqual(['a checkpoint of the audit could not be delivered; trying again']);
    answers = 204;
    // What was changed meanwhile is not covered up by a newer checkpoint alone.
    await rechain(2, 6, (record) => ({ ...record, actor: 'somebody else' }));
    await checkpoints.round();
    await new Promise((resolve) => server.close(resolve));
    expect(await waiting()).toContain('{place="address"} 0');
    expect(got.map(({ body }) => (JSON.parse(body) as { seq: number }).seq)).toEqual([2, 4, 6]);
    expect(got.every(({ body, signature }) => isSigned(SECRET, body, signature, now()))).toBe(true);
    const delivered = got.map(({ body }) => body);
    expect((await auditReport(own.store, own.keyring, delivered)).findings).toEqual([
      expect.stringMatching(/^Entries 1 to 2 are not those/),
    ]);
  });

  it('are written in full after a line that a power failure cut off, and after the disk was away', async () => {
    const audit = node();
    await writes(audit, 2);
    await writeFile(path, '{"seq":1,"ha');
    await keeper(audit).round();
    expect((await lines()).length).toBe(2);
    expect((await report()).confirmed).toBe(1);
    const missing = join(folder, 'not', 'there');
    const away = keeper(audit, new CheckpointFile(missing));
    await writes(audit, 1);
    await away.round();
    expect(logged).toEqual([expect.stringContaining('could not be delivered')]);
  });
});

describe('npm run audit', () => {
  it('says of a running service whether its audit holds, exports it without names, and prints the public key', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    const checkpoints = join(elsewhere, 'checkpoints');
    const service = await Clocked.start({ AUDIT_CHECKPOINT_FILE: checkpoints });
    try {
      const supervisor = await service.supervisor();
      await supervisor.onDuty();
      await supervisor.get('/audit');
      await service.tick();
      const run = async (...args: string[]) =>
        promisify(execFile)(process.execPath, ['--import', 'tsx', 'bot/cli/audit.ts', ...args], {
          env: { PATH: process.env['PATH'], DATA_DIR: service.dataDir, AUDIT_CHECKPOINT_FILE: checkpoints },
        }).then(
          ({ stdout }) => ({ code: 0, out: stdout }),
          (error: unknown) => {
            const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
            return { code, out: stdout + stderr };
          },
        );
      const [holds, exported, key] = await Promise.all([run('verify'), run('export'), run('key')]);
      const [last] = await (
        await service.store()
      ).find('audit', { order: { field: 'seq', direction: 'descending' }, limit: 1 });
      const end = String(last?.value.seq ?? 0);
      expect(holds).toEqual({ code: 0, out: `The audit holds: ${end} entries, 1 checkpoints.\n` });
      const entries = exported.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AuditRecord);
      expect(entries.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['set-up', 'on-duty', 'read-audit']),
      );
      expect(entries.at(-1)?.seq).toBe(Number(end));
      expect(exported.out).not.toMatch(/example/i);
      const [line = ''] = (await readFile(checkpoints, 'utf8')).split('\n');
      const { seq, hash, at, signature } = JSON.parse(line) as Record<string, string>;
      expect(
        verifySignature(
          null,
          Buffer.from(`audit-checkpoint\n${String(seq)}\n${String(hash)}\n${String(at)}`),
          createPublicKey(key.out),
          Buffer.from(signature ?? '', 'base64url'),
        ),
      ).toBe(true);

      const store = await service.store();
      await store.commit([{ kind: 'delete', collection: 'audit', id: idOf(Number(end)) }]);
      const [cut, elsewhereFile, nonsense] = await Promise.all([
        run('verify'),
        run('verify', '--checkpoints', join(elsewhere, 'none')),
        run('verify', '--all'),
      ]);
      expect(cut).toEqual({
        code: 1,
        out: expect.stringContaining(`The end was cut off: entries ${end} are gone`),
      });
      expect(elsewhereFile).toEqual({ code: 1, out: expect.stringContaining('cannot be read (ENOENT)') });
      expect(nonsense).toEqual({ code: 1, out: expect.stringContaining('I do not know "verify --all"') });
    } finally {
      await service.stop();
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
});
