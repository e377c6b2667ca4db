/**
 * Interprets flows: says, asks, branches and acts until the next question; and finds out what an answer means. Every
 * rule that holds at every step (danger, risk, officer, back, language, help, erase, stop) is here, once.
 */
import { addBehaviour, type Facts } from '../facts.js';
import { understand, type Understanding } from '../understanding/understand.js';
import {
  resolveTarget,
  stepText,
  type Ask,
  type Effect,
  type Flow,
  type FreeText,
  type Place,
  type Target,
} from './flow.js';
import { matchOption, type Answer } from './match.js';
import { toActivity } from './message.js';
import { Dialog, DialogTurnStatus, type DialogContext, type DialogTurnResult } from './sdk.js';
import type { Brought, Services, Situation, ViewInput } from './services.js';
import { remember, stepBack, type Talk } from './talk.js';
import type { Texts } from './texts.js';
import type { Vocabulary } from './vocabulary.js';

/** What a dialog is begun with. */
export interface Entry {
  step?: string;
  /** Sentences that come before the question. */
  lead?: string[];
  brought?: Brought;
}

/** A flow of data that would never ask anything again is a mistake, not an endless turn. */
const MOST_STEPS_A_TURN = 50;
/** Only whole commands of few words count; a story that contains "stop" is a story. */
const LONGEST_COMMAND = 60;

export class Runner {
  constructor(
    private readonly flows: ReadonlyMap<string, Flow>,
    private readonly vocabulary: Vocabulary,
    private readonly texts: Texts,
    private readonly services: Services,
    private readonly talkOf: (dc: DialogContext) => Promise<Talk>,
  ) {}

