import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mixedFolder } from './mixed-folder.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

/** Checks each part of a folder by itself; gives the names of the blobs. */
async function checkParts(cwd: string, count: number, words: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const name = `parts/${index}.blob`;
    const shard = ['--shard', `${index}/${count}`, '--format', `blob=${name}`];
    const { code, stderr } = await brandlint(['check', ...words, ...shard], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    names.push(name);
  }
  return names;
}

const formats = ['json', 'html', 'sarif', 'text', 'junit', 'csv', 'markdown', 'gitlab'];
const inFiles = (folder: string) =>
  formats.flatMap((format) => ['--format', `${format}=${folder}/${format}`]);

function readFolder(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

describe('byte for byte what one machine prints', () => {
  test.each([1, 2, 3, 7])('of the examples, in %i parts', async (count) => {
    const cwd = folderWith({});
    cpSync(join(import.meta.dirname, '../../examples'), cwd, { recursive: true });
    await expectSame(cwd, count, ['campaign', 'principles']);
  });

  test.each([2, 7])('of files of every kind, under two configurations, in %i parts', async (count) => {
    await expectSame(mixedFolder(), count, ['site', 'deep']);
  });

  test('with a baseline, answers, waivers and deliverables, of which the machine that joins them knows nothing', async () => {
    const cwd = folderWith({
      'brandlint.config.json': JSON.stringify({
        scope: 'network',
        deliverables: [{ name: 'one', files: ['a*.css'] }],
        waivers: [{ reason: 'x', owner: 'y', files: ['a1.css'], until: '2020-01-01' }],
      }),
      'a1.css': 'a { color: #00A3E0 }\n',
      'a2.css': 'a { color: #C51E80 }\n',
      'b.html': '<!doctype html><title>x</title><p>Coproduction, Learning</p>\n',
      'flyer.indd': 'x',
      'gone.css': 'a { color: #00A3E0 }\n',
    });
    await brandlint(['baseline', 'a1.css', 'gone.css'], { cwd });
    rmSync(join(cwd, 'gone.css'));
    const words = ['.', '--baseline'];
    const alone = await brandlint(['check', ...words, '--format', 'json'], { cwd });
    await checkParts(cwd, 2, words);
    const elsewhere = folderWith({});
    cpSync(join(cwd, 'parts'), join(elsewhere, 'parts'), { recursive: true });
    expect(await brandlint(['merge-reports', 'parts', '--format', 'json'], { cwd: elsewhere })).toEqual(
      alone,
    );
    expect(alone.stdout).toContain('"gone":1');
    expect(alone.stdout).toContain('"passedOver": [\n  {"kind":".indd","count":1}\n]');
  });

  async function expectSame(cwd: string, count: number, words: readonly string[]): Promise<void> {
    for (const folder of ['alone', 'merged']) mkdirSync(join(cwd, folder));
    const alone = await brandlint(['check', ...words, ...inFiles('alone')], { cwd });
    const names = await checkParts(cwd, count, words);
    const merged = await brandlint(['merge-reports', ...names.reverse(), ...inFiles('merged')], { cwd });
    expect(merged).toEqual(alone);
    expect(readFolder(join(cwd, 'merged'))).toEqual(readFolder(join(cwd, 'alone')));
  }
});

const stylesheets = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`${index}.css`, `a { color: #00A3E${index} }\n`]),
);

describe('parts', () => {
  test('the same content goes to the same machine, wherever it lies and whatever is beside it', async () => {
    const sourcesOf = async (files: Record<string, string>) => {
      const cwd = folderWith(files);
      await checkParts(cwd, 3, ['.']);
      const parts = [1, 2, 3].map((index) =>
        gunzipSync(readFileSync(join(cwd, `parts/${index}.blob`)))
          .toString()
          .split('\n')
          .slice(1, -2)
          .map((line) => (JSON.parse(line) as { path: string }).path),
      );
      expect(parts.flat()).toHaveLength(Object.keys(files).length);
      return parts;
    };
    const before = await sourcesOf(stylesheets);
    const moved = Object.fromEntries(
      Object.entries(stylesheets).map(([name, text]) => [`moved/${name}`, text]),
    );
    const after = await sourcesOf({ ...moved, 'new.css': 'b {}\n' });
    expect(after.map((paths) => paths.filter((path) => path !== 'new.css'))).toEqual(
      before.map((paths) => paths.map((path) => `moved/${path}`)),
    );
  });

  test('more machines than files; warnings and reviews count where the parts come together', async () => {
    const cwd = folderWith({ 'a.css': 'a { color: #00A3E0 }\n' });
    const names = await checkParts(cwd, 3, ['.', '--cache']);
    expect((await brandlint(['merge-reports', ...names], { cwd })).code).toBe(0);
    expect((await brandlint(['merge-reports', 'parts', '--max-warnings', '0'], { cwd })).code).toBe(1);
  });

  test('lines of files that are not at hand are left out', async () => {
    const cwd = folderWith({ 'a.css': 'a { color: #C51E80 }\n' });
    await checkParts(cwd, 1, ['.']);
    expect((await brandlint(['merge-reports', 'parts'], { cwd })).stdout).toContain('a { color: #C51E80 }');
    writeFileSync(join(cwd, 'a.css'), 'b { color: #C51E80 }\n');
    const { stdout } = await brandlint(['merge-reports', 'parts'], { cwd });
    expect(stdout).toContain('a.css');
    expect(stdout).not.toContain('{ color: #C51E80 }');
  });
});

