import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const settings = { rules: { 'total-ink-maximum': { severity: 'warning' } } } as const;
const outcome = (useCase: UseCase) => say(judge([useCase], settings), 'total-ink-maximum');

describe('total-ink-maximum', () => {
  test.each<[string, UseCase]>([
    ['an official colour', { written: 'device-cmyk(1 0.3 0 0)' }],
    ['exactly the limit', { written: 'device-cmyk(0.7 0.7 0.6 1)' }],
    ['a screen colour', { written: '#000' }],
  ])('passes %s', (_, useCase) => expect(outcome(useCase)).toEqual([]));

  test('fails above the limit', () => {
    expect(outcome({ written: 'device-cmyk(0.9 0.8 0.8 1)' })).toEqual([
      'fail warning: Expected "device-cmyk(0.9 0.8 0.8 1)" to have at most 300 % of ink in all (it has 350 %).',
    ]);
  });

  test('is silent unless it is asked for', () => {
    expect(say(judge([{ written: 'device-cmyk(1 1 1 1)' }]), 'total-ink-maximum')).toEqual([]);
  });
});
