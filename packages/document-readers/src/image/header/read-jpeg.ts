import type { PictureHeader } from './picture-header.ts';

/** How coarsely the flat part of a block is kept at quality 40, of 255 levels in 16: T.81, table K.1, scaled. */
const usualStep = 21;

/** Reads the frame header of a JPEG (ITU-T T.81, B.2.2). */
export function readJpeg(view: DataView): PictureHeader | undefined {
  let at = 2;
  let step = 0;
  // Each step goes at least one byte on, so this ends.
  while (at + 10 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else if (isFrame(marker)) {
      return {
        format: 'jpeg',
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        loss: Math.max(1, step / usualStep),
        hasProfile: false,
        // The odd kinds in between are arithmetic, hierarchical or lossless, which decoders hold or refuse.
        isStreamed: marker <= 0xc1,
        isInk: view.getUint8(at + 9) === 4,
        more: null,
      };
    } else if (marker === 0xda) return undefined;
    else {
      const end = at + 2 + view.getUint16(at + 2);
      if (marker === 0xdb) step = Math.max(step, readLargestStep(view, at + 4, end));
      at = end;
    }
  }
  return undefined;
}

/** The coarsest step of tables for the flat part of a block; each table begins with it (T.81, B.2.4.1). */
function readLargestStep(view: DataView, start: number, end: number): number {
  let largest = 0;
  for (let at = start; at + 3 <= Math.min(end, view.byteLength);) {
    const isWide = view.getUint8(at) >= 16;
    largest = Math.max(largest, isWide ? view.getUint16(at + 1) : view.getUint8(at + 1));
    at += isWide ? 129 : 65;
  }
  return largest;
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0–SOF15, among which three markers mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