describe('parts that do not belong together', () => {
  const damaged =
    'parts/1.blob: it is damaged, or was not written to its end; write it again with brandlint check --format blob.';
  let blobs: Record<string, Buffer> | undefined;

  async function makeBlobs(): Promise<Record<string, Buffer>> {
    const cwd = folderWith(stylesheets);
    const names = await checkParts(cwd, 3, ['.']);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(cwd, name))]));
  }

  /** Rewrites the first line of a blob. */
  const rewriteHead = (path: string, change: (head: Record<string, unknown>) => void) => {
    const [first = '', ...others] = gunzipSync(readFileSync(path)).toString().split('\n');
    const head = JSON.parse(first) as Record<string, unknown>;
    change(head);
    writeFileSync(path, gzipSync([JSON.stringify(head), ...others].join('\n')));
  };

  test.each<[string, string, (cwd: string) => unknown]>([
    [
      'a missing one',
      'shard 2 of 3 is missing; run brandlint check --shard again for it, and give all of them.',
      (cwd) => rmSync(join(cwd, 'parts/2.blob')),
    ],
    [
      'two missing',
      'shards 1, 3 of 3 are missing; run brandlint check --shard again for them, and give all of them.',
      (cwd) => [1, 3].forEach((index) => rmSync(join(cwd, `parts/${index}.blob`))),
    ],
    [
      'one that is there twice',
      'parts/2.blob and parts/again.blob: both are shard 2 of 3; leave one of them out.',
      (cwd) => cpSync(join(cwd, 'parts/2.blob'), join(cwd, 'parts/again.blob')),
    ],
    [
      'one of other files',
      'parts/2.blob: it is of other files than parts/1.blob; check out the same commit, and name the same paths.',
      async (cwd) => {
        writeFileSync(join(cwd, '1.css'), 'b {}\n');
        await brandlint(['check', '.', '--shard', '2/3', '--format', 'blob=parts/2.blob'], { cwd });
      },
    ],
    [
      'one of another configuration',
      'parts/2.blob: it is of another brand or configuration than parts/1.blob; use the same on all machines.',
      async (cwd) => {
        writeFileSync(join(cwd, 'brandlint.config.json'), '{ "scope": "network" }');
        await brandlint(['check', '.', '--shard', '2/3', '--format', 'blob=parts/2.blob'], { cwd });
      },
    ],
    [
      'one of another number',
      'parts/4.blob: it is one of 4 shards, and parts/1.blob is one of 3; give those of one run.',
      (cwd) => brandlint(['check', '.', '--shard', '4/4', '--format', 'blob=parts/4.blob'], { cwd }),
    ],
    [
      'one of another major version',
      'parts/1.blob: blobs of version 2.0.0 are not read by this Brandlint, which reads 1.0.0; use the same Brandlint on all machines.',
      (cwd) => rewriteHead(join(cwd, 'parts/1.blob'), (head) => (head['version'] = '2.0.0')),
    ],
    [
      'one that another Brandlint wrote',
      'parts/1.blob: Brandlint 9.9.9 wrote it, and this is 0.1.0; use the same Brandlint on all machines.',
      (cwd) => rewriteHead(join(cwd, 'parts/1.blob'), (head) => (head['tool'] = '9.9.9')),
    ],
    [
      'one without a head',
      'parts/1.blob: it is no part of a report; give what brandlint check --format blob wrote.',
      (cwd) => writeFileSync(join(cwd, 'parts/1.blob'), gzipSync('{}\n')),
    ],
    [
      'a report',
      'parts/1.blob: it is a report, and no part of one; give what brandlint check --format blob wrote.',
      (cwd) => writeFileSync(join(cwd, 'parts/1.blob'), '{\n"version": "1.0.0"}'),
    ],
    ['something else', damaged, (cwd) => writeFileSync(join(cwd, 'parts/1.blob'), '{"a":"1.0.0"}')],
    [
      'one that is cut short',
      damaged,
      (cwd) => {
        const bytes = readFileSync(join(cwd, 'parts/1.blob'));
        writeFileSync(join(cwd, 'parts/1.blob'), bytes.subarray(0, bytes.length - 20));
      },
    ],
    [
      'one whose end is missing',
      damaged,
      (cwd) => {
        const text = gunzipSync(readFileSync(join(cwd, 'parts/1.blob'))).toString();
        writeFileSync(join(cwd, 'parts/1.blob'), gzipSync(text.slice(0, text.lastIndexOf('{"end"'))));
      },
    ],
    [
      'one of too many shards',
      damaged,
      (cwd) => rewriteHead(join(cwd, 'parts/1.blob'), (head) => (head['shard'] = { index: 1, count: 9e15 })),
    ],
    [
      'one of none',
      damaged,
      (cwd) => rewriteHead(join(cwd, 'parts/1.blob'), (head) => (head['shard'] = { index: 1, count: 0 })),
    ],
    [
      'one beyond the last',
      damaged,
      (cwd) => rewriteHead(join(cwd, 'parts/1.blob'), (head) => (head['shard'] = { index: 4, count: 3 })),
    ],
    [
      'one whose configuration is none',
      damaged,
      (cwd) =>
        rewriteHead(join(cwd, 'parts/1.blob'), (head) => {
          head['run'] = { ...(head['run'] as object), configurations: ['nope'] };
        }),
    ],
    [
      'one whose findings are none',
      damaged,
      (cwd) => {
        const text = gunzipSync(readFileSync(join(cwd, 'parts/1.blob'))).toString();
        writeFileSync(
          join(cwd, 'parts/1.blob'),
          gzipSync(text.replaceAll(/"findings":\[.*?\],"gaps"/g, '"findings":[null],"gaps"')),
        );
      },
    ],
    ['an empty one', damaged, (cwd) => writeFileSync(join(cwd, 'parts/1.blob'), '')],
    [
      'none',
      'parts: there is no file in it that ends in .blob; name them.',
      (cwd) => [1, 2, 3].forEach((index) => rmSync(join(cwd, `parts/${index}.blob`))),
    ],
  ])('%s', async (_, told, change) => {
    const cwd = folderWith({ ...stylesheets, ...(blobs ??= await makeBlobs()) });
    await change(cwd);
    const { stderr, stdout, code } = await brandlint(['merge-reports', 'parts'], { cwd });
    expect(stderr).toBe(`${told}\n`);
    expect([code, stdout]).toEqual([2, '']);
  });
});

