import type { Language } from '../shared/languages.js';
import type { Activity } from './direct-line/activity.js';
import { Conversation } from './direct-line/conversation.js';
import { newActivityId } from './direct-line/outbox.js';
import { lotsOf, type ShownFile } from './files.js';
import {
  greetingStep,
  lastTheirs,
  readTheirs,
  type Message,
  type Mine,
  type Option,
  type TalkState,
  type Theirs,
} from './talk-state.js';
import { solved } from './work.js';

/** Answers to the greeting that put the emergency numbers first. */
const urgentAnswers: readonly unknown[] = ['no', 'saw'].map((id) => `${greetingStep}.${id}`);

/** Sent as the value of an answer without words when an emergency number was tapped. */
const calledValue = 'called';
/** Before a challenge and its solution, in the value of a message without words. */
const workValue = 'work:';

/** The talk as the screen sees it: what was said, where it stands, and what the person can do. */
export class Talk {
  state: TalkState;
  private conversation: Conversation | null = null;
  private readonly watchers = new Set<() => void>();
  private entry = 'site';
  private stopWorking = new AbortController();

  constructor(language: Language) {
    this.state = { language, messages: [], line: 'connecting', working: false, ended: null };
  }

  /** Calls back after every change; returns what stops it. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Begins a new conversation with nothing of an earlier one on the screen. */
  begin(entry: string): void {
    this.end();
    this.entry = entry;
    this.change({ messages: [], line: 'connecting', ended: null });
    const conversation = new Conversation({
      activity: (activity) => this.receive(activity),
      line: (line) => this.change({ line }),
      delivery: (id, delivery, tooLarge) =>
        this.changeMine(id, { delivery, problem: tooLarge ? 'tooLarge' : null }),
      ended: () => this.change({ ended: this.state.ended ?? 'lost' }),
    });
    this.conversation = conversation;
    void conversation.begin(this.state.language, entry);
  }

  /** Begins anew, from the same entry. */
  beginAnew(): void {
    this.begin(this.entry);
  }

  /** Ends the conversation on the server and takes its words off the screen. */
  end(): void {
    this.stopWorking.abort();
    this.conversation?.end();
    this.conversation = null;
    this.change({ messages: [], working: false });
  }

  /** Sends what the person typed, or picked: then `shown` is how the screen says it. */
  say(text: string, shown = text): void {
    this.send(text, undefined, shown);
  }

  /** Tells the server that 101 or 112 was tapped; on the screen nothing is added. */
  called(): void {
    if (!this.conversation || this.state.ended) return;
    this.conversation.outbox.add(newActivityId(), {
      type: 'message',
      text: '',
      locale: this.state.language,
      value: calledValue,
    });
  }

  /** Sends files, in as many lots as the server needs; what cannot go is shown with the reason. */
  sendFiles(chosen: readonly File[]): void {
    if (!this.conversation || this.state.ended) return;
    for (const { id, files, problem } of lotsOf(chosen)) {
      const shown = files.map(({ name, size }) => ({ name, size }));
      this.append({ ...this.mine('', shown), id, ...(problem && { delivery: 'refused', problem }) });
      if (!problem)
        this.conversation.parcels.add(id, { type: 'message', text: '', locale: this.state.language }, files);
    }
  }

  /** Stops sending these files; what already got through stays there. */
  stopFiles(id: string): void {
    this.conversation?.parcels.stop(id);
    this.changeMine(id, { delivery: 'stopped' });
  }

  /** Sends one of the options. */
  answer(option: Extract<Option, { kind: 'answer' }>): void {
    this.send(option.text, option.value);
  }

  /** Sends the answer with this id, tapped on the painted copy before the talk began. */
  choose(id: string): void {
    const options = lastTheirs(this.state.messages)?.options ?? [];
    const value = `${greetingStep}.${id}`;
    const option = options.find((one) => one.kind === 'answer' && one.value === value);
    if (option?.kind === 'answer') this.answer(option);
  }

  /** Changes the language of the words around the talk, and asks the server to go on in it. */
  changeLanguage(language: Language): void {
    if (language === this.state.language) return;
    this.change({ language });
    if (this.state.ended) return;
    this.conversation?.outbox.add(newActivityId(), {
      type: 'event',
      name: 'language',
      value: language,
      locale: language,
    });
  }

