import { describe, expect, test } from 'vitest';
import { judge, judgeUses, say, toUse, type UseCase } from '../../test/judge.ts';

const settings = { rules: { 'rich-black': { severity: 'warning' } } } as const;
const outcome = (useCase: UseCase) => say(judge([useCase], settings), 'rich-black');

describe('rich-black', () => {
  test.each<[string, UseCase]>([
    ['text of black ink alone', { written: 'device-cmyk(0 0 0 1)', on: 'white', sizePt: 9 }],
    ['an area', { written: 'device-cmyk(0.6 0.5 0.5 1)' }],
    ['dark text that is no black', { written: 'device-cmyk(0.6 0.5 0.5 0.7)', on: 'white', sizePt: 9 }],
    ['large text', { written: 'device-cmyk(0.6 0.5 0.5 1)', on: 'white', sizePt: 40 }],
    ['a screen colour', { written: '#010203', on: 'white', sizePt: 9 }],
  ])('passes %s', (_, useCase) => expect(outcome(useCase)).toEqual([]));

  test.each<[string, UseCase]>([
    ['small text', { written: 'device-cmyk(0.6 0.5 0.5 1)', on: 'white', sizePt: 9 }],
    ['text of unknown size', { written: 'device-cmyk(0.6 0.5 0.5 1)', on: 'white' }],
  ])('fails %s', (_, useCase) =>
    expect(outcome(useCase)).toEqual([
      'fail warning: Expected black text "device-cmyk(0.6 0.5 0.5 1)" to be of black ink alone (it is C 60 M 50 Y 50 K 100; inks that do not meet exactly blur small letters).',
    ]),
  );

  test('an ink is not told twice', () => {
    const use = {
      ...toUse({ written: 'device-cmyk(0.6 0.5 0.5 1)', on: 'white' }),
      written: 'C 60 M 50 Y 50 K 100',
    };
    expect(say(judgeUses([use], { settings }), 'rich-black')).toEqual([
      'fail warning: Expected black text "C 60 M 50 Y 50 K 100" to be of black ink alone (inks that do not meet exactly blur small letters).',
    ]);
  });

  test('is silent unless it is asked for', () => {
    const small = { written: 'device-cmyk(0.6 0.5 0.5 1)', on: 'white', sizePt: 9 };
    expect(say(judge([small]), 'rich-black')).toEqual([]);
  });
});
