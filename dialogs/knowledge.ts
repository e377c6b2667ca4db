/** Facts that residents may be shown, each with its source and the day by which it must be checked again. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BEHAVIOURS } from './facts.js';

const sourced = { source: z.string().min(1), status: z.literal('confirmed'), reviewBy: z.iso.date() };
/** For whom a listening line is, and when; hours in Brussels, none when it never closes or they are not confirmed. */
const Line = z.strictObject({
  languages: z.array(z.enum(['nl', 'fr'])),
  ages: z.enum(['all', 'adults', 'minors']),
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])).min(1),
        from: z.string().regex(/^\d\d:\d\d$/),
        to: z.string().regex(/^\d\d:\d\d$/),
      }),
    )
    .optional(),
});
const Service = z.strictObject({
  id: z.string(),
  phone: z.string().regex(/^[\d ]+$/),
  line: Line.optional(),
  ...sourced,
});
const BehaviourFact = z.strictObject({ punishable: z.enum(['can', 'depends']), ...sourced });

export type ServiceFact = z.infer<typeof Service>;
export type BehaviourKnowledge = z.infer<typeof BehaviourFact>;

function read(file: string): unknown {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL(`../locales/knowledge/${file}`, import.meta.url)), 'utf8'),
  );
}

/** Phone numbers of services, as they are written in texts. */
export const SERVICES: readonly ServiceFact[] = z.array(Service).parse(read('services.json'));

/** What is known of each behaviour. @throws ZodError at the start when one lacks its source or review date */
export const BEHAVIOUR_KNOWLEDGE = z.record(z.enum(BEHAVIOURS), BehaviourFact).parse(read('behaviours.json'));

const PHONE_RULES = SERVICES.map(({ phone }) => ({
  phone,
  rule: new RegExp(`(?<!\\d)(?<!\\d )${phone}(?! ?\\d)`),
}));

/** The numbers of services that stand in a text, so that a client can make them tappable. */
export function phonesIn(text: string): string[] {
  return PHONE_RULES.filter(({ rule }) => rule.test(text)).map(({ phone }) => phone);
}
