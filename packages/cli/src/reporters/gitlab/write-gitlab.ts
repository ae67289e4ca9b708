import type { Finding, Gap, RunReport } from '@brandlint/core';
import { emptyFingerprint, extendFingerprint, writeFingerprint } from '@brandlint/core';
import { createIdentities } from '../finding/create-identities.ts';
import { cutText } from '../finding/cut-text.ts';
import { toRepositoryPath } from '../finding/to-repository-path.ts';
import { toWeight, type Weight } from '../finding/to-weight.ts';
import { writeWhereabouts } from '../finding/write-whereabouts.ts';
import type { FullContext } from '../formats.ts';
import { writeJsonValue } from '../json/write-json-value.ts';

/** One entry of a report for GitLab's Code Quality. */
type Entry = {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'info' | 'minor' | 'major';
  location: { path: string; lines: { begin: number } };
};

const severities = {
  error: 'major',
  warning: 'minor',
  note: 'info',
  review: 'info',
} as const satisfies Record<Weight, Entry['severity']>;

const longestDescription = 1_000;

/**
 * The findings of a run for GitLab's Code Quality, and the files that could not be read. What is accepted is left out: what
 * GitLab shows is what a merge request changes.
 */
export function* writeGitlab(report: RunReport, context: FullContext): Generator<string> {
  let isEmpty = true;
  for (const entry of toEntries(report, context)) {
    yield `${isEmpty ? '[' : ','}\n  ${writeJsonValue(entry)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}

function* toEntries({ files, run }: RunReport, { cwd, env }: FullContext): Generator<Entry> {
  const identify = createIdentities();
  const toPath = (source: string) => toRepositoryPath(source, cwd, env['CI_PROJECT_DIR']);
  for (const { source, findings, gaps } of files) {
    for (const finding of findings) {
      const [first] = finding.places;
      const where = writeWhereabouts(source, first);
      // GitLab asks for a line, also where there is none.
      const line = first.kind === 'text' && !source.includes('!/') ? first.start.line : 1;
      yield toEntry(finding, where, identify(finding), toPath(source), line);
    }
    for (const gap of gaps) if (gap.kind === 'unreadable') yield toUnread(source, gap, toPath(source));
  }
  const [first] = files;
  for (const finding of run) {
    yield toEntry(
      finding,
      'of all that was checked',
      identify(finding),
      first ? toPath(first.source) : '.',
      1,
    );
  }
}

function toEntry(finding: Finding, where: string, fingerprint: string, path: string, begin: number): Entry {
  const { rule, message } = finding;
  const weight = toWeight(finding);
  const words = `${weight === 'review' ? 'To look at: ' : ''}${message}${where === '' ? '' : ` (${where})`}`;
  return {
    description: cutText(words, longestDescription),
    check_name: rule,
    fingerprint,
    severity: severities[weight],
    location: { path: cutText(path, Infinity), lines: { begin } },
  };
}

function toUnread(source: string, { code, reason }: Gap, path: string): Entry {
  const name = [source, code, reason].reduce(extendFingerprint, emptyFingerprint);
  return {
    description: cutText(`Could not be read: ${reason}`, longestDescription),
    check_name: code,
    fingerprint: `${writeFingerprint(name)}:unreadable`,
    severity: 'minor',
    location: { path: cutText(path, Infinity), lines: { begin: 1 } },
  };
}
