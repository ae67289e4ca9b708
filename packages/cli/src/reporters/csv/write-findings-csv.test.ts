import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cleanReport, context, fullReport, toLongReport } from '../../test-data/run-reports.ts';
import { writeFindingsCsv } from './write-findings-csv.ts';

const write = (report = fullReport) =>
  parse<Record<string, string>>([...(writeFindingsCsv(report, context) as Iterable<string>)].join(''), {
    columns: true,
  });

test('a row for each finding, those that are accepted with why', () => {
  const rows = write();
  expect(rows.map(({ weight = '', accepted = '' }) => `${weight} ${accepted}`.trim())).toEqual([
    'error',
    'error',
    'warning',
    'error baseline',
    'error comment',
    'error waiver',
    'warning',
    'review',
    'error',
    'error',
    'note',
    'review',
    'review waiver',
  ]);
  expect(rows[0]).toEqual({
    source: 'a.css',
    place: '1:12',
    weight: 'error',
    rule: 'color-as-published',
    requirement: 'color-as-published',
    message: 'Expected "#8E4586" to be Plum "#8E4585" (ΔE 0.24, not visible).',
    written: '#8E4586',
    count: '1',
    accepted: '',
    reason: '',
    fingerprint: 'a'.repeat(16),
  });
  expect(rows[8]).toMatchObject({ place: 'page 3', count: '200' });
  expect(rows[11]).toMatchObject({ source: '', place: '', rule: 'run-rule' });
});

test('no cell is a formula, or steers a terminal', () => {
  for (const cell of write().flatMap((row) => Object.values(row))) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cell).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
});

test('nothing found is a row of titles', () => {
  expect(write(cleanReport)).toEqual([]);
  expect(write(toLongReport(20_000))).toHaveLength(20_000);
});