  /** Tries the messages that were not saved once more. */
  sendAgain(): void {
    this.conversation?.outbox.retryAll();
    this.conversation?.parcels.retryAll();
  }

  private send(text: string, value?: unknown, shown = text): void {
    if (!this.conversation || this.state.ended) return;
    const urgent = lastTheirs(this.state.messages)?.step === greetingStep && urgentAnswers.includes(value);
    const mine: Mine = { ...this.mine(shown), urgent };
    this.append(mine);
    this.conversation.outbox.add(mine.id, {
      type: 'message',
      text,
      locale: this.state.language,
      ...(value !== undefined && { value }),
    });
  }

  private mine(text: string, files: ShownFile[] = []): Mine {
    return {
      kind: 'mine',
      id: newActivityId(),
      text,
      files,
      language: this.state.language,
      delivery: 'sending',
      problem: null,
      urgent: false,
    };
  }

  private append(message: Message): void {
    this.change({ messages: [...this.state.messages, message] });
  }

  private changeMine(id: string, part: Partial<Mine>): void {
    const messages = this.state.messages.map((message) =>
      message.kind === 'mine' && message.id === id ? { ...message, ...part } : message,
    );
    this.change({ messages });
  }

  /** Solves the challenge and sends the solution; on the screen nothing is added. */
  private async work(challenge: string): Promise<void> {
    this.stopWorking = new AbortController();
    const { signal } = this.stopWorking;
    this.change({ working: true });
    const nonce = await solved(challenge, signal);
    if (signal.aborted) return;
    this.change({ working: false });
    if (nonce === null) return;
    this.conversation?.outbox.add(newActivityId(), {
      type: 'message',
      text: '',
      locale: this.state.language,
      value: `${workValue}${challenge}:${nonce}`,
    });
  }

  private receive(activity: Activity): void {
    if (activity.type === 'endOfConversation') this.change({ ended: 'over' });
    if (activity.type !== 'message') return;
    const { messages, language } = this.state;
    const ended = activity.channelData?.ended === true ? 'over' : this.state.ended;
    if (activity.from?.role === 'bot') {
      const theirs = readTheirs(activity, newActivityId(), language);
      this.stopWorking.abort();
      this.change({
        messages: theirs.cleared ? this.clear(theirs) : [...withoutOldCode(messages, theirs), theirs],
        ended,
        working: false,
      });
      if (theirs.work) void this.work(theirs.work);
      return;
    }
    const { value } = activity;
    if (value === calledValue || (typeof value === 'string' && value.startsWith(workValue))) return;
    // Our own message coming back: it is on the screen since it was sent.
    const id = activity.channelData?.clientActivityID ?? activity.id ?? newActivityId();
    const known = messages.find((message) => message.id === id);
    if (known) {
      // It was stopped too late.
      if (known.kind === 'mine' && known.delivery === 'stopped') this.changeMine(id, { delivery: 'saved' });
      return;
    }
    const files = (activity.attachments ?? []).map(({ name, size }) => ({
      name: name ?? '',
      size: size ?? 0,
    }));
    this.append({ ...this.mine(activity.text ?? '', files), id, delivery: 'saved' });
  }

  /**
   * The server has erased everything: so do we. The first message after its question was the yes; only
   * what was written since then, which it has not heard yet, stays, after its message. Files on their way are stopped.
   */
  private clear(theirs: Theirs): Message[] {
    this.conversation?.outbox.forgetRefused();
    this.conversation?.parcels.empty();
    const { messages } = this.state;
    const question = lastTheirs(messages);
    const since = question ? messages.slice(messages.indexOf(question) + 2) : [];
    return [theirs, ...since.filter((message) => message.kind === 'theirs' || message.files.length === 0)];
  }

  private change(part: Partial<TalkState>): void {
    this.state = { ...this.state, ...part };
    for (const watcher of this.watchers) watcher();
  }
}

/** A new code takes the place of an earlier one, which opens nothing any more. */
function withoutOldCode(messages: Message[], theirs: Theirs): Message[] {
  if (theirs.code.length === 0) return messages;
  return messages.map((message) => (message.kind === 'theirs' ? { ...message, code: [] } : message));
}
