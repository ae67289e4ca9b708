import type { PictureHeader } from './picture-header.ts';

/** Reads the header of a GIF, and whether a second picture follows (GIF89a, 18–22). */
export function readGif(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 14) return undefined;
  return {
    format: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    loss: null,
    hasProfile: false,
    isStreamed: false,
    isInk: false,
    more: isMoving(view) ? 'frames' : null,
  };
}

function isMoving(view: DataView): boolean {
  let pictures = 0;
  let at = 13 + sizeOfColors(view.getUint8(10));
  // Each block is longer than nothing, so this ends.
  while (at + 10 <= view.byteLength) {
    const block = view.getUint8(at);
    if (block === 0x21) at = skipData(view, at + 2);
    else if (block !== 0x2c) return false;
    else if (++pictures > 1) return true;
    else at = skipData(view, at + 11 + sizeOfColors(view.getUint8(at + 9)));
  }
  return false;
}

function sizeOfColors(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** After blocks of data, each led by its length, the last one empty. */
function skipData(view: DataView, start: number): number {
  let at = start;
  while (at < view.byteLength) {
    const length = view.getUint8(at);
    at += 1 + length;
    if (length === 0) break;
  }
  return at;
}
