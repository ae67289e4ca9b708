import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const brandFolder = join(import.meta.dirname, '../../brands/ccin');
const css = 'a { background: #C41E7F }\n';

async function listChecked(words: string[], cwd: string): Promise<string[]> {
  const { stdout } = await brandlint(['extract', ...words], { cwd });
  const { extractions } = JSON.parse(stdout) as { extractions: { source: string }[] };
  return extractions.map(({ source }) => source);
}

describe('which files are read', () => {
  const kinds = 'css scss less html htm xhtml vue svelte astro svg pcss'.split(' ');

  test('every known extension, in any letter case, in the order of the paths', async () => {
    const cwd = folderWith({
      ...Object.fromEntries(kinds.map((kind) => [`f.${kind}`, ''])),
      'UPPER.CSS': css,
      'x.js': '',
    });
    const expected = ['UPPER.CSS', ...kinds.map((kind) => `f.${kind}`).sort()];
    expect(await listChecked([], cwd)).toEqual(expected);
  });

  test('never packages or version control, unless they are named', async () => {
    const cwd = folderWith({
      'a.css': css,
      'node_modules/p/b.css': css,
      '.git/c.css': css,
      '.storybook/d.css': css,
    });
    expect(await listChecked(['.'], cwd)).toEqual(['.storybook/d.css', 'a.css']);
    expect(await listChecked(['.', '--no-ignore'], cwd)).toEqual(['.storybook/d.css', 'a.css']);
    expect(await listChecked(['node_modules/p'], cwd)).toEqual(['node_modules/p/b.css']);
    expect(await listChecked(['node_modules'], cwd)).toEqual(['node_modules/p/b.css']);
  });

  test('paths are told from the working directory, outside of it too, and each once', async () => {
    const cwd = folderWith({ 'site/a.css': css, 'other/b.css': css });
    const inside = join(cwd, 'site');
    expect(await listChecked(['.', 'a.css', './a.css', '../other', join(cwd, 'site/a.css')], inside)).toEqual(
      ['../other/b.css', 'a.css'],
    );
  });

  test.each([
    ['src/**/*.css', ['src/a.css', 'src/deep/b.css']],
    ['src/*.css', ['src/a.css']],
    ['**/{a,b}.css', ['src/a.css', 'src/deep/b.css']],
    ['src/**', ['src/a.css', 'src/deep/b.css', 'src/deep/c.scss']],
    ['./src/deep/?.css', ['src/deep/b.css']],
  ])('the pattern %s', async (pattern, expected) => {
    const cwd = folderWith({ 'src/a.css': css, 'src/deep/b.css': css, 'src/deep/c.scss': css });
    expect(await listChecked([pattern], cwd)).toEqual(expected);
  });

  test('a name with signs of a pattern is taken as it is', async () => {
    const cwd = folderWith({ 'app/[id]/a.css': css, 'app/i/b.css': css });
    expect(await listChecked(['app/[id]'], cwd)).toEqual(['app/[id]/a.css']);
  });

  test('a linked folder is read once, whichever way it is reached', async () => {
    const cwd = folderWith({ 'real/a.css': css });
    symlinkSync('real', join(cwd, 'again'));
    expect(await listChecked(['.'], cwd)).toEqual(['real/a.css']);
    expect(await listChecked(['again'], cwd)).toEqual(['again/a.css']);
  });

  test('links that lead round through other folders end', async () => {
    const outside = folderWith({ 'b.css': css });
    const cwd = folderWith({ 'a.css': css });
    symlinkSync(outside, join(cwd, 'out'));
    symlinkSync(cwd, join(outside, 'back'));
    expect(await listChecked(['.'], cwd)).toEqual(['a.css', 'out/b.css']);
  });
});

