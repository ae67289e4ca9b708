import { type DeviceColor, type PartnerColor } from '@brandlint/core';
import { type PaletteReading, readingOf } from './palette-reading.ts';
import { toPartnerColor } from './to-partner-color.ts';

const blockColor = 0x0001;
const typeSpot = 1;
const componentsOf: Readonly<Record<string, number>> = { 'RGB ': 3, CMYK: 4, 'LAB ': 3, Gray: 1 };

/**
 * The colours of an Adobe Swatch Exchange file: "ASEF", a version, the number of blocks, then blocks of a type, a
 * length and a content, all big-endian. Nothing is believed of a length that the file does not hold.
 */
export function readAse(bytes: Uint8Array): PaletteReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (readAscii(bytes, 0, 4) !== 'ASEF' || bytes.length < 12) {
    return { ok: false, cause: 'it is no Adobe Swatch Exchange file', cure: 'export it again' };
  }
  const colors: PartnerColor[] = [];
  const unread: string[] = [];
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
    if (view.getUint16(at) === blockColor) {
      const found = readColorBlock(new DataView(bytes.buffer, bytes.byteOffset + at + 6, end - at - 6));
      if (typeof found === 'string') unread.push(found === '' ? `block ${String(block)}` : found);
      else colors.push(found);
    }
    at = end;
  }
  return readingOf(colors, unread);
}

/** The colour of a block, or its name alone when it makes no colour. */
function readColorBlock(view: DataView): PartnerColor | string {
  const nameLength = view.byteLength >= 2 ? view.getUint16(0) : 0;
  const afterName = 2 + nameLength * 2;
  if (afterName + 4 > view.byteLength) return '';
  const name = new TextDecoder('utf-16be').decode(viewBytes(view, 2, nameLength * 2)).replace(/\0+$/, '');
  const model = readAscii(viewBytes(view, afterName, 4), 0, 4);
  const count = componentsOf[model] ?? 0;
  const afterModel = afterName + 4;
  if (count === 0 || afterModel + count * 4 > view.byteLength) return name;
  const components = Array.from({ length: count }, (_, i) => view.getFloat32(afterModel + i * 4));
  const color = toColor(model, components);
  if (!color) return name;
  const afterComponents = afterModel + count * 4;
  const isSpot = afterComponents + 2 <= view.byteLength && view.getUint16(afterComponents) === typeSpot;
  return { ...toPartnerColor(name, color), ...(isSpot && name !== '' && { spot: name }) };
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
  return { space: 'srgb', components: model === 'Gray' ? [x, x, x] : [x, y, z], alpha: 1 };
}

function viewBytes(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

function readAscii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
