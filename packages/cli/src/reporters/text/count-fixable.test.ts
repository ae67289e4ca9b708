import type { Suggestion } from '@brandlint/core';
import { expect, test } from 'vitest';
import { toFinding } from '../../test-data/findings.ts';
import { invented } from '../../test-data/invented-brand.ts';
import { countFixable } from './count-fixable.ts';

const text = '.a { color: #8E4584 }';
const plum = (safe: boolean): Suggestion => ({
  replace: { kind: 'token', token: 'Plum', as: 'screen' },
  safe,
});
const finding = (parts: Partial<Parameters<typeof toFinding>[0]>) =>
  toFinding({ text, written: '#8E4584', ...parts });

test.each([
  ['all that may be mended unasked', undefined, { safe: 1, afterALook: 1 }],
  ['not what has just been tried', 'safe', { safe: 0, afterALook: 1 }],
  ['nothing where all has just been tried', 'all', { safe: 0, afterALook: 0 }],
] as const)('counts %s', (_, tried, expected) => {
  const findings = [finding({ suggestions: [plum(true)] }), finding({ suggestions: [plum(false)] })];
  expect(countFixable(findings, invented, tried)).toEqual(expected);
});

test.each([
  ['a safe change', finding({ suggestions: [plum(true)] }), { safe: 1, afterALook: 0 }],
  ['a change that wants a look', finding({ suggestions: [plum(false)] }), { safe: 0, afterALook: 1 }],
  [
    'the nearest colour to a stranger',
    finding({ rule: 'color-in-palette', suggestions: [plum(false)] }),
    { safe: 0, afterALook: 0 },
  ],
  [
    'a place that is encoded',
    finding({ suggestions: [plum(true)], exact: false }),
    { safe: 0, afterALook: 0 },
  ],
  ['a review', finding({ suggestions: [plum(true)], outcome: 'review' }), { safe: 0, afterALook: 0 }],
  ['no suggestion', finding({}), { safe: 0, afterALook: 0 }],
])('%s', (_, one, expected) => {
  expect(countFixable([one], invented)).toEqual(expected);
});
