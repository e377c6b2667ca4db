import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clocked } from '../desk/support/clocked.js';
import { asks, said, STORY, tellsStory } from '../desk/support/talks.js';
import type { OfficerClient } from '../support/officer.js';
import { call, Resident } from '../support/resident.js';

describe('a resident whose turn fails', () => {
  let service: Clocked;

  beforeAll(async () => {
    service = await Clocked.start();
  });
  afterAll(() => service.stop());

  /** Swaps what is kept of the dialog for bytes that do not open, as a broken disk would. */
  async function breakState(resident: Resident): Promise<void> {
    const store = await service.store();
    const id = resident.conversationId;
    await store.commit([
      { kind: 'put', collection: 'states', id, value: { conversationId: id, sealedState: 'AAAA' } },
    ]);
  }

  it('is answered kindly in their language, with 101 and 112, and the message is kept', async () => {
    const resident = await Resident.arrive(service.url, 'nl');
    await breakState(resident);
    const answers = await resident.says('canary-kept');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain('101');
    expect(answers[0]?.text).toContain('112');
    const { body } = await call(service.url, 'GET', `${resident.path}/activities?watermark=0`, {
      token: resident.token,
    });
    expect(JSON.stringify(body)).toContain('canary-kept');
    const kept = await (await service.store()).get('conversations', resident.conversationId);
    expect(kept?.value.failures).toBe(1);
  });

  it('begins at the first choice, in their language, when what was kept of the talk stays unreadable', async () => {
    const resident = await Resident.arrive(service.url, 'nl');
    await breakState(resident);
    await resident.says('een');
    await breakState(resident);
    await resident.says('twee');
    expect(resident.step()).toBe('welcome.need');
    expect(resident.last().locale).toBe('nl');
    await resident.taps('about');
    expect(resident.step()).toBe('welcome.about');
    const { body } = await call(service.url, 'GET', `${resident.path}/activities?watermark=0`, {
      token: resident.token,
    });
    expect(JSON.stringify(body)).toMatch(/"een".*"twee"/);
  });

  it('is well again when the cause is gone, and has lost nothing of what was told', async () => {
    const resident = await Resident.arrive(service.url);
    await tellsStory(resident);
    const store = await service.store();
    const whole = await store.get('states', resident.conversationId);
    await breakState(resident);
    await resident.says('does this arrive?');
    expect(resident.last().text).toBe(said('engine.failed'));
    if (whole === undefined) throw new Error('there was no state');
    await store.commit([{ kind: 'put', collection: 'states', id: whole.id, value: whole.value }]);
    await resident.taps('officer').catch(() => undefined);
    await resident.says('officer');
    expect((await store.get('conversations', resident.conversationId))?.value.failures).toBe(0);
    expect(JSON.stringify(resident.received)).toContain(STORY);
  });
});

describe('a file that a resident sends', () => {
  let service: Clocked;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    officer = await service.supervisor();
    await officer.onDuty();
  });
  afterAll(() => service.stop());

  async function sends(
    resident: Resident,
    content: string,
    name: string,
    clientActivityID?: string,
  ): Promise<string> {
    const form = new FormData();
    const activity = {
      type: 'message',
      text: '',
      channelData: clientActivityID === undefined ? {} : { clientActivityID },
    };
    form.append(
      'activity',
      new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
      'activity',
    );
    form.append('file', new Blob([content], { type: 'text/html' }), name);
    const answer = await call<{ id: string }>(resident.url, 'POST', `${resident.path}/upload`, {
      token: resident.token,
      raw: form,
    });
    expect(answer.status).toBe(200);
    return answer.body.id;
  }

  it('is a message like any other: the officer of the talk sees and downloads it, and nobody else does', async () => {
    const colleague = await officer.invites('bea', 'Bea Example');
    const resident = await Resident.arrive(service.url);
    const before = await sends(resident, 'not shared', 'before.html');
    await resident.read();
    expect(
      resident.received.some(
        ({ id, attachments }) => id === before && attachments?.[0]?.name === 'before.html',
      ),
    ).toBe(true);
    const id = await asks(officer, resident);
    await officer.take(id);
    await sends(resident, '<script>content</script>', 'what happened.html');
    const { messages } = await officer.talk(id);
    const files = messages.flatMap(({ attachments }) => attachments);
    expect(files.map(({ name }) => name)).toEqual(['what happened.html']);
    const path = `/console/api/talks/${id}/files/${files[0]?.id ?? ''}`;
    const download = await fetch(`${service.url}${path}`, { headers: { cookie: officer.cookie } });
    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''what%20happened.html",
    );
    expect(await download.text()).toBe('<script>content</script>');
    expect((await fetch(`${service.url}${path}`, { headers: { cookie: colleague.cookie } })).status).toBe(
      403,
    );
    expect((await fetch(`${service.url}${path}`)).status).toBe(401);
    // The file of before the yes is not reached through the talk, although its name in the store were known.
    const all = await (
      await service.store()
    ).find('files', { where: { conversationId: resident.conversationId } });
    expect(all).toHaveLength(2);
    const answers = await Promise.all(
      all.map(
        async (file) =>
          (await officer.get(`/talks/${id}/files/${file.id}`).catch(() => ({ status: 200 }))).status,
      ),
    );
    expect(answers.sort()).toEqual([200, 404]);
  });

  it('sent again with the same id has one effect', async () => {
    const resident = await Resident.arrive(service.url);
    const first = await sends(resident, 'once', 'once.txt', 'upload-1');
    expect(await sends(resident, 'once', 'once.txt', 'upload-1')).toBe(first);
    await resident.read();
    expect(
      resident.received.filter(({ attachments }) => attachments !== undefined && attachments.length > 0),
    ).toHaveLength(1);
    const kept = await (
      await service.store()
    ).count('files', { where: { conversationId: resident.conversationId } });
    expect(kept).toBe(1);
  });
});
