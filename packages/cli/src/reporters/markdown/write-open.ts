import type { Gap, ManualQuestion, RunReport } from '@brandlint/core';
import { listLapses, type Lapse } from '../finding/list-lapses.ts';
import { groupBy } from '../text/group-by.ts';
import { writeCount } from '../text/write-count.ts';
import { writeWhyPassedOver } from '../finding/write-why-passed-over.ts';
import { escapeMarkdown, writeCode } from './escape-markdown.ts';
import { writeRest } from './write-findings.ts';
import { writeTable } from './write-table.ts';

const mostRows = 30;

/** What could not be read, judged, or read by anything, by reason. */
export function writeGaps({ files, passedOver }: RunReport): string[] {
  const all = files.flatMap(({ source, gaps }) => gaps.map((gap) => ({ source, gap })));
  const rows = Array.from(groupBy(all, ({ gap }) => `${gap.kind} ${gap.reason}`).values(), (some) => {
    const [first] = some;
    const count = some.reduce((sum, { gap }) => sum + gap.count, 0);
    const more = some.length > 1 ? ` and ${writeCount(some.length - 1, 'more file')}` : '';
    return first
      ? [String(count), toWords(first.gap), escapeMarkdown(first.gap.reason), writeCode(first.source) + more]
      : [];
  });
  const unread = passedOver.map(({ kind, count }) => [
    String(count),
    'passed over',
    `it may carry the brand, and ${writeWhyPassedOver(kind)}`,
    writeCode(kind),
  ]);
  const shown = [...rows, ...unread].slice(0, mostRows);
  if (shown.length === 0) return [];
  const table = writeTable(['Count', 'What', 'Why', 'Where'], shown, [0]);
  return [
    '',
    '### What could not be judged',
    '',
    ...table,
    ...writeRest(rows.length + unread.length - shown.length, 'row'),
  ];
}

function toWords({ kind }: Gap): string {
  return kind === 'unreadable' ? 'not read' : 'not judged';
}

/** Findings that somebody has accepted, by why, and what is to put right about that. */
export function writeAccepted(report: RunReport): string[] {
  const { files, acceptedRun = [], waivers = [], baseline } = report;
  const counts = { baseline: 0, comment: 0, waiver: 0 };
  for (const { acceptance } of acceptedRun) counts[acceptance.by]++;
  for (const { accepted = [] } of files) for (const { acceptance } of accepted) counts[acceptance.by]++;
  const holding = waivers.filter(({ state, findings }) => state === 'holds' && findings > 0);
  const lapses = [...listLapses(report)].filter(({ code }) => code !== 'passed-over' && code !== 'unshown');
  const lines = [
    ...(baseline
      ? [`- ${writeCount(counts.baseline, 'finding')} known before, in ${writeCode(baseline.file)}`]
      : []),
    ...(counts.comment > 0 ? [`- ${writeCount(counts.comment, 'finding')} by comments beside them`] : []),
    ...holding.slice(0, mostRows).map(({ reason, owner, until, findings }) => {
      const end = until === null ? '' : ` until ${escapeMarkdown(until)}`;
      return `- ${writeCount(findings, 'finding')} by a waiver of ${escapeMarkdown(owner)}${end}: ${escapeMarkdown(reason)}`;
    }),
    ...lapses.slice(0, mostRows).map(writeLapse),
  ];
  if (lines.length === 0) return [];
  const rest = Math.max(0, holding.length - mostRows) + Math.max(0, lapses.length - mostRows);
  return ['', '### Accepted, and left out', '', ...lines, ...writeRest(rest, 'line')];
}

function writeLapse({ words, at }: Lapse): string {
  const where = at ? `${writeCode(at.source)} ${at.place.start.line}:${at.place.start.column} ` : '';
  return `- ${where}${escapeMarkdown(words)}`;
}

/** The questions that no machine can answer, with the answers that were given. */
export function writeQuestions(manual: readonly ManualQuestion[]): string[] {
  if (manual.length === 0) return [];
  return ['', '### Left for a person', '', ...manual.map(writeQuestion)];
}

function writeQuestion({ question, answer }: ManualQuestion): string {
  if (!answer) return `- [ ] ${escapeMarkdown(question)}`;
  const { name, role, date, holds } = answer;
  const who = `${escapeMarkdown(answer.answer)} (${[name, role, date].map((word) => escapeMarkdown(word)).join(', ')})`;
  const again = holds ? '' : '; the material has changed since, so it is open again';
  return `- [${holds ? 'x' : ' '}] ${escapeMarkdown(question)} ${who}${again}`;
}
