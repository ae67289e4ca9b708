import { rules, type Requirement } from '@brandlint/core';
import { displayWidth, padEnd } from '../terminal/display-width.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { writeRequirement } from './write-requirement.ts';

/** Everything there is to explain, in one line each where it fits. */
export function writeContents(context: ExplainContext): string[] {
  const { brand, style, width } = context;
  const entries = (list: readonly (readonly [string, string])[]) => writeEntries(list, width);
  const manual = brand.requirements.filter(isManual);
  return [
    style.bold('Rules'),
    ...entries(rules.map(({ name, description }) => [name, `${description}.`] as const)),
    '',
    ...wrapText(`Requirements of ${brand.name}`, width).map(style.bold),
    ...entries(brand.requirements.filter((one) => !isManual(one)).map(toEntry)),
    ...(manual.length === 0 ? [] : ['', style.bold('Left for a person'), ...entries(manual.map(toEntry))]),
    '',
    ...wrapText(
      '`brandlint explain <name>` tells more; `brandlint explain --manual` gives the questions for a person.',
      width,
    ),
  ];
}

/** The questions that no machine can answer, each with the words it rests on. */
export function writeManual(context: ExplainContext): string[] {
  const manual = context.brand.requirements.filter(isManual);
  const title = context.style.bold('Left for a person');
  if (manual.length === 0) return [title, '  Nothing: the brand asks no question of this kind.'];
  return [title, ...manual.flatMap((requirement) => ['', ...writeRequirement(requirement, context)])];
}

export function isManual({ check }: Requirement): boolean {
  return check.kind === 'manual';
}

function toEntry({ id, level, statement }: Requirement): readonly [string, string] {
  return [id, `${level}: ${statement}`];
}

function writeEntries(entries: readonly (readonly [string, string])[], width: number): string[] {
  const nameWidth = Math.max(0, ...entries.map(([name]) => displayWidth(name)));
  const at = nameWidth + 4;
  const isNarrow = width - at < 30;
  return entries.flatMap(([name, words]) => {
    const lines = wrapText(stripControl(words), isNarrow ? width - 4 : width - at);
    if (isNarrow) return [`  ${stripControl(name)}`, ...lines.map((line) => `    ${line}`)];
    return lines.map(
      (line, i) => `  ${i === 0 ? padEnd(stripControl(name), nameWidth) : ' '.repeat(nameWidth)}  ${line}`,
    );
  });
}
