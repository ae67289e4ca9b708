import type { SourceReport } from '@brandlint/core';
import { expect, test } from 'vitest';
import { FindingCount } from './finding-count.ts';
import { ReportSum, type UnitReport } from './report-sum.ts';

const report = (given: Partial<SourceReport>): UnitReport => ({
  source: 's',
  hash: '',
  gaps: [],
  tally: [],
  recognised: [],
  unidentified: 0,
  ...given,
});

const place = { kind: 'node', nodeId: '1:1', property: [] } as const;
const gap = { kind: 'unjudged', code: 'c', reason: 'r' } as const;
const stranger = { verdict: 'stranger', value: '#FF0000', token: 'Orange' } as const;

test('what is taken away again leaves nothing behind', () => {
  const sum = new ReportSum();
  const first = report({
    tally: [{ ...stranger, count: 2 }],
    gaps: [{ ...gap, places: [place], count: 1 }],
    unidentified: 3,
  });
  const second = report({
    tally: [{ ...stranger, count: 5 }],
    gaps: [{ ...gap, places: [place], count: 4 }],
  });
  sum.add(first);
  sum.add(second);
  expect(sum.toParts()).toEqual({
    tally: [{ ...stranger, count: 7 }],
    gaps: [{ ...gap, places: [place, place], count: 5 }],
    recognised: [],
    unidentified: 3,
  });
  sum.remove(first);
  sum.remove(second);
  expect(sum.toParts()).toEqual({ tally: [], gaps: [], recognised: [], unidentified: 0 });
});

test('findings are counted into a summary and the results of requirements', () => {
  const summary = {
    files: 1,
    errors: 0,
    warnings: 0,
    notes: 0,
    reviews: 0,
    unjudged: 0,
    unreadable: 0,
    colors: { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 },
  };
  const result = (id: string) =>
    ({
      id,
      statement: '',
      level: 'should',
      basis: 'stated',
      source: { document: '', quote: '' },
      rule: id,
      result: 'no fault found',
      findings: 0,
    }) as const;
  const count = new FindingCount();
  const fail = { requirement: 'a', outcome: 'fail', severity: 'warning' } as const;
  const review = { requirement: 'a', outcome: 'review', severity: 'note' } as const;
  const gone = { requirement: 'b', outcome: 'fail', severity: 'error' } as const;
  for (const sort of [fail, fail, review, gone]) count.add(sort);
  count.remove(gone);
  const total = count.addTo({ summary, requirements: [result('a'), result('b')] });
  expect(total.summary).toMatchObject({ errors: 0, warnings: 2, notes: 0, reviews: 1 });
  expect(total.requirements).toMatchObject([
    { id: 'a', result: 'faults', findings: 3 },
    { id: 'b', result: 'no fault found', findings: 0 },
  ]);
});
