import type { SourceFinding } from '@brandlint/core';
import { groupBy } from './group-by.ts';

/** Findings that say the same. */
export function groupByFault(findings: readonly SourceFinding[]): readonly SourceFinding[][] {
  const groups = groupBy(
    findings,
    ({ rule, outcome, severity, message }) => `${rule}\n${outcome}\n${severity}\n${message}`,
  );
  return [...groups.values()];
}
