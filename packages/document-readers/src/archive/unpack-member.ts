import { Inflate } from 'fflate';
import { limits, writeMegabytes } from './limits.ts';
import type { Member } from './read-directory.ts';
import { ReadFailure } from './read-failure.ts';

/** So much is handed to the inflater at a time: it answers with at most 1,032 times as much. */
const chunkLength = 16_384;

const headerSignature = 0x04034b50;
const headerLength = 30;

/**
 * The content of a member of an archive, at most as large as it says of itself and as the limits let it be. Throws a
 * `ReadFailure` that names the member.
 */
export function unpackMember(archive: Uint8Array, member: Member, mostBytes: number): Uint8Array {
  const { name, method, size, isEncrypted } = member;
  if (isEncrypted) throw new ReadFailure('encrypted', `${name} in it is encrypted`);
  if (size > mostBytes) {
    throw new ReadFailure('too-large', `${name} in it is larger than ${writeMegabytes(mostBytes)}`);
  }
  const packed = packedOf(archive, member);
  if (size > limits.freeOfRatio && size > limits.ratio * packed.length) {
    throw new ReadFailure(
      'bomb',
      `${name} in it says that it unpacks to more than ${limits.ratio} times its size`,
    );
  }
  if (method === 0) {
    if (packed.length !== size) throw lying(name);
    return packed;
  }
  if (method !== 8) throw new ReadFailure('unknown-packing', `${name} in it is packed in an unknown way`);
  return inflate(packed, name, size);
}

function packedOf(archive: Uint8Array, { name, at, packedSize }: Member): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (at + headerLength > archive.length || view.getUint32(at, true) !== headerSignature) throw broken(name);
  const start = at + headerLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > archive.length) throw broken(name);
  return archive.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, name: string, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const state = { isDone: false };
  const inflater = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw lying(name);
    content.set(chunk, length);
    length += chunk.length;
    state.isDone = final;
  });
  try {
    for (let at = 0; at < packed.length; at += chunkLength) {
      inflater.push(packed.subarray(at, at + chunkLength), at + chunkLength >= packed.length);
    }
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw broken(name);
  }
  if (!state.isDone) throw broken(name);
  if (length !== size) throw lying(name);
  return content;
}

function lying(name: string): ReadFailure {
  return new ReadFailure('lying-archive', `${name} in it is not as large as its archive says`);
}

function broken(name: string): ReadFailure {
  return new ReadFailure('broken-archive', `${name} in it is damaged or breaks off`);
}
