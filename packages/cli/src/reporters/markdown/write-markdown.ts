import type { RunReport } from '@brandlint/core';
import type { ReportContext, WriteReport } from '../report-context.ts';
import { countFiles } from '../finding/count-files.ts';
import { writeSentence } from '../finding/write-sentence.ts';
import { writeClause } from '../text/write-clauses.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { escapeMarkdown, writeCode } from './escape-markdown.ts';
import { writeFaults } from './write-findings.ts';
import { writeAccepted, writeGaps, writeQuestions } from './write-open.ts';

/** A quotation longer than this is cut. */
const longestQuote = 300;

/** The report of a run to be pasted into a pull request, a ticket or a mail. What comes from files has no effect in it. */
export const writeMarkdown: WriteReport = function* (report, context) {
  const lines = [
    `## Brandlint: ${escapeMarkdown(report.brand.name)}`,
    '',
    `**${escapeMarkdown(writeSentence(report), 2000)}**`,
    '',
    writeLookedAt(report),
    ...writeFaults(report),
    ...writeGaps(report),
    ...writeAccepted(report),
    ...writeClauses(report, context),
    ...writeQuestions(report.manual),
    '',
    writeMade(report),
  ];
  for (const line of lines) yield `${line}\n`;
};

function writeLookedAt({ files, summary: { colors } }: RunReport): string {
  const words = Object.entries(colors).flatMap(([verdict, count]) =>
    count === 0 ? [] : [`${writeNumber(count)} ${colorWords[verdict] ?? verdict}`],
  );
  const seen = words.length === 0 ? 'no colours' : `colours ${words.join(', ')}`;
  return `Looked at ${writeCount(countFiles(files), 'file')}: ${seen}.`;
}

const colorWords: Readonly<Record<string, string>> = {
  partner: 'of partners',
  near: 'nearly official',
  stranger: 'not in the palette',
  unknown: 'that cannot be told',
};

/** The words that the findings rest on. */
function writeClauses({ requirements }: RunReport, { brand }: ReportContext): string[] {
  const asked = new Set(requirements.flatMap(({ id, findings }) => (findings > 0 ? [id] : [])));
  const lines = brand.requirements.flatMap((requirement) =>
    asked.has(requirement.id)
      ? [
          `- ${writeCode(requirement.id)} ${escapeMarkdown(writeClause(requirement, [], longestQuote), 2 * longestQuote)}`,
        ]
      : [],
  );
  return lines.length === 0 ? [] : ['', '### What this rests on', '', ...lines];
}

function writeMade({ made, brand, checked }: RunReport): string {
  const parts = [
    ...(made ? [`${made.tool} ${made.version}, ${made.at}`] : []),
    `${brand.name} ${brand.version}`,
    ...(checked ? [`SHA-256 of what was checked ${checked.hash}`] : []),
  ];
  return parts.map((part) => escapeMarkdown(part)).join(' · ');
}
