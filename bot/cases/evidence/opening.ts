/** What an officer may do with a piece of evidence, by what the scanner said of it. */
import type { EvidenceRecord } from '../../store/records.js';

type Scan = EvidenceRecord['scan'];

/**
 * Whether the original may be downloaded. Without a scanner only after a warning; what came before there was one
 * waits for its answer like anything else.
 * @param warned the officer has read the warning
 */
export function mayOpen(scan: Scan, scannerConfigured: boolean, warned: boolean): boolean {
  switch (scan) {
    case 'clean':
      return true;
    case 'unscanned':
      return !scannerConfigured && warned;
    case 'quarantined':
    case 'infected':
      return false;
  }
}

/** Whether a picture of it may be made: that is done apart, and nothing of the original is in it. */
export function mayPreview(scan: Scan): boolean {
  return scan === 'clean' || scan === 'unscanned';
}
