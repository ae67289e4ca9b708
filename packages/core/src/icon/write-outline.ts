import { writeBase64 } from './base64.ts';
import { fullCoverage, type Outline } from './outline.ts';

/**
 * An outline as one line of text: `1:<width>x<height>:<cells>`. Cells follow each other row by row, in base64, four bits at
 * a time: 1 to 14 is a cell that is covered in part; 0 begins a run of empty and 15 one of full cells, its length following
 * three bits at a time, the lowest first, the fourth bit saying that more follow; a length of 0 after 0 says that the next
 * four bits are the ink from here on.
 */
export function writeOutline(outline: Outline): string {
  const nibbles: number[] = [];
  let ink = 0;
  let run = 0;
  let runLevel = 0;
  const endRun = (): void => {
    if (run > 0) nibbles.push(runLevel, ...writeLength(run));
    run = 0;
  };
  outline.coverage.forEach((level, cell) => {
    const cellInk = outline.inks[cell] ?? 0;
    if (level > 0 && cellInk !== ink) {
      endRun();
      ink = cellInk;
      nibbles.push(0, 0, ink);
    }
    if (level !== runLevel) endRun();
    runLevel = level;
    if (level > 0 && level < fullCoverage) nibbles.push(level);
    else run += 1;
  });
  endRun();
  return `${outlineVersion}:${outline.width}x${outline.height}:${writeBase64(toBytes(nibbles))}`;
}

/** The first part of every outline that is written: which form follows. */
export const outlineVersion = '1';

function writeLength(length: number): number[] {
  const nibbles: number[] = [];
  for (let rest = length; rest > 0; rest >>= 3) nibbles.push((rest & 7) | (rest > 7 ? 8 : 0));
  return nibbles;
}

function toBytes(nibbles: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < nibbles.length; at += 2)
    bytes.push(((nibbles[at] ?? 0) << 4) | (nibbles[at + 1] ?? 0));
  return bytes;
}
