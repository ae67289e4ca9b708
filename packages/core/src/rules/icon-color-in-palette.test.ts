import { describe, expect, test } from 'vitest';
import { createChecker, type FlatColor, type IconUse } from '@brandlint/core';
import { artwork, icon, registered, shapes } from '../../test/icons.ts';
import { color, judgeUses, say } from '../../test/judge.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';

const rule = 'icon-color-in-palette';
const flat = (...hexes: string[]): FlatColor[] => hexes.map((hex) => ({ hex, share: 1 / hexes.length }));
const outcome = (colors: readonly FlatColor[], parts: Partial<IconUse> = {}) =>
  say(judgeUses([icon({ artwork: 'a', ...parts })], { artworks: [artwork('a', { colors })] }), rule);
const fails = (values: string) => [
  `fail warning: Expected the icon of Learning to have its own colours, official ones, black or white (it has ${values}).`,
];

describe('icon-color-in-palette', () => {
  test.each<[string, FlatColor[], Partial<IconUse>?]>([
    ['official colours', flat('#C41E7F', '#74B8CA')],
    ['a near miss, which is another rule’s', flat('#C51E80')],
    ['black and white, nearly', flat('#000000', '#FEFEFE')],
    [
      'a spot of another colour',
      [
        { hex: '#C41E7F', share: 0.99 },
        { hex: '#00A3E0', share: 0.01 },
      ],
    ],
    ['a mask', flat('#00A3E0'), { ownColors: false }],
    [
      'a mask painted with an official colour',
      flat('#00A3E0'),
      { ownColors: false, paint: color('#6798D1') },
    ],
    ['a mask painted with black ink', [], { ownColors: false, paint: color('device-cmyk(0 0 0 1)') }],
    ['what nobody sees', [], { ownColors: false, paint: color('transparent') }],
    ['no colours', []],
  ])('passes %s', (_, colors, parts) => expect(outcome(colors, parts)).toEqual([]));

  test('fails strangers and greys, the first three by name', () => {
    expect(outcome(flat('#00A3E0', '#C41E7F'))).toEqual(fails('#00A3E0 on 50 % of it'));
    expect(outcome(flat('#808080'))).toEqual(fails('#808080 on 100 % of it'));
    expect(outcome([], { ownColors: false, paint: color('#00A3E0') })).toEqual(fails('#00A3E0'));
    const many = flat('#00A3E0', '#2B2F6C', '#FF0000', '#00FF00', '#0000FF');
    expect(outcome(many)[0]).toMatch(/#FF0000 on 20 % of it, and 2 more\)\.$/);
  });

  test('allows the colours of the registered artwork', () => {
    const icons = {
      registered: [registered('Learning', shapes.flag, { colors: ['#00A3E0'] })],
      logos: [],
      marks: [],
      iconography: {},
    };
    const of = (mark: string) =>
      say(
        judgeUses([icon({ mark, artwork: 'a' })], {
          settings: { icons },
          artworks: [artwork('a', { colors: flat('#00A3E1') })],
        }),
        rule,
      );
    expect(of('learning')).toEqual([]);
    expect(of('innovation')).toHaveLength(1);
  });

  test('judges which colour goes with which principle where the brand says so', () => {
    const principles = sampleBrand.principles.map((principle) => ({
      ...principle,
      iconColors: ['Teal', 'Lime'],
    }));
    const checker = createChecker({ ...sampleBrand, principles }, sampleSettings, new Map());
    const of = (...hexes: string[]) =>
      say(
        checker.check({
          source: 'a.html',
          hash: '',
          uses: [icon({ artwork: 'a' })],
          gaps: [],
          embedded: [],
          dependsOn: [],
          pictures: [],
          artworks: [artwork('a', { colors: flat(...hexes) })],
        }),
        rule,
      );
    expect(of('#74B8CA', '#FFFFFF')).toEqual([]);
    expect(of('#C41E7F')).toEqual([
      'fail warning: Expected the icon of Learning to have the colours that belong to it: Teal, Lime (it has #C41E7F on 100 % of it).',
    ]);
  });
});
