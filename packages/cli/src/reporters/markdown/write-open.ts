import type { Gap, ManualQuestion, RunReport } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount } from '../text/write-count.ts';
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
    'it may carry the brand, and nothing here reads it',
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

/** Findings that somebody has accepted, by why. */
export function writeAccepted({ files, waivers = [], baseline }: RunReport): string[] {
  const counts = { baseline: 0, comment: 0, waiver: 0 };
  for (const { accepted = [] } of files) for (const { acceptance } of accepted) counts[acceptance.by]++;
  const gone =
    baseline && baseline.gone > 0
      ? `; ${writeCount(baseline.gone, 'finding')} of it ${baseline.gone === 1 ? 'is' : 'are'} gone`
      : '';
  const lines = [
    ...(baseline
      ? [`- ${writeCount(counts.baseline, 'finding')} known before, in ${writeCode(baseline.file)}${gone}`]
      : []),
    ...(counts.comment > 0 ? [`- ${writeCount(counts.comment, 'finding')} by comments beside them`] : []),
    ...waivers.slice(0, mostRows).map(({ reason, owner, until, state, findings }) => {
      const end =
        until === null
          ? ''
          : `, ${state === 'expired' ? '**expired on**' : 'until'} ${escapeMarkdown(until)}`;
      return `- ${writeCount(findings, 'finding')} by a waiver of ${escapeMarkdown(owner)}${end}: ${escapeMarkdown(reason)}`;
    }),
  ];
  return lines.length === 0
    ? []
    : ['', '### Accepted', '', ...lines, ...writeRest(waivers.length - mostRows, 'waiver')];
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
