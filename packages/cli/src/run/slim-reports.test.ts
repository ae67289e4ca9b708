import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullReport } from '../test-data/run-reports.ts';
import { slimReports } from './slim-reports.ts';
import { parseReport } from './written-report.ts';

test('is what was given, with one object for what is said alike', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fullReport.files), { maxLength: 8 }), (files) => {
      const parsed = files.map((file) => parseReport(JSON.stringify(file)));
      expect(slimReports(parsed)).toEqual(parsed);
    }),
  );
  const twice = fullReport.files.concat(fullReport.files).map((file) => parseReport(JSON.stringify(file)));
  const slim = slimReports(twice);
  const [one, other] = [slim[0], slim[fullReport.files.length]];
  expect(one?.findings[0]?.data).toBe(other?.findings[0]?.data);
  expect(one?.findings[0]).not.toBe(other?.findings[0]);
});
