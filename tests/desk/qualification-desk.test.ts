/** The qualification aid and the figures of quality over HTTP, on the real store. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';
import {
  CaseAnswer,
  PvAnswer,
  PvCheckAnswer,
  QualificationAnswer,
  QualityAnswer,
} from '../../bot/desk/contract.js';
import { guarded } from '../../bot/desk/quality-guard.js';
import { percentile } from '../../bot/desk/quality.js';
import { OfficerClient } from '../support/officer.js';
import { Clocked, DAY, MINUTE } from './support/clocked.js';
import {
  audited,
  codeOfError,
  opened,
  placeOf,
  raw,
  sentCase,
  STORY,
  type Place,
  type Seed,
  type SentCase,
} from './cases/support.js';

type Aid = z.infer<typeof QualificationAnswer>;
type Check = z.infer<typeof PvCheckAnswer>;
type Figures = z.infer<typeof QualityAnswer>;
type Group = Figures['groups'][number];

let service: Clocked;
let officer: OfficerClient;
let colleague: OfficerClient;
let place: Place;

beforeAll(async () => {
  service = await Clocked.start();
  officer = await service.supervisor();
  colleague = await officer.invites('bea.example', 'Bea Example');
  place = await placeOf(service);
});
afterAll(() => service.stop());

async function taken(seed: Seed = {}, by = officer): Promise<SentCase> {
  const sent = await sentCase(place, seed);
  await by.take(sent.id);
  return sent;
}
const at = ({ id }: SentCase, rest = '') => `/talks/${id}/case${rest}`;
const tick = (sent: SentCase, offence: string, element: string, state: string, by = officer) =>
  by.post<Aid>(at(sent, '/qualification/ticks'), { offence, element, state });
const decide = (sent: SentCase, offences: string[], motive = 'excluded', reason = 'canary-reason') =>
  officer.post<Aid>(at(sent, '/qualification/decisions'), { offences, motive, reason });
const check = async (sent: SentCase) =>
  PvCheckAnswer.parse((await officer.get<Check>(at(sent, '/pv-check'))).body);

describe('an officer who qualifies', () => {
  it('sees what can fit with the words it rests on, in an answer of the contract', async () => {
    const sent = await taken();
    const aid = QualificationAnswer.parse((await officer.get<Aid>(at(sent, '/qualification'))).body);
    expect(aid).toMatchObject({ when: '2026-11-20T22:00', codes: ['new'], because: 'date', decisions: [] });
    const fitting = aid.offences.filter(({ fit }) => fit === 'can-fit').map(({ id }) => id);
    expect(fitting).toEqual(['sexism', 'stalking', 'integrity']);
    const act = aid.offences.find(({ id }) => id === 'sexism')?.elements.find(({ id }) => id === 'act');
    expect(act?.support).toContainEqual({
      kind: 'behaviour',
      name: 'following',
      from: 'words',
      words: 'He followed me',
    });
    expect(await audited(place.store, sent.id)).toContain('qualification-read');
  });

  it('goes by what a colleague corrected, and by the time as it stands in the draft', async () => {
    const sent = await taken();
    const found = { field: 'behaviours', value: ['exposure', 'touching'] };
    expect((await officer.post(`/talks/${sent.id}/understood`, found)).status).toBe(200);
    const kept = await opened(place, sent.caseId);
    await officer.post(at(sent, '/pv'), { language: 'nl' });
    await officer.post(at(sent, '/pv/edits'), { path: '/time/from', value: '2026-08-31T23:00' });
    const aid = (await officer.get<Aid>(at(sent, '/qualification'))).body;
    expect(aid).toMatchObject({ when: '2026-08-31T23:00', codes: ['old'] });
    expect(aid.offences.find(({ id }) => id === 'integrity')?.articles).toEqual([
      { code: 'old', article: '417/7', from: '2022-06-01', until: '2026-08-31' },
    ]);
    expect(aid.offences.filter(({ fit }) => fit === 'can-fit').map(({ id }) => id)).toEqual([
      'integrity',
      'exhibitionism',
    ]);
    const support = aid.offences.find(({ id }) => id === 'exhibitionism')?.elements[0]?.support;
    expect(support).toEqual([{ kind: 'behaviour', name: 'exposure', from: 'officer', words: null }]);
    expect(kept.content).toMatchObject({ when: '2026-11-20T22:00', behaviours: STORY.behaviours });
  });

  it('ticks an element and takes the tick back; both stay in the case, and the person’s words as they were', async () => {
    const sent = await taken();
    const before = await opened(place, sent.caseId);
    const ticked = await tick(sent, 'integrity', 'consent', 'present');
    const consent = (aid: Aid) =>
      aid.offences.find(({ id }) => id === 'integrity')?.elements.find(({ id }) => id === 'consent');
    expect(consent(QualificationAnswer.parse(ticked.body))).toMatchObject({
      tick: 'present',
      state: 'present',
    });
    expect((await opened(place, sent.caseId)).desk.qualification?.ticks).toMatchObject({
      'integrity.consent': { state: 'present' },
    });
    const back = await tick(sent, 'integrity', 'consent', 'unknown');
    expect(consent(back.body)).toMatchObject({ tick: null, state: 'missing' });
    const after = await opened(place, sent.caseId);
    expect(after.desk.qualification?.ticks).toEqual({});
    expect(after.content).toEqual(before.content);
    expect((await tick(sent, 'integrity', 'penetration', 'present')).status).toBe(400);
  });

  it('decides with a reason: sealed with the case, each decision beside the one before it', async () => {
    const sent = await taken();
    expect((await decide(sent, [], 'undecided')).status).toBe(201);
    const { body } = await decide(sent, ['integrity', 'sexism'], 'ticked', 'canary-second');
    expect(body.decisions.map(({ offences, motive, officer: by }) => [offences, motive, by])).toEqual([
      [[], 'undecided', 'An Example'],
      [['sexism', 'integrity'], 'ticked', 'An Example'],
    ]);
    const everything = JSON.stringify(await place.store.find('cases', {}));
    expect(everything).not.toContain('canary-');
    expect((await audited(place.store, sent.id)).join()).not.toContain('canary');
    const view = CaseAnswer.parse((await officer.get(at(sent))).body);
    expect(view.timeline.filter(({ code }) => code === 'qualified')).toHaveLength(2);
  });

  it('finds the decision in the draft as their proposal, whichever came first', async () => {
    const [early, late] = [await taken(), await taken()];
    await decide(early, ['integrity']);
    const begun = await officer.post<z.infer<typeof PvAnswer>>(at(early, '/pv'), { language: 'fr' });
    await officer.post(at(late, '/pv'), { language: 'fr' });
    await decide(late, ['integrity']);
    const after = await officer.get<z.infer<typeof PvAnswer>>(at(late, '/pv'));
    for (const { pv, source, changes } of [PvAnswer.parse(begun.body), PvAnswer.parse(after.body)]) {
      expect(pv.qualification.other).toContain('atteinte à l’intégrité sexuelle');
      expect(pv.qualification.other).toContain('canary-reason');
      expect(pv.qualification.legalBasis).toMatch(/nouveau Code pénal.*à confirmer par le service juridique/);
      expect(pv.qualification.legalBasis).not.toContain('417');
      expect(pv.hateMotive.retained).toBe(false);
      expect(pv.qualification.proposals.map(({ behaviour, retained }) => [behaviour, retained])).toEqual([
        ['following', false],
        ['touching', true],
      ]);
      expect(source.qualification).toMatchObject({ other: null, legalBasis: null });
      expect(changes.every(({ by }) => by === 'An Example')).toBe(true);
    }
  });

  it('is refused what a colleague has, and nothing is changed or told', async () => {
    const sent = await taken();
    const answers = [
      await colleague.get(at(sent, '/qualification')),
      await colleague.get(at(sent, '/pv-check')),
      await tick(sent, 'integrity', 'consent', 'present', colleague),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await opened(place, sent.caseId)).desk.qualification).toBeUndefined();
    expect(await audited(place.store, sent.id)).toEqual(
      expect.arrayContaining([
        'qualification-read refused',
        'pv-check refused',
        'qualification-tick refused',
      ]),
    );
  });
});

describe('an officer who closes a case or numbers its PV', () => {
  const number = { number: 'BR.00.X1.000001/2026' };
  const excuse = { reason: 'elsewhere', text: 'canary-excuse' };

  it('closes without a word where no draft was begun', async () => {
    const sent = await taken();
    expect(await check(sent)).toMatchObject({ begun: false });
    expect((await officer.post(at(sent, '/close'), { reason: 'helped' })).status).toBe(204);
  });

  it('is told what the draft lacks, and goes on only with a reason and words, which are sealed', async () => {
    const sent = await taken();
    await officer.post(at(sent, '/pv'), { language: 'nl' });
    const { missing } = await check(sent);
    expect(missing.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['information', 'qualification', 'findings', 'motive']),
    );
    for (const [path, body] of [
      ['/pv-number', number],
      ['/close', { reason: 'helped' }],
    ] as const) {
      const refused = await officer.post(at(sent, path), body);
      expect([path, refused.status, codeOfError(refused)]).toEqual([path, 409, 'PvIncomplete']);
      for (const incomplete of [
        { reason: 'elsewhere' },
        { reason: 'nothing', text: 'x' },
        { reason: 'other', text: ' ' },
      ])
        expect((await officer.post(at(sent, path), { ...body, incomplete })).status).toBe(400);
    }
    // A talk's own way out is no way past it.
    expect(codeOfError(await officer.post(`/talks/${sent.id}/close`, { reason: 'helped' }))).toBe(
      'PvIncomplete',
    );
    expect((await opened(place, sent.caseId)).record.state).toBe('sent');

    expect((await officer.post(at(sent, '/pv-number'), { ...number, incomplete: excuse })).status).toBe(200);
    expect((await check(sent)).excused).toMatchObject({ before: 'number', ...excuse, officer: 'An Example' });
    expect((await officer.post(at(sent, '/close'), { reason: 'helped' })).status).toBe(204);
    expect((await opened(place, sent.caseId)).desk.incomplete).toMatchObject([
      { ...excuse, before: 'number' },
    ]);
    expect(JSON.stringify(await place.store.find('cases', {}))).not.toContain('canary');
  });

  it('needs no reason once nothing is missing, and one again when something new is', async () => {
    const sent = await taken({ content: { wishes: { injuredPerson: true } } });
    const { body } = await officer.post<z.infer<typeof PvAnswer>>(at(sent, '/pv'), { language: 'nl' });
    const edit = (path: string, value: unknown) => officer.post(at(sent, '/pv/edits'), { path, value });
    for (const [index, { given }] of body.pv.information.entries())
      if (given === null) await edit(`/information/${String(index)}/given`, true);
    await edit('/findings/observed', 'vastgesteld');
    await edit('/cameras/wording', 'geen camera');
    for (const element of ['sexual', 'consent']) await tick(sent, 'integrity', element, 'present');
    await decide(sent, ['integrity']);
    expect((await check(sent)).missing).toEqual([]);
    expect((await officer.post(at(sent, '/pv-number'), number)).status).toBe(200);
    await edit('/findings/observed', null);
    expect(codeOfError(await officer.post(at(sent, '/close'), { reason: 'helped' }))).toBe('PvIncomplete');
  });
});

describe('a supervisor who looks at how PVs are drawn up', () => {
  let quality: Clocked;
  let supervisor: OfficerClient;
  let analyst: OfficerClient;
  let named: OfficerClient;
  let plain: OfficerClient;
  let here: Place;
  const day = () => quality.now().toISOString().slice(0, 10);
  const over = async (by: OfficerClient, query = '') =>
    QualityAnswer.parse((await by.get<Figures>(`/quality${query}`)).body);
  const groupOf = ({ groups }: Figures, by: string, value: string): Group => {
    const found = groups.find((group) => group.by === by && group.value === value);
    if (found === undefined) throw new Error(`no group ${value}`);
    return found;
  };

  beforeAll(async () => {
    quality = await Clocked.start({ WALLED_OFFICERS: 'named.example' });
    supervisor = await quality.supervisor();
    const { body } = await supervisor.post<{ url: string }>('/officers', {
      username: 'ana',
      role: 'analyst',
    });
    analyst = await OfficerClient.setUp(quality.url, body.url.split('/').at(-1) ?? '', 'ana', 'Ana Example');
    named = await supervisor.invites('named.example', 'Named Example', 'supervisor');
    plain = await supervisor.invites('plain.example', 'Plain Example');
    here = await placeOf(quality);
    const cases: SentCase[] = [];
    for (const language of ['fr', 'fr', 'fr', 'fr', 'fr', 'fr', 'nl'] as const)
      cases.push(await sentCase(here, { content: { language, name: 'canary-name' } }));
    await sentCase(here, { walled: true });
    quality.advance(20 * MINUTE);
    for (const [index, sent] of cases.entries()) {
      await supervisor.take(sent.id);
      await supervisor.says(sent.id, 'I am here.');
      const decision = {
        offences: index < 5 ? ['integrity'] : [],
        motive: 'excluded',
        reason: 'canary-reason',
      };
      await supervisor.post(at(sent, '/qualification/decisions'), decision);
      if (index === 0)
        await supervisor.post(at(sent, '/qualification/decisions'), { ...decision, motive: 'ticked' });
    }
    const [first, second] = cases as [SentCase, SentCase];
    await supervisor.post(at(first, '/pv'), { language: 'fr' });
    await supervisor.post(at(first, '/close'), {
      reason: 'helped',
      incomplete: { reason: 'unreachable', text: 'canary-excuse' },
    });
    await supervisor.post(at(second, '/close'), { reason: 'referred' });
  });
  afterAll(() => quality.stop());

  it('counts cases, qualifications and how often they changed, missing fields, and closings with fields missing', async () => {
    const all = groupOf(await over(supervisor), 'all', 'all');
    expect(all).toMatchObject({
      cases: 7,
      decided: 7,
      changes: 1,
      none: 2,
      drafts: 1,
      closed: 2,
      closedIncomplete: 1,
      motive: { ticked: 1, excluded: 6, undecided: 0 },
      firstAnswer: { count: 7 },
    });
    expect(all.offences).toMatchObject({ integrity: 5, sexism: 0 });
    expect(all.missing).toMatchObject({ findings: 1, information: 1, motive: 0, qualification: 0 });
    expect(all.reasons).toMatchObject({ unreachable: 1, other: 0 });
    expect(all.firstAnswer.median).toBeGreaterThanOrEqual(20 * 60);
  });

  it('sees the same by unit and language, and only the period', async () => {
    const answer = await over(supervisor);
    expect(groupOf(answer, 'language', 'fr').cases).toBe(6);
    expect(groupOf(answer, 'language', 'nl')).toMatchObject({ cases: 1, none: 1 });
    expect(groupOf(answer, 'unit', 'desk').cases).toBe(7);
    expect(groupOf(answer, 'unit', 'morality').cases).toBe(0);
    const yesterday = new Date(quality.now().getTime() - DAY).toISOString().slice(0, 10);
    const none = await over(supervisor, `?from=${yesterday}&until=${yesterday}`);
    expect(groupOf(none, 'all', 'all')).toMatchObject({ cases: 0, firstAnswer: { count: 0, median: null } });
  });

  it('finds no name, no words and no walled case in it, and a trace in the audit each time', async () => {
    const before = (await audited(here.store, '-')).filter((action) => action === 'quality-read').length;
    const { body } = await supervisor.get('/quality');
    expect(JSON.stringify(body)).not.toMatch(/canary|Example|R-/);
    const after = (await audited(here.store, '-')).filter((action) => action === 'quality-read').length;
    expect(after).toBe(before + 1);
    expect(groupOf(await over(named), 'all', 'all').cases).toBe(8);
  });

  it('shows an analyst nothing under five, nor what would let it be computed', async () => {
    const answer = await over(analyst);
    expect(answer.guarded).toBe(true);
    expect(groupOf(answer, 'all', 'all')).toMatchObject({ cases: 7, closedIncomplete: null, changes: null });
    // Seven, of whom six wrote French, would tell of the seventh.
    expect(groupOf(answer, 'language', 'fr').cases).toBeNull();
    expect(groupOf(answer, 'language', 'nl').firstAnswer).toEqual({ count: null, median: null, p90: null });
    // Ticked 1 and excluded 6 of 7 would, too.
    expect(new Set(Object.values(groupOf(answer, 'all', 'all').motive))).toEqual(new Set([null]));
    const numbers = JSON.stringify(answer.groups).match(/:\d+/g) ?? [];
    expect(numbers.map((number) => Number(number.slice(1))).filter((number) => number < 5)).toEqual([]);
  });

  it('takes it out as CSV that computes nothing, with small numbers as "<5" for the analyst', async () => {
    const { status, headers, bytes } = await raw(analyst, 'GET', '/quality.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="quality-[\d-]+\.csv"$/);
    const csv = bytes.toString();
    expect(csv).toContain('"all";"all";"closedIncomplete";"";"<5"');
    expect(csv).toContain('"all";"all";"cases";"";"7"');
    expect(csv).not.toMatch(/(^|;)"?[=+@-]/m);
    expect(await audited(here.store, '-')).toContain('quality-export');
  });

  it('is refused a period that is none, and an officer is refused all of it', async () => {
    const bad = ['from=2026-02-30', 'from=x', 'until=', `from=${day()}&until=2020-01-01`, 'from=2000-01-01'];
    for (const query of bad)
      expect([query, (await supervisor.get(`/quality?${query}`)).status]).toEqual([query, 400]);
    for (const path of ['/quality', '/quality.csv']) expect((await plain.get(path)).status).toBe(403);
  });

  it('shows an analyst what is large, and of no sum all but a few', async () => {
    const [shape] = (await over(supervisor)).groups;
    if (shape === undefined) throw new Error('no figures');
    const numbers = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(numbers, numbers, (fr, nl) => {
        const of = (value: 'fr' | 'nl', motive: readonly number[]): Group => {
          const [ticked = 0, excluded = 0, undecided = 0] = motive;
          const cases = ticked + excluded + undecided;
          return { ...shape, by: 'language', value, cases, motive: { ticked, excluded, undecided } };
        };
        const languages = [of('fr', fr), of('nl', nl)];
        const sum = fr.map((count, index) => count + (nl[index] ?? 0));
        const all: Group = { ...of('fr', sum), by: 'all', value: 'all' };
        const exact = [all, ...languages];
        const told = guarded(exact);
        for (const [index, { cases, motive }] of told.entries()) {
          if (cases === null) continue;
          const rest = cases - Object.values(motive).reduce<number>((some, count) => some + (count ?? 0), 0);
          expect([index, rest === 0 || rest >= 5]).toEqual([index, true]);
        }
        const [whole, ...parts] = told;
        const left = (whole?.cases ?? 0) - parts.reduce((some, { cases }) => some + (cases ?? 0), 0);
        if (whole?.cases !== null && whole !== undefined) expect(left === 0 || left >= 5).toBe(true);
        if (fr.every((count) => count >= 5) && nl.every((count) => count >= 5))
          expect(told.map(({ cases, motive }) => [cases, motive])).toEqual(
            exact.map(({ cases, motive }) => [cases, motive]),
          );
      }),
    );
  });

  it('reads medians and ninth deciles off what was measured', () => {
    expect([percentile([], 0.5), percentile([7], 0.9), percentile([1, 2, 3, 4], 0.5)]).toEqual([null, 7, 2]);
    expect(
      percentile(
        Array.from({ length: 10 }, (_, index) => index + 1),
        0.9,
      ),
    ).toBe(9);
  });
});
