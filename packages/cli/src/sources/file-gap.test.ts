import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toGapOfFailure } from './file-gap.ts';

function reasonOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    return toGapOfFailure(failure).reason;
  }
}

test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is told as that', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'brandlint-names-'));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  writeFileSync(
    Buffer.concat([Buffer.from(join(cwd, 'gr')), Buffer.from([0xfc]), Buffer.from('n.css')]),
    'a',
  );
  writeFileSync(join(cwd, 'grün \ufffd.css'), 'it is there');
  const [bad = '', good = ''] = (await readdir(cwd)).sort((one, other) => one.length - other.length);
  expect(reasonOf(join(cwd, bad))).toBe('its name is not UTF-8, so it cannot be opened; rename it');
  expect(reasonOf(join(cwd, good))).toBe('it is there');
  expect(reasonOf(join(cwd, 'gone.css'))).toBe('it is no longer there');
});

test('what is no failure of the file system is thrown again', () => {
  expect(() => toGapOfFailure(new TypeError('ours'))).toThrow('ours');
});
