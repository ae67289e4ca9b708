import { expect, test, vi } from 'vitest';
import { hasFindings } from '../run/has-findings.ts';
import { writeReport } from '../run/written-report.ts';
import { fullReport } from '../test-data/run-reports.ts';
import { toWritten, withWritten } from './result-text.ts';
import { parseResult, writeResult } from './write-result.ts';

const result = {
  hash: 'a',
  reports: fullReport.files,
  extractions: [],
  inventory: [],
  unmendable: 'not so',
  faults: ['one\ttwo\n'],
  dependsOn: [],
};

test('what came of a job is the same when it was handed over as text', () => {
  const { written, ...parsed } = parseResult(writeResult(result));
  expect(parsed).toEqual(JSON.parse(JSON.stringify(result)));
  expect(written?.map(({ source }) => source)).toEqual(fullReport.files.map(({ source }) => source));
});

test('reports that were written down are not read to be counted, or handed on', () => {
  const said = withWritten({}, fullReport.files.map(writeReport));
  const look = vi.spyOn(said, 'reports', 'get');
  expect(hasFindings(said)).toBe(true);
  expect(toWritten(said)).toBe(said.written);
  expect(look).not.toHaveBeenCalled();
});