  /** Runs from a step to the next question and asks it. */
  async enter(dc: DialogContext, from: Place, entry: Entry = {}): Promise<DialogTurnResult> {
    const talk = await this.talkOf(dc);
    const paragraphs = [...(entry.lead ?? [])];
    let place = from;
    let brought = entry.brought ?? {};
    for (let steps = 0; steps < MOST_STEPS_A_TURN; steps++) {
      const step = this.#step(place);
      if (step === undefined) return this.#renewed(dc, place);
      let target: Target;
      if (step.kind === 'ask') {
        setStep(dc, place.step);
        await this.#ask(dc, place, step, talk, paragraphs, brought);
        return Dialog.EndOfTurn;
      }
      if (step.kind === 'say') {
        paragraphs.push(await this.#text(dc, place, step, talk, brought));
        target = step.to;
      } else if (step.kind === 'branch') {
        target = step.otherwise;
        const situation = await this.services.situation(dc.context);
        for (const { when, to } of step.cases) {
          if (this.vocabulary.holds(when, talk.facts, situation)) {
            target = to;
            break;
          }
        }
      } else {
        const done = await this.vocabulary.act(step.action, dc.context, talk);
        brought = { ...brought, ...done.brought };
        target =
          step.outcomes[done.outcome] ?? fail(`${place.flow}.${place.step} has no outcome ${done.outcome}`);
      }
      const next = resolveTarget(place.flow, target);
      if (next === undefined) return this.#resume(dc);
      if (next.flow !== place.flow) return this.#move(dc, next, { lead: paragraphs, brought });
      place = next;
    }
    return fail(`${from.flow}.${from.step} leads to no question`);
  }

  /** What the person answered to the question at this place. */
  async answer(dc: DialogContext, place: Place): Promise<DialogTurnResult> {
    const talk = await this.talkOf(dc);
    const step = this.#step(place);
    if (step?.kind !== 'ask') return this.#renewed(dc, place);
    const { text, value } = dc.context.activity as { text?: string; value?: unknown };
    const answer: Answer = { text: text ?? '', value: typeof value === 'string' ? value : undefined };
    const situation = await this.services.situation(dc.context);
    const options = step.options.filter(
      (option) => option.when === undefined || this.vocabulary.holds(option.when, talk.facts, situation),
    );
    const match = matchOption(answer, place, options, talk.facts.language, this.texts);
    if (match.kind === 'option') {
      remember(talk, place);
      apply(match.option, talk.facts);
      this.services.setLanguage(dc.context, talk.facts.language);
      return this.#go(dc, place, match.option.to);
    }
    if (match.kind === 'stale') return this.enter(dc, place, { lead: [this.#say(talk, 'engine.stale')] });
    return this.#words(dc, place, step, talk, answer.text);
  }

  /** Begins somewhere else than the person is, such as when the officer left. */
  async jump(dc: DialogContext, place: Place, entry: Entry = {}): Promise<DialogTurnResult> {
    dc.stack.length = 0;
    return dc.beginDialog(place.flow, { ...entry, step: place.step });
  }

  async #words(
    dc: DialogContext,
    place: Place,
    step: Ask,
    talk: Talk,
    text: string,
  ): Promise<DialogTurnResult> {
    const understood = understand(text, talk.facts.language);
    this.#guessLanguage(dc, talk, understood, text);
    const command =
      text.length <= LONGEST_COMMAND ? await this.#command(dc, place, talk, understood) : undefined;
    if (command !== undefined) return command;

    const free: FreeText | undefined =
      step.free ??
      (understood.behaviours.length > 0 ? { as: 'account', to: 'happened.understood' } : undefined);
    const urgent = understood.danger ? 'danger' : understood.risk ? 'risk' : undefined;
    if (urgent !== undefined) {
      if (free !== undefined) this.#keep(dc, free, talk, text, understood);
      if (place.flow === urgent)
        return this.enter(dc, place, { lead: urgent === 'danger' ? [this.#say(talk, 'danger.still')] : [] });
      remember(talk, place);
      return urgent === 'danger'
        ? this.jump(dc, { flow: 'danger', step: 'now' })
        : dc.beginDialog('risk', {});
    }
    if (free === undefined || text.trim() === '') {
      return this.enter(dc, place, { lead: [this.#say(talk, 'engine.notunderstood')] });
    }
    remember(talk, place);
    this.#keep(dc, free, talk, text, understood);
    return this.#go(dc, place, free.to);
  }

  /** Commands that work at every step. @returns undefined when the words are none */
  async #command(
    dc: DialogContext,
    place: Place,
    talk: Talk,
    understood: Understanding,
  ): Promise<DialogTurnResult | undefined> {
    if (understood.asksLanguage !== undefined) {
      talk.facts.language = understood.asksLanguage;
      talk.facts.languageKnown = true;
      this.services.setLanguage(dc.context, talk.facts.language);
      return this.enter(dc, place, { lead: [this.#say(talk, 'language.changed')] });
    }
    switch (understood.intent) {
      case 'help':
        return this.#interrupt(dc, place, { flow: 'help', step: 'menu' });
      case 'language':
        return this.#interrupt(dc, place, { flow: 'language', step: 'choose' });
      case 'erase':
        return this.#interrupt(dc, place, { flow: 'erase', step: 'confirm' });
      case 'back':
        return this.#back(dc, place, talk);
      case 'stop':
        return this.jump(dc, { flow: 'goodbye', step: 'start' });
      case 'officer':
        if (understood.danger || understood.risk) return undefined;
        return understood.behaviours.length > 0
          ? undefined
          : this.#leave(dc, place, talk, { flow: 'officer', step: 'start' });
      case 'complain':
        if (understood.danger || understood.risk) return undefined;
        return understood.behaviours.length > 0
          ? undefined
          : this.#leave(dc, place, talk, { flow: 'choices', step: 'complaint' });
      case 'code':
        return this.#leave(dc, place, talk, { flow: 'code', step: 'enter' });
      default:
        return undefined;
    }
  }

  #leave(dc: DialogContext, place: Place, talk: Talk, to: Place): Promise<DialogTurnResult> {
    remember(talk, place);
    return this.jump(dc, to);
  }

  #interrupt(dc: DialogContext, place: Place, by: Place): Promise<DialogTurnResult> {
    if (place.flow === by.flow) return this.enter(dc, place);
    const interrupted = this.flows.get(place.flow)?.interrupts === true;
    return interrupted
      ? dc.replaceDialog(by.flow, { step: by.step })
      : dc.beginDialog(by.flow, { step: by.step });
  }

  async #back(dc: DialogContext, place: Place, talk: Talk): Promise<DialogTurnResult> {
    if (this.flows.get(place.flow)?.interrupts === true) return this.#resume(dc);
    const { phase } = await this.services.situation(dc.context);
    // What was asked of the desk is not undone by going back; there is a button for that.
    const before = phase === 'bot' ? stepBack(talk) : undefined;
    if (before === undefined) return this.enter(dc, place, { lead: [this.#say(talk, 'engine.nothingback')] });
    return this.jump(dc, before);
  }

  #go(dc: DialogContext, place: Place, target: Target): Promise<DialogTurnResult> {
    const next = resolveTarget(place.flow, target);
    if (next === undefined) return this.#resume(dc);
    return next.flow === place.flow ? this.enter(dc, next) : this.#move(dc, next, {});
  }

  #move(dc: DialogContext, to: Place, entry: Entry): Promise<DialogTurnResult> {
    const here = dc.activeDialog?.id;
    if (this.flows.get(to.flow)?.interrupts !== true || here === undefined) return this.jump(dc, to, entry);
    return this.#interrupt(dc, { flow: here, step: '' }, to);
  }

  /** Back to the question that was interrupted, or to the first one where there is none. */
  async #resume(dc: DialogContext): Promise<DialogTurnResult> {
    const result = await dc.endDialog();
    if (result.status !== DialogTurnStatus.complete) return result;
    return dc.beginDialog('welcome', { step: 'need' });
  }

  /** The step is not there any more: the flow was changed in a deploy. What was told is kept. */
  async #renewed(dc: DialogContext, place: Place): Promise<DialogTurnResult> {
    const talk = await this.talkOf(dc);
    const flow = this.flows.get(place.flow);
    const lead = [this.#say(talk, 'engine.changed')];
    if (flow === undefined) return this.jump(dc, { flow: 'welcome', step: 'need' }, { lead });
    return this.enter(dc, { flow: flow.id, step: flow.start }, { lead });
  }

  async #ask(
    dc: DialogContext,
    place: Place,
    step: Ask,
    talk: Talk,
    paragraphs: string[],
    brought: Brought,
  ): Promise<void> {
    const situation = await this.services.situation(dc.context);
    paragraphs.push(this.#render(place, step, { facts: talk.facts, situation, brought }));
    const options = step.options.filter(
      (option) => option.when === undefined || this.vocabulary.holds(option.when, talk.facts, situation),
    );
    const question = {
      place,
      paragraphs,
      options,
      calls: step.calls ?? [],
      ...(brought.code === undefined ? {} : { code: brought.code }),
      ...(brought.cleared === undefined ? {} : { cleared: brought.cleared }),
    };
    await dc.context.sendActivity(
      toActivity(question, dc.context.activity.channelId, talk.facts.language, this.texts),
    );
    this.#count(talk, `${place.flow}.${place.step}`);
  }

  async #text(
    dc: DialogContext,
    place: Place,
    step: { kind: 'say' } & Parameters<typeof stepText>[1],
    talk: Talk,
    brought: Brought,
  ): Promise<string> {
    const situation: Situation = await this.services.situation(dc.context);
    return this.#render(place, step, { facts: talk.facts, situation, brought });
  }

  #render(place: Place, step: Parameters<typeof stepText>[1], input: ViewInput): string {
    const variables = step.view === undefined ? {} : this.vocabulary.view(step.view, input);
    return this.texts.get(input.facts.language, stepText(place, step), variables);
  }

  #guessLanguage(dc: DialogContext, talk: Talk, understood: Understanding, text: string): void {
    if (talk.facts.languageKnown || !understood.languageSure) return;
    if (text.trim().length < 6) return;
    talk.facts.languageKnown = true;
    talk.facts.language = understood.language;
    this.services.setLanguage(dc.context, talk.facts.language);
  }

  #keep(dc: DialogContext, free: FreeText, talk: Talk, text: string, understood: Understanding): void {
    if (free.as === 'sent') this.services.share(dc.context);
    else keep(free, talk.facts, text, understood);
  }

  /** Each talk counts once at each step, however often it comes by. */
  #count(talk: Talk, step: string): void {
    if (!talk.counted.includes(step) && this.services.count(step)) talk.counted.push(step);
  }

  #say(talk: Talk, key: string): string {
    return this.texts.get(talk.facts.language, key);
  }

  #step(place: Place) {
    return this.flows.get(place.flow)?.steps[place.step];
  }
}

function apply(effect: Effect, facts: Facts): void {
  if (effect.set !== undefined) Object.assign(facts, effect.set);
  if (effect.set?.language !== undefined) facts.languageKnown = true;
  if (effect.behaviour !== undefined) addBehaviour(facts, { name: effect.behaviour, from: 'choice' });
  if (effect.forget === 'behaviours') facts.behaviours = [];
  if (effect.forget === 'words') facts.words = [];
  if (effect.forget === 'where') delete facts.where;
  if (effect.forget === 'message') delete facts.message;
}

function keep(free: FreeText, facts: Facts, text: string, understood: Understanding): void {
  if (free.as === 'message' || free.as === 'code') facts.message = text;
  if (free.as === 'message' || free.as === 'code') return;
  facts.words.push(text);
  if (understood.role === 'witness' && facts.role === 'victim') facts.role = 'witness';
  for (const name of understood.behaviours) addBehaviour(facts, { name, from: 'words', words: text });
  if (understood.where !== null) facts.where = understood.where;
}

function setStep(dc: DialogContext, step: string): void {
  if (dc.activeDialog !== undefined) (dc.activeDialog.state as { step?: string }).step = step;
}

function fail(message: string): never {
  throw new Error(message);
}
