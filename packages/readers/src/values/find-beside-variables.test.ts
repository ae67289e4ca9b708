import { parseColor } from '@brandlint/core/parse-color';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBesideVariables, type PartReaders, type UsedVariable } from './find-beside-variables.ts';
import { distinctColors } from './read-color-function.ts';
import { readValue } from './read-value.ts';
import type { ValueHit } from './value-hit.ts';
import { expandPlainVariables } from './variables.ts';

/** Says which variable was asked for, as a hit. */
const resolve = ({ name, start, end, fallback }: UsedVariable): ValueHit[] => [
  { kind: 'url', start, end, address: `${name} ${String(fallback.length > 0)}` },
];
const known: Readonly<Record<string, string[]>> = { '--a': ['1', '2%'], '--b-c': ['3%', '#123'] };
const lookUp = (name: string) => known[name] ?? [];
const context = { syntax: 'css' as const, lookUp, parse: parseColor, resolve };
const parts: PartReaders = {
  parse: parseColor,
  expand: (text) =>
    distinctColors(
      (expandPlainVariables(text, lookUp) ?? []).map(parseColor).filter((color) => color !== undefined),
    ),
  resolve,
};

const word = fc.constantFrom(
  '#fff',
  '#12345',
  'red',
  'rgb(1, 2, 3)',
  'HSLA(1,2%,3%,.5)',
  'rgb(1, 2)',
  'rgb(var(--a), 2, var(--a))',
  'hsl(var(--a), var(--b-c), 1%)',
  'rgba(1, 2, 3, var(--d))',
  'rgb(var(--a, 1), 2, 3)',
  'currentColor',
  '1px',
  'solid',
  ',',
  '/',
  '-',
  '!important',
  '',
);
const { value } = fc.letrec<{ value: string; item: string; variable: string }>((tie) => ({
  variable: fc
    .record({
      head: fc.constantFrom('var(', 'VAR( ', 'xvar(', 'calc(', '('),
      name: fc.constantFrom('--a', '--b-c', '--', '---', 'a', '--é'),
      fallback: fc.option(fc.tuple(fc.constantFrom(',', ', ', ' ,'), tie('value')), { maxDepth: 4 }),
      tail: fc.constantFrom(')', ' )', ')', ''),
    })
    .map(({ head, name, fallback, tail }) => `${head}${name}${fallback?.join('') ?? ''}${tail}`),
  item: fc.oneof({ maxDepth: 4 }, word, tie('variable')),
  value: fc
    .array(tie('item'), { maxLength: 4 })
    .chain((items) => fc.constantFrom(' ', ', ', '').map((between) => items.join(between))),
}));

describe('findBesideVariables', () => {
  test('reads as the parser of the standard reads, or leaves it to that', () => {
    fc.assert(
      fc.property(value, fc.record({ names: fc.boolean(), expectsColor: fc.boolean() }), (text, options) => {
        const found = findBesideVariables(text, options, parts);
        if (found) expect(found).toEqual(readValue(text, options, context));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    'var(--a, #fff)',
    '1px solid var(--a,#fff)',
    'var(--a, var(--b, red))',
    'inset 0 0 0 1px var(--a, #fff), 0 0 2px VAR( --b )',
    '0 0 1px rgba(0, 0, 0, .1), 0 0 2px var(--b, rgb(1,2,3))',
    'rgb(var(--a), 2, var(--a))',
    'var(--a,)',
    'var(--a, )',
  ])('needs no parser for %s', (text) => {
    const options = { names: true, expectsColor: true };
    const found = findBesideVariables(text, options, parts);
    expect(found).toBeDefined();
    expect(found).toEqual(readValue(text, options, context));
  });

  test.each([
    'a(--b)',
    'var(--a',
    'var(--a))',
    'xvar(--a)',
    'var(--a)x',
    'var(a)',
    'var(--a b)',
    'rgb(0 0 0 / 1)',
    'red',
  ])('leaves %s to the parser', (text) => {
    expect(findBesideVariables(text, { names: true, expectsColor: true }, parts)).toBeUndefined();
  });

  test('hostile values take time in proportion', () => {
    const before = process.cpuUsage().user / 1000;
    for (const text of [
      'var(--a,'.repeat(20_000),
      'var(--a) '.repeat(20_000),
      '('.repeat(100_000),
      'rgb('.repeat(20_000),
      'rgb(var(--a)'.repeat(20_000),
      'rgb(1,2,3) '.repeat(10_000),
      ' '.repeat(100_000),
    ])
      findBesideVariables(text, { names: true, expectsColor: true }, parts);
    expect(process.cpuUsage().user / 1000 - before).toBeLessThan(2_000);
  });
});
