import { parseBase64 } from './base64.ts';
import { fullCoverage, maskSize, maxInks, type Outline } from './outline.ts';
import { outlineVersion } from './write-outline.ts';

/** The outline that `writeOutline` wrote; `undefined` for any other text, whatever its length. */
export function parseOutline(text: string): Outline | undefined {
  if (text.length > longestText) return undefined;
  const [version, size = '', cells = '', ...rest] = text.split(':');
  if (version !== outlineVersion || rest.length > 0) return undefined;
  const [, width = 0, height = 0] = (/^([1-9]\d{0,2})x([1-9]\d{0,2})$/.exec(size) ?? []).map(Number);
  if (width < 1 || height < 1 || width > maskSize || height > maskSize) return undefined;
  const bytes = parseBase64(cells);
  return bytes && fillCells(new Nibbles(bytes), width, height);
}

/** Four nibbles a cell at most, two thirds of a character each, and the size in front. */
const longestText = maskSize * maskSize * 3 + 32;

function fillCells(nibbles: Nibbles, width: number, height: number): Outline | undefined {
  const coverage = new Uint8Array(width * height);
  const inks = new Uint8Array(width * height);
  let cell = 0;
  let ink = 0;
  while (cell < coverage.length) {
    const level = nibbles.next();
    if (level === undefined) return undefined;
    if (level > 0 && level < fullCoverage) {
      coverage[cell] = level;
      inks[cell] = ink;
      cell += 1;
      continue;
    }
    const length = parseLength(nibbles);
    if (length === undefined || cell + length > coverage.length) return undefined;
    if (length > 0) {
      coverage.fill(level, cell, cell + length);
      inks.fill(level > 0 ? ink : 0, cell, cell + length);
      cell += length;
    } else {
      const next = nibbles.next();
      if (level > 0 || next === undefined || next >= maxInks) return undefined;
      ink = next;
    }
  }
  return nibbles.isAtEnd() && coverage.some((level) => level > 0)
    ? { width, height, coverage, inks }
    : undefined;
}

function parseLength(nibbles: Nibbles): number | undefined {
  let length = 0;
  for (let shift = 0; shift <= 12; shift += 3) {
    const nibble = nibbles.next();
    if (nibble === undefined) return undefined;
    length += (nibble & 7) << shift;
    if (nibble < 8) return length;
  }
  return undefined;
}

/** Bytes, four bits at a time, the upper ones first. */
class Nibbles {
  readonly #bytes: readonly number[];
  #at = 0;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  next(): number | undefined {
    const byte = this.#bytes[this.#at >> 1];
    if (byte === undefined) return undefined;
    const nibble = this.#at % 2 === 0 ? byte >> 4 : byte & 15;
    this.#at += 1;
    return nibble;
  }

  /** Whether nothing is left but the second half of the last byte, empty. */
  isAtEnd(): boolean {
    const left = this.#bytes.length * 2 - this.#at;
    return left === 0 || (left === 1 && this.next() === 0);
  }
}
