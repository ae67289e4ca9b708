import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const outcome = (useCase: UseCase) => say(judge([useCase]), 'color-untinted');

describe('color-untinted', () => {
  test.each<[string, UseCase]>([
    ['an opaque official colour', { written: '#C41E7F' }],
    ['a shadow', { written: 'rgb(196 30 127 / 50%)', role: 'shadow' }],
    ['black with alpha', { written: 'rgb(0 0 0 / 20%)' }],
    ['a stranger with alpha', { written: '#00A3E080' }],
  ])('passes %s', (_, useCase) => expect(outcome(useCase)).toEqual([]));

  test.each<[UseCase, string]>([
    [
      { written: 'rgb(196 30 127 / 50%)' },
      'fail note: Expected Magenta "rgb(196 30 127 / 50%)" to be opaque (alpha 0.5).',
    ],
    [
      { written: 'rgb(196 30 127 / none)', role: 'border' },
      'fail note: Expected Magenta "rgb(196 30 127 / none)" to be opaque (alpha 0).',
    ],
    [
      { written: 'device-cmyk(0 93% 0 0 / 25%)' },
      'fail note: Expected Magenta "device-cmyk(0 93% 0 0 / 25%)" to be opaque (alpha 0.25).',
    ],
  ])('fails %j', (useCase, message) => expect(outcome(useCase)).toEqual([message]));
});
