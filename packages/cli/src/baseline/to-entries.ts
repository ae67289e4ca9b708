import type { RunFinding, SourceReport } from '@brandlint/core';
import type { OpenFile } from '../run/read-file.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { toBaselineKey, type BaselineEntry } from './baseline.ts';

/** Longer than this nobody reads what is written. */
const longestWritten = 80;

/** What is to be remembered of the reports of a file. */
export function toEntries(
  root: string,
  { name, absolutePath }: Pick<OpenFile, 'name' | 'absolutePath'>,
  reports: readonly SourceReport[],
): BaselineEntry[] {
  const outer = toDisplayPath(root, absolutePath);
  return reports.flatMap(({ source, findings }) =>
    findings.map(({ fingerprint, rule, written, count }) => ({
      fingerprint,
      rule,
      source: `${outer}${source.slice(name.length)}`,
      written: shorten(written),
      count,
    })),
  );
}

/** What is to be remembered of what is said of the whole run. */
export function toRunEntries(run: readonly RunFinding[]): BaselineEntry[] {
  return run.map(({ fingerprint, rule }) => ({ fingerprint, rule, source: null, written: '', count: 1 }));
}

/** The same fingerprint once, with all its places, in an order that depends on nothing but the entries. */
export function joinEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const joined = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = toBaselineKey(entry);
    const before = joined.get(key);
    const isOfRun = entry.source === null;
    // What is said of a whole run is said once.
    joined.set(key, before && !isOfRun ? { ...before, count: before.count + entry.count } : entry);
  }
  return [...joined.values()].sort(
    (one, other) =>
      compare(one.source ?? '', other.source ?? '') ||
      compare(one.rule, other.rule) ||
      compare(one.written, other.written) ||
      compare(one.fingerprint, other.fingerprint),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function shorten(text: string): string {
  const line = text.slice(0, 4 * longestWritten).replace(/\s+/g, ' ');
  return line.length > longestWritten ? `${line.slice(0, longestWritten - 1)}…` : line;
}
