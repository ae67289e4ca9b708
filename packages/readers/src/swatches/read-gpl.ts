import { makesNoColor, type Swatch, type SwatchReading, type UnreadSwatch } from './swatch.ts';

/** The swatches of a GIMP palette: a first line "GIMP Palette", then lines of red, green, blue (0–255) and a name. */
export function readGpl(text: string): SwatchReading {
  const swatches: Swatch[] = [];
  const unread: UnreadSwatch[] = [];
  let number = 0;
  for (const { line, start } of splitLines(text)) {
    number++;
    if (number === 1) {
      if (line.trim() === 'GIMP Palette') continue;
      return {
        ok: false,
        cause: 'its first line is not "GIMP Palette"',
        cure: 'export it again as a GIMP palette',
      };
    }
    if (/^\s*(?:#|$)/.test(line) || /^(?:Name|Columns|Channels):/.test(line)) continue;
    const [, space = '', written = '', red, green, blue, rest = ''] =
      /^(\s*)((\d{1,3})\s+(\d{1,3})\s+(\d{1,3}))(?:\s+(\S.*))?$/.exec(line) ?? [];
    const [r, g, b] = [Number(red), Number(green), Number(blue)];
    if (r <= 255 && g <= 255 && b <= 255) {
      const name = rest.trim() === 'Untitled' ? '' : rest.trim();
      const at = (column: number) => ({ offset: start + column, line: number, column: column + 1 });
      const place = {
        kind: 'text' as const,
        start: at(space.length),
        end: at(space.length + written.length),
        exact: false,
      };
      swatches.push({
        name,
        color: { space: 'srgb', components: [r / 255, g / 255, b / 255], alpha: 1 },
        isSpot: false,
        groups: [],
        number: swatches.length + 1,
        line: { place, written },
      });
    } else unread.push({ name: `line ${String(number)}`, reason: makesNoColor });
  }
  return { ok: true, swatches, unread };
}

/** The lines of a text, with where each begins in UTF-16 units. */
function* splitLines(text: string): Generator<{ line: string; start: number }, void> {
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    yield { line: text.slice(start, index), start };
    start = index + end.length;
  }
  yield { line: text.slice(start), start };
}
