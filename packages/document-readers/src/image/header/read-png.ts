import { asciiAt } from './ascii-at.ts';
import type { PictureHeader } from './picture-header.ts';

/** Reads the header of a PNG (PNG 3, 11.2.1 and 11.3.6.1). */
export function readPng(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 33 || asciiAt(view, 12, 4) !== 'IHDR') return undefined;
  const chunks = readChunks(view);
  return {
    format: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    loss: null,
    hasProfile: chunks.has('iCCP') || chunks.has('cICP'),
    isStreamed: view.getUint8(28) === 0,
    isInk: false,
    more: chunks.has('acTL') ? 'frames' : null,
  };
}

/** The types of the chunks before the first pixels. */
function readChunks(view: DataView): Set<string> {
  const types = new Set<string>();
  // Each chunk is twelve bytes or more, so this ends.
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = asciiAt(view, at + 4, 4);
    if (type === 'IDAT') break;
    types.add(type);
  }
  return types;
}
