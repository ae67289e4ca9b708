import type { PdfObject } from '../../model/pdf-object.ts';
import type { PdfFile } from '../../objects/pdf-file.ts';
import { readArray, readNumber } from '../../objects/read-value.ts';

const most = 65_536;

/** The widths of the glyphs of a composite font (ISO 32000-2, 9.7.4.3), as parts of its size. */
export function readCidWidths(
  file: Pick<PdfFile, 'resolve'>,
  object: PdfObject | undefined,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = readArray(file, object) ?? [];
  for (let at = 0; at < items.length && widths.size < most;) {
    const first = readNumber(file, items[at]) ?? 0;
    const listed = readArray(file, items[at + 1]);
    if (listed !== undefined) {
      for (const [offset, item] of listed.entries())
        if (offset < most) widths.set(first + offset, (readNumber(file, item) ?? 0) / 1000);
      at += 2;
      continue;
    }
    const last = Math.min(readNumber(file, items[at + 1]) ?? first, first + most);
    const width = (readNumber(file, items[at + 2]) ?? 0) / 1000;
    for (let cid = first; cid <= last && widths.size < most; cid++) widths.set(cid, width);
    at += 3;
  }
  return widths;
}
