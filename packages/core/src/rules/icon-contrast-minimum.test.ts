import { describe, expect, test } from 'vitest';
import type { Backdrop, FlatColor, IconUse } from '@brandlint/core';
import { artwork, icon, text } from '../../test/icons.ts';
import { color, judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-contrast-minimum';
const on = (first: string, ...rest: string[]): Backdrop => ({
  kind: 'colors',
  colors: [color(first), ...rest.map(color)],
});
const flat = (...hexes: string[]): FlatColor[] => hexes.map((hex) => ({ hex, share: 1 / hexes.length }));
const outcome = (
  colors: readonly FlatColor[],
  backdrop: Backdrop,
  parts: Partial<IconUse> = {},
  words?: string,
) =>
  say(
    judgeUses(
      [
        icon({ artwork: 'a', backdrop, containers: ['item'], ...parts }),
        ...(words === undefined ? [] : [text(words, { containers: ['item'] })]),
      ],
      { artworks: [artwork('a', { colors })] },
    ),
    rule,
  );
const low = (value: string, ratio: number, backdrop = '#FFFFFF') =>
  `fail warning: Expected the icon of Learning on ${backdrop} to have a contrast of at least 3:1, since no text beside it names it (its ${value} has ${ratio}:1).`;

describe('icon-contrast-minimum', () => {
  test.each<[string, string[]]>(Object.entries(outcomesThatPass()).map(([name, found]) => [name, found]))(
    'passes %s',
    (_, found) => expect(found).toEqual([]),
  );

  function outcomesThatPass(): Record<string, string[]> {
    return {
      'enough contrast': outcome(flat('#C41E7F'), on('white')),
      'white inside a strong colour': outcome(flat('#C41E7F', '#FFFFFF'), on('white')),
      'a faint spot': outcome(
        [
          { hex: '#C41E7F', share: 0.99 },
          { hex: '#B3D135', share: 0.01 },
        ],
        on('white'),
      ),
      'an icon beside its name': outcome(flat('#B3D135'), on('white'), {}, 'Learning'),
      'an unknown backdrop': outcome(flat('#B3D135'), { kind: 'unknown', reason: 'a case' }),
      'unknown colours': outcome(flat('#B3D135'), on('white'), { artwork: null }),
      'what a stylesheet paints': outcome(flat('#B3D135'), on('white'), { ownColors: false }),
      'a translucent backdrop': outcome(flat('#B3D135'), on('rgb(255 255 255 / 50%)')),
    };
  }

  test('fails where every colour is too faint', () => {
    expect(outcome(flat('#B3D135'), on('white'))).toEqual([low('#B3D135', 1.73)]);
    expect(outcome(flat('#B3D135', '#FFFFFF'), on('white'))).toEqual([low('#B3D135', 1.73)]);
    expect(outcome(flat('#FFFFFF'), on('white'))).toEqual([low('#FFFFFF', 1)]);
    expect(outcome([], on('white'), { ownColors: false, paint: color('#74B8CA') })).toEqual([
      low('#74B8CA', 2.22),
    ]);
    expect(outcome(flat('#B3D135'), on('white'), {}, 'Our library')).toHaveLength(1);
  });

  test('asks where some of it is too faint', () => {
    const message =
      'review note: Cannot tell whether the icon of Learning stands out enough from #FFFFFF: its #B3D135 has 1.73:1 of 3:1, and other parts have more.';
    expect(outcome(flat('#C41E7F', '#B3D135'), on('white'))).toEqual([message]);
    expect(outcome(flat('#B3D135'), on('black', 'white'))).toEqual([message]);
  });
});
