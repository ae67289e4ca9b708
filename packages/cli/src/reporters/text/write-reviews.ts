import { displayWidth, padEnd, shortenEnd, shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl, stripPath } from '../../terminal/strip-control.ts';
import { groupBy } from './group-by.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { writeCount } from './write-count.ts';
import type { FileFindings } from './write-files.ts';
import { writeLocations } from './write-place.ts';

/** What a person should look at, folded to one line a file. */
export function writeReviews(files: readonly FileFindings[], { style, width }: TextContext): string[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, rowsShown);
  const pathWidth = Math.min(
    Math.floor(width / 2) - 4,
    Math.max(...shown.map(({ source }) => displayWidth(stripPath(source)))),
  );
  const countWidth = Math.max(...shown.map(({ findings }) => String(findings.length).length));
  const lines = shown.map(({ source, findings }) => {
    const path = padEnd(shortenMiddle(stripPath(source), pathWidth), pathWidth);
    const head = `  ${path}  ${String(findings.length).padStart(countWidth)} ×  `;
    return head + shortenEnd(writeByRule(findings), width - displayWidth(head));
  });
  const rest = files.slice(rowsShown);
  if (rest.length > 0)
    lines.push(
      `  … and ${writeCount(countFindings(rest), 'place')} in ${writeCount(rest.length, 'file')} more`,
    );
  return [`${style.bold('To look at')} (--verbose shows each)`, ...lines];
}

/** A layer is named in at most so many columns. */
const widestPlace = 40;

function writeByRule(findings: FileFindings['findings']): string {
  const rules = groupBy(findings, ({ rule }) => rule);
  return Array.from(rules, ([rule, some]) => {
    const places = some.map(({ places: [first] }) => first);
    return `${stripControl(rule)} ${writeLocations(places, places.length, 2, widestPlace)}`;
  }).join(', ');
}

function countFindings(files: readonly FileFindings[]): number {
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}
