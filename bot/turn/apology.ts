/** A turn failed: the person's message is kept, the rest undone, and they hear it kindly, with 101 and 112. */
import type { Conversation } from '../../dialogs/conversation.js';
import { toSentence } from '../../dialogs/engine/message.js';
import type { Texts } from '../../dialogs/engine/texts.js';
import type { Logger } from 'pino';
import type { TurnContext } from '../channels/sdk.js';
import type { Metrics } from '../http/metrics.js';
import { nameOf } from './correlation.js';
import { unitOf } from './turn.js';

/** As often in a row the same question may fail before the talk begins again at the first choice. */
const FAILURES_BEFORE_RECOVERY = 2;

export interface ApologyParts {
  dialogs: Conversation;
  texts: Texts;
  metrics: Metrics;
  log: Logger;
}

export function makeApology({ dialogs, texts, metrics, log }: ApologyParts) {
  return async (context: TurnContext, error: unknown): Promise<void> => {
    metrics.failures.inc();
    log.error({ failure: nameOf(error) }, 'a turn failed and was answered kindly');
    const unit = unitOf(context);
    const { language } = unit.conversation;
    if (unit.conversation.failures >= FAILURES_BEFORE_RECOVERY && unit.conversation.phase === 'bot') {
      for (const forget of [false, true]) {
        const savepoint = unit.savepoint();
        try {
          if (forget) forgetState(context, language);
          await dialogs.recover(context);
          return;
        } catch (again) {
          unit.rollback(savepoint);
          log.error({ failure: nameOf(again) }, 'recovery failed');
        }
      }
    }
    await context.sendActivity(toSentence(texts.get(language, 'engine.failed'), language));
  };
}

/** A state that cannot be read would fail for ever; without it the person can at least go on. */
function forgetState(context: TurnContext, language: string): void {
  unitOf(context).writeState(undefined);
  context.activity.locale = language;
}
