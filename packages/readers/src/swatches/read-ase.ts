import type { DeviceColor } from '@brandlint/core';
import { makesNoColor, type Swatch, type SwatchReading, type UnreadSwatch } from './swatch.ts';

const blockColor = 0x0001;
const blockGroupStart = 0xc001;
const blockGroupEnd = 0xc002;
const typeSpot = 1;
const componentsOf: Readonly<Record<string, number>> = { 'RGB ': 3, CMYK: 4, 'LAB ': 3, Gray: 1 };

/** Groups within groups are unusual; what lies deeper is told by these. */
const mostGroups = 16;

/** What a block says of a swatch, or its name and why it says nothing. */
type ColorBlock = Pick<Swatch, 'name' | 'color' | 'isSpot'> | UnreadSwatch;

/**
 * The swatches of an Adobe Swatch Exchange file: "ASEF", a version, the number of blocks, then blocks of a type, a length
 * and a content, all big-endian. Nothing is believed of a length that the file does not hold.
 */
export function readAse(bytes: Uint8Array): SwatchReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (readAscii(bytes, 0, 4) !== 'ASEF' || bytes.length < 12) {
    return { ok: false, cause: 'it is no Adobe Swatch Exchange file', cure: 'export it again' };
  }
  const swatches: Swatch[] = [];
  const unread: UnreadSwatch[] = [];
  let groups: readonly string[] = [];
  const blocks = view.getUint32(8);
  let at = 12;
  for (let block = 1; block <= blocks; block++) {
    const end = at + 6 <= bytes.length ? at + 6 + view.getUint32(at + 2) : Infinity;
    if (end > bytes.length) {
      return {
        ok: false,
        cause: `it ends within block ${String(block)} of ${String(blocks)}`,
        cure: 'export it again',
      };
    }
    const type = view.getUint16(at);
    const content = new DataView(bytes.buffer, bytes.byteOffset + at + 6, end - at - 6);
    if (type === blockColor) {
      const found = readColorBlock(content);
      if ('color' in found) swatches.push({ ...found, groups, number: swatches.length + 1 });
      else unread.push({ ...found, name: found.name === '' ? `block ${String(block)}` : found.name });
    } else if (type === blockGroupStart) {
      groups = [readName(content)?.name ?? '', ...groups].slice(0, mostGroups);
    } else if (type === blockGroupEnd) groups = groups.slice(1);
    at = end;
  }
  return { ok: true, swatches, unread };
}

function readColorBlock(view: DataView): ColorBlock {
  const named = readName(view);
  if (!named || named.end + 4 > view.byteLength) return { name: '', reason: 'breaks off' };
  const { name } = named;
  const model = readAscii(viewBytes(view, named.end, 4), 0, 4);
  const count = componentsOf[model] ?? 0;
  if (count === 0) return { name, reason: 'is written in a colour space that is not known' };
  const at = named.end + 4;
  const end = at + count * 4;
  if (end > view.byteLength) return { name, reason: 'breaks off' };
  const components = Array.from({ length: count }, (_, i) => view.getFloat32(at + i * 4));
  const color = toColor(model, components);
  if (!color) return { name, reason: makesNoColor };
  return { name, color, isSpot: end + 2 <= view.byteLength && view.getUint16(end) === typeSpot };
}

/** A length in UTF-16 units and so many of them, the last of which is NUL; `undefined` where it breaks off. */
function readName(view: DataView): { name: string; end: number } | undefined {
  const length = view.byteLength >= 2 ? view.getUint16(0) : 0;
  const end = 2 + length * 2;
  if (end > view.byteLength) return undefined;
  const name = new TextDecoder('utf-16be').decode(viewBytes(view, 2, length * 2)).replace(/\0+$/, '');
  return { name, end };
}

/** Units of the file: RGB, CMYK and grey 0–1, Lab (D50, as in CSS) lightness 0–1 and a, b as they are. */
function toColor(model: string, components: readonly number[]): DeviceColor | undefined {
  const [x = NaN, y = NaN, z = NaN] = components;
  if (model === 'LAB ') {
    const fits = x >= 0 && x <= 1 && Math.abs(y) <= 128 && Math.abs(z) <= 128;
    return fits ? { space: 'lab', components: [x * 100, y, z], alpha: 1 } : undefined;
  }
  if (!components.every((component) => component >= 0 && component <= 1)) return undefined;
  if (model === 'CMYK') return { space: 'cmyk', components, alpha: 1 };
  if (model === 'Gray') return { space: 'gray', components, alpha: 1 };
  return { space: 'srgb', components: [x, y, z], alpha: 1 };
}

function viewBytes(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

function readAscii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
