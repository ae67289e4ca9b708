import type { Brand, Level, RunReport } from '@brandlint/core';
import { pages } from '@brandlint/core/pages';
import type { ReportingDescriptor } from 'sarif';
import { toLevel } from './to-level.ts';

/** What a rule's page says under these headings is its help; the rest is for whoever writes rules. */
const helpful = ['Why', 'Expects', 'When not to use it'];

/** Every rule that was asked, with what its page says, and the requirements that it stands for. */
export function toRules(
  brand: Brand,
  { requirements, files, run, acceptedRun = [] }: RunReport,
): ReportingDescriptor[] {
  const names = new Set(requirements.map(({ rule }) => rule));
  for (const { rule } of [...run, ...acceptedRun]) names.add(rule);
  for (const { findings, accepted = [] } of files) {
    for (const { rule } of findings) names.add(rule);
    for (const { rule } of accepted) names.add(rule);
  }
  return [...names].map((name) => toRule(name, brand));
}

function toRule(name: string, brand: Brand): ReportingDescriptor {
  const [head = '', ...sections] = (Object.hasOwn(pages, name) ? (pages[name] ?? '') : '').split(/^## /m);
  const short = head.replace(/^# .*\n/, '').trim();
  const help = sections.filter((section) => helpful.some((title) => section.startsWith(`${title}\n`)));
  const taxa = brand.requirements.flatMap(({ check, level }, index) =>
    check.kind === 'rule' && check.rule === name ? [{ index, level }] : [],
  );
  return {
    id: name,
    name: toPascalCase(name),
    ...(short !== '' && { shortDescription: { text: short } }),
    ...(help.length > 0 && {
      fullDescription: { text: writeFull(short, help) },
      help: {
        text: help.map((section) => section.trim()).join('\n\n'),
        markdown: help.map((section) => `## ${section.trim()}`).join('\n\n'),
      },
    }),
    defaultConfiguration: { level: toLevel(heaviest(taxa.map(({ level }) => level))) },
    relationships: taxa.map(({ index }) => ({
      target: {
        id: brand.requirements[index]?.id ?? '',
        index,
        toolComponent: { name: brand.name, index: 0 },
      },
      kinds: ['relevant'],
    })),
  };
}

/** GitHub shows 1,024 characters of it. */
const longestDescription = 1_024;

function writeFull(short: string, [why = '']: readonly string[]): string {
  const reason = why.replace(/^.*\n/, '').trim();
  const full = `${short} ${reason}`.replace(/\s+/g, ' ').trim();
  return full.length > longestDescription ? `${full.slice(0, longestDescription - 1)}…` : full;
}

function heaviest(levels: readonly Level[]): Level {
  return levels.includes('must')
    ? 'must'
    : levels.includes('may') && !levels.includes('should')
      ? 'may'
      : 'should';
}

/** `color-in-palette` → `ColorInPalette`. */
function toPascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
