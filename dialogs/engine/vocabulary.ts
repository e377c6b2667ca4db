/** The code behind the names that flows use: conditions, views and actions. Flows stay data; this is injected. */
import type { Facts, Language } from '../facts.js';
import type { Topic } from '../statement.js';
import type { Action, Condition, ListName, Option, View } from './flow.js';
import type { TurnContext } from './sdk.js';
import type { Brought, Situation, ViewInput } from './services.js';
import type { Talk } from './talk.js';

export interface Done {
  /** One of the step's outcomes. */
  outcome: string;
  brought?: Brought;
}

export interface Vocabulary {
  holds(condition: Condition, facts: Facts, situation: Situation): boolean;
  /** Variables for the text of a step. */
  view(view: View, input: ViewInput): Record<string, string>;
  /** Options that come from what was told so far. */
  list(name: ListName, facts: Facts): Option[];
  /** The bare question about a topic, as a report shows it. */
  question(topic: Topic, language: Language): string;
  /** What was told earlier about a topic of the interview, as it is shown to be confirmed. */
  known(topic: Topic, facts: Facts): string;
  act(action: Action, context: TurnContext, talk: Talk): Promise<Done>;
}
