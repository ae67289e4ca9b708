import type { SourceReport } from '@brandlint/core';
import { parseReport, writeReport, type WrittenReport } from '../run/written-report.ts';

/** What is said of a file as one line of text, with anything else that goes with it. */
export type ReportsText<Rest> = { rest: Rest; written: readonly WrittenReport[] };

/** JSON in one line holds none. */
const separator = '\t';

type Head<Rest> = { rest: Rest; written: readonly Omit<WrittenReport, 'text'>[] };

/** Writes reports as one line that is read again without reading what stands in them. */
export function writeReportsText<Rest>({ rest, written }: ReportsText<Rest>): string {
  const head: Head<Rest> = {
    rest,
    written: written.map(({ source, hash, digest }) => ({ source, hash, digest })),
  };
  return [JSON.stringify(head), ...written.map(({ text }) => text)].join(separator);
}

/** Reports as `writeReportsText` has written them. */
export function parseReportsText<Rest>(line: string): ReportsText<Rest> {
  const [first = '', ...texts] = line.split(separator);
  const { rest, written } = JSON.parse(first) as Head<Rest>;
  return { rest, written: written.map((other, at) => ({ ...other, text: texts[at] ?? '' })) };
}

/** What is said of a file as it was written down, else written now. */
export function toWritten(said: {
  reports: readonly SourceReport[];
  written?: readonly WrittenReport[];
}): readonly WrittenReport[] {
  // Reports that were written down are read when they are looked at, so they are not.
  return said.written ?? said.reports.map(writeReport);
}

/** Adds to a result the reports that were written down; they are read when they are looked at. */
export function withWritten<Rest extends object>(
  rest: Rest,
  written: readonly WrittenReport[],
): Rest & { written: readonly WrittenReport[]; readonly reports: readonly SourceReport[] } {
  let reports: readonly SourceReport[] | undefined;
  return {
    ...rest,
    written,
    get reports() {
      return (reports ??= written.map(({ text }) => parseReport(text)));
    },
  };
}
