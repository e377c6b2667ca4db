/** What the flows do: to the desk, to the case, to the figures. */
import type { Action } from '../engine/flow.js';
import { EventFactory, type Activity, type TurnContext } from '../engine/sdk.js';
import type { Brought, Opened, Receipt, Services, SharedItem } from '../engine/services.js';
import type { Talk } from '../engine/talk.js';
import type { Texts } from '../engine/texts.js';
import type { Done } from '../engine/vocabulary.js';
import { isWalled, noFacts, type Facts } from '../facts.js';
import { noStatement } from '../statement.js';
import { countedIn } from './counted.js';
import { linesOf } from './going.js';
import { sharedItems, type Extent } from './shared.js';

/** What an act works with. */
interface Acting {
  context: TurnContext;
  talk: Talk;
  facts: Facts;
  texts: Texts;
  services: Services;
}

export async function act(
  action: Action,
  context: TurnContext,
  talk: Talk,
  texts: Texts,
  services: Services,
): Promise<Done> {
  if (action === 'hear') throw new Error('no resident practises');
  return ACTS[action]({ context, talk, facts: talk.facts, texts, services });
}

const ACTS: Readonly<Record<Exclude<Action, 'hear'>, (acting: Acting) => Promise<Done> | Done>> = {
  requestAll: (acting) => request(acting, 'all'),
  requestFacts: (acting) => request(acting, 'facts'),
  requestNothing: (acting) => request(acting, 'nothing'),
  async withdraw({ context, services }) {
    await services.withdraw(context);
    return { outcome: 'withdrawn' };
  },
  wishWoman: (acting) => wish(acting, 'woman'),
  wishMan: (acting) => wish(acting, 'man'),
  wishAny: (acting) => wish(acting, undefined),
  beginCase({ context, facts, services }) {
    const before = facts.case?.state;
    facts.statement ??= noStatement();
    // What was written for another way and not sent does not go along.
    delete facts.message;
    if (before === 'draft' || before === 'held')
      return { outcome: facts.statement.answers.length > 0 ? 'again' : 'begun' };
    // What was sent is with the desk; what is told now is something new.
    if (before === 'sent') delete facts.openedCode;
    facts.case = services.beginCase(context, facts);
    return { outcome: 'begun' };
  },
  async takeFiles({ context, facts, services }) {
    const files = await services.takeFiles(context, facts);
    const outcome = files.taken.length === 0 ? 'none' : files.refused.length === 0 ? 'taken' : 'partly';
    return { outcome, brought: { files } };
  },
  async holdCase({ context, facts, services }) {
    if (facts.case?.state === 'held') return { outcome: 'already' };
    facts.case ??= services.beginCase(context, facts);
    return { outcome: 'held', brought: { code: await services.holdCase(context, facts) } };
  },
  sendMessage: (acting) => sendMessage(acting),
  sendCase: (acting) => sendCase(acting),
  async newDigits({ context, facts, services }) {
    const code = await services.newCode(context, facts);
    return code === undefined ? { outcome: 'gone' } : { outcome: 'made', brought: { code } };
  },
  async codeForTalk({ context, facts, services }) {
    const code = await services.codeForTalk(context, facts);
    return code === undefined ? { outcome: 'gone' } : { outcome: 'made', brought: { code } };
  },
  openCode: (acting) => openCode(acting),
  async writeBack({ context, facts, services }) {
    const message = facts.message ?? '';
    delete facts.message;
    return { outcome: (await services.writeBack(context, facts, message)) ? 'sent' : 'failed' };
  },
  async withdrawCase({ context, talk, facts, services }) {
    const outcome = await services.withdrawCase(context, facts);
    if (outcome !== 'asked') {
      delete facts.case;
      delete facts.statement;
      delete facts.openedCode;
    }
    talk.visited = [];
    return { outcome };
  },
  async stopContact({ context, facts, services }) {
    await services.stopContact(context, facts);
    delete facts.reachedOutside;
    return { outcome: 'stopped' };
  },
  acceptAppointment: (acting) => answerAppointment(acting, 'yes'),
  declineAppointment: (acting) => answerAppointment(acting, 'no'),
  async exportCase({ context, facts, services }) {
    const text = await services.exportCase(context, facts);
    return text === undefined
      ? { outcome: 'gone' }
      : { outcome: 'made', brought: { download: { name: 'info.json', text } } };
  },
  countMe({ context, talk, facts, services }) {
    facts.counted = services.countMe(context, countedIn(facts));
    // What was counted is taken back by its own button, not by going back.
    talk.visited = [];
    return { outcome: 'counted' };
  },
  uncount({ context, talk, facts, services }) {
    services.uncount(context, facts.counted ?? []);
    delete facts.counted;
    talk.visited = [];
    return { outcome: 'undone' };
  },
  askOpinion({ talk, facts }) {
    const { safe } = facts;
    const wrong = talk.urgent === true || safe === 'no' || safe === 'unsure' || isWalled(facts);
    if (wrong || talk.askedOpinion === true) return { outcome: 'not' };
    talk.askedOpinion = true;
    return { outcome: 'ask' };
  },
  keepOpinion({ talk, facts, services }) {
    const { opinion } = facts;
    delete facts.opinion;
    // Counted once: it is not answered again by going back.
    talk.visited = [];
    if (opinion === undefined) return { outcome: 'unsaid' };
    services.countOpinion(opinion, facts.language);
    return { outcome: opinion.answer === 'unsaid' ? 'unsaid' : 'kept' };
  },
  async erase({ context, talk, facts, services }) {
    await services.erase(context);
    const { language, languageKnown, counted } = facts;
    // What was counted can be taken back until the person leaves.
    talk.facts = { ...noFacts(language), languageKnown, ...(counted === undefined ? {} : { counted }) };
    talk.visited = [];
    return { outcome: 'erased', brought: { cleared: true } };
  },
};

