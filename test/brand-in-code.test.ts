import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '@brandlint/config';
import { rules } from '@brandlint/core';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const loaded = await loadConfig({ cwd: root, untrusted: true, rules, readDefinitions: () => new Map() });
if (!loaded.ok) throw new Error('the brand does not load');
const { brand } = loaded.value;

/** What users run: no tests, no pages, nothing that is generated from pages. */
const files = globSync('packages/*/src/**/*.{ts,tsx,js,css,html}', { cwd: root })
  .filter((file) => !/\.test(?:-d)?\.tsx?$|[\\/]test-data[\\/]/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
  .filter(({ text }) => !text.startsWith('// Generated'));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts: readonly string[]) => texts.map(escape).join('|');
const apostrophes = (text: string) => text.replace(/['’]/g, "['’]?");

/** What only the brand's data may say. */
const secrets: readonly (readonly [string, RegExp])[] = [
  ['an official value', new RegExp(anyOf(brand.palette.map(({ hex }) => hex.slice(1))), 'gi')],
  [
    'an official name in a text of its own',
    new RegExp(`(['"\`])(?:${anyOf(brand.palette.map(({ name }) => name))})\\1`, 'g'),
  ],
  ['the name of the brand', new RegExp(`(?<!@brandlint/brand-)\\b${escape(brand.id)}\\b`, 'gi')],
  [
    'the name of its owner',
    new RegExp(
      brand.names
        .filter((name) => name.includes(' '))
        .map(apostrophes)
        .join('|'),
      'gi',
    ),
  ],
  [
    'a principle',
    new RegExp(anyOf(brand.principles.map(({ name }) => name).filter((name) => name.includes(' '))), 'g'),
  ],
  ['whom to ask', new RegExp(escape(brand.document.contact ?? brand.id), 'gi')],
];

/** An example in a comment decides nothing. */
const isComment = (line: string) => /^\s*(?:\/\*|\*|\/\/)/.test(line);

test('there is code to look at', () => {
  expect(files.length).toBeGreaterThan(100);
});

test.each(secrets)('the code does not know %s', (_, secret) => {
  const found = files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        !isComment(line) && line.match(secret) ? [`${file}:${String(i + 1)}: ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test('each search finds what it is for', () => {
  const samples = [
    '#c41e7f',
    "{ name: 'Magenta' }",
    'const id = "ccin"',
    'Co-operative Councils’ Innovation Network',
    'Walking the talk',
    'comms@councils.coop',
  ];
  const hits = secrets.map(([, secret], i) => samples[i]?.match(secret) !== null);
  expect(hits).toEqual(samples.map(() => true));
  expect("import('@brandlint/brand-ccin/brand.json')".match(secrets[2]?.[1] ?? /./)).toBeNull();
});
