/** What the dialogs ask of the desk, the cases and the rest, within the running turn. */
import type { Services, Situation } from '../../dialogs/engine/services.js';
import { looksLikeCode } from '../cases/return-codes.js';
import type { LeftMessages } from '../cases/left-messages.js';
import type { Departures } from '../conversations/departures.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { Presence } from '../desk/presence.js';
import type { Queue } from '../desk/queue.js';
import type { Funnel } from '../insight/funnel.js';
import type { Tallies } from '../insight/tallies.js';
import { understandingOf, unitOf } from './turn.js';

export interface ServiceParts {
  handoffs: Handoffs;
  presence: Presence;
  queue: Queue;
  leftMessages: LeftMessages;
  departures: Departures;
  funnel: Funnel;
  tallies: Tallies;
  waitMinutes: number;
}

export function dialogServices(parts: ServiceParts): Services {
  return {
    understood: understandingOf,
    async situation(context): Promise<Situation> {
      const unit = unitOf(context);
      const { phase } = unit.conversation;
      const handoff = phase === 'waiting' ? await parts.handoffs.active(unit) : undefined;
      return {
        phase: phase === 'ended' ? 'bot' : phase,
        officersOnDuty: (await parts.presence.onDuty()).length,
        // Asked for in this very turn, the handoff is not stored yet: everybody who waits is before.
        before:
          phase !== 'waiting'
            ? undefined
            : handoff === undefined
              ? await parts.queue.waitingCount()
              : await parts.queue.before(handoff),
        waitMinutes: parts.waitMinutes,
      };
    },
    share(context) {
      const unit = unitOf(context);
      if (unit.conversation.phase === 'waiting') unit.share();
    },
    async withdraw(context) {
      await parts.handoffs.withdraw(unitOf(context));
    },
    leaveMessage: (context, message, shared) => parts.leftMessages.leave(unitOf(context), message, shared),
    looksLikeCode,
    openCode: (context, typed) => parts.leftMessages.open(unitOf(context), typed),
    countMe(context, counted) {
      parts.tallies.count(unitOf(context), counted);
    },
    writeBack: (_context, locator, message) => parts.leftMessages.writeBack(locator, message),
    erase(context) {
      parts.departures.eraseUnsent(unitOf(context));
      return Promise.resolve();
    },
    setLanguage(context, language) {
      unitOf(context).conversation.language = language;
    },
    count: (step) => parts.funnel.count(step),
  };
}
