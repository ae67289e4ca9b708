import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import {
  cleanReport,
  context,
  emptyReport,
  fullReport,
  hostile,
  toLongReport,
  toRunReport,
} from '../../test-data/run-reports.ts';
import { toSourceReport } from '../../test-data/findings.ts';
import { cutText } from '../finding/cut-text.ts';
import { writeJunit } from './write-junit.ts';

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** Reads XML again; throws where it is not well formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const write = (report = fullReport) => parse([...(writeJunit(report, context) as Iterable<string>)].join(''));

const casesOf = (suite: Element | undefined) =>
  (suite?.children ?? []).filter(({ name }) => name === 'testcase');

test('a suite for each file, a case for each requirement, and counts that add up', () => {
  const { name, attributes, children } = write();
  expect(name).toBe('testsuites');
  expect(children.map((suite) => suite.attributes['name'])).toEqual([
    'a.css',
    cutText(`site/${hostile}.css`, 2000).replace(/[\ufffe\uffff]/g, '\ufffd'),
    'deck.pptx!/ppt/slides/slide 1.xml',
    'closed.svg',
    'the whole run',
  ]);
  const cases = children.flatMap(casesOf);
  const withChild = (wanted: string) => cases.filter((one) => one.children[0]?.name === wanted).length;
  expect(attributes).toMatchObject({
    tests: String(cases.length),
    failures: String(withChild('failure')),
    errors: String(withChild('error')),
    skipped: String(withChild('skipped')),
  });
  expect(attributes).toMatchObject({ failures: '4', errors: '1', skipped: '2' });
  const [properties] = children[0]?.children ?? [];
  expect(properties?.children.map((one) => [one.attributes['name'], one.attributes['value']])).toEqual([
    ['tool', 'Brandlint 0.1.0'],
    ['brand', 'Orchard Club 1.0.0'],
    ['checked', 'c'.repeat(64)],
  ]);
  expect(children[0]?.attributes).toMatchObject({ timestamp: '2026-11-22T06:00:00', tests: '3' });
});

test('a failure says what and where; what is accepted is told with its reason', () => {
  const [failure] = casesOf(write().children[0])[0]?.children ?? [];
  expect(failure?.attributes).toMatchObject({
    type: 'error',
    message: 'Expected "#8E4586" to be Plum "#8E4585" (ΔE 0.24, not visible). (and 1 more)',
  });
  expect(failure?.text.split('\n')[0]).toMatch(/^1:12 error: Expected/);
  expect(failure?.text).toContain('Accepted by waiver: theirs');
  expect(failure?.text).toContain(']]>');
  const deck = casesOf(write().children[2])[0]?.children[0];
  expect(deck?.text.split('\n').map((line) => line.slice(0, 14))).toEqual([
    '1:5 review: Ex',
    'page 3 error: ',
    'at 1,2 error: ',
    'Page 1 › ]]> <',
  ]);
});

test('reviews, notes and what is accepted alone are skipped', () => {
  const [file] = fullReport.files;
  if (!file) throw new TypeError('there is no file');
  const [suite] = write({ ...fullReport, files: [{ ...file, findings: [] }], run: [] }).children;
  expect(casesOf(suite)[0]?.children.map(({ name, attributes }) => [name, attributes['message']])).toEqual([
    ['skipped', '3 accepted'],
    ['system-out', undefined],
  ]);
});

test('a run that found nothing passes, one over nothing is empty', () => {
  expect(write(cleanReport).attributes).toMatchObject({
    tests: '3',
    failures: '0',
    errors: '0',
    skipped: '0',
  });
  expect(write(emptyReport).children).toEqual([]);
});

test('nothing passes where nothing could be read, or nothing of the kind was there', () => {
  const gaps = [{ kind: 'unreadable', code: 'damaged', reason: 'x', places: [], count: 1 } as const];
  const unread = toRunReport({ files: [toSourceReport('a.pdf', { seen: {}, gaps })] });
  const [suite] = write(unread).children;
  const states = casesOf(suite).map(({ children: [child] }) => [child?.name, child?.attributes['message']]);
  expect(new Set(states.slice(0, -1).map(String))).toEqual(
    new Set(['skipped,not checked: the file could not be read']),
  );
  expect(states.at(-1)?.[0]).toBe('error');
  const requirements = unread.requirements.map((one) => ({ ...one, result: 'nothing to check' as const }));
  const { attributes } = write({ ...unread, requirements, files: [toSourceReport('a.css')] });
  expect(attributes['skipped']).toBe(attributes['tests']);
});

test('what is not shown is said', () => {
  const unshown = { warnings: 2, notes: 0, reviews: 1, files: 1 };
  const [properties] = write({ ...cleanReport, unshown }).children[0]?.children ?? [];
  expect(properties?.children.at(-1)?.attributes).toEqual({
    name: 'unshown',
    value: '2 warnings and 1 to look at are not shown here',
  });
});

test('many findings of one requirement are counted and not all listed', () => {
  const failure = casesOf(write(toLongReport(20_000)).children[0])[0]?.children[0];
  expect(failure?.attributes['message']).toMatch(/\(and 19999 more\)$/);
  expect(failure?.text.split('\n').at(-1)).toBe('… and 19900 more');
});
