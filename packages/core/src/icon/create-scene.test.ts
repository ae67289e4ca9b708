import { describe, expect, test } from 'vitest';
import type { Use } from '@brandlint/core';
import { artwork, icon, outlineOf, registered, shapes, text } from '../../test/icons.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';
import { createSceneMaker } from './create-scene.ts';

const base = { source: 'a.html', hash: '', gaps: [], embedded: [], dependsOn: [], pictures: [] };
const icons = { registered: [registered('Innovation', shapes.flag)], logos: [], marks: [], iconography: {} };
const sceneOf = (uses: readonly Use[], outline: string | null = null) =>
  createSceneMaker(sampleBrand, { ...sampleSettings, icons }).sceneOf({
    ...base,
    uses,
    artworks: [artwork('a', { outline })],
  });
const entries = (uses: readonly Use[], outline?: string) => {
  const { recognised, unidentified } = sceneOf(uses, outline).toEntries();
  const lines = recognised.map(({ principle, as, by, labelled, count }) =>
    [principle, as, by, labelled, count].filter((one) => one !== undefined).join(' '),
  );
  return [...lines, unidentified];
};

describe('a scene', () => {
  test('tells what was recognised, by what, and whether it is labelled', () => {
    const containers = ['card'];
    expect(entries([icon({ count: 2 }), icon({ label: 'Learning' }), icon({ label: null })])).toEqual(
      ['Learning icon mark false 2', 'Learning icon mark true 1', 'Learning icon mark 1', 0].map((line) =>
        line === 'Learning icon mark 1' ? 'Learning icon mark  1' : line,
      ),
    );
    expect(entries([icon({ containers }), text('Learning', { containers })])).toEqual([
      'Learning icon mark true 1',
      'Learning name 1',
      0,
    ]);
    expect(entries([icon({ mark: null, artwork: 'a', label: 'x' })], shapes.flag)).toEqual([
      'Innovation icon outline false 1',
      0,
    ]);
    const bitten = outlineOf([0, 0, 20, 96], [20, 0, 80, 40], [80, 0, 96, 30], [20, 40, 50, 56]);
    expect(entries([icon({ mark: null, artwork: 'a' })], bitten)).toEqual([
      'Innovation icon altered false 1',
      0,
    ]);
  });

  test('counts the text alternative of an icon with the icon', () => {
    const drawing = icon({ label: 'Learning' });
    const alternative = { purpose: 'alternative', names: drawing.anchor } as const;
    expect(entries([drawing, text('Learning', alternative)])).toEqual(['Learning icon mark true 1', 0]);
    const photograph = icon({ mark: null, label: 'Learning', anchor: 'photograph' });
    const other = { purpose: 'alternative', names: 'photograph' } as const;
    expect(entries([photograph, text('Learning', other)])).toEqual(['Learning name 1', 1]);
  });

  test('tells names and descriptions, and no near ones', () => {
    const words = [
      'Learning',
      'CO-PRODUCTION',
      'Coproduction',
      'We are learning.',
      'We will plan services together with the people who use them.',
    ];
    expect(entries(words.map((one) => text(one)))).toEqual([
      'Learning name 1',
      'Co-production name 1',
      'Co-production description 1',
      0,
    ]);
  });

  test('counts the pictures of which it cannot be told', () => {
    expect(
      entries([icon({ mark: null, count: 3 }), icon({ mark: null }), icon({ mark: 'nonsense' })]),
    ).toEqual([4]);
  });

  test('gives what is known of a picture', () => {
    const scene = sceneOf([]);
    expect(scene.artworkOf(icon({ artwork: 'a' }))?.key).toBe('a');
    expect(scene.artworkOf(icon({ artwork: 'b' }))).toBeUndefined();
    expect(scene.artworkOf(icon({ artwork: null }))).toBeUndefined();
  });
});
