import { describe, expect, test } from 'vitest';
import { artwork, icon, registered, shapes, text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';
import type { IconUse, TextUse } from '@brandlint/core';

const rule = 'icon-label-agrees';
const containers = ['card'];
const outcome = (parts: Partial<IconUse>, ...words: string[]) =>
  say(judgeUses([icon({ containers, ...parts }), ...words.map((one) => text(one, { containers }))]), rule);

describe('icon-label-agrees', () => {
  test.each<[string, Partial<IconUse>, string[]]>([
    ['the own name', { label: 'Learning' }, []],
    ['the own name, nearly', { label: 'learnings' }, []],
    ['no label', {}, []],
    ['a name among others', { label: 'Learning and Innovation' }, []],
    ['the own name beside another', {}, ['Learning', 'Innovation']],
    ['prose that speaks of another', {}, ['Our ways of innovation and learning in 2024']],
    ['an everyday word', { label: 'Children learning about co-production' }, []],
    ['something else', { label: 'A library' }, ['Our library']],
  ])('passes %s', (_, parts, words) => expect(outcome(parts, ...words)).toEqual([]));

  test.each<[string, Partial<IconUse>, string[], string]>([
    [
      'another name as its alternative',
      { label: 'Innovation' },
      [],
      'fail warning: Expected the icon of Learning to be labelled Learning (its text alternative "Innovation" says Innovation).',
    ],
    [
      'another name with words around it',
      { label: 'Icon of the principle: Walking the talk' },
      [],
      'fail warning: Expected the icon of Learning to be labelled Learning (its text alternative "Icon of the principle: Walking the talk" says Walking the talk).',
    ],
    [
      'another name as its alternative, whatever stands beside it',
      { label: 'Innovation' },
      ['Learning'],
      'fail warning: Expected the icon of Learning to be labelled Learning (its text alternative "Innovation" says Innovation).',
    ],
    [
      'another name beside it',
      {},
      ['What we did', 'Innovation'],
      'fail warning: Expected the icon of Learning to be labelled Learning (the text beside it, "Innovation", says Innovation).',
    ],
    [
      'another description beside it',
      {},
      ['We will plan services together with the people who use them.'],
      'fail warning: Expected the icon of Learning to be labelled Learning (the text beside it, "We will plan services together with the people who use them.", says Co-production).',
    ],
    [
      'an alternative that speaks of another',
      { label: 'The Innovation Centre' },
      [],
      'review note: Cannot tell whether the icon of Learning is labelled as such: its text alternative "The Innovation Centre" mentions Innovation, and nothing mentions Learning.',
    ],
  ])('does not pass %s', (_, parts, words, message) => expect(outcome(parts, ...words)).toEqual([message]));

  test('leaves a text to the icon that it may belong to', () => {
    const innovation = icon({ mark: 'innovation', containers, label: 'Innovation' });
    const uses = [icon({ containers, label: null }), innovation, text('Innovation', { containers })];
    expect(say(judgeUses(uses), rule)).toEqual([]);
  });

  test('looks no further than a container with few texts', () => {
    const crowd = Array.from({ length: 41 }, (_, i): TextUse =>
      text(i === 7 ? 'Innovation' : `Line ${i}`, { containers }),
    );
    expect(say(judgeUses([icon({ containers }), ...crowd]), rule)).toEqual([]);
  });

  test('a drawing is believed before its mark', () => {
    const settings = {
      icons: { registered: [registered('Learning', shapes.flag)], logos: [], marks: [], iconography: {} },
    };
    const artworks = [artwork('a', { outline: shapes.flag })];
    const uses = [icon({ mark: 'innovation', artwork: 'a', label: 'Learning' })];
    expect(say(judgeUses(uses, { settings, artworks }), rule)).toEqual([
      'fail warning: Expected the icon of Learning to be marked as Learning (its drawing is that of Learning, and "data-sample-icon="innovation"" says Innovation).',
    ]);
  });
});
