import { asciiAt } from './ascii-at.ts';
import type { PictureHeader } from './picture-header.ts';

/** The description of an AVIF stands this near to its beginning. */
const longestDescription = 65_536;

const ispe = [0x69, 0x73, 0x70, 0x65] as const;

/** Reads the largest size that an AVIF states for one of its pictures (ISO/IEC 23008-12, 6.5.3). */
export function readAvif(view: DataView): PictureHeader | undefined {
  let [width, height] = [0, 0];
  const end = Math.min(view.byteLength - 16, longestDescription);
  for (let at = 16; at <= end; at += 1) {
    if (!ispe.every((byte, i) => view.getUint8(at + i) === byte)) continue;
    const stated = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (stated.width * stated.height > width * height) ({ width, height } = stated);
  }
  if (width === 0) return undefined;
  const isMoving = asciiAt(view, 8, 4) === 'avis';
  return {
    format: 'avif',
    width,
    height,
    // Whether it is kept to the letter is not said before its pixels.
    loss: 1,
    hasProfile: false,
    isStreamed: false,
    isInk: false,
    more: isMoving ? 'frames' : null,
  };
}
