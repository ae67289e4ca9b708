import { describe, expect, test } from 'vitest';
import { judge, judgeUses, toUse } from '../../test/judge.ts';
import type { Use } from '../model/use.ts';

/** Blue has 3.0049 on white; this near miss has less, so a large text on Blue would pass, and one at 3.05 would not. */
const limits = { minimum: 4.5, largeMinimum: 3.01, largeSizePt: 18, largeBoldSizePt: 14, exempt: [] };
const settings = { scope: 'network', rules: { 'text-contrast-minimum': { options: limits } } } as const;

const suggestionsOf = (report: ReturnType<typeof judge>) =>
  report.findings
    .filter(({ rule }) => rule === 'color-as-published')
    .flatMap(({ suggestions }) => suggestions);

describe('guardSuggestions', () => {
  test('a text that would fall below its limit is not changed unasked', () => {
    const report = judge([{ written: '#6696D1', on: 'white', sizePt: 24 }], settings);
    expect(suggestionsOf(report)).toEqual([
      {
        replace: { kind: 'token', token: 'Blue', as: 'screen' },
        safe: false,
        unsafeBecause: 'it would break text-contrast-minimum',
      },
    ]);
  });

  test('nor is the ground that a text stands on', () => {
    const ground = { written: '#6696D1', within: ['.a'] };
    const text = { written: 'white', on: '#6696D1', sizePt: 24, within: ['.a'] };
    expect(suggestionsOf(judge([ground, text], settings))).toMatchObject([{ safe: false }]);
    expect(suggestionsOf(judge([ground, { ...text, within: ['.b'] }], settings))).toMatchObject([
      { safe: true },
    ]);
  });

  test('nor is the ground of a text whose own name comes first among those that it lies in', () => {
    const ground = { written: '#6696D1', within: ['Card', 'Page'] };
    const text = { written: 'white', on: '#6696D1', sizePt: 24 };
    const isSafe = (within: readonly string[]) =>
      suggestionsOf(judge([ground, { ...text, within }], settings)).map(({ safe }) => safe);
    expect(isSafe(['Title', 'Card', 'Page'])).toEqual([false]);
    expect(isSafe(['Title', 'Group', 'Card', 'Page'])).toEqual([false]);
    expect(isSafe(['Title', 'Other', 'Page'])).toEqual([true]);
    expect(isSafe(['Page'])).toEqual([true]);
  });

  test('a layer is the ground of texts beside it, a shape in a style sheet is not', () => {
    const shape = toUse({ written: '#6696D1', role: 'fill', within: ['Shape', 'Card'] });
    const text = toUse({ written: 'white', on: '#6696D1', sizePt: 24, within: ['Title', 'Card'] });
    const layer = { kind: 'node', nodeId: '1:2', property: ['fills', 0, 'color'] } as const;
    const isSafe = (use: Use) => suggestionsOf(judgeUses([use, text], { settings })).map(({ safe }) => safe);
    expect(isSafe({ ...shape, places: [layer] })).toEqual([false]);
    expect(isSafe(shape)).toEqual([true]);
  });

  test('a tint stays a tint: what is only noted does not stand in the way', () => {
    expect(suggestionsOf(judge([{ written: '#c51e8080' }], settings))).toMatchObject([{ safe: true }]);
    const raised = {
      ...settings,
      rules: { ...settings.rules, 'color-untinted': { severity: 'error' } },
    } as const;
    expect(suggestionsOf(judge([{ written: '#c51e8080' }], raised))).toMatchObject([{ safe: false }]);
  });

  test('a change that breaks nothing stays safe', () => {
    const report = judge([{ written: '#6897D1', on: 'black', sizePt: 24 }], settings);
    expect(suggestionsOf(report)).toMatchObject([{ safe: true }]);
  });
});
