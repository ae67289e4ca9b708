import type { RunReport } from '@brandlint/core';
import { writeUnshown } from '../finding/write-unshown.ts';
import type { WriteReport } from '../report-context.ts';
import { toCases, toRequirementCases, type Case } from './to-cases.ts';
import { writeXmlText } from './write-xml-text.ts';

/** So many lines of one case are written. */
const mostLines = 100;

/** The report of a run as JUnit XML: a suite for each file, in it a case for each requirement that was checked. */
export const writeJunit: WriteReport = function* (report) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites ${writeCounts(countAll(report))} name="Brandlint">\n`;
  for (const [name, cases] of toSuites(report)) yield* writeSuite(name, cases, report);
  yield '</testsuites>\n';
};

function* toSuites({
  requirements,
  files,
  run,
  acceptedRun = [],
}: RunReport): Generator<[name: string, cases: readonly Case[]]> {
  for (const file of files) yield [file.source, toCases(requirements, file)];
  const told = [...run, ...acceptedRun];
  const overRun = new Set(told.map(({ requirement }) => requirement));
  const asked = requirements.filter(({ id }) => overRun.has(id));
  if (asked.length > 0) yield ['the whole run', toRequirementCases(asked, told)];
}

type Counts = { tests: number; failures: number; errors: number; skipped: number };

function countAll(report: RunReport): Counts {
  const all: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  for (const [, cases] of toSuites(report)) {
    const { tests, failures, errors, skipped } = count(cases);
    all.tests += tests;
    all.failures += failures;
    all.errors += errors;
    all.skipped += skipped;
  }
  return all;
}

function count(cases: readonly Case[]): Counts {
  const of = (wanted: Case['result']) => cases.filter(({ result }) => result === wanted).length;
  return { tests: cases.length, failures: of('failed'), errors: of('error'), skipped: of('skipped') };
}

function writeCounts({ tests, failures, errors, skipped }: Counts): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function* writeSuite(name: string, cases: readonly Case[], report: RunReport): Generator<string> {
  const { made } = report;
  const source = writeXmlText(name);
  // The schema that readers of JUnit have in common knows no zone.
  const time = made ? ` timestamp="${writeXmlText(made.at.replace('Z', ''))}"` : '';
  yield `  <testsuite name="${source}" ${writeCounts(count(cases))} time="0"${time}>\n`;
  yield writeProperties(report);
  for (const one of cases) yield writeCase(one, source);
  yield '  </testsuite>\n';
}

/** What made it and of what, so that a suite can stand as evidence by itself. */
function writeProperties({ made, brand, checked, unshown }: RunReport): string {
  const properties = [
    ...(made ? [['tool', `${made.tool} ${made.version}`]] : []),
    ['brand', `${brand.name} ${brand.version}`],
    ...(checked ? [['checked', checked.hash]] : []),
    ...(unshown ? [['unshown', writeUnshown(unshown)]] : []),
  ].map(([name = '', value = '']) => `<property name="${name}" value="${writeXmlText(value)}"/>`);
  return `    <properties>${properties.join('')}</properties>\n`;
}

function writeCase({ name, result, message, type, lines }: Case, source: string): string {
  const open = `    <testcase name="${writeXmlText(name)}" classname="${source}" file="${source}" time="0"`;
  const shown = lines.slice(0, mostLines).map(writeXmlText);
  if (lines.length > mostLines) shown.push(`… and ${lines.length - mostLines} more`);
  const text = shown.join('\n');
  const why = `message="${writeXmlText(message)}"`;
  switch (result) {
    case 'passed':
      return `${open}/>\n`;
    case 'failed':
      return `${open}>\n      <failure ${why} type="${writeXmlText(type)}">${text}</failure>\n    </testcase>\n`;
    case 'error':
      return `${open}>\n      <error ${why} type="${writeXmlText(type)}">${text}</error>\n    </testcase>\n`;
    case 'skipped':
      return `${open}>\n      <skipped ${why}/>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
  }
}
