/** `npm run flows`: checks every flow and text, and draws the flows into docs/flows.md. `--check` only checks. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkFlows, steps } from '../../dialogs/engine/check.js';
import { drawFlows } from '../../dialogs/engine/draw.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { ENTRANCES, FLOWS } from '../../dialogs/flows/flows.js';

const DRAWING = fileURLToPath(new URL('../../docs/flows.md', import.meta.url));

const texts = Texts.load();
const problems = checkFlows(FLOWS, ENTRANCES, texts);
const drawing = drawFlows(FLOWS, texts);
if (!process.argv.includes('--check')) await writeFile(DRAWING, drawing);
else if ((await readFile(DRAWING, 'utf8').catch(() => '')) !== drawing)
  problems.push('docs/flows.md is out of date: run npm run flows');
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  `${String(FLOWS.size)} flows, ${String([...steps(FLOWS)].length)} steps, ${String(problems.length)} problems\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
