import type { SourceFinding } from '@brandlint/core';
import { groupByFault } from './group-by-fault.ts';
import type { TextContext } from './text-options.ts';
import { writeCount, writeNumber } from './write-count.ts';
import { type Columns, writeMessage } from './write-finding.ts';
import { writeFirstPlaces } from './write-place.ts';

/** In how many places a run may repeat the same words before they are told once. */
const mostRepeats = 10;

const indent = '    ';

/** Findings that say the same in very many places of several files, the most frequent first. */
export function listRepeated(findings: readonly SourceFinding[]): readonly SourceFinding[][] {
  return groupByFault(findings)
    .filter((group) => group.length > mostRepeats && countFiles(group) > 1)
    .sort((one, other) => other.length - one.length);
}

/** What is said in very many places of several files: the words once, how often, and where it was first met. */
export function writeRepeated(
  groups: readonly (readonly SourceFinding[])[],
  ruleWidth: number,
  context: TextContext,
): string[] {
  if (groups.length === 0) return [];
  const { style, width } = context;
  const columns: Columns = { place: 0, rule: ruleWidth, lineNumber: 0 };
  const lines = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = group.reduce((sum, finding) => sum + finding.count, 0);
    const head = `${indent}${writeNumber(count)} × in ${writeCount(countFiles(group), 'file')}: `;
    const places = group.flatMap(({ source, places: all }) => all.map((location) => ({ source, location })));
    const where = writeFirstPlaces(places, count, width - head.length, { isOneSource: false });
    return [...writeMessage(first, '', columns, context), head + style.dim(where)];
  });
  return [`${style.bold('Said again and again')} (--verbose shows each)`, ...lines];
}

function countFiles(findings: readonly SourceFinding[]): number {
  return new Set(findings.map(({ source }) => source)).size;
}