test.each([
  [
    ['--shard', '4/3', '--format', 'blob=x'],
    '--shard: "4/3" is not a valid part; write 1/3 for the first of three.',
  ],
  [
    ['--shard', '0/3', '--format', 'blob=x'],
    '--shard: "0/3" is not a valid part; write 1/3 for the first of three.',
  ],
  [
    ['--watch', '--format', 'blob=x'],
    '--format blob and --watch do not go together: what is joined is written once, when all is checked.',
  ],
  [['--shard', '1/3'], '--shard needs --format blob beside it: a part of the files makes no report.'],
  [['--format', 'blob'], '--format blob: a file is missing; write --format blob=<file>.'],
  [
    ['--format', 'blob=x', '--format', 'json'],
    '--format blob goes alone: brandlint merge-reports prints the other formats.',
  ],
  [
    ['--format', 'blob=x', '--fix'],
    '--format blob and --fix do not go together: each machine would mend a part of the files.',
  ],
  [
    ['--format', 'blob=x', '--max-warnings', '3'],
    '--format blob and --max-warnings do not go together: give it to brandlint merge-reports.',
  ],
])('%j is told', async (words, told) => {
  const { stderr, code } = await brandlint(['check', ...words], { cwd: folderWith({ 'a.css': '' }) });
  expect([stderr, code]).toEqual([`${told}\n`, 2]);
});
