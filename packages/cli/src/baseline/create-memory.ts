import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  AcceptedFinding,
  AcceptedRunFinding,
  RunFinding,
  RunReport,
  SourceFinding,
  SourceReport,
} from '@brandlint/core';
import type { OpenFile } from '../run/read-file.ts';
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
  /** What is remembered of sources that this run has nothing to say of: they were not checked, or could not be read. */
  keep: () => BaselineEntry[];
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
  const checked = new Set<string>();
  let accepted = 0;
  return {
    accept(remembered, reports) {
      const { name } = remembered;
      const outer = 'known' in remembered ? remembered.known : toDisplayPath(root, remembered.absolutePath);
      const isRead = reports.every(({ gaps }) => gaps.every(({ kind }) => kind !== 'unreadable'));
      if (isRead) checked.add(outer);
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
    toEntry: () => ({ file, accepted, gone: entries.reduce((sum, entry) => sum + goneOf(entry), 0) }),
    prune: () =>
      entries.flatMap((entry) => {
        const count = entry.count - goneOf(entry);
        return count > 0 ? [{ ...entry, count }] : [];
      }),
    keep: () => entries.filter((entry) => !isSettled(entry)),
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

  function goneOf(entry: BaselineEntry): number {
    const left = room.get(toBaselineKey(entry)) ?? 0;
    return left > 0 && isSettled(entry) ? left : 0;
  }

  /** Whether this run knows all that there is to know of a source: it was checked and read, or is gone from the disk. */
  function isSettled({ source }: BaselineEntry): boolean {
    // What is said of a whole run is known where all of it was checked.
    if (source === null) return entries.every((other) => other.source === null || isSettled(other));
    const [outer = source] = source.split('!/', 1);
    if (!checked.has(outer)) return !isThere(outer);
    return looksAtPages || source !== `${outer}${rendered}`;
  }
}
