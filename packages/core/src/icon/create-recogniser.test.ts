import { describe, expect, test } from 'vitest';
import type { IconSettings, IconUse } from '@brandlint/core';
import { artwork, icon, outlineOf, registered, sampleMark, shapes } from '../../test/icons.ts';
import { sampleBrand } from '../../test/sample-brand.ts';
import { createWordingReader } from '../text/create-wording-reader.ts';
import { createRecogniser } from './create-recogniser.ts';

const none: IconSettings = { registered: [], logos: [], marks: [], iconography: {} };
const wording = createWordingReader(sampleBrand);
const [learning, innovation] = [0, 1];
const bitten = outlineOf([0, 0, 20, 96], [20, 0, 80, 40], [80, 0, 96, 30], [20, 40, 50, 56]);
const cross = outlineOf([36, 0, 60, 96], [0, 36, 96, 60]);

function recognise(
  parts: Parameters<typeof icon>[0],
  settings: Partial<IconSettings> = {},
  outline?: string | null,
  own: Parameters<typeof artwork>[1] = {},
) {
  const recogniseIn = createRecogniser(
    sampleBrand,
    { icons: { ...none, ...settings }, limits: sampleBrand.limits },
    wording,
  );
  const artworks = new Map(outline === undefined ? [] : [['a', artwork('a', { outline, ...own })]]);
  return recogniseIn(artworks, 'site/a.html')(icon({ artwork: 'a', ...parts }));
}
const named = (...names: IconUse['names']): Partial<IconUse> => ({ names });

