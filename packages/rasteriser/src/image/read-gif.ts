import type { ImageHeader } from './read-image-header.ts';

/** Whether bytes start as a GIF. */
export function isGif(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 6));
  return text === 'GIF87a' || text === 'GIF89a';
}

/**
 * Reads the size of a GIF, the larger of its screen and its first picture, and whether the data of that picture come to
 * an end (GIF89a, 18–22).
 */
export function readGif(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 14) return undefined;
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let at = 13 + sizeOfColors(view.getUint8(10));
  // Each block is longer than nothing, so this ends.
  while (at + 10 <= view.byteLength) {
    const block = view.getUint8(at);
    if (block === 0x21) {
      at = skipData(bytes, at + 2);
      continue;
    }
    if (block !== 0x2c) return undefined;
    const end = skipData(bytes, at + 11 + sizeOfColors(view.getUint8(at + 9)));
    return {
      format: 'gif',
      width: Math.max(screen.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
      height: Math.max(screen.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
      isWhole: end <= view.byteLength,
    };
  }
  return { format: 'gif', ...screen, isWhole: false };
}

function sizeOfColors(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** After blocks of data, each led by its length, the last one empty; past the end where that one is missing. */
function skipData(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return bytes.length + 1;
    at += 1 + length;
    if (length === 0) return at;
  }
}
