/** Which files are taken as evidence: told by their bytes, whatever their name or sender says. */
import { fileTypeFromBuffer } from 'file-type';
import { beginsWithFrames } from './frames.js';

/** Bytes of one file. */
export const FILE_LIMIT_BYTES = 10 * 1024 * 1024;
/** Bytes of all evidence of a case together. */
export const CASE_LIMIT_BYTES = 50 * 1024 * 1024;

/** Every type that is taken, with the endings that its files have; the first is the usual one. */
const ENDINGS = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png', 'apng'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif', 'heics'],
  'image/heif': ['heif', 'heic', 'heifs'],
  'image/avif': ['avif', 'avifs'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm', 'weba'],
  'video/3gpp': ['3gp', '3gpp'],
  'video/3gpp2': ['3g2', '3gp2'],
  'audio/mp4': ['m4a', 'mp4', 'm4b'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'opus', 'oga', 'spx'],
  'audio/wav': ['wav'],
  'audio/amr': ['amr', 'awb'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type EvidenceType = keyof typeof ENDINGS;

/** How file-type names some of them. */
const OTHER_NAMES: Record<string, EvidenceType> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
};

const PREVIEWED: ReadonlySet<string> = new Set<EvidenceType>([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
]);

/** `empty`: no bytes. `toolarge`: over {@link FILE_LIMIT_BYTES}. `type`: none of the types that are taken. */
export interface KindRefused {
  refused: 'type' | 'empty' | 'toolarge';
}

/** The type of a file by its content, or why it is not taken. Never throws. */
export async function kindOf(bytes: Uint8Array): Promise<{ contentType: EvidenceType } | KindRefused> {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > FILE_LIMIT_BYTES) return { refused: 'toolarge' };
  const found = await nameOf(bytes);
  const contentType = OTHER_NAMES[found] ?? found;
  if (!isEvidenceType(contentType) || !begins(contentType, bytes)) return { refused: 'type' };
  return { contentType };
}

/** Whether {@link preview} may be asked for a picture of it. */
export function canPreview(contentType: string): boolean {
  return PREVIEWED.has(contentType);
}

/** The endings of file names of a type, the usual one first; none for a type that is not taken. */
export function endingsOf(contentType: string): readonly string[] {
  return isEvidenceType(contentType) ? ENDINGS[contentType] : [];
}

function isEvidenceType(contentType: string): contentType is EvidenceType {
  return Object.hasOwn(ENDINGS, contentType);
}

async function nameOf(bytes: Uint8Array): Promise<string> {
  // Some devices leave zeros between the tag of an MP3 and its sound; file-type gives up there.
  if (hasTag(bytes) && beginsWithFrames('audio/mpeg', bytes)) return 'audio/mpeg';
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? '';
}

/** Looks closer where file-type is content with a few letters or bits that a text or a script can have too. */
function begins(contentType: EvidenceType, bytes: Uint8Array): boolean {
  switch (contentType) {
    case 'audio/mpeg':
    case 'audio/aac':
      return beginsWithFrames(contentType, bytes);
    case 'image/gif':
      return ['GIF87a', 'GIF89a'].includes(textAt(bytes, 0, 6));
    case 'image/heic':
    case 'image/heif':
    case 'image/avif':
    case 'video/mp4':
    case 'video/quicktime':
    case 'video/3gpp':
    case 'video/3gpp2':
    case 'audio/mp4':
      // The size of the first part, in four bytes: below 16 MB, while letters would make it 500 MB and more.
      return bytes[0] === 0;
    default:
      // What stands behind a tag of music and is no music.
      return !hasTag(bytes) || contentType === 'audio/flac';
  }
}

/** An ID3 tag, as music has it. */
function hasTag(bytes: Uint8Array): boolean {
  return textAt(bytes, 0, 3) === 'ID3';
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
}