/** What a person wishes is passed on; whether it can be met now is said as it is. */
async function wish({ context, services }: Acting, wanted: 'woman' | 'man' | undefined): Promise<Done> {
  return { outcome: (await services.wish(context, wanted)) ? 'there' : 'notnow' };
}

/** A message without an interview: the first rung that reaches an officer. */
async function sendMessage({ context, talk, facts, services }: Acting): Promise<Done> {
  // A story that is being told stays what it is; the message goes by itself.
  const alone: Facts = {
    ...noFacts(facts.language),
    ...(facts.other === undefined ? {} : { other: facts.other }),
    ...(facts.message === undefined ? {} : { message: facts.message }),
    statement: { ...noStatement(), rung: 'talk' },
  };
  alone.case = services.beginCase(context, alone);
  const sent = await services.sendCase(context, alone, [{ kind: 'language', text: facts.language }]);
  if (sent.outcome !== 'sent') return { outcome: sent.outcome };
  if (alone.shownCode !== undefined) facts.shownCode = alone.shownCode;
  if (facts.case === undefined || facts.case.state === 'sent') facts.case = alone.case;
  delete facts.message;
  talk.visited = [];
  return { outcome: 'sent', brought: broughtBy(sent) };
}

async function sendCase({ context, talk, facts, texts, services }: Acting): Promise<Done> {
  const { statement } = facts;
  const out = new Set(statement?.takenOut ?? []);
  const nothing = linesOf(facts, texts).every(({ id }) => out.has(id));
  if (facts.case?.state === 'sent') return { outcome: 'already' };
  // Who asks only to be reached need not say what about.
  const reachable = statement?.rung === 'contact' && statement.terms !== undefined;
  if (facts.case === undefined || (nothing && !reachable)) return { outcome: 'empty' };
  const sent = await services.sendCase(context, facts, sharedItems(facts, 'nothing', texts));
  if (sent.outcome !== 'sent') return { outcome: sent.outcome };
  delete facts.statement;
  delete facts.message;
  // What the police have is not taken back by going back.
  talk.visited = [];
  return { outcome: 'sent', brought: broughtBy(sent) };
}

function broughtBy(sent: { code?: string[]; receipt: Receipt }): Brought {
  return { receipt: sent.receipt, ...(sent.code === undefined ? {} : { code: sent.code }) };
}

async function openCode({ context, talk, facts, services }: Acting): Promise<Done> {
  const result = await services.openCode(context, facts.tried ?? '', facts.work);
  delete facts.work;
  if (result.outcome === 'work') return { outcome: 'work', brought: { work: result.challenge } };
  delete facts.tried;
  if (result.outcome === 'unknown') return { outcome: 'unknown' };
  const { opened } = result;
  // What another talk of this page told is not mixed with what the code opens.
  const { language, languageKnown, counted } = facts;
  talk.facts = { ...noFacts(language), languageKnown, ...(counted === undefined ? {} : { counted }) };
  talk.visited = [];
  talk.facts.openedCode = opened.locator;
  talk.facts.case = opened.case;
  if (opened.state === 'held') {
    Object.assign(talk.facts, opened.facts, { language: facts.language });
    talk.facts.statement = opened.statement;
    return { outcome: 'held' };
  }
  note(talk.facts, opened);
  return { outcome: 'sent', brought: { opened } };
}

function note(facts: Facts, opened: Extract<Opened, { state: 'sent' }>): void {
  if (opened.unread) facts.unread = true;
  if (opened.appointment !== undefined && opened.appointment.answer === undefined)
    facts.appointmentOpen = true;
  if (opened.reachedOutside) facts.reachedOutside = true;
}

async function answerAppointment({ context, facts, services }: Acting, answer: 'yes' | 'no'): Promise<Done> {
  if (!(await services.answerAppointment(context, facts, answer))) return { outcome: 'failed' };
  delete facts.appointmentOpen;
  return { outcome: 'saved' };
}

/**
 * Asks for an officer by the Bot Framework's protocol. The event carries what was agreed and nothing else; the turn
 * takes it to the desk and never to the resident's client.
 */
async function request({ context, talk, facts, texts }: Acting, extent: Extent): Promise<Done> {
  const shared: SharedItem[] = sharedItems(facts, extent, texts);
  const activities = shared
    .filter((item) => item.kind === 'words')
    .map((item): Partial<Activity> => ({
      type: 'message',
      text: item.text,
      from: { id: 'resident', name: '', role: 'user' },
    }));
  const event = EventFactory.createHandoffInitiation(
    context,
    { shared },
    { activities: activities as Activity[] },
  );
  await context.sendActivity(event);
  // What was asked of the desk is not undone by going back.
  talk.visited = [];
  return { outcome: 'requested' };
}