describe('a recogniser', () => {
  test('knows a mark first of all names', () => {
    expect(recognise({ mark: 'learning' })).toEqual({
      kind: 'icon',
      principle: learning,
      by: 'mark',
      comparison: { kind: 'unknown', because: 'not-registered' },
      contradicted: null,
    });
    expect(recognise(named(sampleMark('nonsense'), sampleMark('innovation')))).toMatchObject({
      principle: innovation,
    });
  });

  test('knows a plain name only where the configuration speaks of icons', () => {
    const names = named({ from: 'file', text: 'art/learning-3f2a1b9c.svg' });
    expect(recognise(names)).toEqual({ kind: 'unidentified' });
    const byName = { kind: 'icon', principle: learning, by: 'name' };
    expect(recognise(names, { iconography: { files: ['site/'] } })).toMatchObject(byName);
    expect(
      recognise({ ...names, within: ['.icons'] }, { iconography: { within: ['.icons'] } }),
    ).toMatchObject(byName);
    expect(recognise({ ...names, within: ['.nav'] }, { iconography: { within: ['.icons'] } }).kind).toBe(
      'unidentified',
    );
  });

  test.each<[string, IconUse['names'], boolean]>([
    ['a title', [{ from: 'title', text: 'Learning' }], true],
    ['an alternative that is nearly a name', [{ from: 'alternative', text: 'Coproduction' }], true],
    ['a class, which is none', [{ from: 'class', text: 'learning' }], false],
    ['a sentence, which is none', [{ from: 'alternative', text: 'Children learning to swim' }], false],
  ])('there, by %s', (_, names, isIcon) => {
    expect(recognise(named(...names), { iconography: { files: ['*.html'] } }).kind === 'icon').toBe(isIcon);
  });

  test('knows registered artwork by its outline, whatever else it is called', () => {
    const settings = { registered: [registered('Learning', shapes.flag)] };
    expect(recognise({ mark: null }, settings, shapes.flag)).toMatchObject({
      kind: 'icon',
      principle: learning,
      by: 'outline',
      comparison: { kind: 'same' },
      contradicted: null,
    });
    expect(recognise({ mark: 'innovation' }, settings, shapes.flag)).toMatchObject({
      principle: learning,
      contradicted: { principle: innovation, written: 'data-sample-icon="innovation"' },
    });
    expect(recognise({ mark: 'nonsense' }, settings, shapes.flag)).toMatchObject({
      by: 'outline',
      contradicted: null,
    });
  });

  test.each<[string, Parameters<typeof icon>[0], string | null, object]>([
    ['altered', { mark: 'learning' }, bitten, { kind: 'altered' }],
    ['another drawing', { mark: 'learning' }, cross, { kind: 'different' }],
    ['another principle’s drawing, altered', { mark: 'innovation' }, bitten, { kind: 'different' }],
    ['not seen', { mark: 'learning' }, null, { kind: 'unknown', because: 'not-seen' }],
    [
      'of a principle without artwork',
      { mark: 'co-production' },
      null,
      { kind: 'unknown', because: 'not-registered' },
    ],
  ])('says of a marked icon that it is %s', (_, parts, outline, comparison) => {
    const settings = {
      registered: [registered('Learning', shapes.flag), registered('Innovation', shapes.stairs)],
    };
    expect(recognise(parts, settings, outline)).toMatchObject({ kind: 'icon', by: 'mark', comparison });
  });

  test('tells look-alikes, strays, logos and others', () => {
    const settings = { registered: [registered('Learning', shapes.flag), registered(null, shapes.stairs)] };
    expect(recognise({ mark: null }, settings, bitten)).toMatchObject({
      kind: 'look-alike',
      principle: learning,
    });
    expect(recognise({ mark: null }, settings, shapes.stairs)).toEqual({
      kind: 'stray',
      by: 'outline',
      written: 'stray.svg',
    });
    expect(recognise({ mark: 'nonsense' })).toMatchObject({ kind: 'stray', by: 'mark', value: 'nonsense' });
    const logos = { logos: [registered(null, shapes.flag, { name: 'Anytown' })] };
    expect(recognise({ mark: 'learning' }, logos, shapes.flag)).toEqual({ kind: 'logo', name: 'Anytown' });
  });

  test('says that a picture is no icon only where every icon is registered and the picture was seen', () => {
    const some = { registered: [registered('Learning', shapes.flag)] };
    const all = { registered: sampleBrand.principles.map(({ name }) => registered(name, shapes.flag)) };
    expect(recognise({ mark: null }, some, cross)).toEqual({ kind: 'unidentified' });
    expect(recognise({ mark: null }, all, cross)).toEqual({ kind: 'other' });
    expect(recognise({ mark: null }, all, null)).toEqual({ kind: 'unidentified' });
    // It may show an icon among other things.
    expect(recognise({ mark: null }, all, cross, { width: 400 })).toEqual({ kind: 'unidentified' });
    expect(recognise({ mark: null, artwork: null }, all, cross)).toEqual({ kind: 'unidentified' });
  });

  test('a class or a pattern that leaves the name open makes no stray', () => {
    const marks = ['icon-{principle}', '*{principle}.svg'];
    expect(recognise(named({ from: 'class', text: 'icon-large' }), { marks })).toEqual({
      kind: 'unidentified',
    });
    expect(recognise(named({ from: 'file', text: 'a/photo.svg' }), { marks })).toEqual({
      kind: 'unidentified',
    });
    expect(recognise(named({ from: 'file', text: 'a/our-learning.svg' }), { marks })).toMatchObject({
      by: 'mark',
    });
    expect(recognise(named({ from: 'id', text: 'icon-large' }), { marks })).toMatchObject({ kind: 'stray' });
  });

  test('broken outlines are as good as none', () => {
    const settings = {
      registered: [registered('Learning', 'nonsense'), registered('Innovation', shapes.flag)],
    };
    expect(recognise({ mark: 'learning' }, settings, shapes.flag)).toMatchObject({
      principle: innovation,
      by: 'outline',
    });
    expect(recognise({ mark: 'learning' }, settings, 'nonsense')).toMatchObject({
      comparison: { kind: 'unknown', because: 'not-registered' },
    });
  });
});
