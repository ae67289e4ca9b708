import type { Basis, RunReport, SourceFinding, SourceReport, VerdictName } from '@brandlint/core';
import type { Checked } from '../../../messages.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Waived } from './to-run-report.ts';
import { writePlaces } from './write-places.ts';
import { writeVerdict } from './write-verdict.ts';

/** So many findings are written out. */
const mostFindings = 200;

const basisWords: Record<Basis, string> = {
  stated: 'the published words say',
  derived: 'we read it so',
  law: 'the law asks',
  practice: 'good practice',
};

const verdictWords: Record<VerdictName, string> = {
  official: 'official',
  partner: 'a partner’s',
  neutral: 'neutral',
  near: 'near an official colour',
  stranger: 'not in the palette',
  unknown: 'cannot be told',
};

/** A check as Markdown, for a ticket or a mail. What comes from the document stands in it as text, whatever it looks like. */
export function writeMarkdown(
  report: RunReport,
  checked: Pick<Checked, 'what' | 'layers' | 'isCancelled'>,
  waived: readonly Waived[],
): string {
  const { brand, files, summary, manual } = report;
  const stopped = checked.isCancelled ? ' It was stopped before the end.' : '';
  const layers = `${checked.layers} ${checked.layers === 1 ? 'layer' : 'layers'}`;
  const blocks = [
    [`# ${escapeMarkdown(brand.name)}: ${escapeMarkdown(checked.what)}`],
    [`**${writeVerdict(summary, manual.length)}**`],
    [`Checked: ${layers}. Could not be judged: ${summary.unjudged + summary.unreadable} places.${stopped}`],
    ...files.flatMap(writeFile),
    ...section('Decided to leave', waived.map(writeWaived)),
    ...section('Clauses', report.requirements.map(writeRequirement)),
    ...section(
      'Left for a person',
      manual.map(({ question, basis }) => `- [ ] ${escapeMarkdown(question)} (${basisWords[basis]})`),
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function writeFile({ tally, findings, recognised, gaps, assumptions = [] }: SourceReport): string[][] {
  const colors = tally
    .filter(({ verdict }) => verdict !== 'neutral')
    .map(({ value, verdict, token, count }) => {
      const cells = [value, verdictWords[verdict], token ?? '', String(count)];
      return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
    });
  const table = ['| Colour | Is | Official or nearest | Uses |', '| --- | --- | --- | ---: |', ...colors];
  const rest = findings.length - mostFindings;
  const shown = findings.slice(0, mostFindings).flatMap(writeFinding);
  return [
    ...(colors.length > 0 ? section('Colours', table) : []),
    ...section('Found', rest > 0 ? [...shown, `- … and ${rest} more`] : shown),
    ...section(
      'Principles recognised',
      recognised.map(({ principle, as, count }) => `- ${escapeMarkdown(principle)}: ${as}, ${count} ×`),
    ),
    ...section(
      'Could not be judged',
      gaps.flatMap(({ reason, count, places }) => [
        `- ${escapeMarkdown(reason)} (${count} ×)`,
        ...writePlaces(places, count),
      ]),
    ),
    ...section(
      'Taken for granted',
      assumptions.map((assumption) => `- ${escapeMarkdown(assumption)}`),
    ),
  ];
}

function writeFinding({ outcome, severity, message, rule, places, count }: SourceFinding): string[] {
  const weight = outcome === 'review' ? 'to look at' : severity;
  return [`- ${weight}: ${escapeMarkdown(message)} (${rule})`, ...writePlaces(places, count)];
}

function writeWaived({ finding, waiver }: Waived): string {
  const { reason, by, on, until } = waiver;
  const who = by === '' ? '' : `, ${escapeMarkdown(by)}`;
  const last = until === undefined ? '' : `, until ${until}`;
  return `- ${escapeMarkdown(finding.message)} Reason: ${escapeMarkdown(reason)} (${on}${who}${last})`;
}

function writeRequirement({
  statement,
  result,
  findings,
  basis,
  source,
}: RunReport['requirements'][number]): string {
  const count = findings > 0 ? ` (${findings})` : '';
  const quote =
    source.quote.length > 0 && source.quote.length <= 200 ? `: “${escapeMarkdown(source.quote)}”` : '';
  return `- ${result}${count}: ${escapeMarkdown(statement)} (${basisWords[basis]}${quote})`;
}

function section(title: string, lines: readonly string[]): string[][] {
  return lines.length === 0 ? [] : [[`## ${title}`], [...lines]];
}
