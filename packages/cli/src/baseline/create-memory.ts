import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  leavesUnread,
  mayHide,
  speaksOf,
  type AcceptedFinding,
  type AcceptedRunFinding,
  type Gap,
  type RunFinding,
  type RunReport,
  type SourceFinding,
  type SourceReport,
} from '@brandlint/core';
import type { OpenFile } from '../run/read-file.ts';
import { toOuterSource } from '../sources/to-outer-source.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { toBaselineKey, type BaselineEntry } from './baseline.ts';
import { splitFinding } from './split-finding.ts';

/** What is held against a baseline as a run goes on. */
export type Memory = {
  /** The reports of a file, with what is remembered moved to what is accepted. */
  accept: (file: RememberedFile, reports: readonly SourceReport[]) => SourceReport[];
  /** The same of what is said of the whole run. */
  acceptRun: (run: readonly RunFinding[]) => { run: RunFinding[]; acceptedRun: AcceptedRunFinding[] };
  /** How many findings were accepted so far, and how many places were remembered and are there no more. */
  toEntry: () => NonNullable<RunReport['baseline']>;
  /** What is remembered without that which is gone. */
  prune: () => BaselineEntry[];
  /** What is remembered and this run has nothing to say of: its file was not checked, or it could not be read or judged. */
  keep: () => BaselineEntry[];
  /** So many places of what was remembered were not found in files that were read, and may be there all the same. */
  untold: () => number;
};

/** `known`: from the folder of the baseline, where its absolute path is that of another machine. */
export type RememberedFile = Pick<OpenFile, 'name'> & ({ known: string } | { absolutePath: string });

/** What a page as it is rendered is called behind the name of its file: it is looked at only where that is asked for. */
const rendered = '!/rendered';

export type MemoryOptions = {
  /** The file that it is read from, as reports name it. */
  file: string;
  /** The folder that sources are named from, absolute. */
  root: string;
  /** Whether this run looks at pages as they are rendered, too. */
  looksAtPages: boolean;
  /** Whether a source that was not checked is there still; looked for on the disk where it is not known otherwise. */
  isThere?: (source: string) => boolean;
};

/** Makes what holds the reports of a run against what is remembered. */
export function createMemory(
  entries: readonly BaselineEntry[],
  { file, root, looksAtPages, isThere = (source) => existsSync(resolve(root, source)) }: MemoryOptions,
): Memory {
  const room = new Map(entries.map((entry) => [toBaselineKey(entry), entry.count]));
  const sources = new Set(entries.map(({ source }) => (source === null ? null : toOuterSource(source))));
  const checked = new Set<string>();
  /** What could not be told of files of which something is remembered. */
  const gapsOf = new Map<string, readonly Gap[]>();
  let hasUnread = false;
  let accepted = 0;
  return {
    accept(remembered, reports) {
      const { name } = remembered;
      const outer = 'known' in remembered ? remembered.known : toDisplayPath(root, remembered.absolutePath);
      checked.add(outer);
      const gaps = reports.flatMap((report) => report.gaps);
      if (gaps.some(leavesUnread)) hasUnread = true;
      if (gaps.length > 0 && sources.has(outer)) gapsOf.set(outer, gaps);
      return reports.map((report) => acceptIn(`${outer}${report.source.slice(name.length)}`, report));
    },
    acceptRun(findings) {
      const run: RunFinding[] = [];
      const acceptedRun: AcceptedRunFinding[] = [];
      for (const finding of findings) {
        if (take(toBaselineKey({ source: null, ...finding }), 1) === 0) run.push(finding);
        else acceptedRun.push({ ...finding, acceptance: { by: 'baseline' } });
      }
      accepted += acceptedRun.length;
      return { run, acceptedRun };
    },
    toEntry() {
      const gone = entries.reduce((sum, entry) => sum + goneOf(entry), 0);
      const untold = entries.reduce((sum, entry) => sum + leftOf(entry), 0) - gone;
      return { file, accepted, gone, ...(untold > 0 && { untold }) };
    },
    prune: () =>
      entries.flatMap((entry) => {
        const count = entry.count - goneOf(entry);
        return count > 0 ? [{ ...entry, count }] : [];
      }),
    keep: () =>
      entries.flatMap((entry) => {
        const count = isUnreadIn(entry) ? entry.count : leftOf(entry);
        return isSettled(entry) || count === 0 ? [] : [{ ...entry, count }];
      }),
    untold: () =>
      entries.reduce((sum, entry) => sum + (isUnreadIn(entry) || isSettled(entry) ? 0 : leftOf(entry)), 0),
  };

  function acceptIn(source: string, report: SourceReport): SourceReport {
    const findings: SourceFinding[] = [];
    const known: AcceptedFinding[] = [];
    for (const finding of report.findings) {
      const count = take(toBaselineKey({ source, fingerprint: finding.fingerprint }), finding.count);
      const [old, fresh] = splitFinding(finding, count);
      if (old) known.push({ ...old, acceptance: { by: 'baseline' } });
      if (fresh) findings.push(fresh);
    }
    if (known.length === 0) return report;
    accepted += known.length;
    return { ...report, findings, accepted: [...(report.accepted ?? []), ...known] };
  }

  /** Takes as many as are remembered, at most so many. */
  function take(key: string, most: number): number {
    const left = room.get(key) ?? 0;
    const count = Math.min(left, most);
    if (count > 0) room.set(key, left - count);
    return count;
  }

  function leftOf(entry: BaselineEntry): number {
    return room.get(toBaselineKey(entry)) ?? 0;
  }

  function goneOf(entry: BaselineEntry): number {
    const left = leftOf(entry);
    return left > 0 && isSettled(entry) ? left : 0;
  }

  /** Whether this run knows all that there is to know of it: its file was checked, and nothing hides it, or is gone from the disk. */
  function isSettled(entry: BaselineEntry): boolean {
    const { source, rule, written } = entry;
    // What is said of a whole run is known where all of it was checked.
    if (source === null)
      return !hasUnread && entries.every((other) => other.source === null || isSettled(other));
    const outer = toOuterSource(source);
    if (!checked.has(outer)) return !isThere(outer);
    if (!isChecked(entry)) return false;
    const gaps = gapsOf.get(outer) ?? [];
    return !gaps.some((gap) => mayHide(gap, rule) && (gap.kind === 'unreadable' || speaksOf(gap, written)));
  }

  function isChecked({ source }: BaselineEntry): boolean {
    if (source === null) return false;
    const outer = toOuterSource(source);
    return checked.has(outer) && (looksAtPages || source !== `${outer}${rendered}`);
  }

  /** Of a file that was not checked, or could not be read, all stays as it was. */
  function isUnreadIn(entry: BaselineEntry): boolean {
    const { source } = entry;
    if (source === null || !isChecked(entry)) return true;
    return (gapsOf.get(toOuterSource(source)) ?? []).some(leavesUnread);
  }
}
