import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConfigurations } from '@brandlint/config/linter';
import { readCss } from '@brandlint/readers/css';
import type { Config } from 'stylelint';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadHost, versions } from '../test/load-host.ts';

/** A folder with files, which is the working directory while a test runs. */
async function makeProject(files: Record<string, unknown>): Promise<string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'brandlint-stylelint-'));
  const spy = vi.spyOn(process, 'cwd').mockReturnValue(cwd);
  onTestFinished(() => {
    spy.mockRestore();
    rmSync(cwd, { recursive: true });
  });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await writeFile(path.join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return cwd;
}

const near = '.a { border-color: #c51e80 }';

describe('configurations', () => {
  const find = (cwd: string, now = () => 0) => {
    const findIn = createConfigurations((source) => readCss.readDefinitions?.(source) ?? new Map(), now);
    return (config: string | undefined) => findIn(cwd, config);
  };

  test('carry a hash of all that they decide, and as JSON little else', async () => {
    const cwd = await makeProject({
      'brandlint.config.json': { referenceFiles: ['tokens.css'] },
      'tokens.css': ':root { --a: #c41e7f }',
    });
    const before = find(cwd)(undefined);
    expect(JSON.parse(JSON.stringify(before))).toEqual({
      brand: expect.stringMatching(/^ccin /) as string,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(find(cwd)(undefined).hash).toBe(before.hash);
    writeFileSync(path.join(cwd, 'tokens.css'), ':root { --a: #c41e80 }');
    const after = find(cwd)(undefined);
    expect(after.hash).not.toBe(before.hash);
    writeFileSync(
      path.join(cwd, 'brandlint.config.json'),
      '{ "scope": "network", "referenceFiles": ["tokens.css"] }',
    );
    expect(find(cwd)(undefined).hash).not.toBe(after.hash);
  });

  test('are loaded anew after a while, and stay the same while nothing changes', async () => {
    const cwd = await makeProject({ 'brandlint.config.json': {} });
    let now = 0;
    const findOne = find(cwd, () => now);
    const first = findOne(undefined);
    now = 60_000;
    expect(findOne(undefined)).toBe(first);
    writeFileSync(path.join(cwd, 'brandlint.config.json'), '{ "scope": "network" }');
    expect(findOne(undefined)).toBe(first);
    now = 120_000;
    expect(findOne(undefined)).not.toBe(first);
  });

  test.each([
    ['brandlint.config.js', 'export default { scope: "network" }', null],
    ['brandlint.config.mjs', 'export default { scope: "network" }', null],
    ['brandlint.config.ts', 'const scope: string = "network"; export default { scope }', null],
    ['package.json', '{ "brandlint": { "scope": "network" } }', null],
    [
      'brandlint.config.mjs',
      'export default await { scope: "network" }',
      /awaits at its top level.*; take the "await" out/,
    ],
    ['brandlint.config.mjs', 'export default { scope: }', /brandlint\.config\.mjs.*: it cannot be parsed/],
    ['brandlint.config.mjs', 'throw new Error("no")', /brandlint\.config\.mjs:1:7: it threw "no"/],
    ['brandlint.config.mjs', 'export default () => ({})', /it exports a function/],
    ['brandlint.config.json', '{ "scope": }', /brandlint\.config\.json:1:/],
    ['brandlint.config.json', '{ "brand": "./nowhere" }', /nowhere.*there is no such file/],
    ['brandlint.config.json', '{ "brand": "nobody" }', /"nobody" is no brand that comes with Brandlint/],
    ['brandlint.config.json', '{ "referenceFiles": ["no.css"] }', /"no\.css": there is no such file/],
    [
      'brandlint.config.json',
      '{ "partners": [{ "name": "x", "paletteFrom": "no.gpl" }] }',
      /"no\.gpl": there is no such file/,
    ],
  ])('%s, %s', async (name, content, error) => {
    const { content: found } = find(await makeProject({ [name]: content }))(undefined);
    if (error === null) expect(found).toMatchObject({ ok: true, value: { settings: { scope: 'network' } } });
    else expect(found).toEqual({ ok: false, errors: [expect.stringMatching(error)] });
  });
});

describe.each(versions)('with %s', async (version) => {
  const { stylelint, plugin, recommended } = await loadHost(version);
  const lint = (config: Config, options = {}) => stylelint.lint({ code: near, config, ...options });

  test('a broken brand is one clear finding', async () => {
    await makeProject({ 'brandlint.config.json': { brand: './brand' }, 'brand/brand.json': '{ "id": 1 ' });
    const { results } = await lint(plugin.recommended());
    expect(results[0]?.invalidOptionWarnings).toEqual([
      { text: expect.stringMatching(/^brand\/brand\.json:1:\d+: .*; .*\.$/) as string },
    ]);
    expect(results[0]).toMatchObject({ warnings: [], errored: true });
  });

  test('var() is resolved through the reference files of both', async () => {
    const tokens = ':root { --near: #c51e80; --mine: #c41e7f }';
    const cwd = await makeProject({
      'brandlint.config.json': { referenceFiles: ['tokens.css', 'node_modules/x/theirs.css'] },
      'tokens.css': tokens,
      'node_modules/x/theirs.css': ':root { --theirs: #c51e80 }',
      'more.css': ':root { --more: #75b8ca }',
    });
    const code =
      '.a { border-color: var(--theirs); outline-color: var(--near); fill: #c41e7f; stroke: var(--more) }';
    const ours = plugin.recommended();
    const { results } = await stylelint.lint({
      code,
      cwd,
      config: {
        ...ours,
        rules: { ...ours.rules, 'brandlint/color-from-token': true },
        referenceFiles: [path.join(cwd, 'more.css')],
      },
    });
    // What --near and --more hold is told where they are defined, in files of this project; --theirs is told here.
    expect(results[0]?.warnings.map(({ rule, column }) => `${rule} ${column}`)).toEqual([
      'brandlint/color-as-published 20',
      'brandlint/color-from-token 69',
    ]);
    expect(results[0]?.warnings[1]?.text).toContain('--mine');
  });

  test('monorepos: one configuration for each folder', async () => {
    const cwd = await makeProject({
      'packages/a/brandlint.config.json': { scope: 'network' },
      'packages/a/a.css': '.a { border-color: #00a3e0 }',
      'packages/b/brandlint.config.json': { partners: [{ name: 'B', palette: ['#00a3e0'] }] },
      'packages/b/b.css': '.b { border-color: #00a3e0 }',
    });
    const overrides = ['a', 'b'].map((name) => ({
      files: [`packages/${name}/**/*.css`],
      ...plugin.recommended({ config: `packages/${name}/brandlint.config.json` }),
    }));
    const { results } = await stylelint.lint({ cwd, files: '**/*.css', config: { rules: {}, overrides } });
    const bySource = results.sort((one, other) => ((one.source ?? '') < (other.source ?? '') ? -1 : 1));
    expect(bySource.map(({ warnings }) => warnings.map(({ severity }) => severity))).toEqual([['error'], []]);
  });

  test('what the configuration turns off is off', async () => {
    await makeProject({ 'brandlint.config.json': { rules: { 'color-as-published': 'off' } } });
    expect(Object.keys(recommended.rules ?? {})).not.toContain('brandlint/color-as-published');
    expect((await lint(plugin.recommended())).results[0]?.warnings).toEqual([]);
  });

  test('vendored files and areas are told apart by their paths', async () => {
    const cwd = await makeProject({ 'brandlint.config.json': { areas: [{ files: ['ours/*.css'] }] } });
    const fixed = async (file: string) => {
      const { code } = await stylelint.lint({
        code: near,
        codeFilename: path.join(cwd, file),
        fix: true,
        config: plugin.recommended(),
      });
      return code;
    };
    expect(await fixed('ours/a.css')).toContain('#c41e7f');
    expect(await fixed('theirs/a.css')).toContain('#c51e80');
  });

  test.each([
    ['the brand', 'brand/palette.tokens.json'],
    ['a token file', 'tokens.css'],
    ['the configuration', 'brandlint.config.json'],
  ])('--cache sees that %s has changed', async (_, changed) => {
    const { brandFiles } = await import('../test/brand-files.ts');
    const files: Record<string, string> = {
      ...brandFiles('brand'),
      'brandlint.config.json': '{ "brand": "./brand", "referenceFiles": ["tokens.css"] }',
      'tokens.css': ':root { --x: #c41e7f }',
      'src/a.css': near,
    };
    const cwd = await makeProject(files);
    const run = async () => {
      // Each run of the command is a process of its own, so what it knows of its configuration is fresh.
      const fresh = await loadHost(version);
      const { results } = await fresh.stylelint.lint({
        cwd,
        cache: true,
        files: 'src/*.css',
        config: fresh.plugin.recommended(),
      });
      return results.filter(({ ignored }) => ignored !== true).length;
    };
    expect(await run()).toBe(1);
    writeFileSync(path.join(cwd, 'src/a.css'), '.a { border-color: #c41e7f }');
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const before = files[changed] ?? '';
    const after: Record<string, string> = {
      'brand/palette.tokens.json': before.replaceAll('C41E7F', 'C41E70'),
      'tokens.css': before.replace('c41e7f', 'c41e70'),
      'brandlint.config.json': before.replace('{', '{ "scope": "network",'),
    };
    writeFileSync(path.join(cwd, changed), after[changed] ?? '');
    expect(await run()).toBe(1);
  });
});
