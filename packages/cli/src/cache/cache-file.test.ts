import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCacheFile } from './cache-file.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-cache-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const toKey = (index: number) => String(index).padStart(64, '0');

test('what was not asked for in thirty runs is forgotten, and nothing is written where nothing is new', () => {
  const folder = newFolder();
  const first = openCacheFile(folder);
  for (const index of [1, 2]) first.set(toKey(index), `text ${index} ΔE\t\u{1F3A8}`);
  expect(first.save()).toBe(undefined);
  const written = readFileSync(join(folder, 'results.cache'));
  const again = openCacheFile(folder);
  expect([1, 2, 3].map((index) => again.get(toKey(index)))).toEqual([
    'text 1 ΔE\t\u{1F3A8}',
    'text 2 ΔE\t\u{1F3A8}',
    undefined,
  ]);
  again.save();
  expect(readFileSync(join(folder, 'results.cache')).equals(written)).toBe(true);
  for (let run = 0; run < 31; run++) {
    const file = openCacheFile(folder);
    expect(file.get(toKey(1))).toBe('text 1 ΔE\t\u{1F3A8}');
    file.save();
  }
  const last = openCacheFile(folder);
  expect([1, 2].map((index) => last.get(toKey(index)))).toEqual(['text 1 ΔE\t\u{1F3A8}', undefined]);
});

test('it grows no larger than it may; what was asked for last stays', () => {
  const folder = newFolder();
  const most = 4000;
  for (let run = 0; run < 5; run++) {
    const file = openCacheFile(folder, { most });
    for (let index = 0; index < 9; index++) file.set(toKey(run * 100 + index), 'x'.repeat(200));
    file.save();
    expect(statSync(join(folder, 'results.cache')).size).toBeLessThanOrEqual(most);
  }
  const file = openCacheFile(folder, { most });
  expect(file.get(toKey(408))).toHaveLength(200);
  expect(file.get(toKey(8))).toBe(undefined);
});
