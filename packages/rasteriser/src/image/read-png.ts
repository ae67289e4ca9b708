import type { ImageHeader } from './read-image-header.ts';

/** Types of chunks: their four letters as one number. */
const [ihdr, iend] = [0x49484452, 0x49454e44];

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether bytes start as a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Reads the size of a PNG from its IHDR, and whether its chunks go on to IEND (PNG, 5.3 and 11.2). */
export function readPng(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 33 || view.getUint32(12) !== ihdr) return undefined;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), isWhole: hasEnd(view) };
}

function hasEnd(view: DataView): boolean {
  let at = signature.length;
  // Each chunk is twelve bytes or more, so this ends.
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === iend) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}
