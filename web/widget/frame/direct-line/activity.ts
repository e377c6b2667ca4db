/** The parts of a Bot Framework activity that this widget reads or writes. */
export interface Activity {
  type: string;
  id?: string;
  from?: { id?: string; role?: string };
  text?: string;
  value?: unknown;
  name?: string;
  locale?: string;
  suggestedActions?: { actions?: CardAction[] };
  attachments?: { name?: string; size?: number }[];
  channelData?: ChannelData;
}

export interface CardAction {
  type?: string;
  title?: string;
  text?: string;
  value?: unknown;
}

/** What our server adds to activities; fields not named here are ignored. */
export interface ChannelData {
  step?: string;
  author?: string;
  officer?: string;
  /** A machine's translation of what the officer wrote. */
  translation?: { text?: string; original?: { text?: string; language?: string } };
  phones?: string[];
  code?: string[];
  /** What the question asks for, where there is a field for it: `datetime` or `files`. */
  input?: string;
  /** The options are a long list. */
  list?: boolean;
  /** A text that the person may save on the device. */
  download?: { name?: string; text?: string };
  /** What the police received, signed: `text` is the whole of it. */
  receipt?: { text?: string; digest?: string; at?: string; reference?: string };
  /** A challenge to solve before the code is tried again. */
  work?: string;
  ended?: boolean;
  /** Everything said before was erased. */
  cleared?: boolean;
  clientActivityID?: string;
}

/** What the socket and the poll deliver. */
export interface ActivitySet {
  activities?: Activity[];
  watermark?: string;
}

/** Answer of the calls that open, refresh or resume a conversation. */
export interface Opened {
  conversationId: string;
  token: string;
  expires_in?: number;
  streamUrl?: string;
}
