import { rules } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../terminal/display-width.ts';
import { invented } from '../test-data/invented-brand.ts';
import { UserError } from '../user-error.ts';
import { explain } from './explain.ts';

function run(words: readonly string[], width = 80): string {
  let output = '';
  const write = (text: string) => (output += text);
  expect(explain(words, { write, color: false, width, brand: invented })).toBe(0);
  return output;
}

describe.each(rules.map(({ name }) => name))('%s', (name) => {
  test('is explained: what it asks, what it rests on, why', () => {
    const text = run([name]);
    expect(text.startsWith(`${name}\n\n  Require `)).toBe(true);
    expect(text).toMatch(/\n\nWhat it rests on\n\n {2}\S.*\n[^]*\nWhy\n\n {2}\S/);
    expect(text).not.toMatch(/\n\n\n|^#|\*\*|```/m);
  });

  test('fits a narrow window, examples and addresses apart', () => {
    const wide = run([name], 40)
      .split('\n')
      .filter((line) => displayWidth(line) > 40 && !line.startsWith('    ') && !line.includes('https://'));
    expect(wide).toEqual([]);
  });
});

test('a rule comes with the words it rests on, their level, basis and source', () => {
  expect(run(['color-as-published'])).toContain(
    [
      'What it rests on',
      '',
      '  color-as-published',
      '    A colour of the palette has its published value.',
      '    The Orchard Book says: “Our colours: Plum #8E4585 20 80 0 10 Sand #E5D3B3 0',
      '    10 30 0”',
      '    Level: must (an error). Basis: the published words alone decide it.',
      '    Source: Orchard Book.',
      '',
      'Why',
    ].join('\n'),
  );
});

test.each([
  ['the name of a requirement leads to its rule', 'contrast-by-law', 'text-contrast-minimum\n\n  Require '],
  ['the name as hosts write it', 'brandlint/color-untinted', 'color-untinted\n\n  Require '],
])('%s', (_, word, start) => {
  expect(run([word]).startsWith(start)).toBe(true);
});

test('a requirement for a person is its question', () => {
  const entry = [
    '  fruit-is-ripe',
    '    Is the fruit that is shown ripe?',
    '    We read it so: Fruit is shown ripe. “we pick in September” (Orchard Book)',
    '    Level: should. Basis: our reading of the published words.',
    '',
  ].join('\n');
  expect(run(['fruit-is-ripe'])).toBe(entry);
  expect(run(['--manual'])).toBe(`Left for a person\n\n${entry}`);
});

test('no word lists everything', () => {
  const text = run([]);
  for (const { name } of rules) expect(text).toContain(`\n  ${name}  `);
  expect(text).toContain('\nRequirements of Orchard Club\n');
  expect(text).toContain('\n  fruit-is-ripe  should: Fruit is shown ripe.\n');
});

test('a rule of which the brand asks nothing says so', () => {
  expect(run(['color-untinted'])).toContain('\n  Orchard Club asks nothing of it.\n');
});

test.each([
  ['color-in-palete', 'Did you mean "color-in-palette"?'],
  ['qqqqqqqqqqqqqqqq', '"brandlint explain" lists them all.'],
  ['__proto__', '"brandlint explain" lists them all.'],
])('%s is not known, and the cure is named', (word, cure) => {
  expect(() => run([word])).toThrow(UserError);
  expect(() => run([word])).toThrow(cure);
});
