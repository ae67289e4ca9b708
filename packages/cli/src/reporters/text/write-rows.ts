import { displayWidth, padEnd, padStart, shortenMiddle } from '../../terminal/display-width.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { TextContext } from './text-options.ts';
import { writeNumber } from './write-count.ts';
import { type SourcePlace, writeFirstPlaces } from './write-place.ts';

/** One row of a table: what it is, how often, what is to say of it, and where it was first met. */
export type Row = {
  /** `#RRGGBB`, shown as a block where the output shows colour. */
  swatch?: string | null;
  label: string;
  count: number;
  note: string;
  places: readonly SourcePlace[];
};

/** A note longer than this puts the places below it. */
const longestNote = 44;

/** Less than this is no room for places. */
const leastPlaces = 20;

/** Names of colours are shortened beyond that: some are lists of spot inks. */
const leastLabel = 24;
const labelShare = 0.4;

/** The same for layers, which have a path. */
const leastLayers = 48;

/** Rows of a table with their columns lined up; `rule` stands at the right edge of the first row. */
export function writeRows(given: readonly Row[], context: TextContext, rule = ''): string[] {
  const { style, width, narrow } = context;
  const longestLabel = Math.max(leastLabel, Math.floor(width * labelShare));
  const rows = given.map((row) => ({ ...row, label: shortenMiddle(row.label, longestLabel) }));
  const hasSwatches = style.color && rows.some(({ swatch }) => typeof swatch === 'string');
  const labelWidth = widest(rows.map(({ label }) => displayWidth(label)));
  const countWidth = widest(rows.map(({ count }) => writeNumber(count).length));
  const noteWidth = Math.min(longestNote, widest(rows.map(({ note }) => displayWidth(note))));
  const noteAt = 2 + (hasSwatches ? 3 : 0) + (labelWidth === 0 ? 0 : labelWidth + 2) + countWidth + 4;
  const placesAt = noteAt + (noteWidth === 0 ? 0 : noteWidth + 2);
  const ruleWidth = rule === '' || narrow ? 0 : rule.length + 2;
  const isOfLayers = rows.some(({ places }) => places.some(({ location }) => location?.kind === 'node'));
  const least = isOfLayers ? leastLayers : leastPlaces;
  return rows.flatMap((row, at) => {
    const swatch = hasSwatches ? padSwatch(row.swatch ? style.swatch(row.swatch) : '') : '';
    const label = labelWidth === 0 ? '' : `${padEnd(row.label, labelWidth)}  `;
    const head = `  ${swatch}${label}${padStart(writeNumber(row.count), countWidth)} ×  `;
    const room = width - placesAt - ruleWidth;
    if (displayWidth(row.note) <= noteWidth && room >= least) {
      const note = noteWidth === 0 ? '' : `${padEnd(row.note, noteWidth)}  `;
      const places = writeFirstPlaces(row.places, row.count, room, context);
      const end =
        at === 0 && ruleWidth > 0
          ? `${' '.repeat(Math.max(1, room - displayWidth(places) + 2))}${style.dim(rule)}`
          : '';
      return [head + note + places + end];
    }
    const indent = ' '.repeat(Math.min(noteAt, 6));
    const places = writeFirstPlaces(row.places, row.count, width - indent.length, context);
    const [first = '', ...rest] = wrapText(row.note, width - noteAt - ruleWidth);
    const below = places === '' ? [] : [indent + style.dim(places)];
    const end =
      at === 0 && ruleWidth > 0
        ? `${' '.repeat(Math.max(1, width - noteAt - displayWidth(first) - rule.length))}${style.dim(rule)}`
        : '';
    return [head + first + end, ...rest.map((line) => ' '.repeat(noteAt) + line), ...below];
  });
}

function padSwatch(swatch: string): string {
  return swatch === '' ? '   ' : `${swatch} `;
}

function widest(widths: readonly number[]): number {
  return widths.reduce((most, one) => Math.max(most, one), 0);
}
