/**
 * A short name for a finding that stays the same when lines move: two 32-bit FNV-1a hashes, the second with another prime,
 * over UTF-16 units. It recognises, it does not protect. Source: draft-eastlake-fnv.
 */
export type Fingerprint = { one: number; other: number };

/** The fingerprint of nothing, to be extended. */
export const emptyFingerprint: Fingerprint = { one: 0x811c9dc5, other: 0x01000193 };

const { imul } = Math;

/** A fingerprint extended by a text and a mark that it ends there. What many findings share is hashed once. */
export function extendFingerprint({ one, other }: Fingerprint, text: string): Fingerprint {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = imul(one ^ unit, 0x01000193);
    other = imul(other ^ unit, 0x85ebca6b);
  }
  return { one: imul(one, 0x01000193), other: imul(other, 0x85ebca6b) ^ text.length };
}

/** 16 hexadecimal digits. */
export function writeFingerprint({ one, other }: Fingerprint): string {
  return writeHalf(one) + writeHalf(other);
}

function writeHalf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
