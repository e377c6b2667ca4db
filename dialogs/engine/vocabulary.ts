/** The code behind the names that flows use: conditions, views and actions. Flows stay data; this is injected. */
import type { Facts } from '../facts.js';
import type { Action, Condition, View } from './flow.js';
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
  act(action: Action, context: TurnContext, talk: Talk): Promise<Done>;
}
