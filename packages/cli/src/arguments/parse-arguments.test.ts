import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../user-error.ts';
import { findNearest } from './find-nearest.ts';
import { commandNames, options } from './option-table.ts';
import { parseArguments } from './parse-arguments.ts';
import { readRunOptions } from './read-options.ts';
import { writeHelp } from './write-help.ts';

const read = (...words: string[]) => readRunOptions(parseArguments(words, '/nowhere'));

test.each<[string[], Partial<ReturnType<typeof read>>]>([
  [
    ['check'],
    { paths: [], format: 'text', fix: undefined, dryRun: false, useIgnoreFiles: true, color: undefined },
  ],
  [['check', 'a', '--fix', 'b'], { paths: ['a', 'b'], fix: 'safe', dryRun: false }],
  [['check', '--fix=all'], { fix: 'all', dryRun: false }],
  [['check', '--fix-dry-run'], { fix: 'safe', dryRun: true }],
  [['check', '--fix=all', '--fix-dry-run'], { fix: 'all', dryRun: true }],
  [['check', '--format=json', '--quiet', '--quiet'], { format: 'json', quiet: true }],
  [['check', '--max-warnings', '0'], { maxWarnings: 0 }],
  [['check', '--ignore-pattern', 'a', '--ignore-pattern=b'], { ignorePatterns: ['a', 'b'] }],
  [['check', '--ignore-pattern=-x'], { ignorePatterns: ['-x'] }],
  [['check', '--', '--fix'], { paths: ['--fix'], fix: undefined }],
  [['check', '--no-ignore', '--no-color'], { useIgnoreFiles: false, color: false }],
  [['check', '--from', '-', '--from', 'b.json'], { from: ['-', 'b.json'] }],
  [['check', '--browser', '--browser-path=x'], { browser: { path: 'x', allowNetwork: false } }],
  [['check', '--fail-on', 'review,unjudged'], { failOn: new Set(['review', 'unjudged'] as const) }],
])('%j', (words, expected) => {
  expect(read(...words)).toMatchObject(expected);
});

test.each([
  [['icons', 'register', 'a', '--yes'], 'icons register', ['a']],
  [['--yes', 'icons', 'register', 'a'], 'icons register', ['a']],
  [['icons', 'list'], 'icons list', []],
  [['logos', 'register', 'icons', 'list', '--name=x'], 'logos register', ['icons', 'list']],
  [['icons', '--help'], 'help', ['icons']],
  [['help', 'icons', 'list'], 'help', ['icons', 'list']],
])('commands of two words: %j', (words, command, rest) => {
  expect(parseArguments(words, '/nowhere')).toMatchObject({ command, words: rest });
});

test('each report has its format and its place', () => {
  const file = (path: string, option: string) => ({ path, option });
  expect(read('principles', '--format', 'csv').format).toBe('csv');
  expect(read('check').reports).toEqual([{ format: 'text' }]);
  expect(
    read('check', '--format', 'json=a=b.json', '--format', 'text', '--format', 'text', '--output-file', 'c')
      .reports,
  ).toEqual([
    { format: 'json', file: file('a=b.json', '--format json=a=b.json') },
    { format: 'text', file: file('c', '--output-file c') },
  ]);
  expect(read('inventory', '--format', 'json=a.json').reports).toEqual([
    { format: 'json', file: file('a.json', '--format json=a.json') },
  ]);
});

test.each([
  [['check', '--format', 'jsom'], /^--format: "jsom" is not one of .*\. Did you mean "json"\?$/],
  [['check', '--format', 'jsno=a.json'], /^--format: "jsno" is not one of/],
  [['check', '--format', 'json='], /^--format json=: a file is missing; write json=<file>\.$/],
  [['inventory', '--format', 'csv'], /^--format: "csv" is not one of text, json\./],
  [['inventory', '--format', 'text', '--format', 'json=a'], /one format at a time; give it once\.$/],
  [
    ['check', '--format', 'text', '--format', 'json'],
    /^--format: text and json would both go to the standard output; name a file for one of them: --format json=<file>\.$/,
  ],
  [
    ['check', '--format', 'text', '--format', 'json', '--output-file', 'a'],
    /text and json would both go to --output-file a; name/,
  ],
  [
    ['check', '--format', 'json=a', '--output-file', 'b'],
    /^--output-file b: every --format has a file of its own; leave one of the two out\.$/,
  ],
])('%j is told', (words, said) => {
  expect(() => read(...words)).toThrow(UserError);
  expect(() => read(...words)).toThrow(said);
});

test('whatever is written, it is understood or told', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...commandNames,
      ...[...options.keys()].map((name) => `--${name}`),
      '-v',
      '-h',
      '--',
      '=',
      '__proto__',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      try {
        read(...words);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  );
});

test.each([
  ['chekc', ['check', 'explain'], 'check'],
  ['CHECK', ['check'], 'check'],
  ['xyz', ['check', 'explain'], undefined],
  ['', ['check'], undefined],
  ['x'.repeat(1_000_000), ['x'.repeat(1_000_000)], undefined],
])('the nearest to %.20s', (given, names, expected) => {
  expect(findNearest(given, names)).toBe(expected);
});

test('the help of each command names each of its options, in lines that fit', () => {
  for (const command of commandNames) {
    const help = writeHelp(command);
    for (const [name, { commands }] of options) {
      const line = new RegExp(`^  (?:-\\w, )?--${name}(?: <.*>|\\[=.*\\])? {3}`, 'm');
      expect([name, line.test(help)]).toEqual([name, commands.includes(command)]);
    }
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  }
});

test.each([
  [
    ['check', '--format'],
    /^--format needs a value: --format=<name\[=file\]>; the names are text, json, csv, .*, html, blob\.$/,
  ],
  [['--format', '--quiet', 'merge-reports'], /^--format needs a value: .* html\.$/],
  [['tokens', '--format'], /the names are css, scss, .*, figma\.$/],
  [['diff', '--format'], /^--format needs a value: --format=<text\|json\|markdown>\.$/],
  [['icons', 'list', '--format='], /^--format needs a value: --format=<text\|json>\.$/],
  [['--format'], /^--format needs a value: --format=<text\|json>\.$/],
  [['check', '--foo'], /^--foo is not an option\.$/],
  [['check', '--fixe'], /^--fixe is not an option\. Did you mean "--fix"\?$/],
  [['baseline', '--prone'], /Did you mean "--prune"\?$/],
  [['baseline', '--ppune-'], /^--ppune- is not an option\.$/],
  [['check', '--formt=json'], /Did you mean "--format"\?$/],
  [['check', ''], /^An empty text stands among the words, as an empty variable leaves it; /],
  [['check', 'a', ''], /^An empty text stands among the words/],
])('%j', (words, told) => {
  expect(() => parseArguments(words, '/nowhere')).toThrow(UserError);
  expect(() => parseArguments(words, '/nowhere')).toThrow(told);
});
