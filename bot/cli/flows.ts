/**
 * `npm run flows`: checks every flow and every text of residents, draws the flows into docs/flows.md and sets the texts
 * side by side in docs/texts.md. `--check` only checks.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkFlows, steps } from '../../dialogs/engine/check.js';
import { drawFlows } from '../../dialogs/engine/draw.js';
import { Texts } from '../../dialogs/engine/texts.js';
import { ENTRANCES, FLOWS } from '../../dialogs/flows/flows.js';
import { checkContent } from '../../dialogs/wording/content.js';
import { textsSideBySide } from '../../dialogs/wording/side-by-side.js';

const texts = Texts.load();
const problems = [...checkFlows(FLOWS, ENTRANCES, texts), ...checkContent(FLOWS, texts)];
const pages = { 'docs/flows.md': drawFlows(FLOWS, texts), 'docs/texts.md': textsSideBySide(FLOWS, texts) };
for (const [page, content] of Object.entries(pages)) {
  const path = fileURLToPath(new URL(`../../${page}`, import.meta.url));
  if (!process.argv.includes('--check')) await writeFile(path, content);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== content)
    problems.push(`${page} is out of date: run npm run flows`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  `${String(FLOWS.size)} flows, ${String([...steps(FLOWS)].length)} steps, ${String(problems.length)} problems\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
