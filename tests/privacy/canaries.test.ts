import { randomBytes } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { codeShown, Network, opens, sends, sendsFiles, tells, uploads } from '../cases/support.js';
import { Gateway, MailServer } from '../cases/outbound/support.js';
import { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';
import { Service } from '../support/service.js';
import { filesOf } from './support.js';

const PEOPLE = 9;
const hourInBrussels = () =>
  Number(
    new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'Europe/Brussels',
    }).format(),
  );
const began = hourInBrussels();

/** Networks for documentation: they belong to nobody. */
const HOME = '198.51.100';

/**
 * Residents who tell, add files, hold, send, come back and take back, and officers who note, edit and close, with an
 * invented name, number, address or word in everything that is written; some of it goes wrong on the way. Then every
 * byte that the service left anywhere is searched for each of them, in every form in which it could lie there.
 */
describe('of three hundred invented names, numbers and words that residents and officers wrote', () => {
  let service: Service;
  let network: Network;
  let mail: MailServer;
  let gateway: Gateway;
  let folder: string;
  let data: string;
  let temp: string;
  let watcher: FSWatcher;
  const canaries: string[] = [];
  /** Bytes of files that came and went in the folder for temporary files. */
  const passing: Buffer[] = [];
  let printed = '';

  /** A word of its own that nothing brings about by chance. */
  function word(kind: string): string {
    return kept(`kanarie${kind}${String(canaries.length).padStart(3, '0')}zqx`);
  }
  const digits = (count: number) => Array.from(randomBytes(count), (byte) => String(byte % 10)).join('');
  const phone = () => kept(`+324${String(70 + (canaries.length % 30))}${digits(6)}`);
  const address = () => kept(`mila.${word('mail')}@example.org`);
  const coordinate = () => kept(`50.8${digits(9)}`);

  function kept(canary: string): string {
    canaries.push(canary);
    return canary;
  }
  /** A code in the ways in which it is written. */
  function keptCode(code: string): string {
    if (code === '') throw new Error('no code was shown');
    kept(code);
    kept(code.replaceAll(' ', ''));
    kept(code.replaceAll(' ', '-'));
    return code;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channel-canaries-'));
    data = join(folder, 'data');
    temp = join(folder, 'tmp');
    await Promise.all([data, temp].map((path) => mkdir(path)));
    watcher = watch(temp, (_event, name) => {
      if (name !== null)
        void readFile(join(temp, name)).then(
          (bytes) => passing.push(bytes),
          () => undefined,
        );
    });
    mail = await MailServer.start();
    gateway = await Gateway.start();
    service = await Service.start({
      dataDir: data,
      settings: {
        TMPDIR: temp,
        LOG_LEVEL: 'debug',
        TRUSTED_PROXIES: '1',
        SMTP_URL: mail.url,
        SMTP_FROM: 'news@example.org',
        SMS_WEBHOOK_URL: gateway.url,
        SMS_WEBHOOK_SECRET: 'only for an invented gateway, not secret',
        NOTICE_URL: 'https://info.example.org',
      },
    });
    network = await Network.of(`${HOME}.77`, service.url);
    const officer = await OfficerClient.setUp(
      network.url,
      await service.setupToken(),
      'an.example',
      'An Example',
    );
    for (let person = 0; person < PEOPLE; person++) await lives(officer, person);
    await goesWrong(officer);
    // Notices and what else happens by the clock.
    for (
      let waited = 0;
      waited < 25_000 && (mail.received.length === 0 || gateway.received.length === 0);
      waited += 250
    )
      await new Promise((resolve) => setTimeout(resolve, 250));
  }, 300_000);

  afterAll(async () => {
    watcher.close();
    await network.stop();
    await service.stop();
    await mail.stop();
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Answers every question of the interview, up to the files. */
  async function answers(resident: Resident): Promise<void> {
    for (let questions = 0; resident.step() !== 'statement.files'; questions++) {
      const step = resident.step() ?? '';
      if (questions > 20) throw new Error(`the interview does not end: ${step}`);
      const topic = step.replace('statement.', '').replace(/ask|known/, '');
      if (step === 'risk.unsure') await resident.taps('no');
      else if (topic === 'where')
        await resident.says(`near ${word('street')} at ${coordinate()}, ${coordinate()}`);
      else if (topic === 'witnesses') await resident.says(`Alex ${word('witness')}, ${phone()}`);
      else if (topic === 'cameras') await resident.says(`The shop of ${word('shop')}. Number ${digits(3)}.`);
      else await resident.says(`It was ${word(topic)}.`);
    }
  }

  const pdf = () =>
    Buffer.from(`%PDF-1.4\n% ${word('bytes')} ${phone()}\n${randomBytes(200).toString('latin1')}`, 'latin1');

  async function lives(officer: OfficerClient, person: number): Promise<void> {
    const resident = await Resident.arrive(network.url);
    await tells(resident, `A man kept whistling at me. He called me ${word('story')}.`);
    await answers(resident);
    await sendsFiles(
      resident,
      [
        [`${word('file')}.pdf`, pdf()],
        [`${word('other')}.pdf`, pdf()],
        [`${word('refused')}.exe`, Buffer.from(`MZ ${word('refusedbytes')}`)],
      ],
      `see ${word('caption')}`,
    );
    await resident.taps('on');
    await resident.says(`Camille ${word('name')}`);
    for (const wish of ['assist.yes', 'gender.woman', 'company.no']) await resident.taps(wish);
    await resident.taps(person % 2 === 0 ? 'email' : 'sms');
    await resident.says(person % 2 === 0 ? address() : phone());
    await resident.taps('any');
    await resident.says(`my brother ${word('unseen')}`);
    await resident.taps('yes');
    if (resident.step() !== 'statement.review') throw new Error(`no preview at ${resident.step() ?? '-'}`);

    if (person % 3 === 2) {
      await resident.taps('later');
      keptCode(codeShown(resident));
      await resident.taps('digits');
      const code = keptCode(codeShown(resident));
      await resident.leaves();
      const back = await opens(network.url, code);
      if (back.step() !== 'code.held') throw new Error(`the code opened ${back.step() ?? '-'}`);
      await back.taps('export');
      if (person === 2) {
        await back.taps('on');
        await back.leaves();
        return;
      }
      await back.taps('on');
      await sends(back);
      await back.leaves();
      await works(officer, code, person);
      return;
    }
    await resident.taps('send');
    const code = keptCode(codeShown(resident));
    if (person % 3 === 0) await resident.leaves();
    await works(officer, code, person);
  }

  /** What officers do with it, and what comes back by code. */
  async function works(officer: OfficerClient, code: string, person: number): Promise<void> {
    const id = (await officer.queue()).later.findLast(({ state }) => state === 'later')?.id ?? '';
    const path = `/talks/${id}`;
    const done = async (rest: string, body: unknown) => {
      const { status } = await officer.post(`${path}${rest}`, body);
      if (status >= 300) throw new Error(`${rest} answered ${String(status)}`);
    };
    await officer.take(id);
    await done('/case/notes', { text: `note ${word('note')} ${phone()}` });
    await done('/case/appointment', {
      station: `station ${word('station')}`,
      at: '2099-11-25T10:00',
      language: 'en',
      officer: 'woman',
      accompanied: true,
    });
    await done('/case/pv', { language: person % 2 === 0 ? 'nl' : 'fr' });
    await done('/case/pv/edits', { path: '/findings/observed', value: `found ${word('edit')}` });
    await done('/case/pv/edits', { path: '/place/wording', value: `street ${word('place')}` });
    if (person === 0)
      for (const format of ['json', 'docx', 'pdf'])
        await officer.get(`${path}/case/pv/${format}`).catch(() => undefined);
    await officer.says(id, `question ${word('question')}`);
    await officer.notes(id, `among us ${word('among')}`);

    const back = await opens(network.url, code);
    if (back.step() !== 'code.status') throw new Error(`the code opened ${back.step() ?? '-'}`);
    await back.taps('accept');
    await back.taps('write');
    await back.says(`answer ${word('answer')} ${phone()}`);
    await back.taps('files');
    await sendsFiles(back, [[`${word('later')}.pdf`, pdf()]]);
    await back.taps('done');
    await back.taps('export');
    if (person % 2 === 0) await back.leaves();
    // After the visit, so that it is news.
    const incomplete = { reason: 'elsewhere', text: `not all ${word('incomplete')}` };
    await done('/case/pv-number', { number: word('number'), incomplete });
    if (person === 1) await done('/case/hand-over', { unit: 'morality', note: `please ${word('handover')}` });
    if (person === 3) await done('/case/close', { reason: 'helped', text: `goodbye ${word('closing')}` });
  }

  /** Refused, broken and failing requests are words too. */
  async function goesWrong(officer: OfficerClient): Promise<void> {
    const resident = await Resident.arrive(network.url);
    await tells(resident, `A man kept whistling at me near ${word('failing')}.`);
    await resident.post({ type: word('type'), text: word('refusedtext') });
    await resident.post({ type: 'message', text: { $ne: word('operator') } });
    for (const raw of [`{"text":"${word('broken')}`, word('nojson')])
      await call(network.url, 'POST', `${resident.path}/activities`, {
        token: resident.token,
        raw,
        headers: {
          'content-type': 'application/json',
          'user-agent': word('agent'),
          referer: word('referer'),
        },
      });
    await uploads(resident, [[`${word('large')}.pdf`, Buffer.alloc(11 * 1024 * 1024)]]);
    await uploads(resident, [[`${word('empty')}.pdf`, Buffer.alloc(0)]]);
    await call(
      network.url,
      'GET',
      `/v3/directline/conversations/${word('path')}/activities?watermark=${word('query')}`,
      {
        token: word('token'),
      },
    );
    for (const [method, path] of [
      ['GET', `/console/api/talks/${word('talk')}/case`],
      ['GET', `/${word('page')}`],
      ['GET', `/s/${word('stop')}`],
    ] as const)
      await call(network.url, method, path).catch(() => undefined);
    await call(network.url, 'POST', '/console/api/auth/sign-in', {
      body: { username: word('user'), password: word('password'), code: digits(6) },
      headers: { 'x-console': '1' },
    });
    for (const [path, body] of [
      ['/talks/R-NONE.1/case/notes', { text: word('nonote') }],
      ['/talks/R-NONE.1/case/pv/edits', { path: `/${word('pointer')}`, value: word('value') }],
      ['/talks/R-NONE.1/case/close', { reason: word('reason') }],
    ] as const)
      await officer.post(path, body);
    // A receipt that is none, and codes that open nothing.
    await call(network.url, 'POST', '/receipt/verify', { body: { text: word('receipt') } }).catch(
      () => undefined,
    );
    const guesser = await Resident.arrive(network.url);
    await guesser.says('code');
    await guesser.says(`${word('guess')} ${word('guess')}`);

    // A turn that fails: what the talk knows cannot be opened any more.
    const database = new DatabaseSync(join(service.dataDir, 'channel.db'));
    database
      .prepare(`UPDATE states SET body = json_set(body, '$.sealedState', 'AQ==') WHERE id = ?`)
      .run(resident.conversationId);
    database.close();
    for (let times = 0; times < 4; times++) await resident.says(`and then ${word('failed')}`);
  }

  async function searched(path: string): Promise<string[]> {
    const found: string[] = [];
    for (const file of await filesOf(path)) {
      const bytes = await readFile(file);
      for (const canary of canaries)
        for (const form of formsOf(canary)) if (bytes.includes(form)) found.push(`${canary} in ${file}`);
    }
    return found;
  }

  it('there are at least three hundred, and the search finds one in each of its forms', () => {
    expect(new Set(canaries).size).toBeGreaterThanOrEqual(300);
    const one = 'kanarie é 50.812345';
    const found = (text: string | Buffer) => formsOf(one).some((form) => Buffer.from(text).includes(form));
    expect(found(`…${one}…`)).toBe(true);
    expect(found(Buffer.from(`…${one}…`, 'utf16le'))).toBe(true);
    expect(found(encodeURIComponent(one))).toBe(true);
    expect(found(`xx${Buffer.from(one).toString('hex')}xx`)).toBe(true);
    expect(found(`xx${Buffer.from(one).toString('hex').toUpperCase()}xx`)).toBe(true);
    for (let before = 0; before < 3; before++) {
      const text = Buffer.from(`${'y'.repeat(before)}${one} and more`);
      expect(found(text.toString('base64'))).toBe(true);
      expect(found(text.toString('base64url'))).toBe(true);
    }
    expect(found('kanarie e 50.812345')).toBe(false);
  });

  it('none stands in the database or its log while the service runs, nor in a backup of it', async () => {
    expect((await filesOf(service.dataDir)).some((file) => file.endsWith('-wal'))).toBe(true);
    expect(await searched(service.dataDir)).toEqual([]);
    const backup = await mkdtemp(join(folder, 'backup-'));
    const database = new DatabaseSync(join(service.dataDir, 'channel.db'));
    database.exec(`VACUUM INTO '${join(backup, 'copy.db')}'`);
    database.close();
    const copied = await readFile(join(backup, 'copy.db'));
    expect(copied.includes('sealedContent')).toBe(true);
    expect(await searched(backup)).toEqual([]);
  }, 120_000);

  it('none was ever a file for the time being', async () => {
    expect(await searched(temp)).toEqual([]);
    for (const canary of canaries)
      for (const form of formsOf(canary)) expect(passing.filter((bytes) => bytes.includes(form))).toEqual([]);
  });

  it('none is in a notice but the address that it goes to', () => {
    // At night nothing goes out; at the hour at which that changes, it depends on the minute.
    const going = hourInBrussels() >= 8 && hourInBrussels() < 22;
    if (hourInBrussels() === began) {
      expect([going, mail.received.length > 0]).toEqual([going, going]);
      expect([going, gateway.received.length > 0]).toEqual([going, going]);
    }
    for (const { raw, to } of mail.received) {
      const rest = to.reduce((text, own) => text.replaceAll(own, ''), raw);
      expect(canaries.filter((canary) => rest.includes(canary))).toEqual([]);
    }
    for (const { raw, to } of gateway.received)
      expect(canaries.filter((canary) => raw.replaceAll(to, '').includes(canary))).toEqual([]);
  });

  it('none stands anywhere after the service was cut off, nor did it print one, or an address', async () => {
    await service.kill();
    printed = service.printed;
    expect(await searched(service.dataDir)).toEqual([]);
    expect(printed).toContain('"msg":"turn"');
    expect(printed).toContain('a turn failed and was answered kindly');
    const bytes = Buffer.from(printed);
    for (const canary of canaries)
      for (const form of formsOf(canary)) expect([canary, bytes.includes(form)]).toEqual([canary, false]);
    for (const line of printed.split('\n').filter((text) => text.startsWith('{')))
      expect(line).not.toMatch(/127\.0\.0\.1|::1|198\.51\.100|user-agent|cookie|authorization/i);
  }, 120_000);
});

const known = new Map<string, Buffer[]>();

/** UTF-8, UTF-16, base 64 at its three offsets and in both alphabets, hexadecimal, and as in an address. */
function formsOf(canary: string): Buffer[] {
  const before = known.get(canary);
  if (before !== undefined) return before;
  const plain = Buffer.from(canary);
  const encoded = [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), plain]);
    const cut = (text: string) => text.slice(offset === 0 ? 0 : 4, Math.floor((bytes.length * 4) / 3) - 1);
    return [cut(bytes.toString('base64')), cut(bytes.toString('base64url'))];
  });
  const hex = plain.toString('hex');
  const texts = new Set([canary, ...encoded, hex, hex.toUpperCase(), encodeURIComponent(canary)]);
  const forms = [...[...texts].map((text) => Buffer.from(text)), Buffer.from(canary, 'utf16le')];
  known.set(canary, forms);
  return forms;
}
