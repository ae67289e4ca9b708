import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { icon, text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-has-text-alternative';
const containers = ['item'];
const outcome = (parts: Partial<IconUse>, ...words: string[]) =>
  say(judgeUses([icon({ containers, ...parts }), ...words.map((one) => text(one, { containers }))]), rule);

describe('icon-has-text-alternative', () => {
  test.each<[string, Partial<IconUse>, string[]]>([
    ['an alternative', { label: 'Learning' }, []],
    ['its name beside it', {}, ['Learning']],
    ['a hidden icon beside its name', { exposure: 'hidden' }, ['Learning']],
    ['a hidden icon beside other text', { exposure: 'hidden' }, ['Our library']],
    ['a background, of which it cannot be told', { label: null, exposure: 'unknown' }, []],
    [
      'a hidden icon between its name and other text',
      { exposure: 'hidden', containers: [], between: 'item' },
      ['Learning'],
    ],
    ['a hidden icon between others', { exposure: 'hidden', containers: [], between: 'item' }, ['Innovation']],
    ['an alternative that says more than the text beside it', { label: 'Learning in 2024' }, ['Learning']],
  ])('passes %s', (_, parts, words) => expect(outcome(parts, ...words)).toEqual([]));

  test.each<[string, Partial<IconUse>, string[], string]>([
    [
      'an exposed icon without anything',
      {},
      [],
      'fail warning: Expected the icon of Learning to have a text alternative (it has none, and no text beside it names it).',
    ],
    [
      'an exposed icon beside other text',
      { label: ' ' },
      ['Our library'],
      'fail warning: Expected the icon of Learning to have a text alternative (it has none, and no text beside it names it).',
    ],
    [
      'a hidden icon without text',
      { exposure: 'hidden' },
      ['  '],
      'fail warning: Expected the icon of Learning to have a text alternative (it is hidden from assistive technology, and no text stands beside it).',
    ],
    [
      'a hidden icon between other texts',
      { exposure: 'hidden', containers: [], between: 'item' },
      ['Our library'],
      'fail warning: Expected the icon of Learning to have a text alternative (it is hidden from assistive technology, and no text stands beside it).',
    ],
    [
      'what is read out twice, as a note',
      { label: 'Learning' },
      ['learning\n'],
      'fail note: Expected the icon of Learning to have an empty text alternative: "Learning" is beside it already and would be read out twice.',
    ],
  ])('does not pass %s', (_, parts, words, message) => expect(outcome(parts, ...words)).toEqual([message]));
});
