import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { expect, test } from 'vitest';
import {
  cleanReport,
  context,
  emptyReport,
  fullReport,
  fullText,
  hostile,
  toLongReport,
  toRunReport,
} from '../../test-data/run-reports.ts';
import { findPlace, toFinding, toSourceReport } from '../../test-data/findings.ts';
import type { FullContext } from '../formats.ts';
import { createAllowance } from './create-allowance.ts';
import { writeSarif } from './write-sarif.ts';

/** The schema of OASIS (2.1.0-rtm.5), as Microsoft's matchers for SARIF carry it. */
const folder = join(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'), '../schemas');
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(join(folder, 'sarif-2.1.0-rtm.5.json'), 'utf8'),
) as Record<string, unknown>;
const validate = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(schema);

function write(
  report = fullReport,
  given: Partial<FullContext> = {},
): { run: Run; results: Result[]; text: string } {
  const text = [...writeSarif(report, { ...context, ...given })].join('');
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors).toBe(null);
  const [run] = log.runs;
  if (!run) throw new TypeError('there is no run');
  return { run, results: run.results ?? [], text };
}

test('the schema that it is held against is that of SARIF, and can fail', () => {
  expect([$schema, id].join()).toContain('sarif-2.1.0');
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test.each([
  ['everything', fullReport],
  ['nothing found', cleanReport],
  ['nothing checked', emptyReport],
])('%s is valid', (_, report) => {
  const { run } = write(report);
  expect(run.automationDetails?.id).toBe('brandlint/orchard/2026-11-22T06:00:00Z');
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.invocations?.[0]).toMatchObject({
    executionSuccessful: true,
    exitCode: 1,
    endTimeUtc: '2026-11-22T06:00:00Z',
  });
});

test('a fault of our own is no successful execution', () => {
  expect(write(cleanReport, { exitCode: 2 }).run.invocations?.[0]).toMatchObject({
    executionSuccessful: false,
    exitCode: 2,
  });
});

test('every result leads to its rule, its requirement and a place', () => {
  const { run, results } = write();
  const rules = run.tool.driver.rules ?? [];
  const taxa = run.taxonomies?.[0]?.taxa ?? [];
  expect(results.length).toBe(13);
  for (const { ruleId, ruleIndex = -1, taxa: [taxon] = [], properties, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(taxa[taxon?.index ?? -1]?.id).toBe(properties?.['requirement']);
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBeTruthy();
  }
  for (const { relationships = [] } of rules) {
    for (const { target } of relationships) expect(taxa[target.index ?? -1]?.id).toBe(target.id);
  }
  expect(taxa.find((taxon) => taxon.id === 'fruit-is-ripe')?.properties).toMatchObject({
    basis: 'derived',
    level: 'should',
    quote: 'we pick in September',
    question: 'Is the fruit that is shown ripe?',
  });
});

test('what cannot be told is a review without a level; the rest fails', () => {
  const kinds = write().results.map(({ kind, level }) => `${kind ?? ''} ${level ?? ''}`);
  expect(new Set(kinds)).toEqual(new Set(['fail error', 'fail warning', 'fail note', 'review none']));
});

test('no two results of a run are known by the same name, and each is by the same in the next run', () => {
  const names = () =>
    write().results.map(
      ({ partialFingerprints: { primaryLocationLineHash = '' } = {} }) => primaryLocationLineHash,
    );
  expect(new Set(names()).size).toBe(13);
  expect(names()).toEqual(names());
});

test('places of all kinds', () => {
  const { results } = write();
  const deck = 'deck.pptx!/ppt/slides/slide%201.xml';
  const of = (uri: string) =>
    results
      .map(({ locations: [location] = [], occurrenceCount }) => ({ ...location, occurrenceCount }))
      .filter(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri === uri);
  expect(of('a.css')[1]?.physicalLocation?.region).toEqual({
    startLine: 1,
    startColumn: 33,
    endLine: 1,
    endColumn: 40,
    charOffset: 32,
    charLength: 7,
    snippet: { text: '#8E4586' },
  });
  const [text, page, picture, layer] = of(deck);
  expect(text?.physicalLocation?.artifactLocation?.uriBaseId).toBe('%SRCROOT%');
  expect(text?.physicalLocation?.region).toMatchObject({ startLine: 1, startColumn: 5 });
  expect(page).toMatchObject({
    occurrenceCount: 200,
    logicalLocations: [{ name: 'page 3', kind: 'page' }],
    properties: { page: 3, box: { x: 10, y: 20.5, width: 30, height: 40, unit: 'pt' } },
  });
  expect(picture?.properties).toEqual({ page: 1, box: { x: 1, y: 2, width: 3, height: 4, unit: 'px' } });
  expect(layer).toMatchObject({
    logicalLocations: [{ decoratedName: '4:12', kind: 'element' }],
    properties: { nodeId: '4:12', part: 'fill 1', link: 'https://example.org/?a=1&b=2' },
  });
  expect(layer?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^Page 1\/\]\]>/);
});

