import { decodePart, type PartEncoding } from '../../archive/open-archive.ts';

/** A piece of a text that is replaced, in UTF-16 units. */
export type Splice = { start: number; end: number; text: string };

/**
 * A part with pieces of its text replaced, in the encoding that it has; `undefined` where its other bytes would not survive
 * that. Pieces do not overlap and come in their order.
 */
export function editPart(content: Uint8Array, splices: readonly Splice[]): Uint8Array | undefined {
  const { text, encoding } = decodePart(content);
  const mark = markOf(content, encoding);
  const same = encode(text, encoding, mark);
  if (same.length !== content.length || same.some((byte, at) => byte !== content[at])) return undefined;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: piece } of splices) {
    pieces.push(text.slice(done, start), piece);
    done = end;
  }
  return encode(pieces.join('') + text.slice(done), encoding, mark);
}

/** The byte order mark with which a part begins, if any. */
function markOf(content: Uint8Array, encoding: PartEncoding): Uint8Array {
  if (encoding !== 'utf-8') return content.slice(0, 2);
  const isMarked = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
  return content.slice(0, isMarked ? 3 : 0);
}

function encode(text: string, encoding: PartEncoding, mark: Uint8Array): Uint8Array {
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : toUnits(text, encoding);
  const whole = new Uint8Array(mark.length + bytes.length);
  whole.set(mark);
  whole.set(bytes, mark.length);
  return whole;
}

function toUnits(text: string, encoding: PartEncoding): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
