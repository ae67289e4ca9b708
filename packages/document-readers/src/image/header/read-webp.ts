import { asciiAt } from './ascii-at.ts';
import type { PictureHeader } from './picture-header.ts';

/** Reads the header of a WebP, of its three kinds (RFC 9649). */
export function readWebp(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 30) return undefined;
  const size = readSize(view);
  if (!size) return undefined;
  const isExtended = asciiAt(view, 12, 4) === 'VP8X';
  const isMoving = isExtended && (view.getUint8(20) & 2) !== 0;
  return {
    format: 'webp',
    ...size,
    loss: isLossless(view, 12) ? null : 1,
    hasProfile: isExtended && (view.getUint8(20) & 32) !== 0,
    isStreamed: false,
    isInk: false,
    more: isMoving ? 'frames' : null,
  };
}

function readSize(view: DataView): { width: number; height: number } | undefined {
  switch (asciiAt(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: read24(view, 24) + 1, height: read24(view, 27) + 1 };
    default:
      return undefined;
  }
}

/** Whether the pixels of the first picture are kept to the letter. */
function isLossless(view: DataView, start: number): boolean {
  let at = start;
  // Each chunk is eight bytes or more, so this ends.
  while (at + 8 <= view.byteLength) {
    const type = asciiAt(view, at, 4);
    if (type === 'VP8L') return true;
    if (type === 'VP8 ') return false;
    const length = view.getUint32(at + 4, true);
    // A frame of an animation has 16 bytes before its own chunks.
    at += type === 'ANMF' ? 24 : 8 + length + (length % 2);
  }
  return false;
}

function read24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}
