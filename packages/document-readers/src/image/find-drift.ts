import type { DecodedPicture } from './decode-picture.ts';
import type { PictureHeader } from './header/picture-header.ts';

/** How far the flat colours of a picture may have moved: CIEDE2000 for colours of light, points of one ink for ink. */
export type Drift = { deltaE: number; inkPoints: number };

/**
 * The drift of any picture that was compressed with loss, since nobody can tell how often it was. Source: ten flat
 * colours drifted by at most 0.34 at JPEG quality 80, 0.91 at 60, 1.09 at 40, 0.80 at 80 and then 75, and 0.54 in WebP
 * at 40 to 90 (`test/measure-drift.ts`, sharp 0.35); inks by at most 0.49 points at 40 to 95, and twice that is allowed for
 * programs that store them as luminance and colour first.
 */
const usual: Drift = { deltaE: 1.1, inkPoints: 1 };

/** What converting 8-bit numbers from another colour profile rounds away: 0.24 from Display P3, measured likewise. */
const ofConversion: Drift = { deltaE: 0.5, inkPoints: 0 };

/** Beyond this nothing is said of a picture: near misses cannot be told, and at JPEG quality 10 ringing makes areas. */
export const largestLoss = 2;

/** How far the flat colours of a picture may have moved; `undefined` where they are what was drawn. */
export function findDrift(
  { loss }: Pick<PictureHeader, 'loss'>,
  { convertedFrom }: Pick<DecodedPicture, 'convertedFrom'>,
): Drift | undefined {
  if (loss !== null) return { deltaE: usual.deltaE * loss, inkPoints: usual.inkPoints * loss };
  return convertedFrom === null ? undefined : ofConversion;
}
