import type { SourceReport } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeJson } from '../reporters/json/write-json.ts';
import { fullReport } from '../test-data/run-reports.ts';
import { createHeldReports, written, type HoldingLimits } from './held-reports.ts';
import { writeReport } from './written-report.ts';

const [sample] = fullReport.files;
if (!sample) throw new Error('the sample has a file');

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n', '\t', '\u2028', '\ud800', '\u009b', '"\\n'),
);
const report = odd.map((text): SourceReport => ({
  ...sample,
  source: text,
  findings: sample.findings.map((finding) => ({ ...finding, message: text, data: { text } })),
}));
const limits = fc.record({
  kept: fc.constantFrom(0, 1, 3000, 1e9),
  block: fc.integer({ min: 1, max: 20_000 }),
});

function hold(reports: readonly SourceReport[], how: HoldingLimits, isText: (at: number) => boolean) {
  const held = createHeldReports(how);
  for (const [at, one] of reports.entries()) held.add(isText(at) ? writeReport(one) : one);
  return held.list();
}

describe('what is held', () => {
  test('is what went in, as an array is, wherever blocks end and however odd it is', () => {
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 12 }),
        limits,
        fc.infiniteStream(fc.boolean()),
        (reports, how, kinds) => {
          const isText = Array.from(reports, () => kinds.next().value === true);
          const list = hold(reports, how, (at) => isText[at] === true);
          const same = JSON.parse(JSON.stringify(reports)) as SourceReport[];
          expect([...list]).toEqual(same);
          expect(list.map(({ source }) => source)).toEqual(same.map(({ source }) => source));
          expect(list.flatMap(({ findings }) => findings)).toEqual(same.flatMap(({ findings }) => findings));
          expect(JSON.stringify({ files: list })).toBe(JSON.stringify({ files: reports }));
          expect(list.length).toBe(same.length);
          expect(list.at(-1)).toEqual(same.at(-1));
          expect(list[same.length]).toBe(undefined);
          expect(Array.isArray(list)).toBe(true);
          expect(Object.keys(list)).toEqual(Object.keys(same));
          expect(list.filter((_, at) => at % 2 === 1)).toEqual(same.filter((_, at) => at % 2 === 1));
          expect([...list[written]()].map((text) => JSON.parse(text) as unknown)).toEqual(same);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is printed as JSON byte for byte as it would be without', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 6 }), limits, fc.boolean(), (files, how, isText) => {
        const list = hold(files, how, () => isText);
        expect([...writeJson({ ...fullReport, files: list })].join('')).toBe(
          [...writeJson({ ...fullReport, files })].join(''),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is looked at in any order, and more can come after it was looked at', () => {
    const reports = Array.from({ length: 500 }, (_, at) => ({ ...sample, source: `${at}.css` }));
    const held = createHeldReports({ kept: 0, block: 5000 });
    for (const one of reports.slice(0, 300)) held.add(one);
    expect(held.list()).toHaveLength(300);
    for (const one of reports.slice(300)) held.add(one);
    const list = held.list();
    for (let at = 0; at < 500; at++) {
      const index = (at * 337) % 500;
      expect(list[index]?.source).toBe(`${index}.css`);
    }
  });

  test('cannot be changed', () => {
    const list = hold([sample, sample], { kept: 0 }, () => true) as readonly SourceReport[] as SourceReport[];
    expect(() => list.pop()).toThrow(TypeError);
    expect(() => (list[0] = sample)).toThrow(TypeError);
  });
});
