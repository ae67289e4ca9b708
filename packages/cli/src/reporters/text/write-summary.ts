import type { RunReport, Settings, Summary } from '@brandlint/core';
import { countFaults } from '../finding/count-faults.ts';
import { countFiles } from '../finding/count-files.ts';
import { writeNothingRead } from '../finding/write-nothing-read.ts';
import { writeInPlaces, writeLeft, writeNothingFound, writeSince } from '../finding/write-sentence.ts';
import { isOpen } from '../../answers/is-open.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { displayWidth } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import type { Fixable } from './count-fixable.ts';
import type { TextContext } from './text-options.ts';
import { writeWhyPassedOver } from '../finding/write-why-passed-over.ts';
import { groupBy } from './group-by.ts';
import { writeCount, writeNumber } from './write-count.ts';

/** The last lines: what was found, what was looked at, what was not, and what is left for a person. */
export function writeSummary(report: RunReport, fixable: Fixable, context: TextContext): string[] {
  const { summary, manual, passedOver, files, since } = report;
  const { style, width } = context;
  const nothing = writeNothingRead(report);
  if (summary.files === 0 && nothing !== undefined) return wrapText(`${nothing}.`, width);
  const open = manual.filter(isOpen);
  const faults = summary.errors + summary.warnings + summary.notes;
  const seen = [writeColors(summary), ...writeIcons(files, context.settings), ...writeUnknown(summary)];
  const lines: string[] = [];
  if (faults === 0) {
    const left = listLeft(report, nothing === undefined);
    const verdict = [nothing ?? writeNothingFound(summary), ...left].join('; ');
    lines.push(...wrapText(`${verdict}.`, width).map(style.bold));
    const [first = '', ...rest] = seen;
    const looked = `Looked at ${writeCount(countFiles(files), 'file')}: ${first}`;
    if (nothing === undefined) lines.push(...joinParts([looked, ...rest], width));
  } else {
    lines.push(...joinParts([writeFaults(report), ...seen], width).map(style.bold));
    if (fixable.safe > 0)
      lines.push(...wrapText(`${writeNumber(fixable.safe)} of these can be fixed safely: add --fix`, width));
    if (fixable.afterALook > 0) {
      const which = fixable.safe > 0 ? 'more' : 'of these';
      const verb = fixable.afterALook === 1 ? 'has' : 'have';
      const look = `${writeNumber(fixable.afterALook)} ${which} ${verb} a suggested change to review first: --fix-dry-run=all shows it`;
      lines.push(...wrapText(look, width));
    }
  }
  if (since) lines.push(...wrapText(`${capitalise(writeSince(since))}.`, width));
  lines.push(...writePassedOver(passedOver, width));
  const hint = faults === 0 ? '' : `Left for a person: ${writeCount(open.length, 'question')} `;
  if (open.length > 0) lines.push(...writeManual(open, hint, context));
  const stale = open.filter(({ answer }) => answer !== undefined).length;
  if (stale > 0) lines.push(...wrapText(writeStale(stale), width));
  return lines;
}

/** What was answered and is asked again, so that nobody thinks that an answer was lost. */
function writeStale(count: number): string {
  const were = count === 1 ? 'was' : 'were';
  return `${writeNumber(count)} of these ${were} answered before the material changed; the other reports show the ${count === 1 ? 'answer' : 'answers'}.`;
}

/** What the verdict says is left, where nothing was found. */
function listLeft({ summary, manual }: RunReport, tellsUnread: boolean): string[] {
  const { reviews, unreadable } = summary;
  return [
    ...(unreadable > 0 && tellsUnread
      ? [`${writeCount(unreadable, 'file or part', 'files or parts')} could not be read`]
      : []),
    ...(reviews > 0 ? [`${writeNumber(reviews)} to look at`] : []),
    ...(manual.length > 0 ? [writeLeft(manual.filter(isOpen).length)] : []),
  ];
}

function writeFaults(report: RunReport): string {
  const { errors, warnings, notes, reviews } = report.summary;
  const parts = [writeCount(errors, 'error'), writeCount(warnings, 'warning')];
  if (notes > 0) parts.push(writeCount(notes, 'note'));
  const found = parts.join(', ') + writeInPlaces(countFaults(report));
  return reviews > 0 ? `${found}, ${writeNumber(reviews)} to look at` : found;
}

function writeColors({ colors }: Summary): string {
  const parts = [`${writeCount(colors.official, 'colour')} official`];
  if (colors.partner > 0) parts.push(`${writeNumber(colors.partner)} of partners`);
  if (colors.neutral > 0) parts.push(`${writeNumber(colors.neutral)} neutral`);
  return parts.join(', ');
}

/** Most material has no icons, and most projects look for none; then they are not spoken of. */
function writeIcons(files: RunReport['files'], { icons: { registered } }: Settings): string[] {
  const icons = sum(files.flatMap(({ recognised }) => recognised.filter((entry) => entry.as === 'icon')));
  const unidentified = files.reduce((all, file) => all + file.unidentified, 0);
  const isLookedFor = icons > 0 || registered.length > 0;
  return [
    ...(icons > 0 ? [`${writeCount(icons, 'icon')} recognised`] : []),
    ...(isLookedFor && unidentified > 0
      ? [`${writeCount(unidentified, 'picture')} could not be identified`]
      : []),
  ];
}

function sum(some: readonly { count: number }[]): number {
  return some.reduce((all, { count }) => all + count, 0);
}

function writeUnknown({ unjudged, unreadable, colors }: Summary): string[] {
  const cannotTell = unjudged + colors.unknown;
  return [
    ...(unreadable > 0
      ? [`${writeCount(unreadable, 'file or part', 'files or parts')} could not be read`]
      : []),
    ...(cannotTell > 0 ? [`${writeCount(cannotTell, 'place')} could not be judged`] : []),
  ];
}

/** A folder may hold more of the brand than can be read here; that is said, so that nobody takes it for clean. */
function writePassedOver(passedOver: RunReport['passedOver'], width: number): string[] {
  if (passedOver.length === 0) return [];
  const kinds = [...passedOver].sort((one, other) => other.count - one.count);
  const groups = groupBy(kinds, ({ kind }) => writeWhyPassedOver(kind));
  return [...groups].flatMap(([because, some]) => {
    const list = some.map(({ kind, count }) => `${writeNumber(count)} ${kind}`).join(', ');
    return wrapText(`Not looked at, because ${because}: ${list}`, width);
  });
}

function writeManual(manual: RunReport['manual'], hint: string, { verbose, width }: TextContext): string[] {
  if (!verbose) {
    const where =
      hint === '' ? 'The questions: brandlint explain --manual' : `${hint}(brandlint explain --manual)`;
    return wrapText(where, width);
  }
  const questions = manual.flatMap(({ question }) => {
    const [first = '', ...rest] = wrapText(stripControl(question), width - 4);
    return [`  ☐ ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return ['Left for a person:', ...questions];
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Parts with ` · ` between them, broken there where a line is full. */
function joinParts(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} · ${part}`) <= width)
      lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines.flatMap((line) => wrapText(line, width));
}
