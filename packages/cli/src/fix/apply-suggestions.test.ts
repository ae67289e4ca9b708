import { parseHex, type Brand, type SourceFinding, type Suggestion, type Token } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFinding, toPlace } from '../test-data/findings.ts';
import { invented } from '../test-data/invented-brand.ts';
import { applySuggestions } from './apply-suggestions.ts';
import type { FixMode } from './create-chooser.ts';

const safe: Suggestion = { replace: { kind: 'token', token: 'Plum', as: 'screen' }, safe: true };
const unsafe: Suggestion = { replace: { kind: 'token', token: 'Sand', as: 'screen' }, safe: false };
const words: Suggestion = { replace: { kind: 'text', text: 'var(--plum)' }, safe: true };

const text = 'a { color: #8e4584; background: #8E4584 }\n';

type Case = {
  name: string;
  text?: string;
  findings: SourceFinding[];
  mode?: FixMode;
  expected: string;
  applied: number;
};

const cases: Case[] = [
  {
    name: 'a safe suggestion, in the notation that stands there',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [safe] })],
    expected: 'a { color: #8e4585; background: #8E4584 }\n',
    applied: 1,
  },
  {
    name: 'words as they are',
    findings: [toFinding({ text, written: '#8E4584', suggestions: [words] })],
    expected: 'a { color: #8e4584; background: var(--plum) }\n',
    applied: 1,
  },
  {
    name: 'the safe one of several',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [unsafe, safe] })],
    expected: 'a { color: #8e4585; background: #8E4584 }\n',
    applied: 1,
  },
  {
    name: 'the first of several when all may be applied',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [unsafe, safe] })],
    mode: 'all',
    expected: 'a { color: #e5d3b3; background: #8E4584 }\n',
    applied: 1,
  },
  {
    name: 'nothing unsafe when only safe ones may be applied',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [unsafe] })],
    expected: text,
    applied: 0,
  },
  {
    name: 'no review, ever',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [safe], outcome: 'review' })],
    mode: 'all',
    expected: text,
    applied: 0,
  },
  {
    name: 'nothing that is escaped or encoded',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [safe], exact: false })],
    expected: text,
    applied: 0,
  },
  {
    name: 'nothing where the text is no longer what was written',
    text: ` ${text}`,
    findings: [toFinding({ text, written: '#8e4584', suggestions: [safe] })],
    expected: ` ${text}`,
    applied: 0,
  },
  {
    name: 'nothing beyond the end',
    text: 'a',
    findings: [toFinding({ text, written: '#8e4584', suggestions: [safe] })],
    expected: 'a',
    applied: 0,
  },
  {
    name: 'nothing where the notation cannot be kept',
    text: 'color-mix(in srgb, red, blue)',
    findings: [
      toFinding({
        text: 'color-mix(in srgb, red, blue)',
        written: 'color-mix(in srgb, red, blue)',
        suggestions: [safe],
      }),
    ],
    expected: 'color-mix(in srgb, red, blue)',
    applied: 0,
  },
  {
    name: 'no colour that the brand has not',
    findings: [
      toFinding({
        text,
        written: '#8e4584',
        suggestions: [{ replace: { kind: 'token', token: '__proto__', as: 'screen' }, safe: true }],
      }),
    ],
    expected: text,
    applied: 0,
  },
  {
    name: 'every place of a finding',
    text: 'red red red',
    findings: [
      {
        ...toFinding({ text: 'red', written: 'red', suggestions: [safe] }),
        places: [at(8), at(0), at(4)],
        count: 3,
      },
    ],
    expected: '#8E4585 #8E4585 #8E4585',
    applied: 3,
  },
  {
    name: 'the first of places that overlap',
    text: '#8e4584',
    findings: [
      toFinding({ text: '#8e4584', written: '#8e4584', suggestions: [safe] }),
      toFinding({ text: '#8e4584', written: '#8e4584', suggestions: [words] }),
    ],
    expected: '#8e4585',
    applied: 1,
  },
];

function at(offset: number) {
  return toPlace(offset, offset + 3);
}

test.each(cases)('applies $name', ({ text: given = text, findings, mode = 'safe', expected, applied }) => {
  const result = applySuggestions(given, findings, mode, invented);
  expect(result).toEqual({ text: expected, applied, otherColors: 0, obstacles: [] });
});

test('words that would break what stands around them are left, and it is told where', () => {
  const page = '<img alt=\'Plumm\' title="Plumm">';
  const suggestions: Suggestion[] = [{ replace: { kind: 'text', text: "Plum's" }, safe: false }];
  const finding: SourceFinding = {
    ...toFinding({ text: page, written: 'Plumm', suggestions }),
    places: [toPlace(10, 15), toPlace(24, 29)],
  };
  expect(applySuggestions(page, [finding], 'safe', invented).applied).toBe(0);
  expect(applySuggestions(page, [finding], 'all', invented)).toEqual({
    text: "<img alt='Plumm' title=\"Plum's\">",
    applied: 1,
    otherColors: 0,
    obstacles: [{ line: 1, column: 11, reason: "' in the new text would end the attribute" }],
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.constant('#8e4584'),
    fc.string({ maxLength: 8 }),
    fc.constant('\r\n'),
    fc.constant('😀'),
  );

  test('what is not a place stays byte for byte, and twice is once', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const given = pieces.join('');
        const find = (searched: string) =>
          [...searched.matchAll(/#8e4584/g)].map((match): SourceFinding => {
            const places = [toPlace(match.index, match.index + 7)] as const;
            return { ...toFinding({ text: searched, written: '#8e4584', suggestions: [safe] }), places };
          });
        const { text: once } = applySuggestions(given, find(given), 'safe', invented);
        expect(once).toBe(given.replaceAll('#8e4584', '#8e4585'));
        expect(applySuggestions(once, find(once), 'safe', invented)).toMatchObject({
          text: once,
          applied: 0,
        });
      }),
    );
  });

  test('keeps to the palette it is given', () => {
    const other: Token = {
      name: 'Plum',
      hex: '#123456',
      screen: parseHex('#123456') ?? [0, 0, 0],
      variable: '--p',
      converted: [],
    };
    const brand: Brand = { ...invented, palette: [other] };
    const findings = [toFinding({ text, written: '#8e4584', suggestions: [safe] })];
    expect(applySuggestions(text, findings, 'safe', brand).text).toContain('color: #123456;');
  });
});
