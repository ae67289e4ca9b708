import type { DeviceColor } from '@brandlint/core';
import { makesNoColor, type Swatch, type SwatchReading, type UnreadSwatch } from './swatch.ts';

const colorLength = 10;

/** Books of colours, of which a file keeps no more than a number. */
const books: ReadonlyMap<number, string> = new Map([
  [3, 'Pantone'],
  [4, 'Focoltone'],
  [5, 'Trumatch'],
  [6, 'Toyo'],
  [10, 'HKS'],
]);

/**
 * The swatches of a Photoshop colour file: a list without names (version 1), then mostly the same with names (version 2),
 * all big-endian. Source: Adobe Photoshop File Formats Specification, “Color swatches”.
 */
export function readAco(bytes: Uint8Array): SwatchReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes.length >= 4 ? view.getUint16(0) : 0;
  if (version !== 1 && version !== 2) {
    return { ok: false, cause: 'it is no Photoshop colour file', cure: 'export it again' };
  }
  const afterPlain = 4 + view.getUint16(2) * colorLength;
  const isNamed = version === 1 && afterPlain + 4 <= bytes.length && view.getUint16(afterPlain) === 2;
  return version === 2 || isNamed ? readList(view, isNamed ? afterPlain : 0, true) : readList(view, 0, false);
}

function readList(view: DataView, start: number, hasNames: boolean): SwatchReading {
  const swatches: Swatch[] = [];
  const unread: UnreadSwatch[] = [];
  const count = view.getUint16(start + 2);
  let at = start + 4;
  for (let number = 1; number <= count; number++) {
    const named = hasNames ? readName(view, at + colorLength) : { name: '', end: at + colorLength };
    if (!named || named.end > view.byteLength) {
      return {
        ok: false,
        cause: `it ends within colour ${String(number)} of ${String(count)}`,
        cure: 'export it again',
      };
    }
    const { name } = named;
    const color = readColor(view, at);
    if (typeof color === 'string') {
      unread.push({ name: name === '' ? `colour ${String(number)}` : name, reason: color });
    } else swatches.push({ name, color, isSpot: false, groups: [], number });
    at = named.end;
  }
  return { ok: true, swatches, unread };
}

/** A length in UTF-16 units, its NUL included, and so many of them; `undefined` where it breaks off. */
function readName(view: DataView, at: number): { name: string; end: number } | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const length = view.getUint32(at) * 2;
  const end = at + 4 + length;
  if (end > view.byteLength) return undefined;
  const letters = new Uint8Array(view.buffer, view.byteOffset + at + 4, length);
  return { name: new TextDecoder('utf-16be').decode(letters).replace(/\0+$/, ''), end };
}

/** The colour, or why there is none. */
function readColor(view: DataView, at: number): DeviceColor | string {
  const space = view.getUint16(at);
  const partOf = (component: number) => view.getUint16(at + 2 * component) / 65_535;
  const [a, b, c, d] = [partOf(1), partOf(2), partOf(3), partOf(4)];
  switch (space) {
    case 0:
      return { space: 'srgb', components: [a, b, c], alpha: 1 };
    case 1:
      // Hue, saturation and brightness are those of CSS hwb(): white is what is not saturated, black what is not bright.
      return { space: 'hwb', components: [a * 360, (1 - b) * c * 100, (1 - c) * 100], alpha: 1 };
    case 2:
      return { space: 'cmyk', components: [1 - a, 1 - b, 1 - c, 1 - d], alpha: 1 };
    case 7: {
      const [l, x, y] = [view.getUint16(at + 2), view.getInt16(at + 4), view.getInt16(at + 6)];
      const fits = l <= 10_000 && Math.abs(x) <= 12_800 && Math.abs(y) <= 12_800;
      return fits ? { space: 'lab', components: [l / 100, x / 100, y / 100], alpha: 1 } : makesNoColor;
    }
    case 8: {
      const gray = view.getUint16(at + 2);
      return gray <= 10_000 ? { space: 'gray', components: [gray / 10_000], alpha: 1 } : makesNoColor;
    }
    default: {
      const book = books.get(space);
      return book === undefined
        ? 'is written in a colour space that is not known'
        : `is a number in the colour book ${book}, without a value`;
    }
  }
}
