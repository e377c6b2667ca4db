/**
 * Interprets flows: says, asks, branches and acts until the next question; and finds out what an answer means. Every
 * rule that holds at every step (danger, risk, officer, back, language, help, erase, stop) is here, once.
 */
import type { Language } from '../facts.js';
import { smallTalkIn } from '../understanding/small-talk.js';
import { understand, type Understanding } from '../understanding/understand.js';
import {
  CALLED,
  factsOf,
  isDescribed,
  isVerbatim,
  LEAVING,
  NO_IDEA,
  questionOf,
  takesSmallTalk,
  tellsLanguage,
  urgencyOf,
  WORK,
} from './answers.js';
import { apply, keep, type Asked } from './effects.js';
import { showsButtons } from './channels.js';
import {
  resolveTarget,
  stepText,
  type Ask,
  type Flow,
  type FreeText,
  type Option,
  type Place,
  type Say,
  type Target,
} from './flow.js';
import { matchOption, splitAnswer, type Answer } from './match.js';
import { labelOf, toActivity } from './message.js';
import { Dialog, DialogTurnStatus, type DialogContext, type DialogTurnResult } from './sdk.js';
import type { Brought, Services, Situation } from './services.js';
import { remember, stepBack, type Talk } from './talk.js';
import type { Texts, Variables } from './texts.js';
import type { Vocabulary } from './vocabulary.js';

/** What a dialog is begun with. */
export interface Entry {
  step?: string;
  /** Sentences that come before the question. */
  lead?: string[];
  brought?: Brought;
  /** The question was just asked: only its last sentences are said again. */
  again?: boolean;
}

/** A flow of data that would never ask anything again is a mistake, not an endless turn. */
const MOST_STEPS_A_TURN = 50;
/** Only whole commands of few words count; a story that contains "stop" is a story. */
const LONGEST_COMMAND = 60;
/** So many words in another language, and surely in it, and the talk goes on in that language. */
const FEWEST_WORDS_TO_SWITCH = 5;
/** Who was asked one of these questions is in danger or at risk, or was. */
const URGENT: ReadonlySet<string> = new Set(['danger', 'risk']);

/** What the runner itself asks of the rest. */
export type RunnerServices = Pick<
  Services,
  'situation' | 'understood' | 'setLanguage' | 'share' | 'count' | 'readContact' | 'looksLikeCode'
>;

