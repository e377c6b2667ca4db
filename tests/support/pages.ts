/** The two pages as people use them: by the words on the screen, never by what is behind. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { codeOf, PASSWORD } from './officer.js';
import type { Service } from './service.js';

export type Language = 'nl' | 'fr' | 'en' | 'de';

const FILES = ['behaviours', 'widget', 'page', 'class'];
/** Folders of words: one file a part. */
const FOLDERS = ['flows', 'console'];

/** The words of one language, from the files that the pages are built from. */
export class Words {
  readonly #texts: Readonly<Record<string, string>>;

  constructor(readonly language: Language) {
    const parts = FOLDERS.flatMap((folder) =>
      readdirSync(new URL(`../../locales/${language}/${folder}/`, import.meta.url)).map(
        (file) => `${folder}/${file.slice(0, -'.json'.length)}`,
      ),
    );
    const files = [...FILES, ...parts];
    const entries = files.flatMap((file) => {
      const place = new URL(`../../locales/${language}/${file}.json`, import.meta.url);
      const texts = JSON.parse(readFileSync(place, 'utf8')) as Record<string, string>;
      return Object.entries(texts).map(([key, text]) => [
        file === 'behaviours' ? `${file}.${key}` : key,
        text,
      ]);
    });
    this.#texts = Object.fromEntries(entries) as Record<string, string>;
  }

  get(key: string, values: Record<string, string> = {}): string {
    const text = this.#texts[key];
    if (text === undefined) throw new Error(`no text ${key} in ${this.language}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  }

  /** The longest piece of a text that stands on one line and holds nothing filled in: by it one knows the message. */
  piece(key: string): string {
    const text = this.#texts[key];
    if (text === undefined) throw new Error(`no text ${key} in ${this.language}`);
    const [longest = ''] = text
      .split(/\{\{\w+\}\}|\n/)
      .map((piece) => piece.trim())
      .sort((one, other) => other.length - one.length);
    return longest;
  }
}

/** The resident's side: the page with the widget, and the frame that holds the talk. */
export class ResidentPage {
  readonly talk: FrameLocator;

  constructor(
    readonly page: Page,
    public words: Words,
  ) {
    this.talk = page.frameLocator('iframe');
  }

  /** Opens the page and waits until the talk stands in the place of the painted question. */
  static async open(page: Page, url: string, words = new Words('en')): Promise<ResidentPage> {
    await page.goto(url);
    const resident = new ResidentPage(page, words);
    await resident.connected();
    return resident;
  }

  async connected(): Promise<void> {
    await this.page.locator('iframe').waitFor({ state: 'visible' });
    await this.sees('welcome.safe');
  }

  get field(): Locator {
    return this.talk.getByRole('textbox', { name: this.words.get('frame.field.label') });
  }

  get leaveButton(): Locator {
    return this.page.getByRole('button', { name: this.words.get('painted.leave'), exact: true });
  }

  option(key: string): Locator {
    return this.answers.getByRole('button', { name: this.words.get(key), exact: true });
  }

  get answers(): Locator {
    return this.talk.getByRole('group', { name: this.words.get('frame.answers'), exact: true });
  }

  get sendButton(): Locator {
    return this.talk
      .locator('form')
      .getByRole('button', { name: this.words.get('frame.field.send'), exact: true });
  }

  /** Own messages with exactly these words. */
  mine(text: string): Locator {
    const whole = new RegExp(`^${escaped(this.words.get('frame.from.you'))}\\s*${escaped(text)}$`);
    return this.talk.locator('.mine').filter({ has: this.page.locator('.said').filter({ hasText: whole }) });
  }

  async taps(key: string): Promise<void> {
    await this.option(key).click();
  }

  async writes(text: string): Promise<void> {
    await this.field.fill(text);
    await this.sendButton.click();
  }

  /** Writes and waits until it says that the words are saved. */
  async says(text: string): Promise<void> {
    await this.writes(text);
    await this.saved(text);
  }

  async saved(text: string): Promise<void> {
    await this.mine(text).last().getByText(this.words.get('frame.state.saved'), { exact: true }).waitFor();
  }

  /** Waits for the newest message with the text of this key. */
  async sees(key: string): Promise<void> {
    await this.seesText(this.words.piece(key));
  }

  async seesText(text: string): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }

  get log(): Locator {
    return this.talk.getByRole('log');
  }

  async changesLanguage(words: Words): Promise<void> {
    await this.page
      .getByRole('combobox', { name: this.words.get('painted.language') })
      .selectOption(words.language);
    this.words = words;
  }
}

/** The officer's side: the desk. */
export class DeskPage {
  constructor(
    readonly page: Page,
    readonly words = new Words('en'),
  ) {}

  /** Makes the first supervisor by the link that the service printed, and signs in with it. */
  static async setUp(page: Page, service: Service, name: string, words = new Words('en')): Promise<DeskPage> {
    const desk = new DeskPage(page, words);
    await desk.opensSetUp(service);
    await desk.fillsSetUp(name);
    await desk.signedIn();
    return desk;
  }

  async opensSetUp(service: Service): Promise<void> {
    const token = await service.setupToken();
    const link = new RegExp(`\\S+#/setup/${token}`).exec(service.printed)?.[0];
    if (link === undefined) throw new Error('the printed set-up link is not whole');
    await this.page.goto(link);
    await this.field('setup.username').waitFor();
  }

  async fillsSetUp(name: string): Promise<void> {
    const secret = (await this.page.locator('code.secret').innerText()).replaceAll(/\s/g, '');
    await this.field('setup.username').fill(name.toLowerCase().replaceAll(' ', '.'));
    await this.field('setup.display-name').fill(name);
    await this.field('setup.password').fill(PASSWORD);
    await this.field('code.label').fill(codeOf(secret));
    await this.button('setup.submit').click();
  }

  /** Waits for the desk; the first supervisor decides who answers danger before it opens. */
  async signedIn(): Promise<void> {
    const heading = (key: string) =>
      this.page.getByRole('heading', { name: this.words.get(key), exact: true });
    await heading('queue.title').or(heading('decision.title')).waitFor();
    if (await heading('decision.title').isVisible()) await this.decides('phone');
    await heading('queue.title').waitFor();
  }

  /** Who answers danger when nobody is on duty: somebody at the desk, or the phone alone. */
  async decides(danger: 'desk' | 'phone'): Promise<void> {
    await this.chooses(`decision.${danger}`);
    await this.button('decision.confirm').click();
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.words.get(key), { exact: true });
  }

