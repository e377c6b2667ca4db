/** The labelled sentences that the model is trained on and judged by: examples/<language>.jsonl, one object a line. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { BEHAVIOURS, LANGUAGES, type Language } from '../facts.js';
import { ROLES } from './labels.js';

const Line = z.strictObject({
  text: z.string().min(1),
  behaviours: z.array(z.enum(BEHAVIOURS)),
  role: z.enum(ROLES),
  scope: z.enum(['in', 'out']),
  danger: z.boolean(),
  risk: z.boolean(),
  minor: z.boolean(),
  intent: z.string().nullable(),
});

export type Example = z.infer<typeof Line> & { language: Language };

/** All examples, by language, in the order of the files. @throws Error naming the file and the line that is wrong */
export function readExamples(): Example[] {
  return LANGUAGES.flatMap((language) => {
    const file = fileURLToPath(new URL(`./examples/${language}.jsonl`, import.meta.url));
    return parseExamples(readFileSync(file, 'utf8'), language, file);
  });
}

export function parseExamples(lines: string, language: Language, file: string): Example[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [{ ...Line.parse(JSON.parse(line)), language }];
    } catch (error) {
      throw new Error(`${file}:${String(index + 1)}: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** SHA-256 over all examples and lexica: tells whether a model was trained from what lies here. */
export function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const language of LANGUAGES) {
    for (const file of [`examples/${language}.jsonl`, `concepts/${language}.txt`])
      hash.update(readFileSync(fileURLToPath(new URL(`./${file}`, import.meta.url))));
  }
  return hash.digest('hex');
}