export class Runner {
  constructor(
    private readonly flows: ReadonlyMap<string, Flow>,
    private readonly vocabulary: Vocabulary,
    private readonly texts: Texts,
    private readonly services: RunnerServices,
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
        await this.#ask(dc, place, step, talk, { paragraphs, brought, again: entry.again === true });
        return Dialog.EndOfTurn;
      }
      if (step.kind === 'say') {
        paragraphs.push(await this.#text(dc, place, step, talk, brought));
        target = step.to;
      } else if (step.kind === 'branch') {
        target = step.otherwise;
        const situation = this.#situated(dc, await this.services.situation(dc.context));
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
    if (answer.value === CALLED) return this.#called(dc, place, talk);
    const { attachments = [] } = dc.context.activity as { attachments?: unknown[] };
    if (attachments.length > 0 && step.files !== undefined)
      return this.#files(dc, place, talk, answer.text, step.files);
    // Elsewhere the words that come with a file are answered; a file alone is only kept in the chat.
    if (attachments.length > 0 && answer.text.trim() === '' && answer.value === undefined)
      return this.enter(dc, place, { lead: [this.#say(talk, 'engine.nofiles')], again: true });
    if (answer.value?.startsWith(WORK) === true && step.free?.as === 'code') {
      talk.facts.work = answer.value.slice(WORK.length);
      return this.#go(dc, place, step.free.to);
    }
    const situation = this.#situated(dc, await this.services.situation(dc.context));
    const options = this.#options(step, talk, situation);
    // Filled in once, and only for what is typed: a label is compared in every language, a button is known by its id.
    let filled: Variables | undefined;
    const labels = (language: Language, option: Option) => {
      filled ??= this.#variables(step, talk, situation, {});
      return labelOf(this.texts, language, place, option, filled);
    };
    const verbatim = isVerbatim(step.free?.as);
    const numbered = !verbatim || !showsButtons(dc.context.activity.channelId, options.length);
    const match = matchOption(answer, place, options, talk.facts.language, labels, { numbered, verbatim });
    if (match.kind === 'stale') return this.enter(dc, place, { lead: [this.#say(talk, 'engine.stale')] });
    if (match.kind === 'none') return this.#words(dc, place, step, talk, answer.text, { options, labels });
    talk.missed = 0;
    return this.#chosen(dc, place, talk, match.option);
  }

  /** Takes the files; a caption is told too, and what cannot wait is heard in it. */
  async #files(
    dc: DialogContext,
    place: Place,
    talk: Talk,
    caption: string,
    target: Target,
  ): Promise<DialogTurnResult> {
    if (caption.trim() === '') return this.#go(dc, place, target);
    talk.facts.words.push(caption);
    const urgent = urgencyOf(
      this.services.understood(dc.context) ?? understand(caption, talk.facts.language),
    );
    // A caption describes, as an answer does.
    if (urgent === undefined || (urgent.step === 'unsure' && isDescribed('answer', urgent)))
      return this.#go(dc, place, target);
    await this.vocabulary.act('takeFiles', dc.context, talk);
    remember(talk, place);
    return this.#interrupt(dc, place, urgent);
  }

  #chosen(dc: DialogContext, place: Place, talk: Talk, option: Option): Promise<DialogTurnResult> {
    remember(talk, place);
    apply(option, talk.facts, this.#asked(dc, talk));
    this.services.setLanguage(dc.context, talk.facts.language);
    const lead = option.lead === undefined ? [] : [this.#say(talk, option.lead)];
    return this.#go(dc, place, option.to, { lead });
  }

  /** The client says that a number was tapped: the talk waits, and says what a call leaves on the phone. */
  #called(dc: DialogContext, place: Place, talk: Talk): Promise<DialogTurnResult> {
    if (place.flow !== 'danger') return this.enter(dc, place);
    remember(talk, place);
    return this.enter(dc, { flow: 'danger', step: 'called' });
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
    shown: { options: readonly Option[]; labels: (language: Language, option: Option) => string },
  ): Promise<DialogTurnResult> {
    if (step.free?.as === 'code' && this.services.looksLikeCode(text)) {
      remember(talk, place);
      talk.facts.tried = text;
      return this.#go(dc, place, step.free.to);
    }
    const understood = this.services.understood(dc.context) ?? understand(text, talk.facts.language);
    delete talk.answering;
    // The question was asked in the language of before.
    const asked = this.#asked(dc, talk);
    const switched = tellsLanguage(step.free?.as, text) && this.#guessLanguage(dc, talk, understood, text);
    const command =
      text.length <= LONGEST_COMMAND
        ? await this.#command(dc, place, talk, understood, step.free?.as)
        : undefined;
    if (command !== undefined) return command;

    const free: FreeText | undefined =
      step.free ??
      (understood.behaviours.length > 0 ? { as: 'account', to: 'happened.understood' } : undefined);
    const urgent = urgencyOf(understood);
    if (
      urgent !== undefined &&
      !(urgent.step === 'unsure' && (place.flow === urgent.flow || isDescribed(free?.as, urgent)))
    ) {
      if (free !== undefined) this.#keep(dc, free, talk, text, understood, asked);
      if (place.flow === urgent.flow)
        return this.enter(dc, place, {
          lead: urgent.flow === 'danger' ? [this.#say(talk, 'danger.still')] : [],
        });
      remember(talk, place);
      if (free?.topic !== undefined) talk.answering = free.topic;
      return this.#interrupt(dc, place, urgent);
    }
    const lead = switched ? [this.#say(talk, 'engine.switched')] : [];
    const small = smallTalkIn(text, understood);
    if (small !== undefined && takesSmallTalk(step.free?.as, small)) {
      talk.missed = 0;
      const easy = small === 'dontknow' ? shown.options.find(({ id }) => NO_IDEA.includes(id)) : undefined;
      if (easy !== undefined) return this.#chosen(dc, place, talk, easy);
      return this.enter(dc, place, { lead: [...lead, this.#say(talk, `smalltalk.${small}`)], again: true });
    }
    // "Yes, and he followed me": the first words answer, the rest is told.
    const split = splitAnswer(text, place, shown.options, talk.facts.language, shown.labels);
    if (split !== undefined && !isVerbatim(step.free?.as)) {
      talk.missed = 0;
      remember(talk, place);
      apply(split.option, talk.facts, asked);
      const rest = understand(split.rest, talk.facts.language);
      keep({ as: 'account', to: '' }, talk.facts, split.rest, rest, asked);
      const command = await this.#command(dc, place, talk, rest);
      if (command !== undefined) return command;
      return this.#go(dc, place, rest.behaviours.length > 0 ? 'happened.understood' : split.option.to, {
        lead,
      });
    }
    if (free === undefined || text.trim() === '') return this.#notUnderstood(dc, place, talk, lead);
    const before = factsOf(talk);
    remember(talk, place);
    this.#keep(dc, free, talk, text, understood, asked);
    // Asked the same again, the person would not know whether they were heard.
    const next = resolveTarget(place.flow, free.to);
    if (
      next?.flow === place.flow &&
      next.step === place.step &&
      free.as === 'account' &&
      factsOf(talk) === before
    )
      return this.#notUnderstood(dc, place, talk, lead);
    talk.missed = 0;
    return this.#go(dc, place, free.to, { lead });
  }

  /** Never twice in a row: the second time there are a few ways on, and a person. */
  #notUnderstood(dc: DialogContext, place: Place, talk: Talk, lead: string[]): Promise<DialogTurnResult> {
    talk.missed = (talk.missed ?? 0) + 1;
    if (talk.missed > 1 && place.flow !== 'lost') {
      talk.missed = 0;
      return this.#interrupt(dc, place, { flow: 'lost', step: 'menu' });
    }
    return this.enter(dc, place, {
      lead: [...lead, this.#say(talk, 'engine.notunderstood')],
      again: true,
    });
  }

  /** Commands that work at every step. @returns undefined when the words are none */
  async #command(
    dc: DialogContext,
    place: Place,
    talk: Talk,
    understood: Understanding,
    asked?: FreeText['as'],
  ): Promise<DialogTurnResult | undefined> {
    if (understood.asksLanguage !== undefined) {
      talk.facts.language = understood.asksLanguage;
      talk.facts.languageKnown = true;
      this.services.setLanguage(dc.context, talk.facts.language);
      return this.enter(dc, place, { lead: [this.#say(talk, 'language.changed')] });
    }
    // Where something particular is written, only plain commands leave it.
    const onlyCommands = asked !== undefined && asked !== 'account';
    const named = understood.command ?? (onlyCommands ? null : understood.intent);
    const intent = isVerbatim(asked) && !LEAVING.has(named ?? '') ? null : named;
    switch (intent) {
      case 'help':
        // "What can I do?" is a question; "help" is a command.
        if (understood.command !== 'help') return undefined;
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
          : this.#leave(dc, place, talk, { flow: 'rights', step: 'menu' });
      case 'consent_info':
        return understood.behaviours.length > 0
          ? undefined
          : this.#leave(dc, place, talk, { flow: 'consent', step: 'start' });
      case 'care':
        if (understood.danger || understood.risk) return undefined;
        return this.#leave(dc, place, talk, { flow: 'care', step: 'when' });
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

  #interrupt(dc: DialogContext, place: Place, by: Place, entry: Entry = {}): Promise<DialogTurnResult> {
    if (place.flow === by.flow) return this.enter(dc, place, entry);
    const interrupted = this.flows.get(place.flow)?.interrupts === true;
    return interrupted
      ? dc.replaceDialog(by.flow, { ...entry, step: by.step })
      : dc.beginDialog(by.flow, { ...entry, step: by.step });
  }

  /** Back on a question that was interrupted; one that was answered meanwhile is passed. */
  async resume(dc: DialogContext, place: Place): Promise<DialogTurnResult> {
    const step = this.#step(place);
    if (step?.kind !== 'ask') return this.enter(dc, place);
    const { answered, free } = step;
    const talk = await this.talkOf(dc);
    // What was answered by the words that interrupted it is not asked again; what was only left for help is.
    if (free?.topic !== undefined && talk.answering === free.topic) return this.#go(dc, place, free.to);
    if (answered !== undefined) {
      const situation = await this.services.situation(dc.context);
      if (this.vocabulary.holds(answered.when, talk.facts, situation))
        return this.#go(dc, place, answered.to);
    }
    return this.enter(dc, place);
  }

  async #back(dc: DialogContext, place: Place, talk: Talk): Promise<DialogTurnResult> {
    if (this.flows.get(place.flow)?.interrupts === true) return this.#resume(dc);
    const { phase } = await this.services.situation(dc.context);
    // What was asked of the desk is not undone by going back; there is a button for that.
    const before = phase === 'bot' ? stepBack(talk) : undefined;
    if (before === undefined) return this.enter(dc, place, { lead: [this.#say(talk, 'engine.nothingback')] });
    return this.jump(dc, before);
  }

  #go(dc: DialogContext, place: Place, target: Target, entry: Entry = {}): Promise<DialogTurnResult> {
    const next = resolveTarget(place.flow, target);
    if (next === undefined) return this.#resume(dc);
    return next.flow === place.flow ? this.enter(dc, next, entry) : this.#move(dc, next, entry);
  }

  #move(dc: DialogContext, to: Place, entry: Entry): Promise<DialogTurnResult> {
    const here = dc.activeDialog?.id;
    if (this.flows.get(to.flow)?.interrupts !== true || here === undefined) return this.jump(dc, to, entry);
    return this.#interrupt(dc, { flow: here, step: '' }, to, entry);
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
    { paragraphs, brought, again }: { paragraphs: string[]; brought: Brought; again: boolean },
  ): Promise<void> {
    const situation = this.#situated(dc, await this.services.situation(dc.context));
    const variables = this.#variables(step, talk, situation, brought);
    const text = this.texts.get(talk.facts.language, stepText(place, step), variables);
    paragraphs.push(again ? questionOf(text) : text);
    const options = this.#options(step, talk, situation);
    const question = {
      place,
      paragraphs,
      options,
      calls: step.calls ?? [],
      ...(variables === undefined ? {} : { variables }),
      ...(step.input === undefined ? {} : { input: step.input }),
      ...(step.list === undefined ? {} : { list: true as const }),
      brought,
    };
    await dc.context.sendActivity(
      toActivity(question, dc.context.activity.channelId, talk.facts.language, this.texts),
    );
    this.#count(talk, `${place.flow}.${place.step}`);
    if (URGENT.has(place.flow)) talk.urgent = true;
  }

  async #text(
    dc: DialogContext,
    place: Place,
    step: { kind: 'say' } & Parameters<typeof stepText>[1],
    talk: Talk,
    brought: Brought,
  ): Promise<string> {
    const situation: Situation = await this.services.situation(dc.context);
    const variables = this.#variables(step, talk, situation, brought);
    return this.texts.get(talk.facts.language, stepText(place, step), variables);
  }

  /** What a step offers now: what comes from what was told, then the flow's own. */
  #options(step: Ask, talk: Talk, situation: Situation): Option[] {
    const listed = step.list === undefined ? [] : this.vocabulary.list(step.list, talk.facts);
    const own = step.options.filter(
      (option) => option.when === undefined || this.vocabulary.holds(option.when, talk.facts, situation),
    );
    return [...listed, ...own];
  }

  /** The question that is answered now, for what keeps it with the answer. */
  #asked(dc: DialogContext, talk: Talk): Asked {
    const { language } = talk.facts;
    return {
      question: (topic) => this.vocabulary.question(topic, language),
      messageId: dc.context.activity.id ?? '',
      now: new Date(),
      known: (topic) => this.vocabulary.known(topic, talk.facts),
      readContact: (channel, typed) => this.services.readContact(channel, typed),
    };
  }

  /** What is filled into a step's text and labels; undefined where nothing is, which is the quicker way. */
  #variables(step: Say | Ask, talk: Talk, situation: Situation, brought: Brought): Variables | undefined {
    const { view } = step;
    return view === undefined
      ? undefined
      : this.vocabulary.view(view, { facts: talk.facts, situation, brought });
  }

  /** What the situation is for the flows: whether something was interrupted is known only here. */
  #situated(dc: DialogContext, situation: Situation): Situation {
    return { ...situation, interrupted: dc.stack.length > 1 };
  }

  /** @returns whether the talk went over to another language that was known before */
  #guessLanguage(dc: DialogContext, talk: Talk, understood: Understanding, text: string): boolean {
    const { facts } = talk;
    const words = text.trim().split(/\s+/).length;
    if (facts.languageKnown && words < FEWEST_WORDS_TO_SWITCH) return false;
    if (text.trim().length < 6 || !understood.languageSure) return false;
    const switched = facts.languageKnown && facts.language !== understood.language;
    facts.languageKnown = true;
    facts.language = understood.language;
    this.services.setLanguage(dc.context, facts.language);
    return switched;
  }

  #keep(
    dc: DialogContext,
    free: FreeText,
    talk: Talk,
    text: string,
    understood: Understanding,
    asked: Asked,
  ): void {
    if (free.as === 'sent') this.services.share(dc.context);
    else keep(free, talk.facts, text, understood, asked);
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

function setStep(dc: DialogContext, step: string): void {
  if (dc.activeDialog !== undefined) (dc.activeDialog.state as { step?: string }).step = step;
}

function fail(message: string): never {
  throw new Error(message);
}
