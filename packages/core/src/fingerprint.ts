/**
 * A short name for a finding that stays the same when lines move: 16 hexadecimal digits of two 32-bit FNV-1a hashes.
 * It recognises, it does not protect. Source: draft-eastlake-fnv.
 */
export function toFingerprint(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + i), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
