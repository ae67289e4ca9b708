import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findSources } from './find-sources.ts';

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-sources-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

const ordinary = {
  followOut: true,
  canDecode: () => false,
  patterns: [],
  useFiles: false,
  ignoresOf: () => Promise.resolve(undefined),
};

test('without what decodes them pictures in folders are passed over, and named ones are read for what that says', async () => {
  const cwd = folderWith('a.css', 'b.png', 'c.JPG', 'd.svgz');
  const options = { ...ordinary, cwd };
  const inFolder = await findSources(['.'], options);
  expect(inFolder.sources.map(({ path }) => path)).toEqual(['a.css', 'd.svgz']);
  expect([...inFolder.passedOver]).toEqual([
    ['.png', 1],
    ['.jpg', 1],
  ]);
  const pictures = folderWith('b.png', 'c.png');
  await expect(findSources(['.'], { ...options, cwd: pictures })).rejects.toThrow(
    '.: 2 pictures, and the package that decodes pictures is not installed beside Brandlint; npm install sharp.',
  );
  const named = await findSources(['b.png'], options);
  expect(named.sources).toMatchObject([{ kind: 'file', path: 'b.png', format: 'image' }]);
  const decoded = await findSources(['.'], { ...options, canDecode: () => true });
  expect(decoded.sources).toHaveLength(4);
});

test('what carries a brand and is not read is counted, what is packed included', async () => {
  const cwd = folderWith('a.css', 'b.ZIP', 'c.indd', 'd.eps', 'notes.txt', 'font.ttf');
  const { passedOver } = await findSources(['.'], { ...ordinary, cwd });
  expect(new Map(passedOver)).toEqual(
    new Map([
      ['.zip', 1],
      ['.indd', 1],
      ['.eps', 1],
    ]),
  );
});

test('a file with several names is read once, under the one that is no link', async () => {
  const cwd = folderWith('real.css', 'notes.txt');
  mkdirSync(join(cwd, 'in'));
  writeFileSync(join(cwd, 'in/other.css'), '');
  symlinkSync('real.css', join(cwd, 'a-link.css'));
  symlinkSync('../real.css', join(cwd, 'in/link.css'));
  symlinkSync('in', join(cwd, 'folder'));
  // What would not be read under its own name is read under the first of the others.
  symlinkSync('notes.txt', join(cwd, 'c.css'));
  symlinkSync('notes.txt', join(cwd, 'b.css'));
  const options = { ...ordinary, cwd };
  const pathsOf = async (...words: readonly string[]) =>
    (await findSources(words, options)).sources.map(({ path }) => path);
  expect(await pathsOf('.')).toEqual(['b.css', 'in/other.css', 'real.css']);
  expect(await pathsOf('a-link.css', 'real.css')).toEqual(['real.css']);
  expect(await pathsOf('a-link.css')).toEqual(['a-link.css']);
  expect(await pathsOf('folder', 'in')).toEqual(['folder/link.css', 'in/other.css']);
  expect(await pathsOf('in')).toEqual(['in/link.css', 'in/other.css']);
});
