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
  phones?: string[];
  code?: string[];
  /** What the question asks for, where there is a field for it: `datetime`. */
  input?: string;
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
