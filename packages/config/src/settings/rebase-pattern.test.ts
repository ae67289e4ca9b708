import path from 'node:path';
import fc from 'fast-check';
import { matchesFile } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { createRebase } from './rebase-pattern.ts';

/** Whether a pattern written in `root` fits a file, both as paths below a common folder, for somebody who works in `cwd`. */
function fits({
  cwd,
  root,
  pattern,
  file,
}: {
  cwd: string;
  root: string;
  pattern: string;
  file: string;
}): boolean {
  const between = (from: string, to: string) => path.posix.relative(`/top/${from}`, `/top/${to}`);
  const files = createRebase(between(cwd, root), between(root, cwd))(pattern);
  return matchesFile({ files }, between(cwd, file));
}

describe('a pattern means the same wherever one works', () => {
  test.each([
    ['src/*.css', 'src/a.css', true],
    ['src/*.css', 'a.css', false],
    ['src/*.css', 'other/src/a.css', false],
    ['./src/', 'src/b/c.css', true],
    ['/src/a.css', 'src/a.css', true],
    ['**/vendor/**', 'vendor/a.css', true],
    ['**/vendor/**', 'src/vendor/a.css', true],
    ['**/vendor/**', 'src/vendored/a.css', false],
    ['src/**/a.css', 'src/a.css', true],
    ['src/**/a.css', 'src/b/c/a.css', true],
    ['src/**/a.css', 'src/b/c/aa.css', false],
    ['*.css', 'src/b/c/a.css', true],
    ['*.css', 'src/a.scss', false],
    ['SRC/A.css', 'src/a.css', true],
    ['src', 'src/a.css', false],
    ['s*', 'src/a.css', false],
    ['s*/a.css', 'src/a.css', true],
  ])('%s, %s: %s', (pattern, file, expected) => {
    for (const root of ['', 'a', 'a/b']) {
      const inRoot = path.posix.join(root, file);
      for (const cwd of ['', 'a', 'a/b', 'a/b/src', 'src', 'src/b', 'other', 'a/other']) {
        // Above the working directory, where paths begin with `../`, a star may take in too much, never too little.
        if (!expected && path.posix.relative(cwd, inRoot).startsWith('..')) continue;
        expect({ root, cwd, fits: fits({ cwd, root, pattern, file: inRoot }) }).toEqual({
          root,
          cwd,
          fits: expected,
        });
      }
    }
  });

  test('for any pattern and path', () => {
    const folder = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 3 })
      .map((parts) => parts.join('/'));
    const pattern = fc
      .array(fc.constantFrom('a', 'b', '*', '/'), { minLength: 1, maxLength: 8 })
      .map((parts) => `a/${parts.join('')}`);
    fc.assert(
      fc.property(folder, folder, pattern, (cwd, inside, written) => {
        const file = path.posix.join(cwd, inside, 'a.css');
        return (
          fits({ cwd, root: '', pattern: written, file }) ===
          fits({ cwd: '', root: '', pattern: written, file })
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

test('many double stars do not multiply without end', () => {
  expect(createRebase('', '')('**/'.repeat(100)).length).toBeLessThanOrEqual(8);
  expect(createRebase('../../..', 'a/b/c')(`${'*/'.repeat(5_000)}x`).length).toBeLessThan(50);
});
