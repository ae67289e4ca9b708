/**
 * Where the values stand that do not fit into 32 bits, by where the 32 bits are: those only that are full there, in the
 * order given. Source: APPNOTE.TXT 6.3.10, section 4.5.3.
 */
export function findWideFields(
  view: DataView,
  from: number,
  end: number,
  places: readonly number[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at + 4 <= end;) {
    const length = view.getUint16(at + 2, true);
    const fieldEnd = Math.min(end, at + 4 + length);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const place of places) {
        if (view.getUint32(place, true) !== 0xffffffff || field + 8 > fieldEnd) continue;
        found.set(place, field);
        field += 8;
      }
    }
    at += 4 + length;
  }
  return found;
}
