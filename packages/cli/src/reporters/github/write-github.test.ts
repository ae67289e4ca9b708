import { expect, test } from 'vitest';
import { cleanReport, context, fullReport, toLongReport } from '../../test-data/run-reports.ts';
import { writeCommand } from './write-command.ts';
import { writeGithub } from './write-github.ts';

const write = (report = fullReport, env: Record<string, string> = {}, cwd = '/project') =>
  [...writeGithub(report, { ...context, cwd, env })].join('').trimEnd().split('\n');

test('a line for each finding, the heaviest first, and nothing that a file says begins one', () => {
  const lines = write();
  expect(lines.map((line) => line.slice(0, 9))).toEqual([
    ...Array.from({ length: 4 }, () => '::error f'),
    ...Array.from({ length: 2 }, () => '::warning'),
    '::notice ',
    '::notice ',
    '::notice ',
    '::warning',
    '::notice ',
    '::warning',
    '::notice ',
    '::warning',
    '::notice ',
    'Brandlint',
  ]);
  expect(lines[0]).toBe(
    '::error file=a.css,line=1,endLine=1,col=12,endColumn=19,title=color-as-published::' +
      'Expected "#8E4586" to be Plum "#8E4585" (ΔE 0.24, not visible).',
  );
  expect(lines[2]).toMatch(
    /^::error file=deck\.pptx,title=color-as-published::.*\(ppt\/slides\/slide 1\.xml, page 3; 200 times in all\)$/,
  );
  expect(lines.at(-3)).toBe(
    '::warning file=a.css,line=1,title=comment-incomplete::The comment is not obeyed: it gives no reason.',
  );
  const [, name = ''] =
    /file=([^,]*),/.exec(lines.find((line) => line.startsWith('::warning file=site')) ?? '') ?? [];
  expect(name).toContain('%250A%3A%3Aerror%3A%3Ax');
  expect(name).not.toContain(':');
  expect(lines[8]).toMatch(/^::notice title=run-rule::To look at: Nothing of \]\]>/);
});

test('what GitHub would drop is counted', () => {
  const lines = write(toLongReport(20_000));
  expect(lines).toHaveLength(12);
  expect(lines[10]).toBe(
    'Not shown as annotations, because GitHub shows 10 of each kind: 19,990 errors more.',
  );
});

test('files are named from the folder that was checked out', () => {
  expect(write(fullReport, { GITHUB_WORKSPACE: '/project' }, '/project/web')[0]).toContain('file=web/a.css,');
});

test('a run that found nothing says so', () => {
  expect(write(cleanReport)).toEqual([
    'Brandlint: 0 errors, 0 warnings, 0 notes, 0 to look at; 0 places or files could not be judged.',
  ]);
});

test.each([
  ['a\r\nb', 'a  b'],
  ['100%', '100%25'],
  ['::error::x', '::error::x'],
])('%j', (message, data) => {
  expect(writeCommand('error', {}, message)).toBe(`::error::${data}\n`);
});

test('a property ends neither itself nor the command', () => {
  expect(writeCommand('notice', { file: 'a,line=2:b::c%3A\n', line: undefined }, 'x')).toBe(
    '::notice file=a%2Cline=2%3Ab%3A%3Ac%253A ::x\n',
  );
});
