import { Inflate } from 'fflate';
import { join, tooLarge, type Filtered } from './filter.ts';

/** Bytes of input at a time: what comes out of them is at most 1,032 times as much. */
const largestStep = 4 * 1024;
/** Steps without output before the input counts as having ended: a stored block of 64 kB comes out at once. */
const patience = 32;

/** Undoes Deflate with or without the header of zlib, up to `most` bytes, in time that grows with them. */
export function inflate(packed: Uint8Array, most: number): Filtered {
  if (hasHeader(packed)) return inflateBody(packed.subarray(2), most);
  // A damaged header is likelier than none.
  const withoutHeader = inflateBody(packed.subarray(2), most);
  if (withoutHeader.isWhole || withoutHeader.isTooLarge) return withoutHeader;
  const raw = inflateBody(packed, most);
  return raw.isWhole || raw.bytes.length > withoutHeader.bytes.length ? raw : withoutHeader;
}

function inflateBody(body: Uint8Array, most: number): Filtered {
  const parts: Uint8Array[] = [];
  let length = 0;
  const end = unpack(body, { from: 0, to: body.length, step: largestStep }, (part) => {
    parts.push(part);
    length += part.length;
    return length <= most && !isSuspect(body, length);
  });
  if (end !== 'stopped') return { bytes: join(parts), isWhole: end === 'whole', isTooLarge: false };
  if (length > most || !fits(body, most)) return tooLarge;
  return inflateWhole(body, most);
}

/** Before much is made of little, it is measured without being kept. */
function isSuspect(body: Uint8Array, length: number): boolean {
  return length > 8 * 1024 * 1024 && length > 100 * body.length;
}

function fits(body: Uint8Array, most: number): boolean {
  let length = 0;
  const end = unpack(body, { from: 0, to: body.length, step: largestStep }, (part) => {
    length += part.length;
    return length <= most;
  });
  return end !== 'stopped';
}

function inflateWhole(body: Uint8Array, most: number): Filtered {
  const parts: Uint8Array[] = [];
  const end = unpack(
    body,
    { from: 0, to: body.length, step: largestStep },
    (part) => parts.push(part) <= most,
  );
  return { bytes: join(parts), isWhole: end === 'whole', isTooLarge: false };
}

type Stretch = { from: number; to: number; step: number };
/** `false` where nothing more is wanted. */
type Take = (part: Uint8Array) => boolean;

/**
 * Gives what comes out of a stretch of the input. The library gives nothing of a piece that it fails on,
 * so such a piece is gone through again in smaller ones.
 */
function unpack(body: Uint8Array, { from, to, step }: Stretch, take: Take): 'whole' | 'broken' | 'stopped' {
  let isKnown = true;
  let isWanted = true;
  let quiet = 0;
  const stream = new Inflate((part) => {
    if (isKnown) return;
    quiet = part.length === 0 ? quiet + 1 : 0;
    if (part.length > 0) isWanted = take(part);
  });
  for (let at = 0; at < from; at += largestStep)
    stream.push(body.subarray(at, Math.min(at + largestStep, from)));
  isKnown = false;
  for (let at = from; at < to; at += step) {
    const piece = body.subarray(at, Math.min(at + step, to));
    try {
      stream.push(piece);
    } catch {
      if (step === 1) return 'broken';
      return unpack(body, { from: at, to: at + piece.length, step: step / 16 }, take);
    }
    if (!isWanted) return 'stopped';
    // After its end the library collects whatever it is given.
    if (step === largestStep && quiet >= patience) break;
  }
  return isAtEnd(stream) ? 'whole' : 'broken';
}

function isAtEnd(stream: Inflate): boolean {
  try {
    // One more byte is too little for what is not at its end, and is passed over by what is.
    stream.push(new Uint8Array(1), true);
    return true;
  } catch {
    return false;
  }
}

function hasHeader(packed: Uint8Array): boolean {
  const first = packed[0] ?? 0;
  const second = packed[1] ?? 0;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