test('what is accepted is suppressed, with the reason, and nothing else is', () => {
  const { results } = write();
  const suppressed = results.filter(({ suppressions = [] }) => suppressions.length > 0);
  expect(suppressed.map(({ suppressions: [first] = [] }) => first?.kind)).toEqual([
    'external',
    'inSource',
    'external',
    'external',
  ]);
  expect(results.every(({ suppressions }) => suppressions !== undefined)).toBe(true);
  expect(suppressed[0]?.suppressions?.[0]?.justification).toBe(
    'it was there before and stands in brandlint-baseline.json',
  );
  expect(suppressed[1]?.suppressions?.[0]?.location?.physicalLocation?.region?.startLine).toBe(1);
  expect(suppressed[2]?.suppressions?.[0]).toMatchObject({
    justification: 'theirs',
    properties: { until: '2027-01-31' },
  });
  expect(write(toLongReport(1)).results[0]).not.toHaveProperty('suppressions');
});

test('GitHub would show what is accepted as open, so there it is counted only', () => {
  const { run, results } = write(fullReport, { env: { GITHUB_ACTIONS: 'true' } });
  expect(results).toHaveLength(9);
  expect(results.some(({ suppressions }) => suppressions !== undefined)).toBe(false);
  const told = run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
  expect(told).toContain('4 accepted findings left out here, since GitHub would show them as open.');
});

test('a fix is there where the text still is what was judged, and nowhere else', () => {
  const readText = (source: string) => (source === 'a.css' ? fullText : undefined);
  const fixes = write(fullReport, { readText }).results.flatMap(({ fixes: some = [] }) => some);
  expect(fixes.map(({ artifactChanges: [change] }) => change?.replacements[0])).toEqual([
    expect.objectContaining({ insertedContent: { text: '#8E4585' } }),
    expect.objectContaining({ insertedContent: { text: '#8E4585' } }),
  ]);
  expect(write(fullReport, { readText: () => 'a { color: red }' }).text).not.toContain('"fixes"');
  const [unsafe] = toLongReport(1).files[0]?.findings ?? [];
  const suggestions = [{ replace: { kind: 'token', token: 'Plum', as: 'screen' }, safe: false } as const];
  const findings = unsafe ? [{ ...unsafe, suggestions }] : [];
  expect(
    write(toRunReport({ files: [toSourceReport('a.css', { findings })] }), { readText }).text,
  ).not.toContain('"fixes"');
});

test('a fix of words is not offered where they would be read as markup', () => {
  const text = '<p>Orchard club</p>';
  const fix = (words: string) => {
    const finding = toFinding({
      text,
      written: 'Orchard club',
      suggestions: [{ replace: { kind: 'text', text: words }, safe: true }],
      places: [findPlace(text, 'Orchard club')],
    });
    return write(toRunReport({ files: [toSourceReport('a.css', { findings: [finding] })] }), {
      readText: () => text,
    }).results[0]?.fixes;
  };
  expect(fix('Orchard Club')).toHaveLength(1);
  expect(fix('Orchard <Club>')).toBe(undefined);
});

test('what could not be judged, what nothing reads and what has expired are notifications', () => {
  const { run } = write();
  const { toolExecutionNotifications: told = [] } = run.invocations?.[0] ?? {};
  const descriptors = run.tool.driver.notifications ?? [];
  expect(told.map(({ descriptor, level }) => [descriptors[descriptor?.index ?? -1]?.id, level])).toEqual([
    ['passed-over', 'warning'],
    ['unchanged', 'note'],
    ['waiver-expired', 'warning'],
    ['baseline-gone', 'note'],
    ['comment-incomplete', 'warning'],
    ['comment-needless', 'note'],
    ['variable', 'note'],
    ['forbidden', 'warning'],
  ]);
  expect(told[4]?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(1);
  expect(told[6]?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(1);
});

test('hostile names and values stay what they are', () => {
  const { run, results, text } = write();
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069]/);
  expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  const uris = (run.artifacts ?? []).map(({ location }) => location?.uri ?? '');
  const decoded = decodeURIComponent(uris[1] ?? '');
  expect(decoded).toBe(`site/${hostile.replace(/[\ud800-\udfff]/gu, '\ufffd')}.css`);
  for (const uri of uris) expect(new URL(uri, 'file:///root/').protocol).toBe('file:');
  for (const { message } of results) {
    expect(message.text).not.toContain('](');
    expect(message.text?.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
    expect(message.text?.length).toBeLessThan(1100);
  }
});

test('results that weigh least are left out where there are too many, and that is said', () => {
  const report = toRunReport({ files: [...fullReport.files], run: fullReport.run });
  const allowance = createAllowance(report, 6);
  const taken = report.files
    .flatMap(({ findings }) => findings)
    .filter((finding) => allowance.takes(finding));
  expect(taken.map(({ outcome, severity }) => `${outcome} ${severity}`)).toEqual([
    'fail error',
    'fail error',
    'fail warning',
    'fail warning',
    'fail error',
    'fail error',
  ]);
  expect(allowance.leftOut).toBe(6);
  const { run, results } = write(toLongReport(25_003));
  expect(results).toHaveLength(25_000);
  expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
    /^3 results that weigh least left out/,
  );
});

test('absolute paths are addresses of their own', () => {
  const paths = ['/elsewhere/a b.css', 'C:/x/a#b.css', 'a:b.css', '../up.css'];
  const report = toRunReport({ files: paths.map((path) => toSourceReport(path)) });
  expect(write(report).run.artifacts?.map(({ location }) => [location?.uri, location?.uriBaseId])).toEqual([
    ['file:///elsewhere/a%20b.css', undefined],
    ['file:///C:/x/a%23b.css', undefined],
    ['a%3Ab.css', '%SRCROOT%'],
    ['../up.css', '%SRCROOT%'],
  ]);
});
