import type { Gap, SourceFinding, SourceReport } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { toFinding, toPlace, toSourceReport } from '../../test-data/findings.ts';
import { context, toRunReport } from '../../test-data/run-reports.ts';
import { writeText } from './write-text.ts';

const near = (source: string, at: number, found = '#8E4584'): SourceFinding => ({
  ...toFinding({
    text: found,
    written: found,
    data: { found, name: 'Plum', value: '#8E4585', deltaE: 0.24 },
  }),
  source,
  places: [toPlace(at, at + 7)],
});
const repeat = (count: number, make: (index: number) => SourceFinding) =>
  Array.from({ length: count }, (_, at) => make(at));
const file = (source: string, findings: readonly SourceFinding[]) => toSourceReport(source, { findings });
const write = (files: readonly SourceReport[], more = {}) =>
  writeText(toRunReport({ files }), { ...context, ...more });

describe('what one file repeats', () => {
  test('ten times is shown each time', () => {
    const text = write([
      file(
        'a.css',
        repeat(10, (at) => near('a.css', at * 8)),
      ),
    ]);
    expect(text.match(/ΔE 0\.24/g)).toHaveLength(10);
  });

  test('more often is shown three times, and counted', () => {
    const text = write([
      file(
        'a.css',
        repeat(25, (at) => near('a.css', at * 8)),
      ),
    ]);
    expect(text.match(/ΔE 0\.24/g)).toHaveLength(3);
    expect(text).toContain(
      '… and 22 more that say the same: 1:25, 1:33, 1:41, 1:49, 1:57 … (--verbose shows each)',
    );
    expect(
      write(
        [
          file(
            'a.css',
            repeat(25, (at) => near('a.css', at * 8)),
          ),
        ],
        { verbose: true },
      ),
    ).not.toContain('more');
  });
});

describe('a run with very many findings', () => {
  const files = repeat(30, (index) => near(`f${index}.css`, 0)).map(({ source }, index) =>
    file(
      source,
      repeat(index === 7 ? 20 : 9, (at) => near(source, at * 8, at % 2 === 0 ? '#8E4584' : '#8E4586')),
    ),
  );

  test('tells each near colour once, with the worst files', () => {
    const text = write(files);
    expect(text).toContain('Nearly official: 2 colours in 281 places (--verbose shows each)\n');
    expect(text).toMatch(
      /^ {2}#8E4584 {2}155 × {2}Plum #8E4585, ΔE 0.24 {2}f0.css 1:1, 1:17 … +color-as-published$/m,
    );
    expect(text).toContain('  Most of them: f7.css 20, f0.css 9, f1.css 9, of 30 files\n');
    expect(text).not.toContain('Expected "');
    expect(text).toContain('What this rests on');
  });

  test('what many files say in the same words is told once', () => {
    const unread = (source: string) => ({
      ...near(source, 90),
      rule: 'text-contrast-minimum',
      message: 'Expected more.',
    });
    const text = write(files.map((one) => ({ ...one, findings: [...one.findings, unread(one.source)] })));
    expect(text).toContain('Said again and again (--verbose shows each)\n');
    expect(text).toMatch(
      /^ {2}error {4}Expected more\. +text-contrast-minimum\n {4}30 × in 30 files: f0.css 1:91 …$/m,
    );
    expect(text.match(/Expected more/g)).toHaveLength(1);
  });

  test('other faults are told where they are, and all with --verbose', () => {
    const other = { ...near('f0.css', 90), rule: 'text-contrast-minimum', message: 'Expected more.' };
    expect(write([...files, file('z.css', [{ ...other, source: 'z.css' }])])).toMatch(
      /^z\.css\n.*Expected more\./m,
    );
    const all = write(files, { verbose: true });
    expect(all.match(/Expected "/g)).toHaveLength(281);
    expect(all).not.toContain('Nearly official:');
  });
});

describe('what could not be read', () => {
  const gap = (reason: string): Gap => ({ kind: 'unreadable', code: 'x', reason, places: [], count: 1 });
  const locked = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      toSourceReport(`locked/${at}.pdf`, { gaps: [gap('it is locked')] }),
    );
  const broken = toSourceReport('broken.png', { gaps: [gap('it is cut off')] });

  test('is named up to 50 files, whatever the reasons', () => {
    const text = write([...locked(20), broken]);
    expect(text).toContain('Could not be read: 21 files or parts of files\n');
    for (let at = 0; at < 20; at++) expect(text).toContain(`\n      locked/${at}.pdf\n`);
    expect(text).toContain('\n      broken.png\n');
  });

  test('and is counted beyond that, unless all is asked for', () => {
    const text = write([...locked(300), broken]);
    expect(text).toContain('\n  300 ×  it is locked\n');
    expect(text).toContain('\n      locked/24.pdf\n      … and 275 more: --verbose shows all\n');
    expect(text).toContain('\n      broken.png\n');
    const all = write([...locked(300), broken], { verbose: true });
    expect(all).toContain('\n      locked/299.pdf\n');
    expect(all).not.toContain('… and');
  });

  test('--verbose names the files of places that could not be judged', () => {
    const unjudged = (source: string) =>
      toSourceReport(source, { gaps: [{ ...gap('a photograph'), kind: 'unjudged' }] });
    expect(write(['a.pdf', 'b.pdf', 'c.pdf'].map(unjudged), { verbose: true })).toContain(
      '3 ×  a photograph\n      a.pdf\n      b.pdf\n      c.pdf\n',
    );
  });
});
