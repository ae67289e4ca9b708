import type { RunReport, Summary } from '@brandlint/core';
import { expect, test } from 'vitest';
import { toFinding, toSourceReport } from '../../test-data/findings.ts';
import { hostile, toRunReport } from '../../test-data/run-reports.ts';
import { writeSentence } from './write-sentence.ts';

const none = toRunReport().summary;
const sum = (parts: Partial<Summary>): Summary => ({ ...none, files: 2, ...parts });
const clean = toSourceReport('b.css');
const fault = toFinding({ text: '#8E4586', written: '#8E4586' });
const faulty = toSourceReport('a.css', { findings: [fault, { ...fault, count: 3 }] });
const question = { requirement: 'q', question: 'Is it ripe?', basis: 'derived', level: 'should' } as const;
const answer = { answer: 'Yes', name: 'Ann', role: 'cook', date: '2026-11-22', hash: 'c', holds: true };

test.each<[expected: string, report: Partial<RunReport>]>([
  ['No fault found in what was checked.', { summary: sum({}) }],
  ['No fault found in what was checked; 2 to look at.', { summary: sum({ reviews: 2 }) }],
  [
    'No fault found in what was checked; 1 file or part could not be read.',
    { summary: sum({ unreadable: 1, unread: 1 }) },
  ],
  ['No fault found in what was checked beside the 1 that is accepted.', { summary: sum({ accepted: 1 }) }],
  [
    'Nothing could be checked: none of the 2 files could be read; 1 question remains for a person.',
    { summary: sum({ unreadable: 3, unread: 2 }), manual: [question] },
  ],
  [
    'Nothing could be checked: the file could not be read.',
    { files: [clean], summary: sum({ files: 1, unreadable: 1, unread: 1 }) },
  ],
  ['Nothing was checked: there is no file here that Brandlint reads.', { files: [], summary: none }],
  [
    'Nothing was checked: there is no file here that Brandlint reads (2 .indd, 1 .doc).',
    {
      ...{ files: [], summary: none, manual: [question] },
      passedOver: [
        { kind: '.indd', count: 2 },
        { kind: '.doc', count: 1 },
      ],
    },
  ],
  [
    'Nothing was checked: no file has changed since main.',
    { files: [], summary: none, since: { ref: 'main', unchanged: 9 } },
  ],
  ['2 notes.', { files: [clean], summary: sum({ notes: 2 }) }],
  [
    '1 error and 1 warning in 4 places, in 1 of 2 files; 3 findings accepted.',
    { summary: sum({ errors: 1, warnings: 1, accepted: 3 }) },
  ],
  [
    '1 error in 1 of 2 files.',
    { files: [toSourceReport('a.css', { findings: [fault] }), clean], summary: sum({ errors: 1 }) },
  ],
  [
    '2 errors in 4 places, in 1 file.',
    { files: [faulty, toSourceReport('a.css!/style')], summary: sum({ errors: 2 }) },
  ],
  [
    'No fault found in what was checked; only what has changed since main was checked, 1 other file was left out, and nothing is said of the whole.',
    { summary: sum({}), since: { ref: 'main', unchanged: 1 } },
  ],
  [
    '2 errors in 4 places, in 1 of 2 files; 1 warning and 2 to look at are not shown here.',
    {
      summary: sum({ errors: 2, warnings: 1, reviews: 2 }),
      unshown: { warnings: 1, notes: 0, reviews: 2, files: 1 },
    },
  ],
  [
    'No error found in what was checked; 1 note is not shown here.',
    {
      files: [clean, clean],
      summary: sum({ notes: 1 }),
      unshown: { warnings: 0, notes: 1, reviews: 0, files: 1 },
    },
  ],
  [
    'No fault found in what was checked; every question is answered.',
    { summary: sum({}), manual: [{ ...question, answer }] },
  ],
])('%s', (expected, report) => {
  expect(writeSentence(toRunReport({ files: [faulty, clean], manual: [], ...report }))).toBe(expected);
});

test('names of states and kinds steer nothing', () => {
  const since = { ref: hostile, unchanged: 1 };
  const passedOver = [{ kind: hostile, count: 1 }];
  for (const report of [{ since }, { passedOver }, { since, summary: sum({}), files: [clean, faulty] }])
    // eslint-disable-next-line no-control-regex -- these characters are what it is about
    expect(writeSentence(toRunReport(report))).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
});
