import type { ImageHeader } from './read-image-header.ts';

/** Whether bytes start as a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * Reads the size of a JPEG from its frame header, and whether scans follow that come to an end (ITU-T T.81, B.2).
 * Only one frame may be stated, with one or three components: what resvg can decode.
 */
export function readJpeg(bytes: Uint8Array): ImageHeader | { fault: string } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let at = 2;
  // Each step goes at least one byte on, so this ends.
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) {
      if (size !== undefined) return { fault: 'the JPEG states two sizes' };
      if (at + 10 > view.byteLength) return undefined;
      const components = view.getUint8(at + 9);
      if (components !== 1 && components !== 3) {
        return { fault: 'the JPEG is in CMYK or another mode that is not read; save it in RGB' };
      }
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) return size && { format: 'jpeg', ...size, isWhole: hasEnd(bytes, end) };
    at = end;
  }
  return size && { format: 'jpeg', ...size, isWhole: false };
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** SOF0–SOF15, among which three markers mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Whether the mark of the end follows; within the coded scans each `FF` of the data is followed by zero. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
