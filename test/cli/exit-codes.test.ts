import { describe, expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const official = 'a { background: #C41E7F }\n';
const nearMiss = 'a { background: #C51E80 }\n';
const stranger = 'a { background: #00A3E0 }\n';
const unresolved = 'a { background: var(--nowhere) }\n';

describe('exit codes', () => {
  const cases: [string, Record<string, string | Buffer>, string[], number][] = [
    ['no fault', { 'a.css': official }, ['a.css'], 0],
    ['a warning alone', { 'a.css': stranger }, ['a.css'], 0],
    ['an error', { 'a.css': nearMiss }, ['a.css'], 1],
    ['more warnings than allowed', { 'a.css': stranger }, ['a.css', '--max-warnings', '0'], 1],
    ['as many warnings as allowed', { 'a.css': stranger }, ['a.css', '--max-warnings', '1'], 0],
    ['something unjudged', { 'a.css': unresolved }, ['a.css'], 0],
    ['something unjudged that matters', { 'a.css': unresolved }, ['a.css', '--fail-on', 'unjudged'], 1],
    ['several reasons to fail', { 'a.css': unresolved }, ['a.css', '--fail-on', 'review,unjudged'], 1],
    ['something unreadable', { 'a.css': official, 'b.css': 'a { color: red' }, ['.'], 3],
    ['an error beside something unreadable', { 'a.css': nearMiss, 'b.css': 'a {' }, ['.'], 1],
    ['indented Sass, which nothing reads rightly', { 'a.sass': 'a\n  color: red\n' }, ['.'], 3],
    ['a broken configuration', { 'a.css': official, 'brandlint.config.json': '{' }, ['.'], 2],
  ];
  test.each(cases)('%s', async (_, files, words, code) => {
    const transcript = await brandlint(['check', ...words], { cwd: folderWith(files) });
    expect(transcript).toMatchObject({ code });
    expect(transcript.stdout + transcript.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });
});

describe('what cannot be run says why, with the nearest right name', () => {
  const cases: [string[], RegExp][] = [
    [['chekc', 'a.css'], /"chekc" is not a command\. Did you mean "check"\?/],
    [['site'], /"site" is a path, not a command\. Did you mean "brandlint check site"\?/],
    [['check', '--formt', 'json'], /--formt is not an option\. Did you mean "--format"\?/],
    [['check', '--__proto__', 'a.css'], /--__proto__ is not an option\./],
    [
      ['check', '--format', 'jsn'],
      /--format: "jsn" is not one of text, json, csv, sarif, [^.]*\. Did you mean "json"\?/,
    ],
    [['check', '--format'], /--format needs a value/],
    [['check', '--config', '--quiet'], /--config needs a value/],
    [['check', '--quiet=yes'], /--quiet takes no value/],
    [['check', '--max-warnings', 'few'], /"few" is not a whole number/],
    [['check', '--fix=some'], /--fix: "some" is not one of safe, all/],
    [['check', '--fail-on', 'unjugded'], /Did you mean "unjudged"\?/],
    [['check', 'sit/a.css'], /sit\/a\.css: there is no such file or folder\. Did you mean "site\/a\.css"\?/],
    [['check', 'site/b.css'], /Did you mean "site\/a\.css"\?/],
    [['check', 'site/**/*.scss'], /site\/\*\*\/\*\.scss: nothing to check/],
    [['check', 'empty'], /empty: nothing to check, there is no file of a kind that Brandlint reads \(\.css/],
    [['check', 'notes.txt'], /notes\.txt: there is no reader for \.txt files; Brandlint reads \.css/],
    [['check', '--quiet', '--verbose'], /--quiet and --verbose do not go together/],
    [['check', '--from', 'x.json', 'site'], /--from and the path "site" do not go together/],
    [['check', '--stdin'], /--stdin needs --stdin-filename beside it/],
    [['check', '--allow-network', 'site'], /--allow-network needs --browser beside it/],
    [['check', '--config', 'a.json', '--config', 'b.json'], /--config is given twice/],
    [['check', '--untrusted', '--config', 'x.js'], /it would be executed/],
    [['check', '--output-file', 'site', 'site'], /--output-file site: it is a folder/],
    [
      ['check', '--output-file', 'site/a.css/b/c', 'site'],
      /--output-file site\/a\.css\/b\/c: it cannot be written/,
    ],
    [['inventory', '--fix'], /--fix does not belong to "brandlint inventory"/],
    [['help', 'inventry'], /"inventry" is not a command\. Did you mean "inventory"\?/],
    [['--format', 'json'], /"json" is not a command|--format needs a command/],
    [[], /Usage: brandlint <command>/],
  ];
  test.each(cases)('%j', async (words, said) => {
    const cwd = folderWith({ 'site/a.css': official, 'notes.txt': 'x', 'empty/': '' });
    const { code, stdout, stderr } = await brandlint(words, { cwd });
    expect(stderr).toMatch(said);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('--version and --help answer on standard output', async () => {
  const cwd = folderWith({});
  for (const words of [['--version'], ['-v'], ['check', '--version']]) {
    expect(await brandlint(words, { cwd })).toMatchObject({ stdout: '0.1.0\n', stderr: '', code: 0 });
  }
  for (const words of [
    ['help', 'check'],
    ['check', '--help'],
    ['check', '-h'],
  ]) {
    const { stdout, code } = await brandlint(words, { cwd });
    expect(stdout).toContain('--max-warnings <number>');
    expect(code).toBe(0);
  }
});
