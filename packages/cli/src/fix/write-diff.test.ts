import { expect, test } from 'vitest';
import { writeDiff } from './write-diff.ts';

const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
const text = `${lines.join('\n')}\n`;

const cases: [name: string, before: string, after: string, expected: string][] = [
  ['nothing', text, text, ''],
  ['one line', 'a\n', 'b\n', '--- a/x.css\n+++ b/x.css\n@@ -1 +1 @@\n-a\n+b\n'],
  [
    'two places far apart',
    text,
    text.replace('line 2\n', 'LINE 2\n').replace('line 18', 'LINE 18'),
    [
      ...[
        '--- a/x.css',
        '+++ b/x.css',
        '@@ -1,5 +1,5 @@',
        ' line 1',
        '-line 2',
        '+LINE 2',
        ' line 3',
        ' line 4',
        ' line 5',
      ],
      ...[
        '@@ -15,6 +15,6 @@',
        ' line 15',
        ' line 16',
        ' line 17',
        '-line 18',
        '+LINE 18',
        ' line 19',
        ' line 20',
        '',
      ],
    ].join('\n'),
  ],
  [
    'two places close together',
    'a\nb\nc\nd\n',
    'A\nb\nc\nD\n',
    '--- a/x.css\n+++ b/x.css\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n-d\n+D\n',
  ],
  [
    'line endings as they are and no line break at the end',
    'a\r\nb',
    'a\r\nc',
    '--- a/x.css\n+++ b/x.css\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  ],
  [
    'more lines than before',
    'a\nb\n',
    'a\nx\ny\nb\n',
    '--- a/x.css\n+++ b/x.css\n@@ -1,2 +1,4 @@\n a\n+x\n+y\n b\n',
  ],
  [
    'control characters',
    'a\u001b[2J\tb\n',
    'c\n',
    '--- a/x.css\n+++ b/x.css\n@@ -1 +1 @@\n-a\uFFFD[2J\tb\n+c\n',
  ],
];

test.each(cases)('%s', (_, before, after, expected) => {
  expect(writeDiff('x.css', before, after)).toBe(expected);
});

test('makes control characters of the path visible', () => {
  expect(writeDiff('\u001b]0;x\n.css', 'a', 'b')).toContain('--- a/\uFFFD]0;x .css\n');
});

test('takes no quadratic time', () => {
  const before = Array.from({ length: 100_000 }, (_, at) => `color: #${at};\n`).join('');
  const start = process.cpuUsage().user / 1000;
  expect(writeDiff('x.css', before, before.replaceAll('#', '##')).length).toBeGreaterThan(before.length * 2);
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(2000);
});
