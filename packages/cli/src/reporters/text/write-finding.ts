import type { Finding, SourceFinding } from '@brandlint/core';
import { displayWidth, padEnd, shortenEnd, shortenMiddle } from '../../terminal/display-width.ts';
import type { Style } from '../../terminal/style.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { cutWindow } from './cut-window.ts';
import type { TextContext } from './text-options.ts';
import { writeNumber } from './write-count.ts';
import { writeLocation, writeLocations } from './write-place.ts';
import { writeSwatches } from './write-swatches.ts';

/** How wide the columns of one block of findings are. */
export type Columns = { place: number; rule: number; lineNumber: number };

/** The word for how much a finding weighs; a review weighs nothing and asks. */
type Weight = 'error' | 'warning' | 'note' | 'review';

const weightWidth = 'warning'.length;

/** Messages come from rules and hold what is written in files; longer than this they say no more. */
const longestMessage = 600;

function toWeight({ outcome, severity }: Finding): Weight {
  return outcome === 'review' ? 'review' : severity;
}

/** The lines of one finding of a text or a page: place, weight, message and rule; the code; further places. */
export function writeFinding(
  finding: SourceFinding,
  text: string | undefined,
  columns: Columns,
  context: TextContext,
): string[] {
  const { style, width, narrow } = context;
  const place = writeLocation(finding.places[0]);
  const isWide = displayWidth(place) > (narrow ? width - 30 : columns.place);
  return [
    ...(isWide ? [`  ${style.dim(shortenMiddle(place, width - 2))}`] : []),
    ...writeMessage(finding, isWide ? '' : place, columns, context),
    ...writeFrame(finding, text, columns, context),
    ...writeFurtherPlaces(finding, columns, context),
  ];
}

/** Place, weight, message and rule; in a narrow window the message stands below. */
export function writeMessage(
  finding: Finding,
  place: string,
  columns: Columns,
  context: TextContext,
): string[] {
  const { style, width, narrow } = context;
  const weight = toWeight(finding);
  const message = stripControl(shortenEnd(finding.message.slice(0, 4 * longestMessage), longestMessage));
  const rule = stripControl(finding.rule);
  if (narrow) {
    const head = `${place === '' ? '' : `${place}  `}${paintWeight(weight, weight, style)}  ${style.dim(rule)}`;
    return [`  ${head}`, ...wrapMessage(message, width - 4).map((line) => `    ${line}`)];
  }
  const indent = columns.place === 0 ? 2 : 2 + columns.place + 2;
  const messageAt = indent + weightWidth + 2;
  const ruleAt = width - columns.rule;
  const [first = '', ...rest] = wrapMessage(message, ruleAt - messageAt - 2);
  const start = columns.place === 0 ? '  ' : `  ${padEnd(place, columns.place)}  `;
  const head = `${start}${paintWeight(weight, padEnd(weight, weightWidth), style)}  `;
  return [
    `${head}${padEnd(first, ruleAt - messageAt)}${style.dim(rule)}`,
    ...rest.map((line) => ' '.repeat(messageAt) + line),
  ];
}

/** Broken at spaces, but not between the parts of one value: `ΔE 0.24`, `C 0 M 93 Y 0 K 0`. */
function wrapMessage(message: string, width: number): string[] {
  const glued = message.replace(/(ΔE|\b[CMYK]) (?=\d)|(\d) (?=[CMYK] \d)/g, '$1$2\u00a0');
  return wrapText(glued, width).map((line) => line.replaceAll('\u00a0', ' '));
}

/** The line of code with the place underlined, and the colours beside the underline. */
function writeFrame(
  finding: SourceFinding,
  text: string | undefined,
  columns: Columns,
  context: TextContext,
): string[] {
  const [place] = finding.places;
  if (text === undefined || place.kind !== 'text') return [];
  const { start, end, exact } = place;
  const isThere = start.offset < text.length && (!exact || text.startsWith(finding.written, start.offset));
  if (!isThere) return [];
  const { style, width } = context;
  const indent = ' '.repeat(toFrameIndent(columns, context));
  const number = String(start.line);
  const gutter = (label: string) => style.dim(`│ ${label.padStart(columns.lineNumber)} │`);
  const room = Math.max(8, width - indent.length - columns.lineNumber - 6);
  const { code, markAt, markWidth } = cutWindow(text, start.offset, end.offset, room);
  const mark = ' '.repeat(markAt) + paintWeight(toWeight(finding), '~'.repeat(markWidth), style);
  const swatches = writeSwatches(finding, context);
  const lines = [`${indent}${gutter(number)} ${code}`];
  if (!swatches) return [...lines, `${indent}${gutter('')} ${mark}`];
  if (markAt + markWidth + 3 + displayWidth(swatches.plain) <= room) {
    return [...lines, `${indent}${gutter('')} ${mark}   ${swatches.painted}`];
  }
  lines.push(`${indent}${gutter('')} ${mark}`);
  if (displayWidth(swatches.plain) <= room) return [...lines, `${indent}${gutter('')} ${swatches.painted}`];
  return [...lines, ...wrapText(swatches.plain, room).map((line) => `${indent}${gutter('')} ${line}`)];
}

function writeFurtherPlaces(
  { places, count }: SourceFinding,
  columns: Columns,
  context: TextContext,
): string[] {
  if (count === 1) return [];
  const [first, ...further] = places;
  const elsewhere = further.filter(
    (place) => first.kind !== 'area' || writeLocation(place) !== writeLocation(first),
  );
  const others = writeLocations(elsewhere, count - 1 - further.length + elsewhere.length, 5);
  const words =
    others === ''
      ? `${writeNumber(count)} times in all`
      : `also at ${others} (${writeNumber(count)} times in all)`;
  const indent = toFrameIndent(columns, context);
  return wrapText(words, context.width - indent).map((line) => ' '.repeat(indent) + context.style.dim(line));
}

/** How far the code of a finding is indented. */
export function toFrameIndent(columns: Columns, { narrow }: TextContext): number {
  return narrow ? 2 : columns.place + 4;
}

function paintWeight(weight: Weight, text: string, style: Style): string {
  switch (weight) {
    case 'error':
      return style.red(text);
    case 'warning':
      return style.yellow(text);
    case 'note':
    case 'review':
      return style.cyan(text);
  }
}
