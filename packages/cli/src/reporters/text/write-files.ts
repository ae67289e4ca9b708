import type { RunReport, SourceFinding, SourceReport } from '@brandlint/core';
import { displayWidth, shortenMiddle } from '../../terminal/display-width.ts';
import { stripPath } from '../../terminal/strip-control.ts';
import type { TextContext } from './text-options.ts';
import { foldRepeats, writeFurther } from './fold-repeats.ts';
import { groupByFault } from './group-by-fault.ts';
import { type Columns, toFrameIndent, writeFinding, writeMessage } from './write-finding.ts';
import { writeLayers } from './write-layers.ts';
import { writeLocation } from './write-place.ts';

/** The findings of one source that are shown in its own section. */
export type FileFindings = { source: string; findings: readonly SourceFinding[] };

/** A section for each source: its path, then its findings in the order of their places. */
export function writeFiles(
  files: readonly FileFindings[],
  ruleWidth: number,
  context: TextContext,
): string[][] {
  return files.map(({ source, findings }) => {
    const sorted = findings.toSorted((one, other) => toOrder(one) - toOrder(other));
    const columns = measure(sorted, ruleWidth);
    const isText = sorted.some(({ places: [first] }) => first.kind === 'text');
    const text = isText ? context.readText(source) : undefined;
    const path = shortenMiddle(stripPath(source), context.width);
    return [
      context.style.bold(path),
      ...foldRepeats(sorted.filter(isElsewhere), context).flatMap(({ finding, further }) => [
        ...writeFinding(finding, text, columns, context),
        ...writeFurther(further, toFrameIndent(columns, context), context),
      ]),
      ...groupByFault(sorted.filter(isOfLayer)).flatMap((some) => writeLayers(some, columns, context)),
    ];
  });
}

function isOfLayer({ places: [first] }: SourceFinding): boolean {
  return first.kind === 'node';
}

function isElsewhere(finding: SourceFinding): boolean {
  return !isOfLayer(finding);
}

/** Findings over the whole run. */
export function writeRunFindings(
  findings: RunReport['run'],
  ruleWidth: number,
  context: TextContext,
): string[] {
  if (findings.length === 0) return [];
  const columns: Columns = { place: 0, rule: ruleWidth, lineNumber: 0 };
  const lines = findings.flatMap((finding) => writeMessage(finding, '', columns, context));
  return [context.style.bold('Over the whole run'), ...lines];
}

/** The findings of each source that pass, without the sources that have none. */
export function selectFindings(
  files: readonly SourceReport[],
  isShown: (finding: SourceFinding) => boolean,
): FileFindings[] {
  return files
    .map(({ source, findings }) => ({ source, findings: findings.filter(isShown) }))
    .filter(({ findings }) => findings.length > 0);
}

/** A wider place, such as the way to an element of a page, gets a line of its own. */
const widestPlace = 16;

function measure(findings: readonly SourceFinding[], rule: number): Columns {
  let [place, lineNumber] = [0, 0];
  for (const { places } of findings.filter(isElsewhere)) {
    const [first] = places;
    const width = displayWidth(writeLocation(first));
    if (width <= widestPlace) place = Math.max(place, width);
    if (first.kind === 'text') lineNumber = Math.max(lineNumber, String(first.start.line).length);
  }
  return { place, rule, lineNumber };
}

function toOrder({ places: [first] }: SourceFinding): number {
  if (first.kind === 'text') return first.start.offset;
  return first.kind === 'area' ? first.page : 0;
}
