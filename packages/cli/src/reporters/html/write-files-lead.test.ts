import type { Gap } from '@brandlint/core';
import { expect, test } from 'vitest';
import { toFinding, toSourceReport } from '../../test-data/findings.ts';
import { invented } from '../../test-data/invented-brand.ts';
import { toRunReport } from '../../test-data/run-reports.ts';
import { countTokenUses } from './count-token-uses.ts';
import { writeFilesLead } from './write-files-lead.ts';

const finding = toFinding({ text: '#8E4586', written: '#8E4586' });
const whole: Gap = { kind: 'unreadable', code: 'damaged', reason: 'x', places: [], count: 1 };
const told = toSourceReport('a.css', { findings: [finding] });
const accepted = toSourceReport('b.css', { accepted: [{ ...finding, acceptance: { by: 'baseline' } }] });
const clean = toSourceReport('c.css', { seen: { colors: 1 } });
const unread = toSourceReport('d.pdf', { seen: {}, gaps: [whole] });
const inner = toSourceReport('a.css!/part', { seen: {}, gaps: [whole] });

test.each([
  ['Something was found in each file.', [told, inner]],
  ['Nothing was found in any file.', [clean]],
  ['In 1 other file nothing was found.', [told, clean]],
  [
    'In 1 other file nothing was found; in one file only what is accepted; one file could not be read.',
    [told, accepted, clean, unread],
  ],
  ['2 files could not be read.', [unread, { ...unread, source: 'e.pdf' }]],
  ['In one file only what is accepted.', [accepted]],
  ['There was no file to look at.', []],
])('%s', (expected, files) => {
  const report = toRunReport({ files });
  expect(writeFilesLead(report)).toBe(expected);
});

test('what is not shown is not nothing', () => {
  const report = toRunReport({ files: [told, clean, { ...clean, source: 'e.css' }] });
  const unshown = { warnings: 1, notes: 0, reviews: 0, files: 1 };
  expect(writeFilesLead({ ...report, unshown })).toBe(
    'In 1 other file nothing was found; in one file only what is not shown here.',
  );
});

test('uses within a tolerance are told apart from the published value', () => {
  const tally = [
    { verdict: 'official', value: '#8E4585', token: 'Plum', count: 3 },
    { verdict: 'official', value: '#8E4484', token: 'Plum', count: 2 },
    { verdict: 'official', value: 'C 20 M 80 Y 0 K 10', token: 'Plum', count: 5 },
    { verdict: 'official', value: 'C 20.3 M 80 Y 0 K 10', token: 'Plum', count: 7 },
    { verdict: 'official', value: 'Plum spot', token: 'Plum', count: 11 },
  ] as const;
  const uses = countTokenUses({ files: [toSourceReport('a.pdf', { tally })] }, invented.palette);
  expect(uses.get('Plum')).toEqual({ screen: 5, ink: 23, nearly: 9 });
});
