/** A resident brought to a question by the buttons on the way there, and what is read there. */
import { hash } from 'node:crypto';
import { expect } from '@jest/globals';
import { Texts, type Variables } from '../../../dialogs/engine/texts.js';
import { LANGUAGES, type Language } from '../../../dialogs/facts.js';
import { Resident } from '../../support/resident.js';

export const texts = Texts.load();

/** Arrives and taps these, one after the other. */
export async function arrives(
  url: string,
  language: Language = 'en',
  ways: readonly string[] = [],
): Promise<Resident> {
  const resident = await Resident.arrive(url, language);
  await follows(resident, ...ways);
  return resident;
}

export async function follows(resident: Resident, ...ways: readonly string[]): Promise<void> {
  for (const way of ways) await resident.taps(way);
}

/** The language of the last message. */
export function languageOf(resident: Resident): Language {
  const language = LANGUAGES.find((known) => known === resident.last().locale);
  if (language === undefined) throw new Error(`the last message is in ${String(resident.last().locale)}`);
  return language;
}

/** The text of this key stands in the last message, in its language. */
export function reads(resident: Resident, key: string, variables?: Variables): void {
  expect(resident.last().text).toContain(texts.get(languageOf(resident), key, variables));
}

export function readsNot(resident: Resident, key: string, variables?: Variables): void {
  expect(resident.last().text).not.toContain(texts.get(languageOf(resident), key, variables));
}

/** The ids of the options under the last question. */
export function optionsOf(resident: Resident): string[] {
  return resident.options().map(({ value }) => value.split('.').at(-1) ?? '');
}

/** The numbers that can be called by a button under the last question. */
export function callsOf(resident: Resident): string[] {
  return (resident.last().suggestedActions?.actions ?? [])
    .filter(({ type }) => type === 'call')
    .map(({ value }) => value.slice('tel:'.length));
}

/** Sends as the widget does once a number was tapped: nothing on the screen, only this value. */
export async function tapsANumber(resident: Resident): Promise<void> {
  await resident.post({ type: 'message', text: '', value: 'called' });
  await resident.read();
}

/** Does what the page does once too many codes were tried: works, and tries the same code again. */
export async function solvesWork(resident: Resident): Promise<void> {
  while (resident.step() === 'code.work') {
    const { work } = resident.last().channelData as { work?: string };
    if (work === undefined) throw new Error('no challenge came with code.work');
    await resident.post({ type: 'message', text: '', value: `work:${work}:${await nonceFor(work)}` });
    await resident.read();
  }
}

/** Lets others work meanwhile: a connection that nobody looks after is closed. */
async function nonceFor(challenge: string): Promise<string> {
  const bits = Number(challenge.split('.')[0]);
  for (let nonce = 0; ; nonce++) {
    if (nonce % 5000 === 0) await new Promise((resolve) => setImmediate(resolve));
    const digest = hash('sha256', `${challenge}:${String(nonce)}`, 'hex');
    if (Number.parseInt(digest.slice(0, 8), 16) >>> (32 - bits) === 0) return String(nonce);
  }
}

/** Questions of every kind, by the buttons that lead there from the greeting. */
export const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'welcome.need': ['yes'],
  'welcome.about': ['yes', 'about'],
  'happened.tell': ['yes', 'me'],
  'happened.understood': ['yes', 'me', 'touching'],
  'happened.change': ['yes', 'me', 'touching', 'change'],
  'happened.next': ['yes', 'me', 'touching', 'yes'],
  'happened.where': ['yes', 'me', 'touching', 'yes', 'details'],
  'happened.when': ['yes', 'me', 'touching', 'yes', 'details', 'skip'],
  'recognise.name': ['yes', 'me', 'touching', 'yes', 'name'],
  'recognise.depends': ['yes', 'me', 'catcalling', 'yes', 'name'],
  'check.street': ['yes', 'learn', 'was', 'me', 'check', 'street'],
  'check.feel': ['yes', 'learn', 'was', 'me', 'check', 'street', 'hands', 'no'],
  'choices.menu': ['yes', 'learn', 'choices'],
  'rights.what': ['yes', 'learn', 'rights', 'what'],
  'care.fresh': ['yes', 'learn', 'choices', 'care', 'fresh'],
  'cards.dance': ['yes', 'learn', 'consent', 'cards', 'out'],
  'cards.dancesaid': ['yes', 'learn', 'consent', 'cards', 'out', 'no'],
  'outside.partner': ['yes', 'learn', 'choices', 'outside', 'partner'],
  'own.start': ['yes', 'own'],
  'later.write': ['yes', 'learn', 'choices', 'later'],
  'code.enter': ['yes', 'code'],
  'goodbye.end': ['yes', 'learn', 'choices', 'nothing'],
};

/** Unwanted touching on public transport yesterday, told in one clear sentence. */
export const TOUCHED: Readonly<Record<Language, string>> = {
  nl: 'een man heeft gisteren aan mijn borsten gezeten op de tram',
  fr: 'un homme m’a touché les fesses hier dans le métro',
  en: 'a man put his hand on my bottom yesterday on the tram',
  de: 'ein Mann hat mir gestern in der Bahn an den Hintern gefasst',
};

/** Danger now, in one clear sentence. */
export const DANGER: Readonly<Record<Language, string>> = {
  nl: 'iemand volgt mij nu',
  fr: 'quelqu’un me suit en ce moment',
  en: 'someone is following me right now',
  de: 'jemand verfolgt mich gerade',
};

/** Thoughts of suicide, in one clear sentence. */
export const RISK: Readonly<Record<Language, string>> = {
  nl: 'ik wil niet meer leven',
  fr: 'je veux mourir',
  en: 'I want to kill myself',
  de: 'ich will nicht mehr leben',
};
