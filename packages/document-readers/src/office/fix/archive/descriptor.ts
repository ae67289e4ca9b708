import { ReadFailure } from '../../../archive/read-failure.ts';
import type { PlacedMember } from './read-layout.ts';

const signature = 0x08074b50;

/**
 * How long the description is that follows a content whose header leaves checksum and sizes to it: with a signature or
 * without, in 32 bits or in 64. Throws a `ReadFailure` where none of the four is there. Source: APPNOTE.TXT 6.3.10, 4.3.9.
 */
export function measureDescriptor(bytes: Uint8Array, member: PlacedMember, next: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, contentEnd, checksum, packedSize, size } = member;
  for (const length of [16, 24, 12, 20]) {
    if (contentEnd + length > next) continue;
    const isSigned = length % 8 === 0;
    if (isSigned && view.getUint32(contentEnd, true) !== signature) continue;
    const at = contentEnd + (isSigned ? 4 : 0);
    const isWide = length >= 20;
    const read = (place: number) =>
      isWide ? Number(view.getBigUint64(place, true)) : view.getUint32(place, true);
    const sizesAt = at + 4;
    if (view.getUint32(at, true) !== checksum || read(sizesAt) !== packedSize) continue;
    if (read(sizesAt + (isWide ? 8 : 4)) === size) return length;
  }
  throw new ReadFailure('doubtful-archive', `what follows ${name} in its archive does not describe it`);
}

/** The same description of another content. */
export function writeDescriptor(
  descriptor: Uint8Array,
  { packed, size, checksum }: { packed: Uint8Array; size: number; checksum: number },
): Uint8Array {
  if (descriptor.length === 0) return descriptor;
  const view = new DataView(descriptor.buffer, descriptor.byteOffset, descriptor.byteLength);
  const at = descriptor.length % 8 === 0 ? 4 : 0;
  view.setUint32(at, checksum, true);
  if (descriptor.length >= 20) {
    view.setBigUint64(at + 4, BigInt(packed.length), true);
    view.setBigUint64(at + 12, BigInt(size), true);
  } else {
    view.setUint32(at + 4, packed.length, true);
    view.setUint32(at + 8, size, true);
  }
  return descriptor;
}
