import { toWeight } from '../reporters/finding/to-weight.ts';
import { escapeMarkdown, writeCode, writeMessage } from '../reporters/markdown/escape-markdown.ts';
import { writeTable } from '../reporters/markdown/write-table.ts';
import type { ChangedColor, ChangedFinding, Comparison, UntoldFinding } from './comparison.ts';
import { writeBalance, writePart, writeUnread, writeVerdict } from './write-words.ts';

/** So many rows of each table: a comment of GitHub holds 65,536 characters. */
const mostRows = 50;

/** What differs between two reports, for a pull request. */
export function* writeDiffMarkdown(comparison: Comparison): Generator<string> {
  const { brand, come, gone, untold, colors, requirements, since } = comparison;
  yield `## Brand check: ${escapeMarkdown(brand.name)}\n\n`;
  yield `**${writeVerdict(comparison)}** ${writeBalance(comparison)}\n`;
  const unread = writeUnread(comparison);
  if (unread !== undefined) yield `\n${escapeMarkdown(unread)}\n`;
  if (since !== undefined) yield `\n${escapeMarkdown(writePart(since))}\n`;
  yield* writeFindings('Came', come);
  yield* writeFindings('Gone', gone);
  yield* writeFindings('Can no longer be told', untold);
  yield* writeColors('Colours that came', colors.come);
  yield* writeColors('Colours that are gone', colors.gone);
  const rows = requirements.map(({ id, before, after }) => [
    writeCode(id),
    escapeMarkdown(before ?? 'not asked'),
    escapeMarkdown(after ?? 'not asked'),
  ]);
  yield* writeSection('Requirements', ['Requirement', 'Before', 'Now'], rows);
}

function writeFindings(
  title: string,
  findings: readonly (ChangedFinding | UntoldFinding)[],
): Generator<string> {
  const rows = findings.map((finding) => {
    const { source, place, message, rule, count, accepted } = finding;
    const where =
      source === null
        ? 'the whole run'
        : `${writeCode(source)}${place === null || place === '' ? '' : ` ${escapeMarkdown(place, 120)}`}`;
    const times = count > 1 ? ` (${count} ×)` : '';
    const because = 'because' in finding ? ` *${escapeMarkdown(finding.because, 200)}*` : '';
    const words = `${writeMessage(message)}${times}${because}${accepted ? ' *accepted in the other report*' : ''}`;
    return [toWeight(finding), where, words, writeCode(rule)];
  });
  return writeSection(title, ['Weight', 'Where', 'What', 'Rule'], rows);
}

function writeColors(title: string, colors: readonly ChangedColor[]): Generator<string> {
  const rows = colors.map(({ value, verdict, count }) => [
    writeCode(value),
    escapeMarkdown(verdict),
    String(count),
  ]);
  return writeSection(title, ['Colour', 'What it is', 'Uses'], rows);
}

function* writeSection(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Generator<string> {
  if (rows.length === 0) return;
  yield `\n### ${title}\n\n`;
  yield `${writeTable(head, rows.slice(0, mostRows)).join('\n')}\n`;
  const rest = rows.length - mostRows;
  if (rest > 0) yield `\n… and ${rest} more.\n`;
}
