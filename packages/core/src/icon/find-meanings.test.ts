import { describe, expect, test } from 'vitest';
import type { TextUse, Use } from '@brandlint/core';
import { icon, text } from '../../test/icons.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';
import { createSceneMaker } from './create-scene.ts';

const { sceneOf } = createSceneMaker(sampleBrand, sampleSettings);
const base = {
  source: 'a.html',
  hash: '',
  gaps: [],
  embedded: [],
  dependsOn: [],
  pictures: [],
  artworks: [],
};
const meaningOf = (one: TextUse, ...others: Use[]) =>
  sceneOf({ ...base, uses: [one, ...others] }).meaningOf(one);
const list = (...words: string[]) => words.map((one) => text(one, { group: 'list' }));
const title = (words: string) => meaningOf(text(words, { purpose: 'heading' }));
const part = (words: string) => {
  const meaning = title(words);
  return meaning?.kind === 'beside-brand' ? words.slice(meaning.start, meaning.end) : meaning;
};

describe('what a text is meant as', () => {
  test('nothing, in running text', () => {
    expect(meaningOf(text('Learning'))).toBeNull();
    expect(meaningOf(text('Coproduction, learning and innovation.'))).toBeNull();
  });

  test('the label of an icon, beside it or as its alternative', () => {
    const beside = text('Learnings', { containers: ['card'] });
    expect(meaningOf(beside, icon({ containers: ['card'] }))).toEqual({ kind: 'icon-label', principle: 0 });
    expect(meaningOf(beside, icon({ mark: null, containers: ['card'] }))).toBeNull();
    const own = icon();
    const alternative = text('Learning', { purpose: 'alternative', names: own.anchor });
    expect(meaningOf(alternative, own)).toEqual({ kind: 'icon-label', principle: 0 });
    expect(meaningOf(alternative)).toBeNull();
  });

  test('no label, where it may be another icon’s', () => {
    const beside = text('Learning', { containers: ['row'] });
    const icons = [icon({ containers: ['row'] }), icon({ mark: 'innovation', containers: ['row'] })];
    expect(meaningOf(beside, ...icons)).toBeNull();
  });

  test('the label of the icon that it names, where it stands between two', () => {
    const innovation = icon({ mark: 'innovation', containers: ['next'] });
    for (const [words, principle] of [
      ['Learnings', 0],
      ['Inovation', 1],
      ['Our library', 0],
    ] as const) {
      const between = text(words, { containers: ['card', 'next'] });
      expect(meaningOf(between, icon({ containers: ['card'] }), innovation), words).toEqual({
        kind: 'icon-label',
        principle,
      });
    }
  });

  test('one of a group, with three published names, each of which counts once', () => {
    const one = text('Coproduction', { group: 'list' });
    expect(meaningOf(one, ...list('Learning', 'INNOVATION', 'Walking the talk'))).toEqual({
      kind: 'group',
      published: 3,
    });
    expect(meaningOf(one, ...list('Learning', 'Learning', 'Innovation'))).toBeNull();
    expect(meaningOf(one, ...list('Learning', 'Inovation', 'Walk the talk'))).toBeNull();
    expect(
      meaningOf(
        text('Coproduction', { group: 'other' }),
        ...list('Learning', 'Innovation', 'Walking the talk'),
      ),
    ).toBeNull();
  });

  test.each([
    ['FTSN: Coproduction', 'Coproduction'],
    ['Coproduction | FTSN', 'Coproduction'],
    ['FTSN Learning', 'Learning'],
    ['Learning – a principle of the FTSN', 'Learning'],
    ['Sample statement: walking the talk', 'walking the talk'],
    ['FTSN (Friendly Towns’ Sample Network) – Inovation – Learning', 'Inovation'],
    ['The Friendly Towns’ Sample Network | Inovation', 'Inovation'],
    ['Learning | FTSN | Inovation', 'Inovation'],
    ['FTSN’s Learning', 'Learning'],
    ['FTSN', null],
    ['Learning at the FTSN', null],
    ['What all of the members of the FTSN do: learning', null],
    [`FTSN: ${'x'.repeat(300)}`, null],
    ['', null],
  ])('a name beside the brand’s: %s', (words, expected) => expect(part(words)).toBe(expected));

  test('not in a sentence, but in a caption without a full stop', () => {
    const prose = (words: string) => meaningOf(text(words, { purpose: 'prose' }))?.kind;
    expect(prose('FTSN: learning.')).toBeUndefined();
    expect(prose('FTSN: learning')).toBe('beside-brand');
  });
});
