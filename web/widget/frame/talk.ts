import type { Language } from '../shared/languages.js';
import type { Activity } from './direct-line/activity.js';
import { Conversation } from './direct-line/conversation.js';
import { newActivityId } from './direct-line/outbox.js';
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

/** Answers to the greeting that put the emergency numbers first. */
const urgentAnswers: readonly unknown[] = ['no', 'saw'].map((id) => `${greetingStep}.${id}`);

/** Sent as the value of an answer without words when an emergency number was tapped. */
const calledValue = 'called';

/** The talk as the screen sees it: what was said, where it stands, and what the person can do. */
export class Talk {
  state: TalkState;
  private conversation: Conversation | null = null;
  private readonly watchers = new Set<() => void>();
  private entry = 'site';

  constructor(language: Language) {
    this.state = { language, messages: [], line: 'connecting', ended: null };
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
      delivery: (id, delivery) =>
        this.change({
          messages: this.state.messages.map((message) =>
            message.kind === 'mine' && message.id === id ? { ...message, delivery } : message,
          ),
        }),
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
    this.conversation?.end();
    this.conversation = null;
    this.change({ messages: [] });
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
  }

  private send(text: string, value?: unknown, shown = text): void {
    if (!this.conversation || this.state.ended) return;
    const mine: Mine = {
      kind: 'mine',
      id: newActivityId(),
      text: shown,
      language: this.state.language,
      delivery: 'sending',
      urgent: lastTheirs(this.state.messages)?.step === greetingStep && urgentAnswers.includes(value),
    };
    this.change({ messages: [...this.state.messages, mine] });
    this.conversation.outbox.add(mine.id, {
      type: 'message',
      text,
      locale: this.state.language,
      ...(value !== undefined && { value }),
    });
  }

  private receive(activity: Activity): void {
    if (activity.type === 'endOfConversation') this.change({ ended: 'over' });
    if (activity.type !== 'message') return;
    const { messages, language } = this.state;
    const ended = activity.channelData?.ended === true ? 'over' : this.state.ended;
    if (activity.from?.role === 'bot') {
      const theirs = readTheirs(activity, newActivityId(), language);
      this.change({ messages: theirs.cleared ? this.clear(theirs) : [...messages, theirs], ended });
      return;
    }
    if (activity.value === calledValue) return;
    // Our own message coming back: it is on the screen since it was sent.
    const id = activity.channelData?.clientActivityID ?? activity.id ?? newActivityId();
    if (messages.some((message) => message.id === id)) return;
    const text = activity.text ?? '';
    const mine: Mine = { kind: 'mine', id, text, language, delivery: 'saved', urgent: false };
    this.change({ messages: [...messages, mine] });
  }

  /**
   * The server has erased everything: so do we. The first message after its question was the yes; only
   * what was written since then, which it has not heard yet, stays, after its message.
   */
  private clear(theirs: Theirs): Message[] {
    this.conversation?.outbox.forgetRefused();
    const { messages } = this.state;
    const question = lastTheirs(messages);
    const since = question ? messages.slice(messages.indexOf(question) + 2) : [];
    return [theirs, ...since];
  }

  private change(part: Partial<TalkState>): void {
    this.state = { ...this.state, ...part };
    for (const watcher of this.watchers) watcher();
  }
}
