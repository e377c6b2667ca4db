/** Pictures of evidence, made anew without anything that lay beside the picture. They are decoded apart from the service. */
import { Apart, ApartError } from '../apart.js';
import { canPreview } from './kinds.js';

const decoders = new Apart(new URL('./preview-worker', import.meta.url), {
  milliseconds: 5_000,
  coreSeconds: 10,
  heapMegabytes: 128,
  dataMegabytes: 768,
  largestBytes: 8 * 1024 * 1024,
  atOnce: 2,
  waiting: Infinity,
});

/**
 * A picture (WebP, at most 1600 pixels a side) of a photo or of the first page of a PDF; nothing when none can be
 * made of it in time. Never rejects.
 */
export async function preview(contentType: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  if (!canPreview(contentType)) return undefined;
  try {
    return await decoders.run(bytes, contentType);
  } catch (error) {
    if (error instanceof ApartError) return undefined;
    throw error;
  }
}
