import type { ImageHeader } from './read-image-header.ts';

/** Whether bytes start as a WebP. */
export function isWebp(bytes: Uint8Array): boolean {
  return isText(bytes, 0, 'RIFF') && isText(bytes, 8, 'WEBP');
}

/** Reads the size of a WebP, of its three kinds, and whether it is as long as it says (RFC 9649). */
export function readWebp(bytes: Uint8Array): ImageHeader | { fault: string } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 30) return undefined;
  const isWhole = view.getUint32(4, true) + 8 <= view.byteLength;
  if (isText(bytes, 12, 'VP8 ')) {
    return {
      format: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
      isWhole,
    };
  }
  if (isText(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true);
    return { format: 'webp', width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, isWhole };
  }
  if (!isText(bytes, 12, 'VP8X')) return undefined;
  const isMoving = (view.getUint8(20) & 2) !== 0;
  if (isMoving) return { fault: 'the WebP is a moving picture, which is not read' };
  return { format: 'webp', width: read24(view, 24) + 1, height: read24(view, 27) + 1, isWhole };
}

function read24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}

function isText(bytes: Uint8Array, at: number, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + text.length)) === text;
}
