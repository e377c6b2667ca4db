/** `npm run --silent understand`: JSON lines {"text", "locale"?, "now"?} in, what was understood out, line for line. */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LANGUAGES, type Where } from '../../dialogs/facts.js';
import { understand } from '../../dialogs/understanding/understand.js';

const Line = z.object({ text: z.string(), locale: z.string().optional(), now: z.string().optional() });

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}

function answer(line: string): Record<string, unknown> {
  const parsed = Line.safeParse(parse(line));
  if (!parsed.success)
    return {
      error: {
        code: 'BadArgument',
        message: 'A line is {"text": "…", "locale"?: "nl", "now"?: "2026-11-24T23:40:00+01:00"}.',
      },
    };
  const { text, locale, now } = parsed.data;
  const moment = now === undefined ? new Date() : new Date(now);
  const expected = LANGUAGES.find((language) => language === locale?.slice(0, 2).toLowerCase()) ?? 'en';
  const { language, danger, risk, minor, role, scope, intent, behaviours, when, where } = understand(
    text,
    expected,
    Number.isNaN(moment.getTime()) ? new Date() : moment,
  );
  return { language, danger, risk, minor, role, scope, intent, behaviours, when, where: placeOf(where) };
}

/** A known place with its coordinates and quarter; else the words. */
function placeOf(where: Where | null): unknown {
  if (where?.lon === undefined) return where?.name ?? null;
  const { name, lon, lat, quarter } = where;
  return { name, lon, lat, quarter: quarter ?? null };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
