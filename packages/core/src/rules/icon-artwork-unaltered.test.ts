import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { artwork, icon, outlineOf, registered, shapes } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-artwork-unaltered';
const icons = { registered: [registered('Learning', shapes.flag)], logos: [], marks: [], iconography: {} };
/** The flag with a bite out of it. */
const bitten = outlineOf([0, 0, 20, 96], [20, 0, 80, 40], [80, 0, 96, 30], [20, 40, 50, 56]);
/** The stairs with a notch. */
const notched = outlineOf([0, 64, 96, 96], [30, 40, 96, 64], [72, 0, 96, 30], [72, 30, 90, 40]);
const outcome = (outline: string | null, parts: Parameters<typeof icon>[0] = {}) =>
  say(
    judgeUses([icon({ artwork: 'a', ...parts })], {
      settings: { icons },
      artworks: [artwork('a', { outline })],
    }),
    rule,
  );

describe('icon-artwork-unaltered', () => {
  test('passes the registered artwork, by whatever name', () => {
    expect(outcome(shapes.flag)).toEqual([]);
    expect(outcome(shapes.flag, { mark: null })).toEqual([]);
  });

  test('fails an altered one, with what remains and where', () => {
    expect(outcome(bitten)).toEqual([
      expect.stringMatching(
        /^fail warning: Expected the icon of Learning to be the registered artwork \(it differs in [\d.]+ % of its area, most of it right; limit 0\.5 %\)\.$/,
      ),
    ]);
  });

  test('fails another drawing', () => {
    expect(outcome(shapes.stairs)).toEqual([
      'fail warning: Expected the icon of Learning to be the registered artwork (it is another drawing).',
    ]);
  });

  test('asks once where a picture has too few pixels to tell, and not where they are another icon', () => {
    const both = { ...icons, registered: [...icons.registered, registered('Innovation', shapes.stairs)] };
    const of = (outline: string, width: number, isOfPixels = true) =>
      say(
        judgeUses([icon({ artwork: 'a' })], {
          settings: { icons: both },
          artworks: [artwork('a', { outline, width, height: 24, ...(isOfPixels && { isOfPixels }) })],
        }),
        rule,
      );
    const coarse =
      'review note: Cannot tell whether icons are unaltered: their pictures have fewer than 200 pixels on the longer side, so their edges are too soft to compare.';
    expect(of(shapes.flag, 24)).toEqual([]);
    expect(of(bitten, 24)).toEqual([coarse]);
    expect(of(outlineOf([0, 0, 96, 12], [0, 84, 96, 96]), 199)).toEqual([coarse]);
    expect(of(notched, 24)).toEqual([expect.stringContaining('another drawing')]);
    expect(of(bitten, 200)).toEqual([expect.stringContaining('it differs in')]);
    expect(of(bitten, 24, false)).toEqual([expect.stringContaining('it differs in')]);
  });

  test('asks about a look-alike that nothing calls an icon', () => {
    expect(outcome(bitten, { mark: null })).toEqual([
      expect.stringMatching(
        /^review note: Cannot tell whether this picture is meant as the icon of Learning: it resembles it but differs in [\d.]+ % of its area, most of it right\.$/,
      ),
    ]);
    expect(outcome(shapes.stairs, { mark: null })).toEqual([]);
  });

  test('says once that nothing is registered, and once that nothing was seen', () => {
    const notSeen: Partial<IconUse> = { artwork: null };
    const uses = [
      icon({ mark: 'innovation' }),
      icon({ mark: 'co-production' }),
      icon(notSeen),
      icon(notSeen),
      icon({ mark: null }),
    ];
    expect(say(judgeUses(uses, { settings: { icons } }), rule)).toEqual([
      'review note: Cannot tell whether icons are unaltered: no artwork is registered that they could be compared with.',
      'review note: Cannot tell whether icons are unaltered: their pictures could not be looked at.',
    ]);
  });
});
