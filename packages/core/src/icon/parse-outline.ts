import { parseBase64 } from './base64.ts';
import { fullCoverage, maskSize, maxInks, type Outline } from './outline.ts';
import { fullRun, inkChange, longestRun, outlineVersion, partCell } from './write-outline.ts';

/** The outline that `writeOutline` wrote; `undefined` for any other text, whatever its length. */
export function parseOutline(text: string): Outline | undefined {
  if (text.length > longestText) return undefined;
  const [version, size = '', cells = '', ...rest] = text.split(':');
  if (version !== outlineVersion || rest.length > 0) return undefined;
  const [, width = 0, height = 0] = (/^([1-9]\d{0,2})x([1-9]\d{0,2})$/.exec(size) ?? []).map(Number);
  if (width < 1 || height < 1 || width > maskSize || height > maskSize) return undefined;
  const bytes = parseBase64(cells);
  return bytes && fillCells(bytes, width, height);
}

/** Two bytes a cell at most, a third more as text, and the size in front. */
const longestText = maskSize * maskSize * 3 + 32;

function fillCells(bytes: readonly number[], width: number, height: number): Outline | undefined {
  const coverage = new Uint8Array(width * height);
  const inks = new Uint8Array(width * height);
  let cell = 0;
  let ink = 0;
  let isEmpty = true;
  for (const byte of bytes) {
    if (byte < partCell) {
      const end = cell + (byte & (longestRun - 1)) + 1;
      if (end > coverage.length) return undefined;
      if (byte >= fullRun) {
        coverage.fill(fullCoverage, cell, end);
        inks.fill(ink, cell, end);
        isEmpty = false;
      }
      cell = end;
    } else if (byte > partCell && byte < partCell + fullCoverage) {
      if (cell >= coverage.length) return undefined;
      coverage[cell] = byte - partCell;
      inks[cell] = ink;
      isEmpty = false;
      cell += 1;
    } else if (byte >= inkChange && byte < inkChange + maxInks) {
      ink = byte - inkChange;
    } else {
      return undefined;
    }
  }
  return cell === coverage.length && !isEmpty ? { width, height, coverage, inks } : undefined;
}
