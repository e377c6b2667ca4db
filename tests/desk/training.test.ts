/** Lessons, practice and progress over HTTP: what is open, what is whose, and what is kept. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { FeedbackAnswer, LessonsAnswer, ProgressAnswer, TotalsAnswer } from '../../bot/desk/contract.js';
import type { OfficerClient } from '../support/officer.js';
import { call } from '../support/resident.js';
import { Clocked } from './support/clocked.js';

type Progress = z.infer<typeof ProgressAnswer>;
type Totals = z.infer<typeof TotalsAnswer>;

const EMPTY = { place: '', time: '', facts: '', description: '', wishes: '' };
const CANARY = 'canary words of a trainee';
const practised = (said: string[] = ['Are you safe?', CANARY]) => ({
  language: 'en',
  said,
  ticks: [{ offence: 'integrity', elements: ['consent', 'nothing-of-ours'] }],
  motive: 'unknown',
  draft: { ...EMPTY, facts: CANARY },
});

describe('training', () => {
  let service: Clocked;
  let supervisor: OfficerClient;
  let officer: OfficerClient;

  beforeAll(async () => {
    service = await Clocked.start();
    supervisor = await service.supervisor();
    officer = await supervisor.invites('bea', 'Bea Example');
  });
  afterAll(() => service.stop());

  const progressOf = async (who: OfficerClient) => ProgressAnswer.parse((await who.get('/progress')).body);
  const totals = async () => TotalsAnswer.parse((await supervisor.get('/teaching/totals')).body);
  const practises = (who: OfficerClient) => who.post('/practice/tram/feedback', practised());

  it('gives its lessons to somebody without an account, and nothing else of the desk', async () => {
    for (const language of ['nl', 'fr', 'en', 'de', 'x', '']) {
      const answer = await call(service.url, 'GET', `/console/api/training/lessons?language=${language}`);
      expect(answer.status).toBe(200);
      const { lessons } = LessonsAnswer.parse(answer.body);
      expect(lessons).toHaveLength(4);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const text = JSON.stringify(answer.body);
      for (const secret of ['an.example', 'An Example', 'R-', 'progress', 'scenario'])
        expect(text).not.toContain(secret);
    }
    for (const path of ['/training/', '/training/progress', '/training/lessons/sexism', '/training/../queue'])
      expect([401, 404]).toContain((await call(service.url, 'GET', `/console/api${path}`)).status);
    for (const path of ['/practice', '/progress', '/teaching/totals'])
      expect((await call(service.url, 'GET', `/console/api${path}`)).status).toBe(401);
  });

  it('keeps of a practice how it went and none of its words, for the trainee alone', async () => {
    const answer = await practises(officer);
    const feedback = FeedbackAnswer.parse(answer.body);
    expect(feedback.safety.message).toBe(1);
    await officer.post('/progress/lessons', { lesson: 'sexism', right: 20 });
    await officer.post('/progress/lessons', { lesson: 'sexism', right: 1 });
    const mine = await progressOf(officer);
    expect(mine.practices).toMatchObject([{ id: 'tram', criteria: feedback.criteria }]);
    expect(mine.lessons).toMatchObject([{ id: 'sexism', right: 3, of: 3 }]);

    const nobodys: Progress = { lessons: [], practices: [] };
    expect(await progressOf(supervisor)).toEqual(nobodys);
    const store = await service.store();
    const kept = await store.find('progress', {});
    expect(kept).toHaveLength(1);
    const [record] = kept;
    const whose = record?.id ?? '';
    for (const path of [`/progress/${whose}`, `/progress/lessons/${whose}`, `/officers/${whose}/progress`])
      expect([403, 404, 405]).toContain((await supervisor.get(path)).status);
    const open = (await service.keyring()).open(
      record?.value.sealedProgress ?? '',
      `progress/${whose}#progress`,
    );
    expect(JSON.parse(open)).toEqual(mine);
    expect(JSON.stringify(kept) + open).not.toContain('canary');
    expect(JSON.stringify(await store.find('audit', {}))).not.toMatch(/canary|tram|practice/);
  });

  it('answers a talk anew from what was said, and refuses what is none', async () => {
    const turns = await officer.post<{ said: unknown[]; ended: string | null }>('/practice/tram/turns', {
      language: 'nl',
      said: ['Ben je nu veilig?', 'Tot ziens.', 'Wat is er gebeurd?'],
    });
    expect([turns.status, turns.body.said.length, turns.body.ended]).toEqual([200, 5, 'bye']);
    expect((await officer.post('/practice/nowhere/turns', { language: 'nl', said: [] })).status).toBe(404);
    expect((await officer.post('/progress/lessons', { lesson: 'nowhere', right: 1 })).status).toBe(404);
    for (const said of [[''], ['x'.repeat(1001)], Array.from({ length: 41 }, () => 'x'), [7]])
      expect((await officer.post('/practice/tram/turns', { language: 'nl', said })).status).toBe(400);
    expect((await officer.post('/practice/tram/turns', { language: 'de', said: [] })).status).toBe(400);
  });

  it('shows who teaches numbers from five people on, without a name, and nobody else any', async () => {
    expect((await officer.get('/teaching/totals')).status).toBe(403);
    const before: Totals = await totals();
    expect(before.people).toBeNull();
    expect(before.practices.every(({ people, criteria }) => people === null && criteria === null)).toBe(true);
    const more = await Promise.all(
      ['cas', 'dis', 'eva', 'fay'].map((name) => supervisor.invites(name, `${name} Example`)),
    );
    for (const each of more) await practises(each);
    const after = await totals();
    expect(after.people).toBe(5);
    expect(after.practices.find(({ id }) => id === 'tram')).toMatchObject({
      people: 5,
      criteria: { safety: 1 },
    });
    expect(after.lessons.find(({ id }) => id === 'sexism')?.people).toBeNull();
    expect(JSON.stringify(after)).not.toMatch(/Example|bea|cas/);
    const audit = await supervisor.get<{ entries: { action: string }[] }>('/audit');
    expect(audit.body.entries.filter(({ action }) => action === 'read-training-totals')).toHaveLength(2);

    // Who erases theirs is in no number any more.
    expect((await officer.post('/progress/erase')).status).toBe(204);
    expect(await progressOf(officer)).toEqual({ lessons: [], practices: [] });
    expect((await totals()).people).toBeNull();
  });

  it('loses nothing when two windows finish at once', async () => {
    await Promise.all([1, 2, 3].map(() => practises(officer)));
    expect((await progressOf(officer)).practices).toHaveLength(3);
  });
});
