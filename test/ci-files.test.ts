import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../packages/cli/src/arguments/parse-arguments.ts';
import { readRunOptions } from '../packages/cli/src/arguments/read-options.ts';
import { readFormat } from '../packages/cli/src/sources/formats.ts';
import { bin, folderWith } from './cli/run-brandlint.ts';
import { splitWords } from './documentation/read-commands.ts';
import { readFences } from './documentation/read-fences.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folders = ['examples/ci', 'examples/editors'];
const files = [
  'action.yml',
  '.pre-commit-hooks.yaml',
  ...folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
].filter((path) => /\.(?:ya?ml|json)$/.test(path));

type Action = { inputs: Record<string, { default: string }>; runs: { steps: { run?: string }[] } };
const action = parse(read('action.yml')) as Action;

/** Every text in data, however deep. */
function listTexts(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(listTexts) : [];
}

/** The command lines of ours in a text, without what CI systems and shells put in. */
function findCommands(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, words] =
      /(?:^|-- |npx )brandlint ((?:check|baseline|merge-reports|tokens|diff) .*)$/.exec(line) ?? [];
    return words === undefined ? [] : [words.replace(/\$\{\{.*?\}\}|\$\w+/g, '1')];
  });
}

describe.each(files)('%s', (path) => {
  const data: unknown = path.endsWith('.json') ? JSON.parse(read(path)) : parse(read(path), { strict: true });

  test('is read as what it is', () => {
    expect(data).toBeTypeOf('object');
  });

  test.each(listTexts(data).flatMap(findCommands))('knows its options: brandlint %s', (command) => {
    const words = parseArguments(splitWords(command), root);
    if (words.command === 'check') expect(() => readRunOptions(words)).not.toThrow();
  });

  test.each(listTexts(data).filter((text) => text.startsWith('./node_modules/brandlint/')))(
    'names what is in the package: %s',
    (file) => {
      const name = file.replace('./node_modules/brandlint/', '');
      const manifest = JSON.parse(read('packages/cli/package.json')) as { exports: Record<string, string> };
      expect(existsSync(join(root, 'packages/cli', name))).toBe(true);
      expect(Object.values(manifest.exports)).toContain(`./${name}`);
    },
  );
});

test('commands are found where they stand', () => {
  expect(findCommands('- run: x\n npx --no -- brandlint check --shard ${{ matrix.i }}/4\n')).toEqual([
    'check --shard 1/4',
  ]);
  const all = files.flatMap((path) => listTexts(parse(read(path))).flatMap(findCommands));
  expect(all.length).toBeGreaterThanOrEqual(5);
});

test('the hooks look at files that are read', () => {
  const hooks = [
    ...(parse(read('.pre-commit-hooks.yaml')) as { files: string }[]),
    ...(
      parse(read('examples/ci/pre-commit-config.yaml')) as { repos: { hooks: { files: string }[] }[] }
    ).repos.flatMap((repo) => repo.hooks),
  ];
  expect(hooks).toHaveLength(2);
  expect(new Set(hooks.map((hook) => hook.files)).size).toBe(1);
  const [, endings = ''] = /\((.*)\)/.exec(hooks[0]?.files ?? '') ?? [];
  for (const ending of endings.split('|').flatMap((one) => (one === 'html?' ? ['htm', 'html'] : [one])))
    expect(readFormat(`x.${ending}`), ending).toBeDefined();
});

describe('action.yml', () => {
  test('the example gives it what it takes', () => {
    const workflow = parse(read('examples/ci/github-workflow.yml')) as {
      jobs: { brand: { steps: { uses?: string; with?: Record<string, string> }[] } };
    };
    const step = workflow.jobs.brand.steps.find(({ uses }) => uses?.includes('/brandlint@'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    const options = step?.with?.['options']?.split('\n').filter((line) => line !== '') ?? [];
    expect(options.length).toBeGreaterThan(0);
    expect(() => readRunOptions(parseArguments(['check', ...options], root))).not.toThrow();
  });

  test.each([
    ['.', '', 1, ['a b.css', 'c.css']],
    ['a b.css\n', '--quiet\n--max-warnings=0', 1, ['a b.css']],
    ['good.css', '', 0, []],
    ['nowhere.css', '', 2, undefined],
  ])('its step runs the command: %j %j ends with %d', (paths, options, code, expected) => {
    const cwd = folderWith({
      'a b.css': 'a { color: #C51E80 }\n',
      'c.css': 'a { color: #C51E80 }\n',
      'good.css': 'a { background: #C41E7F }\n',
      output: '',
      summary: '',
    });
    const script = action.runs.steps.find((step) => step.run !== undefined)?.run ?? '';
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        BRANDLINT_COMMAND: `${process.execPath} --conditions=brandlint-source ${bin}`,
        BRANDLINT_PATHS: paths,
        BRANDLINT_OPTIONS: options,
        BRANDLINT_SARIF: 'out.sarif',
        GITHUB_OUTPUT: join(cwd, 'output'),
        GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
      },
    });
    expect(status).toBe(code);
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe(`exit-code=${String(code)}\n`);
    if (expected === undefined) return;
    expect([...stdout.matchAll(/^::error file=([^,]*)/gm)].map(([, file]) => file)).toEqual(expected);
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('Brandlint');
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
});

test.each(['docs/ci.md', 'docs/editors.md'])('%s shows the files as they are', (page) => {
  const shown = readFences(read(page)).filter(({ language }) => language === 'yaml' || language === 'json');
  expect(shown.length).toBeGreaterThan(0);
  const known = [...files.map(read), read('action.yml')].map(trim);
  for (const { text } of shown)
    expect(
      known.some((file) => file.includes(trim(text))),
      text,
    ).toBe(true);
});

/** Without the first comment of a file, which says where it belongs. */
function trim(text: string): string {
  return text.replace(/^#.*\n/, '').trim();
}