  /** By the beginning of its name: keys may stand after it. */
  button(key: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(this.words.get(key))}( Alt|$)`) });
  }

  get duty(): Locator {
    return this.page.getByRole('switch', { name: this.words.get('duty.me') });
  }

  async goesOnDuty(): Promise<void> {
    await this.page.getByText(this.words.get('duty.me')).first().click();
    await this.onDutyList.getByText(this.words.get('duty.you')).waitFor();
  }

  get onDutyList(): Locator {
    const title = this.page.getByRole('heading', { name: this.words.get('duty.title') });
    return this.page.locator('section').filter({ has: title }).last();
  }

  /** The button of the first who waits. */
  get takeButton(): Locator {
    const name = new RegExp(
      escaped(this.words.get('queue.take-one', { reference: 'R-' })).replace('R-', 'R-\\w+'),
    );
    return this.page.getByRole('button', { name }).first();
  }

  async takes(): Promise<void> {
    await this.takeButton.click();
    await this.composer.waitFor();
  }

  get composer(): Locator {
    return this.page.locator('form').getByRole('textbox');
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: this.words.get('talk.messages'), exact: true });
  }

  /** The rows of the talk with exactly these words. */
  message(text: string): Locator {
    return this.messages.getByRole('listitem').filter({ has: this.page.getByText(text, { exact: true }) });
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.button('composer.send').click();
  }

  /** Writes and waits until it says that the words are saved. */
  async says(text: string): Promise<void> {
    await this.writes(text);
    await this.saved(text);
  }

  async saved(text: string): Promise<void> {
    await this.message(text).getByText(this.words.get('message.saved'), { exact: true }).waitFor();
  }

  async notes(text: string): Promise<void> {
    await this.chooses('composer.to-colleagues');
    await this.composer.fill(text);
    await this.button('composer.save-note').click();
    await this.saved(text);
    await this.chooses('composer.to-resident');
  }

  async chooses(key: string): Promise<void> {
    await this.page
      .locator('label')
      .filter({ hasText: this.words.get(key) })
      .click();
  }

  async handsBack(): Promise<void> {
    await this.button('hand-back.open').click();
    await this.dialog.getByRole('button', { name: this.words.get('hand-back.confirm'), exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async closes(reason: string): Promise<void> {
    await this.button('close.open').click();
    await this.dialog
      .locator('label')
      .filter({ hasText: this.words.get(`reason.${reason}`) })
      .click();
    await this.dialog.getByRole('button', { name: this.words.get('close.confirm'), exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  get dialog(): Locator {
    return this.page.getByRole('alertdialog');
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The buttons from the greeting to the first question of the interview. */
export const TO_INTERVIEW = [
  'welcome.safe.yes',
  'welcome.need.me',
  'happened.tell.following',
  'happened.understood.yes',
  'happened.next.choices',
  'choices.menu.statement',
  'ladder.statement.go',
  'statement.by.self',
  'statement.police.no',
] as const;
