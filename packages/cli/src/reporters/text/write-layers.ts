import type { Location, SourceFinding } from '@brandlint/core';
import { displayWidth } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import type { Style } from '../../terminal/style.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupBy } from './group-by.ts';
import type { TextContext } from './text-options.ts';
import { writeNumber } from './write-count.ts';
import { type Columns, writeMessage } from './write-finding.ts';
import { writeLocation } from './write-place.ts';
import { writeSwatches } from './write-swatches.ts';

/** How many layers of one fault are shown unless everything is asked for. */
const layersShown = 3;

const indent = '    ';

/** Where layers have the same names, how many there are stands behind. */
const countRoom = '  9999 ×'.length;

/** The lines of findings that say the same of layers: message and rule, the colours, the layers, and the first one's address. */
export function writeLayers(
  findings: readonly SourceFinding[],
  columns: Columns,
  context: TextContext,
): string[] {
  const [first] = findings;
  if (!first) return [];
  const { style, width, verbose } = context;
  const room = width - indent.length;
  const head = [...writeMessage(first, '', columns, context), ...writeColors(first, room, context)];
  const places = findings.flatMap((finding): readonly Location[] => finding.places);
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  if (verbose) {
    const unkept = count > places.length ? [`${indent}… and ${count - places.length} more`] : [];
    return [...head, ...places.flatMap((place) => writeLayer(place, room, style)), ...unkept];
  }
  const lines = [...groupBy(places, (place) => writeLocation(place, room - countRoom))];
  // One more line is shown rather than counted.
  const shown = lines.slice(0, lines.length === layersShown + 1 ? lines.length : layersShown);
  const rest = count - shown.reduce((sum, [, same]) => sum + same.length, 0);
  return [
    ...head,
    ...shown.flatMap(([words, same], at) => [
      `${indent}${words}${same.length > 1 ? `  ${writeNumber(same.length)} ×` : ''}`,
      ...(at === 0 ? writeLink(same[0], style) : []),
    ]),
    ...(rest > 0 ? [`${indent}… and ${rest} more (--verbose shows each)`] : []),
  ];
}

function writeLayer(place: Location, room: number, style: Style): string[] {
  return [indent + writeLocation(place, room), ...writeLink(place, style)];
}

function writeColors(finding: SourceFinding, room: number, context: TextContext): string[] {
  const swatches = writeSwatches(finding, context);
  if (!swatches) return [];
  const fits = displayWidth(swatches.plain) <= room;
  return (fits ? [swatches.painted] : wrapText(swatches.plain, room)).map((line) => indent + line);
}

/** An address is never broken, so that a terminal that knows addresses finds it. */
function writeLink(place: Location | undefined, style: Style): string[] {
  const link = place?.kind === 'node' ? place.link : undefined;
  return link?.startsWith('https://') === true ? [indent + style.dim(stripControl(link))] : [];
}
