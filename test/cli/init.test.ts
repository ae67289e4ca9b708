import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { init } from '../../packages/cli/src/commands/init.ts';
import type { Io } from '../../packages/cli/src/terminal/io.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const stylelintEntry = '@brandlint/stylelint-plugin/recommended';
const installed = {
  'node_modules/@brandlint/stylelint-plugin/package.json': '{}',
  'node_modules/@brandlint/eslint-plugin/package.json': '{}',
};

async function setUp(files: Record<string, string>) {
  const cwd = folderWith(files);
  const { stdout, stderr, code } = await brandlint(['init', '--yes'], { cwd });
  return { stdout, stderr, code, read: (name: string) => readFileSync(join(cwd, name), 'utf8'), cwd };
}

describe('Stylelint', () => {
  const tabbed =
    '{\r\n\t// ours\r\n\t"extends": "stylelint-config-standard",\r\n\t"rules": {  "a":1 }\r\n}\r\n';
  test.each([
    ['{}\n', '.stylelintrc.json', `{\n  "extends": ["${stylelintEntry}"]\n}\n`],
    ['{ "rules": {} }', '.stylelintrc', undefined],
    [
      '{\n    "extends": [\n        "a",\n        "b"\n    ],\n    "rules": {"x":  null}\n}\n',
      '.stylelintrc.json',
      `{\n    "extends": [\n        "a",\n        "b",\n        "${stylelintEntry}"\n    ],\n    "rules": {"x":  null}\n}\n`,
    ],
    [tabbed, '.stylelintrc.json', undefined],
    ['{"name":"x","stylelint":{"extends":["a"]},"version":"1"}', 'package.json', undefined],
  ])('%j in %s gets one entry more, and stays as it is', async (before, name, after) => {
    const { stdout, code, read } = await setUp({ ...installed, [name]: before });
    expect(code).toBe(0);
    const text = read(name);
    if (after !== undefined) expect(text.replace(/\[\s*"(@[^"]*)"\s*\]/, '["$1"]')).toBe(after);
    const [was, is] = [before, text].map((one) => JSON.parse(one.replace(/^\s*\/\/.*$/gm, '')) as Data);
    const config = (data: Data | undefined) => data?.stylelint ?? data;
    expect(config(is)?.extends).toEqual([config(was)?.extends ?? [], stylelintEntry].flat());
    if (before === tabbed) {
      expect(text).toContain('\t// ours\r\n');
      expect(text).toContain('\t"rules": {  "a":1 }\r\n');
    }
    expect(stdout).toContain(`+++ b/${name}`);
    expect(stdout).toMatch(/\nWrote brandlint\.config\.json, changed \S+\. Try it: brandlint check\n$/);
  });

  type Data = { extends?: string | string[]; stylelint?: { extends?: string | string[] } };

  test.each([
    ['.stylelintrc.yml', 'extends: a\n', `extends:\n    - '${stylelintEntry}'`],
    ['.stylelintrc', 'extends: a\n', `extends:\n    - '${stylelintEntry}'`],
    ['stylelint.config.js', 'module.exports = {};\n', `extends: ['${stylelintEntry}'],`],
    ['stylelint.config.mjs', 'export default {};\n', `extends: ['${stylelintEntry}'],`],
    ['.stylelintrc.json', '{ "extends": [', `"extends": ["${stylelintEntry}"]`],
    ['.stylelintrc.json', '{ "extends": 7 }', `"extends": ["${stylelintEntry}"]`],
  ])('%s (%j) is left as it is, and the lines are shown', async (name, before, lines) => {
    const { stdout, read, code } = await setUp({ ...installed, [name]: before });
    expect([read(name), code]).toEqual([before, 0]);
    expect(stdout).toContain(`${name}: add this to what it extends.\n\n  ${lines}\n`);
  });

  test('nothing is changed that would not be found', async () => {
    const { stdout, read } = await setUp({ '.stylelintrc.json': '{}' });
    expect(read('.stylelintrc.json')).toBe('{}');
    expect(stdout).toContain('Install @brandlint/stylelint-plugin first');
  });

  test('where it is a dependency alone, a configuration is shown; where the plugin is in it, nothing', async () => {
    const manifest = '{ "devDependencies": { "stylelint": "^17.0.0" } }';
    const { stdout } = await setUp({ ...installed, 'package.json': manifest });
    expect(stdout).toContain('Stylelint: write stylelint.config.mjs.');
    const there = `{"extends":"${stylelintEntry}"}`;
    const { stdout: quiet, read } = await setUp({ ...installed, '.stylelintrc.json': there });
    expect(quiet).not.toContain('add this');
    expect(read('.stylelintrc.json')).toBe(there);
  });
});

test.each([
  ['eslint.config.js', 'export default [];', "import brandlint from '@brandlint/eslint-plugin';"],
  ['eslint.config.js', 'module.exports = [];', 'const { default: brandlint } = require('],
  ['eslint.config.cjs', 'exports.x = [];', 'const { default: brandlint } = require('],
  ['eslint.config.ts', '', 'import brandlint from'],
  ['.eslintrc.json', '{}', 'the plugin needs the configuration of ESLint 9.22 or later'],
])('ESLint: %s (%j) is left as it is, and the lines are shown', async (name, before, line) => {
  const { stdout, read } = await setUp({ ...installed, [name]: before });
  expect(read(name)).toBe(before);
  expect(stdout).toContain(`${name}: `);
  expect(stdout).toContain(line);
});

test('Tailwind CSS, designs and print are found, and the commands for them are shown', async () => {
  const { stdout } = await setUp({
    'package.json': '{ "dependencies": { "tailwindcss": "^4.1.0" } }',
    'design/site.figma.json': '{}',
    'for print/a/x.pdf': '',
    'for print/b/y.pptx': '',
    'for print/b/z.indd': '',
    'node_modules/p/q.pdf': '',
  });
  expect(stdout).toContain('Found here\n  Tailwind CSS  version 4\n  Figma         design/site.figma.json\n');
  expect(stdout).toContain('  Documents     1 .pdf file, 1 .pptx file in for print\n');
  expect(stdout).toContain('brandlint tokens --format tailwind');
  expect(stdout).toContain('brandlint figma pull');
  expect(stdout).toContain('brandlint check "for print" --annotate checked/');
  expect(stdout).toContain('1 .indd file: nothing reads it');
});

test('a folder for print alone is checked with copies and a page to hand on', async () => {
  const { stdout } = await setUp({ 'a.pdf': '' });
  expect(stdout).toMatch(/Try it: brandlint check --annotate checked\/ --format html=brand-report\.html\n$/);
});

test('where the command is installed, editors are told of the schema', async () => {
  const schema = 'node_modules/brandlint/schema/config.schema.json';
  const { read } = await setUp({ [schema]: '{}' });
  expect(JSON.parse(read('brandlint.config.json'))).toMatchObject({ $schema: `./${schema}` });
});

test('broken files of others stop nothing', async () => {
  const { code } = await setUp({ 'package.json': '{', '.stylelintrc.json/': '', 'eslint.config.js/': '' });
  expect(code).toBe(0);
});

describe('on a terminal', () => {
  const run = async (cwd: string, lines: string) => {
    const said: string[] = [];
    const output = {
      isTerminal: true,
      columns: 80,
      write: (content: string | Uint8Array) => {
        said.push(String(content));
        return Promise.resolve();
      },
    };
    const io: Io = {
      cwd,
      env: {},
      stdin: Object.assign(Readable.from([lines]), { isTTY: true }),
      stdout: output,
      stderr: output,
    };
    const code = await init({ command: 'init', words: [], given: new Map() }, io);
    return { said: said.join(''), code };
  };

  test.each([
    ['\n', true],
    ['c\n', false],
  ])('the last answer %j says whether other files are changed: %s', async (consent, isChanged) => {
    const cwd = folderWith({ ...installed, '.stylelintrc.json': '{}' });
    const { said, code } = await run(cwd, `network\nno\n${consent}`);
    expect(code).toBe(0);
    expect(said).toContain('c and Enter writes the configuration alone');
    expect(readFileSync(join(cwd, '.stylelintrc.json'), 'utf8') !== '{}').toBe(isChanged);
    expect(existsSync(join(cwd, 'brandlint.config.json'))).toBe(true);
  });

  test('a file of colours has to be there, and words are asked for as words', async () => {
    const cwd = folderWith({ 'src/tokens.css': ':root { --ours: #123456 }', 'src/x.css/': '' });
    const answers = [
      '1',
      'unset',
      'src/tokns.css',
      'src/x.css',
      'nowhere/at/all.css',
      'src/tokens.css',
      'no',
      '',
    ];
    const { said } = await run(cwd, answers.map((line) => `${line}\n`).join(''));
    expect(said).toContain('Type one of these words; Enter alone takes co-branded.\n[co-branded] > ');
    expect(said).toContain(
      'there is no file "src/tokns.css"; write src/tokens.css, or press Enter for none.\n> ',
    );
    expect(said).toContain('"src/x.css" is no file; name one, or press Enter for none.\n> ');
    expect(said).toContain(
      'there is no file "nowhere/at/all.css"; name another, or press Enter for none.\n> ',
    );
    expect(JSON.parse(readFileSync(join(cwd, 'brandlint.config.json'), 'utf8'))).toMatchObject({
      partners: [{ paletteFrom: 'src/tokens.css' }],
    });
    expect(await brandlint(['check'], { cwd })).toMatchObject({ code: 0 });
  });

  test('when the input ends before, nothing is changed', async () => {
    const cwd = folderWith({ ...installed, '.stylelintrc.json': '{}' });
    await expect(run(cwd, 'network\nno\n')).rejects.toThrow('The input ended');
    expect(existsSync(join(cwd, 'brandlint.config.json'))).toBe(false);
    expect(readFileSync(join(cwd, '.stylelintrc.json'), 'utf8')).toBe('{}');
  });
});
