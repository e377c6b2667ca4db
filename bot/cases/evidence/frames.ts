/**
 * MP3 and AAC have no signature, only frames that begin with eleven or twelve set bits; a text in UTF-16 begins so
 * too. So one frame is measured, and another must begin where it ends.
 * MP3: ISO/IEC 11172-3 and 13818-3, layer III. AAC: ADTS, ISO/IEC 13818-7.
 */

const MPEG1_KILOBITS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MPEG2_KILOBITS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** By the version bits; the second version does not exist. */
const HERTZ = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]];
const MPEG1 = 3;
const ID3_HEADER_BYTES = 10;

/** Whether the bytes, behind an ID3 tag if there is one, are frames of that kind. */
export function beginsWithFrames(contentType: 'audio/mpeg' | 'audio/aac', bytes: Uint8Array): boolean {
  const lengthAt = contentType === 'audio/mpeg' ? mp3FrameLength : adtsFrameLength;
  const start = behindTag(bytes);
  const length = lengthAt(bytes, start);
  if (length === undefined) return false;
  const next = start + length;
  return next === bytes.length || lengthAt(bytes, next) !== undefined;
}

/** Where an ID3v2 tag and the zeros after it end. */
function behindTag(bytes: Uint8Array): number {
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') !== 'ID3') return 0;
  // Four bytes of seven bits each.
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0);
  let at = ID3_HEADER_BYTES + size;
  while (bytes[at] === 0) at += 1;
  return at;
}

function mp3FrameLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 4);
  const isLayerThree = first === 0xff && (second & 0xe6) === 0xe2;
  if (!isLayerThree || at + 4 > bytes.length) return undefined;
  const version = (second >> 3) & 3;
  const hertz = HERTZ[version]?.[(third >> 2) & 3];
  const kilobits = (version === MPEG1 ? MPEG1_KILOBITS : MPEG2_KILOBITS)[third >> 4];
  if (hertz === undefined || kilobits === undefined || kilobits === 0) return undefined;
  const samples = version === MPEG1 ? 1152 : 576;
  return Math.floor(((samples / 8) * kilobits * 1000) / hertz) + ((third >> 1) & 1);
}

function adtsFrameLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, , fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 7);
  if (first !== 0xff || (second & 0xf6) !== 0xf0 || at + 7 > bytes.length) return undefined;
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return length >= 7 ? length : undefined;
}
