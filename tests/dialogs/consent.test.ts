import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CARDS } from '../../dialogs/cards.js';
import { LANGUAGES } from '../../dialogs/facts.js';
import { Service } from '../support/service.js';
import { arrives, callsOf, follows, optionsOf, reads, texts, TOUCHED } from './support/ways.js';

const CONSENT = ['yes', 'learn', 'consent'];
const THEMES = ['out', 'home', 'online', 'power'] as const;
const CHOICES = ['yes', 'no', 'unsure'] as const;

let service: Service;

beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

describe('the cards', () => {
  it('are at least twelve, each once, with both answers and every theme among them', () => {
    expect(CARDS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(CARDS.map(({ id }) => id)).size).toBe(CARDS.length);
    expect(new Set(CARDS.map(({ answer }) => answer))).toEqual(new Set(['yes', 'no']));
    expect(new Set(CARDS.map(({ theme }) => theme))).toEqual(new Set(THEMES));
  });

  it.each(LANGUAGES)('each end with a question and explain it their own way, in %s', (language) => {
    const stories = CARDS.map(({ id }) => texts.get(language, `cards.${id}`));
    for (const story of stories) expect(story).toMatch(/\?$/);
    expect(new Set(stories).size).toBe(CARDS.length);
    expect(new Set(CARDS.map(({ id }) => texts.get(language, `cards.${id}.said`))).size).toBe(CARDS.length);
  });
});

describe('a resident who wants to know what consent is', () => {
  it.each(LANGUAGES)('reads what it means and from which age, in %s', async (language) => {
    const resident = await arrives(service.url, language, CONSENT);
    reads(resident, 'consent.start');
    await resident.taps('meaning');
    reads(resident, 'consent.meaning');
    await resident.taps('ages');
    reads(resident, 'consent.ages');
    // 14 and 16, and three years between, whatever the language.
    for (const number of ['14', '16', '18']) expect(resident.last().text).toContain(number);
  });

  it.each([
    ['nl', 'wat is toestemming'],
    ['fr', 'c’est quoi le consentement'],
    ['en', 'what is consent'],
    ['de', 'was ist Einwilligung'],
  ] as const)('asks it by word in %s', async (language, words) => {
    const resident = await arrives(service.url, language, ['yes']);
    await resident.says(words);
    expect(resident.step()).toBe('consent.start');
  });

  it.each([
    [['happened'], 'happened.tell'],
    [['own'], 'own.start'],
    [['back'], 'learn.menu'],
    [['ages', 'young'], 'young.start'],
    [['ages', 'young', 'go'], 'consent.ages'],
    [['ages', 'back'], 'learn.menu'],
    [['meaning', 'cards'], 'cards.menu'],
    [['cards', 'back'], 'consent.start'],
  ])('goes by %j to %s', async (ways, step) => {
    const resident = await arrives(service.url, 'en', [...CONSENT, ...ways]);
    expect(resident.step()).toBe(step);
  });

  it('finds a listening service when they worry about their own behaviour', async () => {
    const resident = await arrives(service.url, 'en', [...CONSENT, 'own']);
    await resident.says('she said stop and I went on');
    expect(resident.step()).toBe('own.mirror');
    expect(callsOf(resident)).toEqual(['080020099', '1712']);
  });
});

describe('a resident who looks at the cards', () => {
  it.each(LANGUAGES.flatMap((language) => CHOICES.map((choice) => [language, choice] as const)))(
    'hears how the law sees it and why at every card, in %s, always choosing %s',
    async (language, choice) => {
      const resident = await arrives(service.url, language, [...CONSENT, 'cards', 'all']);
      for (const { id, answer } of CARDS) {
        expect(resident.step()).toBe(`cards.${id}`);
        reads(resident, `cards.${id}`);
        await resident.taps(choice);
        const lead = choice === 'unsure' ? 'doubt' : choice === answer ? 'same' : 'other';
        expect(resident.last().text).toBe(
          `${texts.get(language, `cards.${lead}`)}\n\n${texts.get(language, `cards.${id}.said`)}`,
        );
        expect(optionsOf(resident)).toEqual(['next', 'themes', 'mine', 'stop']);
        await resident.taps('next');
      }
      expect(resident.step()).toBe('cards.menu');
    },
  );

  it.each(THEMES)('finds all cards about one theme: %s', async (theme) => {
    const resident = await arrives(service.url, 'en', [...CONSENT, 'cards', theme]);
    for (const { id } of CARDS.filter((card) => card.theme === theme)) {
      expect(resident.step()).toBe(`cards.${id}`);
      await follows(resident, 'no', 'next');
    }
  });

  it.each([
    ['nl', 'nee', 'same'],
    ['fr', 'oui', 'other'],
    ['en', 'I’m not sure', 'doubt'],
    ['de', 'nein', 'same'],
    ['nl', 'ik weet het niet', 'doubt'],
    ['fr', 'je ne sais pas', 'doubt'],
    ['en', "I don't know", 'doubt'],
    ['de', 'ich weiß nicht', 'doubt'],
  ] as const)('answers a card by typing, in %s: %s', async (language, words, lead) => {
    const resident = await arrives(service.url, language, [...CONSENT, 'cards', 'out']);
    await resident.says(words);
    expect(resident.step()).toBe('cards.dancesaid');
    reads(resident, `cards.${lead}`);
  });

  it.each(CARDS.map(({ id }) => id))('says that %s is like what happened to them', async (card) => {
    const resident = await arrives(service.url, 'en', [...CONSENT, 'cards', 'all']);
    while (resident.step() !== `cards.${card}`) await follows(resident, 'unsure', 'next');
    await follows(resident, 'unsure', 'mine');
    expect(resident.step()).toBe('happened.tell');
  });

  it('tells what happened to them right under a card', async () => {
    const resident = await arrives(service.url, 'en', [...CONSENT, 'cards', 'home', 'no']);
    await resident.says(TOUCHED.en);
    expect(resident.step()).toBe('happened.understood');
  });

  it('chooses another theme, or stops', async () => {
    const resident = await arrives(service.url, 'en', [...CONSENT, 'cards', 'out', 'yes', 'themes']);
    expect(resident.step()).toBe('cards.menu');
    await follows(resident, 'power', 'no', 'stop');
    expect(resident.step()).toBe('goodbye.end');
  });
});
