/** Names of files: what a resident's device calls them, made safe to show and to save. */
import { endingsOf } from './kinds.js';

const LONGEST_NAME = 200;
const LONGEST_ENDING = 10;
/** Control, direction, zero-width and other characters that nobody sees, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** What Windows keeps for itself, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** Only the last part of a path, without characters that nobody sees, at most 200 long; `file` when nothing is left. */
export function safeName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const clean = shortened(last.replaceAll(UNSEEN, '').trim());
  return /^\.*$/.test(clean) ? 'file' : clean;
}

/**
 * The name under which a file is saved on a computer: always with an ending of what it is, so that a picture that is
 * a script as well is opened as a picture; without what Windows would read as a device or a second name.
 */
export function downloadName(name: string, contentType: string): string {
  const plain = safeName(name)
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
    .replace(DEVICE, '_$1');
  const endings = endingsOf(contentType);
  if (endings.includes(endingOf(plain).slice(1).toLowerCase())) return plain;
  return shortened(`${plain}.${endings[0] ?? 'bin'}`);
}

function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST_NAME && name.length <= LONGEST_NAME) return name;
  const ending = endingOf(name);
  let kept = '';
  for (const letter of letters) {
    if (kept.length + letter.length + ending.length > LONGEST_NAME) break;
    kept += letter;
  }
  return kept + ending;
}

/** With its dot; empty when there is none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot - 1 <= LONGEST_ENDING ? name.slice(dot) : '';
}
