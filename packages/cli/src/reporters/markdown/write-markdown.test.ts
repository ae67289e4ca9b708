import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import {
  cleanReport,
  context,
  emptyReport,
  fullReport,
  hostile,
  toLongReport,
  toRunReport,
} from '../../test-data/run-reports.ts';
import { escapeMarkdown, writeCode, writeMessage } from './escape-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

const write = (report = fullReport) => [...(writeMarkdown(report, context) as Iterable<string>)].join('');
const linesOf = (report = fullReport) => write(report).split('\n');

test('the verdict first, then every section', () => {
  const lines = linesOf();
  expect(lines[0]).toBe('## Brandlint: Orchard Club');
  expect(lines[2]).toMatch(
    /^\*\*4 errors, 2 warnings and 1 note in 206 places, in 3 of 4 files; only what has changed since .+ was checked, 7 other files were left out, and nothing is said of the whole; 1 file or part could not be read; 2 to look at; 3 findings accepted; every question is answered\.\*\*$/,
  );
  expect(lines.filter((line) => line.startsWith('###'))).toEqual([
    '### Faults',
    '### Not in the palette, and nobody has said whose they are: 1 colour in 1 place',
    '### To look at',
    '### What could not be judged',
    '### Accepted, and left out',
    '### What this rests on',
    '### Left for a person',
  ]);
  expect(lines).toContain(
    '| **error** | `a.css` 1:12, 1:33 | Expected `#8E4586` to be Plum `#8E4585` (ΔE 0.24, not visible). | `color-as-published` |',
  );
  expect(lines).toContain('| `#00A3E0` | 1 | Sand `#E5D3B3`, ΔE 30 | `a.css` 1:12 |');
  expect(lines).toContain('- 1 finding known before, in `brandlint-baseline.json`');
  expect(lines).toContain(
    '- 2 findings of brandlint-baseline.json found no more: brandlint baseline --prune.',
  );
  expect(lines).toContain('- `a.css` 1:1 The comment is not obeyed: it gives no reason.');
  expect(lines.at(-2)).toBe(
    `Brandlint 0.1.0, 2026-11-22T06:00:00Z · Orchard Club 1.0.0 · SHA-256 of what was checked ${'c'.repeat(64)}`,
  );
});

test('what stands in files has no effect', () => {
  const text = write();
  const html = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  const tags = new Set(Array.from(html.matchAll(/<([a-z0-9]+)/g), ([, tag]) => tag));
  const ours = [
    'h2',
    'h3',
    'p',
    'strong',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'code',
    'ul',
    'li',
    'input',
  ];
  expect(tags).toEqual(new Set(ours));
  expect(html.match(/<h[23]>/g)).toHaveLength(8);
  expect(html.match(/<li>/g)).toHaveLength(12);
  expect(html.match(/<td/g)).toHaveLength(4 * 10);
  // References are looked for in what is shown, outside of code.
  const shown = html.replace(/<code>.*?<\/code>/g, '').replace(/<[^>]*>/g, '');
  expect(shown).not.toMatch(/@\w|[#!]\d+\b/);
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test.each([
  ['- item', '&#45; item'],
  ['1. one', '&#49;. one'],
  ['# h', '&#35; h'],
  ['a #1 and !2', 'a #\u20601 and !\u20602'],
  ['a #8E4585', 'a #8E4585'],
  ['@all', '@\u2060all'],
  ['https://x.y', 'https&#58;//x.y'],
  ['www.x.y', 'www&#46;x.y'],
  ['a\nb\u202ec', 'a b\ufffdc'],
  ['&lt;', '&#38;lt;'],
  ['[a](b)', '&#91;a&#93;(b)'],
  ['a|b\\|', 'a&#124;b&#92;&#124;'],
])('%j as text', (text, wanted) => {
  expect(escapeMarkdown(text)).toBe(wanted);
});

test.each([
  ['#8E4585', '`#8E4585`'],
  ['', ''],
  [' a ', '`a`'],
  ['a`b', 'a&#96;b'],
  ['a|b', 'a&#124;b'],
  ['a\\', 'a&#92;'],
  ['<b>', '`<b>`'],
])('%j as code', (text, wanted) => {
  expect(writeCode(text)).toBe(wanted);
});

test.each([
  ['Expected "a" to be "#8E4585".', 'Expected `a` to be `#8E4585`.'],
  ['"a" on #FFFFFF has', '`a` on `#FFFFFF` has'],
  ['an "open <b>', 'an "open &#60;b&#62;'],
  ['"a`b|c" x', 'a&#96;b&#124;c x'],
])('message %j', (message, wanted) => {
  expect(writeMessage(message)).toBe(wanted);
});

test('nothing found, and nothing checked, are said so', () => {
  expect(linesOf(cleanReport)[2]).toBe(
    '**No fault found in what was checked; 1 question remains for a person.**',
  );
  expect(linesOf(emptyReport)[2]).toBe(
    '**Nothing was checked: there is no file here that Brandlint reads.**',
  );
});

test('an answer is printed, and open again when the material has changed', () => {
  const [question] = fullReport.manual;
  if (!question?.answer) throw new TypeError('there is no answer');
  const answer = { ...question.answer, answer: 'Yes', name: 'Ann' };
  const write = (holds: boolean) =>
    linesOf(toRunReport({ manual: [{ ...question, answer: { ...answer, holds } }] })).find((line) =>
      line.startsWith('- ['),
    );
  expect(write(true)).toBe('- [x] Is the fruit that is shown ripe? Yes (Ann, cook, 2026-11-01)');
  expect(write(false)).toMatch(/^- \[ \] .*; the material has changed since, so it is open again$/);
});

test('however much was found, it fits into a comment', () => {
  const many = toLongReport(20_000);
  const files = many.files.map((file) => ({
    ...file,
    findings: file.findings.map((finding, at) => ({ ...finding, message: `${at} ${hostile}` })),
  }));
  const text = write({ ...many, files });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('… and 19,950 rows more; the JSON report has all.');
});
