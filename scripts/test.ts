import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBin } from './run-tool.ts';

/** Runs the whole test suite, or what the arguments name, and ends with the counts of the runner's own report. */
const folder = mkdtempSync(join(tmpdir(), 'brandlint-tests-'));
const report = join(folder, 'report.json');
const args = [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, [findBin('vitest'), ...args], { stdio: 'inherit' });

try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>;
  const skipped = (numPendingTests ?? 0) + (numTodoTests ?? 0);
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
} catch {
  console.error('The test runner left no report: it did not come to an end.');
}
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