describe('what is left out', () => {
  test('by .gitignore up to the top of the repository, and by nothing above it', async () => {
    const cwd = folderWith({
      '.gitignore': '*.css\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'build/\r\n/top.css\r\n',
      'repository/top.css': css,
      'repository/site/top.css': css,
      'repository/site/.gitignore': '*.min.css\n!keep.min.css\n',
      'repository/site/x.min.css': css,
      'repository/site/keep.min.css': css,
      'repository/site/build/y.css': css,
    });
    const expected = ['keep.min.css', 'top.css'];
    expect(await listChecked([], join(cwd, 'repository/site'))).toEqual(expected);
    const all = await listChecked(['--no-ignore'], join(cwd, 'repository/site'));
    expect(all).toEqual(['build/y.css', 'keep.min.css', 'top.css', 'x.min.css']);
  });

  test('by .brandlintignore, which can take back what .gitignore says', async () => {
    const cwd = folderWith({
      '.gitignore': 'dist/\nold.css\n',
      '.brandlintignore': '!dist/\nvendor.css\n',
      'dist/a.css': css,
      'old.css': css,
      'vendor.css': css,
      'b.css': css,
    });
    expect(await listChecked([], cwd)).toEqual(['b.css', 'dist/a.css']);
  });

  test('by the configuration, from its own folder, and by --ignore-pattern, from the working directory', async () => {
    const cwd = folderWith({
      'site/brandlint.config.json': '{ "ignores": ["/legacy/", "*.gen.css"] }',
      'site/legacy/a.css': css,
      'site/b.gen.css': css,
      'site/c.css': css,
      'legacy/d.css': css,
      'e.css': css,
    });
    expect(await listChecked([], cwd)).toEqual(['e.css', 'legacy/d.css', 'site/c.css']);
    const words = ['--ignore-pattern', '/e.css', '--ignore-pattern', 'legacy'];
    expect(await listChecked(words, cwd)).toEqual(['site/c.css']);
    expect(await listChecked(['--no-ignore', ...words], cwd)).toEqual(['site/b.gen.css', 'site/c.css']);
  });

  test('a file that is named and left out is mentioned once, and nothing is wrong', async () => {
    const cwd = folderWith({ '.gitignore': 'dist\n', 'dist/a.css': 'a { color: #C51E80 }', 'b.css': css });
    const { stderr, code } = await brandlint(['check', 'dist/a.css', './dist/a.css', 'b.css'], { cwd });
    expect(stderr).toBe('dist/a.css: left out by .gitignore; --no-ignore checks it all the same.\n');
    expect(code).toBe(0);
    expect(await brandlint(['check', 'dist/a.css', '--no-ignore'], { cwd })).toMatchObject({ code: 1 });
  });

  test('a folder with nothing left to check is an error that says what left it out', async () => {
    const cwd = folderWith({ '.gitignore': 'dist\n', 'dist/a.css': css });
    for (const path of ['dist', '.', 'dist/*.css']) {
      const { stderr, code } = await brandlint(['check', path], { cwd });
      expect(stderr).toBe(
        `${path}: nothing to check, what is there is left out by .gitignore; --no-ignore checks it all the same.\n`,
      );
      expect(code).toBe(2);
    }
  });
});

