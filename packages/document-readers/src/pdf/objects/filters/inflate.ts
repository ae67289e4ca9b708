import { Inflate } from 'pako';
import { join, tooLarge, type Filtered } from './filter.ts';
import { inflateNatively } from './inflate-natively.ts';

const chunkSize = 64 * 1024;
/** More than this made of a hundredth of it is measured before it is kept. */
const suspectSize = 8 * 1024 * 1024;
const suspectRatio = 100;

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
  const likely = Math.max(suspectSize, suspectRatio * body.length);
  const whole = inflateNatively(body, Math.min(most, likely));
  if (whole === 'too large' && most <= likely) return tooLarge;
  if (whole instanceof Uint8Array) return { bytes: whole, isWhole: true, isTooLarge: false };
  const parts: Uint8Array[] = [];
  const known = { length: 0, isSuspect: false };
  const end = unpack(body, (part) => {
    known.length += part.length;
    // Before much is made of little, it is measured without being kept.
    known.isSuspect ||= known.length > likely;
    if (known.isSuspect) parts.length = 0;
    else parts.push(part);
    return known.length <= most;
  });
  if (end === 'stopped') return tooLarge;
  if (known.isSuspect) unpack(body, (part) => parts.push(part) > 0);
  return { bytes: join(parts), isWhole: end === 'whole', isTooLarge: false };
}

type Take = (part: Uint8Array) => boolean;

/** Gives what comes out, piece by piece, up to damage, or until `take` says that nothing more is wanted. */
function unpack(body: Uint8Array, take: Take): 'whole' | 'broken' | 'stopped' {
  const stream = new Stream(take);
  try {
    stream.push(body, true);
    stream.giveRest();
  } catch (error) {
    if (error === stream.stopped) return 'stopped';
    throw error;
  }
  return stream.isAtEnd ? 'whole' : 'broken';
}

/** The library keeps to itself what it has when it comes to damage, and whether it came to the end. */
class Stream extends Inflate {
  readonly stopped = new Error('nothing more is wanted');
  isAtEnd = false;
  readonly #take: Take;
  declare readonly strm: { output: Uint8Array; next_out: number };

  constructor(take: Take) {
    // Without the header of zlib, and so without its checksum: many files have a wrong one.
    super({ raw: true, chunkSize });
    this.#take = take;
  }

  giveRest(): void {
    const { output, next_out: length } = this.strm;
    if (!this.isAtEnd && length > 0) this.onData(output.subarray(0, length));
  }

  override onData(part: Uint8Array): void {
    if (!this.#take(part)) throw this.stopped;
  }

  override onEnd(status: number): void {
    this.isAtEnd = status === 0;
  }
}

function hasHeader(packed: Uint8Array): boolean {
  const first = packed[0] ?? 0;
  const second = packed[1] ?? 0;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
