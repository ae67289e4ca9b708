import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const outcome = (useCase: UseCase) => say(judge([useCase]), 'text-contrast-minimum');
const low = (text: string, backdrop: string, minimum: number, ratio: number) =>
  `fail warning: Expected "${text}" on ${backdrop} to have a contrast of at least ${minimum}:1 (it has ${ratio}:1).`;

describe('text-contrast-minimum', () => {
  test.each<[string, UseCase]>([
    ['enough for any size', { written: '#C41E7F', on: 'white' }],
    ['the grey on the boundary', { written: '#767676', on: 'white', sizePt: 10 }],
    ['large text', { written: '#6798D1', on: 'white', sizePt: 18 }],
    ['large bold text', { written: '#6798D1', on: 'white', sizePt: 14, bold: true }],
    ['inactive text', { written: '#ccc', on: 'white', sizePt: 10, within: ['button:disabled'] }],
    ['text that nobody sees', { written: 'transparent', on: '#E9ECEF' }],
    ['ink', { written: 'device-cmyk(0 0 0 10%)', on: 'white' }],
    ['a translucent backdrop', { written: '#ccc', on: 'rgb(255 255 255 / 50%)' }],
  ])('passes %s', (_, useCase) => expect(outcome(useCase)).toEqual([]));

  test.each<[UseCase, string]>([
    [{ written: '#777777', on: 'white', sizePt: 12 }, low('#777777', '#FFFFFF', 4.5, 4.47)],
    [{ written: '#74B8CA', on: 'white' }, low('#74B8CA', '#FFFFFF', 3, 2.22)],
    [{ written: '#6798D1', on: 'white', sizePt: 14, bold: false }, low('#6798D1', '#FFFFFF', 4.5, 3)],
    [{ written: 'rgb(0 0 0 / 30%)', on: 'white', sizePt: 30 }, low('rgb(0 0 0 / 30%)', '#FFFFFF', 3, 2.1)],
    [{ written: '#74B8CA', on: ['white', '#ffe'] }, low('#74B8CA', '#FFFFEE', 3, 2.19)],
  ])('fails %j', (useCase, message) => expect(outcome(useCase)).toEqual([message]));

  test.each<[UseCase, string]>([
    [
      { written: '#6798D1', on: 'white' },
      'review note: Cannot tell whether "#6798D1" on #FFFFFF has enough contrast: it has 3:1, which is enough for large text (3:1) and not for other text (4.5:1), and its size is not known.',
    ],
    [
      { written: '#6798D1', on: 'white', sizePt: 15 },
      'review note: Cannot tell whether "#6798D1" on #FFFFFF has enough contrast: it has 3:1, which is enough for large text (3:1) and not for other text (4.5:1), and its size is not known.',
    ],
    [
      { written: '#74B8CA', on: ['white', 'black'], sizePt: 12 },
      'review note: Cannot tell whether "#74B8CA" has enough contrast: it stands on several colours, and on #FFFFFF it has 2.22:1 of 4.5:1.',
    ],
  ])('asks about %j', (useCase, message) => expect(outcome(useCase)).toEqual([message]));

  test('looks at a colour that comes through a variable', () => {
    expect(outcome({ written: '#74B8CA', on: 'white', reference: 'judged-at-definition' })).toHaveLength(1);
  });
});