describe('which configuration holds', () => {
  test('the nearest one, with its patterns from its own folder', async () => {
    const cwd = folderWith({
      'brandlint.config.json': '{ "scope": "network" }',
      'a.css': 'a { background: #00A3E0 }',
      'sub/brandlint.config.json': '{ "scope": "unset" }',
      'sub/b.css': 'a { background: #00A3E0 }',
    });
    const { stdout } = await brandlint(['check', '--format', 'json'], { cwd });
    const { files, summary } = JSON.parse(stdout) as {
      files: { source: string; findings: { severity: string }[] }[];
      summary: object;
    };
    expect(files.map(({ source, findings }) => [source, findings.map(({ severity }) => severity)])).toEqual([
      ['a.css', ['error']],
      ['sub/b.css', ['warning']],
    ]);
    expect(summary).toMatchObject({ files: 2, errors: 1, warnings: 1 });
  });

  test.each([
    ['a file', ['--config', 'CONFIG']],
    ['the key of a package.json', []],
  ])('%s means the same from every working directory, and so do the fingerprints', async (kind, words) => {
    const config = {
      areas: [{ files: ['src/*.css'] }],
      vendored: ['src/theirs/'],
      logos: { files: ['/logo.css'] },
      scope: 'co-branded',
    };
    const top = folderWith({
      ...(kind === 'a file'
        ? { 'project/own.json': JSON.stringify(config) }
        : { 'project/package.json': JSON.stringify({ brandlint: config }) }),
      'project/src/a.css': 'a { background: #CE2A86; border-color: #C51E80 }',
      'project/src/theirs/b.css': 'a { background: #C51E80 }',
      'project/logo.css': 'a { background: #C51E80 }',
      'project/other/c.css': 'a { background: #00A3E0 }',
    });
    const judge = async (cwd: string) => {
      const { stdout } = await brandlint(
        [
          'check',
          '--format=json',
          join(top, 'project'),
          ...words.map((word) => (word === 'CONFIG' ? join(top, 'project/own.json') : word)),
        ],
        { cwd },
      );
      const { files } = JSON.parse(stdout) as {
        files: { findings: { fingerprint: string; rule: string; suggestions: { safe: boolean }[] }[] }[];
      };
      return files.flatMap(({ findings }) =>
        findings.map(({ fingerprint, rule, suggestions }) => [
          fingerprint,
          rule,
          suggestions.map(({ safe }) => safe),
        ]),
      );
    };
    const expected = await judge(join(top, 'project'));
    expect(expected.map(([, ...rest]) => rest)).toEqual([
      ['color-in-palette', [false]],
      ['color-as-published', [true]],
      ['color-as-published', [false]],
    ]);
    expect(await judge(top)).toEqual(expected);
    expect(await judge(join(top, 'project/src/theirs'))).toEqual(expected);
    expect(await judge(join(top, 'project/other'))).toEqual(expected);
  });

  test('a variable of a reference file is faulty where it is defined, or where it is used when that is not judged', async () => {
    const cwd = folderWith({
      'brandlint.config.json': '{ "referenceFiles": ["tokens.css"] }',
      'tokens.css': ':root { --brand: #C51E80 }\nb { border-color: var(--brand) }',
      'a.css': 'a { background: var(--brand) }',
      'c.html': '<style>a { background: var(--brand) }</style>',
    });
    const judge = async (words: string[], run: { cwd: string; stdin?: string } = { cwd }) => {
      const { stdout } = await brandlint(['check', '--format=json', ...words], run);
      const { files } = JSON.parse(stdout) as {
        files: { source: string; findings: { written: string }[] }[];
      };
      return files.flatMap(({ source, findings }) => findings.map(({ written }) => `${source}: ${written}`));
    };
    expect(await judge([])).toEqual(['tokens.css: #C51E80']);
    expect(await judge([join(cwd, 'tokens.css'), '../'.repeat(9) + cwd.slice(1)])).toEqual([
      'tokens.css: #C51E80',
    ]);
    expect(await judge(['a.css', 'c.html'])).toEqual(['a.css: var(--brand)', 'c.html: var(--brand)']);
    expect(await judge(['tokens.css'])).toEqual(['tokens.css: #C51E80']);
    const stdin = 'a { background: var(--brand) }';
    expect(await judge(['--stdin', '--stdin-filename=a.css'], { cwd, stdin })).toEqual([
      'a.css: var(--brand)',
    ]);
    const { stdout } = await brandlint(['extract'], { cwd });
    expect(await judge(['--from=-'], { cwd, stdin: stdout })).toEqual(['tokens.css: #C51E80']);
  });

  test('two brands in one run are an error', async () => {
    const brand = readFileSync(join(brandFolder, 'brand.json'), 'utf8').replace(
      /"version": "[^"]*"/,
      '"version": "99.0.0"',
    );
    const cwd = folderWith({
      'a.css': css,
      'sub/b.css': css,
      'sub/brandlint.config.json': '{ "brand": "./own" }',
      'sub/own/brand.json': brand,
      'sub/own/palette.tokens.json': readFileSync(join(brandFolder, 'palette.tokens.json')),
    });
    const { stderr, code } = await brandlint(['check'], { cwd });
    expect(stderr).toMatch(
      /^sub\/b\.css: its configuration names the brand .* 99\.0\.0, .* one brand at a time\.$/m,
    );
    expect(code).toBe(2);
    expect(await brandlint(['check', 'sub'], { cwd })).toMatchObject({ code: 0 });
  });
});

test('files that carry a brand and that nothing reads are counted, unless they are ignored', async () => {
  const cwd = folderWith({
    '.gitignore': 'drafts/\n',
    'a.css': '.a { color: #333 }',
    'print/Flyer.INDD': 'x',
    'print/b.indd': 'x',
    'c.bmp': 'bmp',
    'drafts/d.indd': 'x',
    'notes.txt': 'x',
    'node_modules/x/e.bmp': 'bmp',
  });
  const { stdout, code } = await brandlint(['check', '.'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('\nNot looked at, because nothing here reads them: 2 .indd, 1 .bmp\n');
  const json = await brandlint(['check', '.', '--format', 'json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({
    passedOver: expect.arrayContaining([
      { kind: '.indd', count: 2 },
      { kind: '.bmp', count: 1 },
    ]),
  });
});

test('code from which pages are made is counted, and what reads scripts is named', async () => {
  const cwd = folderWith({
    'a.css': '.a { color: #333 }',
    'src/App.jsx': 'x',
    'src/Page.tsx': 'x',
    'src/main.js': 'x',
    'src/api.ts': 'x',
    'views/page.PHP': 'x',
    'views/page.html.twig': 'x',
    'views/other.blade.php': 'x',
    'old.styl': 'x',
    'node_modules/x/y.jsx': 'x',
  });
  const { stdout, code } = await brandlint(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('\nNot looked at, because nothing here reads them: 2 .php, ');
  expect(stdout).toMatch(/, 1 \.(?:twig|styl), 1 \.(?:twig|styl)\n/);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    / Not looked at, because the plugin for ESLint reads scripts, and the command does not: 1 \.[jt]sx, 1 \.[jt]sx /,
  );
  expect(stdout).not.toMatch(/\.js\b|\.ts\b/);
});
