import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';
import brandlint from './index.ts';

/** A folder with files, which is the working directory while a test runs. */
async function makeProject(files: Record<string, unknown>): Promise<string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'brandlint-eslint-'));
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

const near = `export const a = { color: '#c51e80' };`;
const foreign = `export const a = { borderColor: '#00a3e0' };`;

/** What ESLint says of files, by name. */
function toMessages(results: readonly ESLint.LintResult[]): Record<string, string[]> {
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      path.basename(filePath),
      messages.map(({ message }) => message),
    ]),
  );
}

describe.each(versions)('with %s', async (version) => {
  const { lint, eslint } = await loadHost(version);
  const open = (cwd: string, options: ESLint.Options = {}) =>
    new eslint.ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [brandlint.configs.recommended],
      ...options,
    });

  test('recommended takes its rules and what they weigh from brandlint.config', async () => {
    await makeProject({});
    expect(brandlint.configs.recommended.rules).toMatchObject({
      'brandlint/color-as-published': 'error',
      'brandlint/color-in-palette': 'warn',
      'brandlint/color-untinted': 'warn',
      'brandlint/text-contrast-minimum': 'warn',
      'brandlint/icon-known': 'error',
    });
    expect(brandlint.configs.recommended.rules).not.toHaveProperty(['brandlint/color-from-token']);
    const law = { scope: 'network', law: true, rules: { 'color-untinted': 'off', 'icon-known': 'warning' } };
    expect(brandlint.configure({ config: law }).rules).toMatchObject({
      'brandlint/color-in-palette': 'error',
      'brandlint/text-contrast-minimum': 'error',
      'brandlint/icon-known': 'warn',
    });
    expect(brandlint.configure({ config: law }).rules).not.toHaveProperty(['brandlint/color-untinted']);
    const partly = brandlint.configure({ config: { law: ['public/**'] } });
    expect(partly.rules).toMatchObject({ 'brandlint/text-contrast-minimum': 'error' });
  });

  test('strict: the brand’s own material, colours from tokens, comments that are needed', async () => {
    const { rules, settings, linterOptions } = brandlint.configs.strict;
    expect(rules).toMatchObject({
      'brandlint/color-in-palette': 'error',
      'brandlint/color-from-token': 'error',
    });
    expect(settings).toMatchObject({ brandlint: { scope: 'network' } });
    expect(linterOptions).toEqual({ reportUnusedDisableDirectives: 'error' });
    await makeProject({ 'tokens.css': ':root { --pink: #c41e7f }' });
    const config = { referenceFiles: ['tokens.css'] };
    const code = `a = { color: '#c41e7f' }; b = { borderColor: '#00a3e0' };`;
    const messages = lint(code, { config, strict: true });
    expect(say(code, messages)).toEqual([
      'error color-from-token: #c41e7f',
      'error color-in-palette: #00a3e0',
    ]);
    // A canvas knows no variable of CSS: it is offered, and not put there unasked.
    expect(messages[0]?.fix).toBeUndefined();
    expect(messages[0]?.suggestions?.map(({ desc }) => desc)).toEqual(['Write "var(--pink)"']);
  });

  test('the configuration of the working directory, of a path, and of a part of a project', async () => {
    const cwd = await makeProject({
      'brandlint.config.json': { scope: 'network' },
      'a.js': foreign,
      'packages/b/brandlint.config.json': { partners: [{ name: 'B', palette: ['#00a3e0'] }] },
      'packages/b/b.js': foreign,
    });
    const config = 'packages/b/brandlint.config.json';
    const overrideConfig = [
      brandlint.configs.recommended,
      brandlint.configure({ files: ['packages/b/**'], config }),
    ];
    const results = await open(cwd, { overrideConfig }).lintFiles('**/*.js');
    expect(toMessages(results)).toEqual({ 'a.js': [expect.stringContaining('#00a3e0')], 'b.js': [] });
    expect(results.map(({ errorCount }) => errorCount)).toEqual([1, 0]);
  });

  test('it is extended by name and by itself, beside the plugin', async () => {
    const cwd = await makeProject({ 'a.js': near });
    for (const one of ['brandlint/recommended', brandlint.configs.recommended]) {
      const overrideConfig = defineConfig([{ files: ['*.js'], plugins: { brandlint }, extends: [one] }]);
      const [result] = await open(cwd, { overrideConfig }).lintFiles('*.js');
      expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['brandlint/color-as-published']);
    }
  });

  test('a part of a file that a processor has cut out is what its own name says', () => {
    const code = `<script>\na = { color: '#c51e80' }\n</script>`;
    const processor = {
      preprocess: (text: string) => [{ text: text.split('\n')[1] ?? '', filename: '0.js' }],
      postprocess: (messages: Linter.LintMessage[][]) => messages.flat(),
    };
    const cut = {
      files: ['**/*.vue'],
      plugins: { cut: { processors: { cut: processor } } },
      processor: 'cut/cut',
    };
    const ours = { files: ['**/*.js'], ...brandlint.configure({ config: {} }) };
    const messages = new eslint.Linter().verify(code, [cut, ours], { filename: 'a.vue' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['brandlint/color-as-published']);
  });

  test('what is wrong in the configuration is told once in a run, with place, cause and cure', async () => {
    const cwd = await makeProject({
      'brandlint.config.json': '{ "scope": "everything" }',
      'a.js': near,
      'b.js': near,
      'c.js': near,
    });
    const told = Object.entries(toMessages(await open(cwd).lintFiles('*.js'))).filter(
      ([, messages]) => messages.length > 0,
    );
    // Which file comes first is ESLint's.
    expect(told).toEqual([
      [expect.any(String), [expect.stringMatching(/^brandlint\.config\.json, scope: .*; .*\.$/)]],
    ]);
    const [again] = await open(cwd).lintText(near, { filePath: told[0]?.[0] ?? '' });
    expect(again?.errorCount).toBe(1);
  });

  test.each([
    [
      { stylesheets: 'sometimes' },
      /settings\.brandlint\.stylesheets: it is none of the choices; write one of/,
    ],
    [{ name: {} }, /settings\.brandlint: "name" is no setting; write "names"/],
    [{ names: { function: [] } }, /settings\.brandlint\.names: "function" is no list.*; write "functions"/],
    [
      { names: { functions: 'paint' } },
      /settings\.brandlint\.names\.functions: it is no list of names; write/,
    ],
    [{ config: 1 }, /settings\.brandlint\.config: it is no configuration; write the path/],
    ['x', /settings\.brandlint: it is no object; write/],
  ])('settings %j are told with their cure', (settings, error) => {
    const rules = { 'brandlint/color-as-published': 'error' } as const;
    const linter = new eslint.Linter();
    const config = [{ plugins: { brandlint }, rules, settings: { brandlint: settings } }];
    expect(linter.verify(near, config).map(({ message }) => message)).toEqual([expect.stringMatching(error)]);
  });

  test('options are checked by their schema', () => {
    const linter = new eslint.Linter();
    const rules: Linter.RulesRecord = { 'brandlint/text-contrast-minimum': ['error', { minimun: 7 }] };
    expect(() => linter.verify(near, [{ plugins: { brandlint }, rules }])).toThrow(
      /Unexpected property "minimun"\. Expected properties: "minimum"/,
    );
    const code = `a = { color: '#777', background: '#fff', fontSize: 12 }`;
    const over = (minimum: number): Linter.Config => ({
      rules: { 'brandlint/text-contrast-minimum': ['error', { minimum }] },
    });
    expect(lint(code, { over: over(4) })).toEqual([]);
    expect(say(code, lint(code, { over: over(7) }))).toEqual(['error text-contrast-minimum: #777']);
  });

  test('names of one’s own hold colours', () => {
    const code = `paint('#c51e80'); a = { tone: '#c51e80' };`;
    expect(lint(code)).toEqual([]);
    const names = { functions: ['paint'], properties: ['tone'] };
    expect(say(code, lint(code, { names }))).toEqual([
      'error color-as-published: #c51e80',
      'error color-as-published: #c51e80',
    ]);
  });

  test('what stands in a comment or in a rule listed alone needs no configuration of ours', async () => {
    await makeProject({ 'brandlint.config.json': { scope: 'network' } });
    const linter = new eslint.Linter();
    const code = `/* eslint brandlint/color-in-palette: 'error' */\n${foreign}`;
    expect(linter.verify(code, [{ plugins: { brandlint } }]).map(({ severity }) => severity)).toEqual([2]);
  });

  test('reviews and gaps are told on request, as warnings', () => {
    const ink = 'device-cmyk(56% 10% 18% 2%)';
    const code = `<p style="border-color: ${ink}; outline-color: ${ink}; fill: var(--a); stroke: var(--b)">x</p>`;
    const filename = 'a.html';
    expect(lint(code, { filename })).toEqual([]);
    const told = lint(code, { filename, reviews: true, gaps: true });
    expect(told.map(({ ruleId, severity, message }) => `${ruleId} ${severity} ${message}`)).toEqual([
      expect.stringMatching(
        /^brandlint\/reviews 1 Cannot tell whether .* \(and 1 more to look at in this file\)$/,
      ),
      expect.stringMatching(/^brandlint\/gaps 1 2 places could not be judged: .*--a.*, .*--b.*\.$/),
    ]);
  });

  test('settings are plain and small: they can be handed to a thread, and printed', () => {
    const { settings } = brandlint.configure({
      config: { scope: 'network' },
      names: { functions: ['paint'] },
    });
    expect(structuredClone(settings)).toEqual(settings);
    const { hash, ...own } = { hash: '', ...Object(settings?.['brandlint']) } as Record<string, unknown>;
    expect(own).toEqual({ config: { scope: 'network' }, names: { functions: ['paint'] } });
    expect(hash).toMatch(/^[\da-f]{64}$/);
  });

  test('an editor’s linter says of each text what a fresh one says', () => {
    const config = [brandlint.configure({ config: { scope: 'network' } })];
    const linter = new eslint.Linter();
    for (const color of ['#c51e80', '#00a3e0', '#c41e7f', '#c51e80', '#777777', '#c51e7']) {
      const text = `a = { color: '${color}' }`;
      expect(linter.verify(text, config)).toEqual(new eslint.Linter().verify(text, config));
    }
  });

  test('vendored files and areas are told apart by their paths', async () => {
    const cwd = await makeProject({ 'brandlint.config.json': { areas: [{ files: ['ours/*.js'] }] } });
    const fixed = async (filePath: string) =>
      (await open(cwd, { fix: true }).lintText(near, { filePath }))[0]?.output;
    expect(await fixed('ours/a.js')).toContain('#c41e7f');
    expect(await fixed('theirs/a.js')).toBeUndefined();
  });

  describe('one problem is told once where both linters run', () => {
    const style = '.a { color: #c51e80 }';
    const vue = `<template><p style="color: #c51e80" fill="#c51e80" /></template>\n<style>${style}</style>`;
    const count = (stylesheets: 'always' | 'never' | 'unless-stylelint') => ({
      css: lint(style, { filename: 'a.css', stylesheets }).length,
      vue: lint(vue, { filename: 'a.vue', stylesheets }).length,
    });

    test('the setting decides', () => {
      expect(count('always')).toEqual({ css: 1, vue: 3 });
      expect(count('never')).toEqual({ css: 0, vue: 1 });
    });

    test.each([
      ['surroundings decide nothing', {}, 'unless-stylelint', 1],
      ['they decide', { logos: { within: ['.crest'] } }, 'unless-stylelint', 2],
      ['they decide, and all is left to others', { logos: { within: ['.crest'] } }, 'never', 1],
    ] as const)('a style attribute, where %s', async (_, config, stylesheets, expected) => {
      const cwd = await makeProject({
        'package.json': { devDependencies: { '@brandlint/stylelint-plugin': '*' } },
      });
      const { hosts } = await import('../test/load-host.ts');
      const files = ['**/*.vue'];
      const both = [
        { files, ...hosts['a.vue'] },
        { files, ...brandlint.configure({ config, stylesheets }) },
      ];
      const found = new eslint.Linter({ cwd }).verify(vue, both, { filename: 'a.vue' });
      expect(found).toHaveLength(expected);
    });

    test.each([
      ['nothing', {}, 1],
      ['another dependency', { 'package.json': { devDependencies: { stylelint: '18' } } }, 1],
      ['a manifest that cannot be read', { 'package.json': '{' }, 1],
      ['a dependency', { 'package.json': { devDependencies: { '@brandlint/stylelint-plugin': '*' } } }, 0],
      ['an installed package', { 'node_modules/@brandlint/stylelint-plugin/package.json': {} }, 0],
    ])('%s', async (_, files, expected) => {
      const cwd = await makeProject(files);
      const linter = new eslint.Linter({ cwd });
      const { hosts } = await import('../test/load-host.ts');
      const files1 = ['**/*.css'];
      const config = [
        { files: files1, ...hosts['a.css'] },
        { files: files1, ...brandlint.configure({ config: {} }) },
      ];
      expect(linter.verify(style, config, { filename: 'a.css' })).toHaveLength(expected);
    });
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
      'a.js': near,
    };
    const cwd = await makeProject(files);
    const run = async () => {
      // Each run of the command is a process of its own, so what it knows of its configuration is fresh.
      vi.resetModules();
      const { default: fresh } = await import('./index.ts');
      const linted: string[] = [];
      const seen = {
        meta: { name: 'seen', version: '1' },
        rules: { seen: { create: () => (linted.push(''), {}) } },
      };
      const overrideConfig = [
        fresh.configs.recommended,
        { plugins: { seen }, rules: { 'seen/seen': 'error' } } as const,
      ];
      await open(cwd, { cache: true, overrideConfig }).lintFiles('*.js');
      return linted.length;
    };
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
    expect(await run()).toBe(0);
  });
});
