/** What the dialogs ask of the desk, the cases and the rest, within the running turn. */
import type { Keeping, Services, Situation } from '../../dialogs/engine/services.js';
import { looksLikeCode } from '../cases/return-codes.js';
import type { Cases } from '../cases/cases.js';
import type { CaseFiles } from '../cases/files.js';
import { readContact } from '../cases/outbound/contacts.js';
import type { Visits } from '../cases/visits.js';
import type { Departures } from '../conversations/departures.js';
import type { Handoffs } from '../desk/handoffs.js';
import type { Presence } from '../desk/presence.js';
import type { Queue } from '../desk/queue.js';
import type { DeskSettings } from '../desk/settings.js';
import type { Funnel } from '../insight/funnel.js';
import type { Opinions } from '../insight/opinions.js';
import type { Tallies } from '../insight/tallies.js';
import { understandingOf, unitOf } from './turn.js';

export interface ServiceParts {
  handoffs: Handoffs;
  presence: Presence;
  queue: Queue;
  settings: Pick<DeskSettings, 'opening'>;
  cases: Cases;
  files: CaseFiles;
  visits: Visits;
  /** Whether a case about the police or the desk has a place to go. */
  walledGoesSomewhere: boolean;
  departures: Departures;
  funnel: Funnel;
  tallies: Tallies;
  opinions: Pick<Opinions, 'count'>;
  waitMinutes: number;
  keeping: Keeping;
  reach: readonly ('sms' | 'email')[];
}

export function dialogServices(parts: ServiceParts): Services {
  return {
    understood: understandingOf,
    async situation(context): Promise<Situation> {
      const unit = unitOf(context);
      const { phase } = unit.conversation;
      const handoff = phase === 'waiting' ? await parts.handoffs.active(unit) : undefined;
      const { opensAt } = await parts.settings.opening();
      return {
        phase: phase === 'ended' ? 'bot' : phase,
        officersOnDuty: (await parts.presence.onDuty()).length,
        before: handoff === undefined ? undefined : await parts.queue.before(handoff, unit.conversation),
        waitMinutes: parts.waitMinutes,
        ...(opensAt === undefined ? {} : { opensAt, now: unit.now }),
        ...(unit.conversation.talkCase === undefined ? {} : { talkHasCase: true }),
        keeping: parts.keeping,
        reach: parts.reach,
      };
    },
    share(context) {
      const unit = unitOf(context);
      if (unit.conversation.phase === 'waiting') unit.share();
    },
    async withdraw(context) {
      await parts.handoffs.withdraw(unitOf(context));
    },
    async wish(context, wish) {
      await parts.handoffs.wish(unitOf(context), wish);
      const onDuty = await parts.presence.onDuty();
      return onDuty.some(({ value }) => wish === undefined || value.gender === wish);
    },
    walledGoesSomewhere: () => parts.walledGoesSomewhere,
    readContact,
    looksLikeCode,
    beginCase: (context, facts) => parts.cases.begin(unitOf(context), facts),
    keepCase: (context, facts) => parts.cases.keep(unitOf(context), facts),
    holdCase: (context, facts) => parts.cases.hold(unitOf(context), facts),
    codeForTalk: (context, facts) => parts.cases.codeForTalk(unitOf(context), facts),
    newCode: (context, facts) => parts.cases.newDigits(unitOf(context), facts),
    sendCase: (context, facts, shared) => parts.cases.send(unitOf(context), facts, shared),
    takeFiles: (context, facts) => parts.files.take(unitOf(context), facts),
    openCode: (context, typed, work) => parts.visits.open(unitOf(context), typed, work),
    writeBack: (_context, facts, message) => parts.visits.writeBack(facts, message),
    answerAppointment: (_context, facts, answer) => parts.visits.answerAppointment(facts, answer),
    stopContact: (_context, facts) => parts.visits.stopContact(facts),
    withdrawCase: (context, facts) => parts.visits.withdraw(unitOf(context), facts),
    exportCase: (context, facts) => parts.visits.export(unitOf(context), facts),
    countMe: (context, counted) => parts.tallies.count(unitOf(context), counted),
    uncount(context, names) {
      parts.tallies.uncount(unitOf(context), names);
    },
    countOpinion: (opinion, language) => {
      parts.opinions.count(opinion, language);
    },
    erase: (context) => parts.departures.eraseUnsent(unitOf(context)),
    setLanguage(context, language) {
      unitOf(context).conversation.language = language;
    },
    count: (step) => parts.funnel.count(step),
  };
}
