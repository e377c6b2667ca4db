/** Residents and officers who are there at the same time, each with words that nobody else writes. */
import type { BrowserContext, Page } from 'playwright-core';
import { Visitor } from '../channels/visitor.js';
import type { OfficerClient } from '../support/officer.js';
import { DeskPage, ResidentPage, Words } from '../support/pages.js';

export const english = new Words('en');

/** Somebody who asks for an officer, on whatever client. */
export interface Person {
  /** Their words, all of which begin with it: `resident3-`. */
  readonly mark: string;
  asks(): Promise<void>;
  says(text: string): Promise<void>;
  sees(text: string): Promise<void>;
  /** Everything that ever came to their client, as text. */
  received(): string;
  /** How often these words stand in the talk as they have it. */
  times(text: string): Promise<number>;
}

/** A phone with the widget. */
export class PersonWithPhone implements Person {
  private constructor(
    readonly mark: string,
    readonly resident: ResidentPage,
    private readonly traffic: readonly string[],
  ) {}

  static async arrives(mark: string, context: BrowserContext, url: string): Promise<PersonWithPhone> {
    const traffic = trafficOf(context);
    return new PersonWithPhone(mark, await ResidentPage.open(await context.newPage(), url), traffic);
  }

  async asks(): Promise<void> {
    await this.resident.says('officer');
    await this.resident.taps('officer.share.nothing');
    await this.resident.sees('officer.waiting');
  }

  says(text: string): Promise<void> {
    return this.resident.says(text);
  }

  sees(text: string): Promise<void> {
    return this.resident.seesText(text);
  }

  received(): string {
    return this.traffic.join('\n');
  }

  async times(text: string): Promise<number> {
    return (await this.resident.log.innerText()).split(text).length - 1;
  }
}

/** The official client, by WebSocket or by polling. */
export class PersonWithClient implements Person {
  private constructor(
    readonly mark: string,
    readonly visitor: Visitor,
  ) {}

  static async arrives(mark: string, url: string, webSocket: boolean): Promise<PersonWithClient> {
    const visitor = await Visitor.comes(url, webSocket);
    await visitor.seesStep('welcome.safe');
    return new PersonWithClient(mark, visitor);
  }

  async asks(): Promise<void> {
    await this.visitor.says('officer');
    await this.visitor.seesStep('officer.share');
    await this.visitor.posts({ type: 'message', text: 'nothing', value: 'officer.share.nothing' });
    await this.visitor.seesStep('officer.wait');
  }

  async says(text: string): Promise<void> {
    await this.visitor.says(text);
  }

  async sees(text: string): Promise<void> {
    await this.visitor.sees((activity) => activity.text?.includes(text) === true);
  }

  received(): string {
    return JSON.stringify(this.visitor.received);
  }

  times(text: string): Promise<number> {
    const found = this.visitor.received.filter((activity) => activity.text?.includes(text) === true);
    return Promise.resolve(found.length);
  }
}

/** A console in a browser of its own, and everything that came to it. */
export class Console {
  private constructor(
    readonly officer: OfficerClient,
    readonly desk: DeskPage,
    private readonly traffic: readonly string[],
  ) {}

  static async open(officer: OfficerClient, context: BrowserContext): Promise<Console> {
    const traffic = trafficOf(context);
    const [name = '', value = ''] = officer.cookie.split('=');
    await context.addCookies([{ name, value, url: officer.url }]);
    const page = await context.newPage();
    await page.goto(`${officer.url}/console/`);
    const desk = new DeskPage(page);
    await desk.signedIn();
    return new Console(officer, desk, traffic);
  }

  get page(): Page {
    return this.desk.page;
  }

  received(): string {
    return this.traffic.join('\n');
  }

  /** The row of this reference in the queue. */
  row(reference: string) {
    return this.page.locator('.queue').getByRole('listitem').filter({ hasText: reference });
  }

  /** The button beside it. */
  take(reference: string) {
    const name = english.get('queue.take-one', { reference });
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Presses it, unless a colleague was so quick that it is gone. */
  async reachesFor(reference: string): Promise<void> {
    await this.take(reference)
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  }

  /** Takes it and waits until it stands there. */
  async takes(reference: string): Promise<void> {
    await this.take(reference).click();
    await this.shows(reference);
  }

  /** Opens one of the own talks by its row. */
  async opens(reference: string): Promise<void> {
    await this.row(reference).getByRole('link', { name: reference, exact: true }).click();
    await this.shows(reference);
  }

  async shows(reference: string): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: reference, exact: true }).waitFor();
    await this.desk.composer.waitFor();
  }

  async passesOn(colleague: string, note: string): Promise<void> {
    await this.desk.button('transfer.open').click();
    await this.desk.dialog.locator('label').filter({ hasText: colleague }).click();
    await this.desk.dialog.getByLabel(english.get('transfer.note'), { exact: true }).fill(note);
    await this.desk.dialog
      .getByRole('button', { name: english.get('transfer.confirm'), exact: true })
      .click();
    await this.desk.dialog.waitFor({ state: 'detached' });
  }
}

/** Everything that comes over the network from now on, by HTTP and by WebSocket. */
function trafficOf(context: BrowserContext): string[] {
  const received: string[] = [];
  context.on('response', (response) => {
    response.text().then(
      (text) => received.push(text),
      () => undefined,
    );
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => received.push(payload.toString())),
    );
  });
  return received;
}
