import type { Finding, RunReport } from '@brandlint/core';
import { listLapses } from '../finding/list-lapses.ts';
import { toRepositoryPath } from '../finding/to-repository-path.ts';
import { toWeight, type Weight } from '../finding/to-weight.ts';
import { writeWhereabouts } from '../finding/write-whereabouts.ts';
import type { FullContext } from '../formats.ts';
import { writeCount } from '../text/write-count.ts';
import { writeCommand } from './write-command.ts';

/** GitHub shows so many annotations of each kind for a step, and drops the others without a word. */
const mostShown = 10;

const kinds = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
  review: 'notice',
} as const satisfies Record<Weight, string>;

/** The findings of a run as commands to GitHub's runner, which shows them in the changes of a pull request. */
export function* writeGithub(report: RunReport, { cwd, env }: FullContext): Generator<string> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const weight of ['error', 'warning', 'note', 'review'] as const) {
    const kind = kinds[weight];
    for (const finding of findingsOf(report)) {
      if (toWeight(finding) !== weight) continue;
      if (++counts[kind] <= mostShown) yield writeFinding(finding, cwd, env['GITHUB_WORKSPACE']);
    }
  }
  for (const { level, code, words, at } of listLapses(report)) {
    const kind = kinds[level];
    if (++counts[kind] > mostShown) continue;
    const file = at && toRepositoryPath(at.source, cwd, env['GITHUB_WORKSPACE']);
    yield writeCommand(kind, { file, line: at?.place.start.line, title: code }, words);
  }
  const leftOut = Object.entries(counts).flatMap(([kind, count]) =>
    count > mostShown ? [writeCount(count - mostShown, `${kind} more`, `${kind}s more`)] : [],
  );
  if (leftOut.length > 0) {
    yield `Not shown as annotations, because GitHub shows ${mostShown} of each kind: ${leftOut.join(', ')}.\n`;
  }
  const { errors, warnings, notes, reviews, unjudged, unreadable } = report.summary;
  const open = writeCount(unjudged + unreadable, 'place or file', 'places or files');
  yield (
    `Brandlint: ${writeCount(errors, 'error')}, ${writeCount(warnings, 'warning')}, ${writeCount(notes, 'note')}, ` +
    `${reviews} to look at; ${open} could not be judged.\n`
  );
}

function* findingsOf({ files, run }: RunReport): Generator<Finding> {
  for (const { findings } of files) yield* findings;
  yield* run;
}

function writeFinding(finding: Finding, cwd: string, root: string | undefined): string {
  const { rule, message } = finding;
  const weight = toWeight(finding);
  const kind = kinds[weight];
  const words = weight === 'review' ? `To look at: ${message}` : message;
  if (finding.scope === 'run') return writeCommand(kind, { title: rule }, words);
  const { source, places, count } = finding;
  const [first] = places;
  const file = toRepositoryPath(source, cwd, root);
  const where = writeWhereabouts(source, first);
  const isInText = first.kind === 'text' && !source.includes('!/');
  const isOneLine = first.kind === 'text' && first.start.line === first.end.line;
  const place = isInText
    ? {
        line: first.start.line,
        endLine: first.end.line,
        // Columns are for places in one line.
        col: isOneLine ? first.start.column : undefined,
        endColumn: isOneLine ? first.end.column : undefined,
      }
    : {};
  const end = [...(where === '' ? [] : [where]), ...(count > 1 ? [`${count} times in all`] : [])].join('; ');
  return writeCommand(kind, { file, ...place, title: rule }, end === '' ? words : `${words} (${end})`);
}
