import { writeBase64 } from './base64.ts';
import { fullCoverage, type Outline } from './outline.ts';

/**
 * An outline as one line of text: `1:<width>x<height>:<cells>`. Cells follow each other row by row, bytes in base64:
 * `0eellllll` a run of 1 to 64 cells that are empty (`e` 0) or full (`e` 1); `100?cccc` one cell covered in part;
 * `101?iiii` from here on the ink is `i`.
 */
export function writeOutline(outline: Outline): string {
  const bytes: number[] = [];
  let ink = 0;
  let run = 0;
  let runLevel = 0;
  const endRun = (): void => {
    if (run > 0) bytes.push((runLevel === 0 ? 0 : fullRun) | (run - 1));
    run = 0;
  };
  outline.coverage.forEach((level, cell) => {
    const cellInk = outline.inks[cell] ?? 0;
    if (level > 0 && cellInk !== ink) {
      endRun();
      ink = cellInk;
      bytes.push(inkChange | ink);
    }
    if (level > 0 && level < fullCoverage) {
      endRun();
      bytes.push(partCell | level);
      return;
    }
    if (run === longestRun || level !== runLevel) endRun();
    runLevel = level;
    run += 1;
  });
  endRun();
  return `${outlineVersion}:${outline.width}x${outline.height}:${writeBase64(bytes)}`;
}

/** The first part of every outline that is written: which form follows. */
export const outlineVersion = '1';

/** The marks of the bytes of a written outline. */
export const fullRun = 0b0100_0000;
export const partCell = 0b1000_0000;
export const inkChange = 0b1010_0000;
export const longestRun = 64;
