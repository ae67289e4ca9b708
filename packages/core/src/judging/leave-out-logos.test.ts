import type { ColorUse, Drawn, IconUse, Location } from '@brandlint/core';
import { expect, test } from 'vitest';
import { icon, registered, shapes } from '../../test/icons.ts';
import { sampleSettings } from '../../test/sample-brand.ts';
import { leaveOutLogoColors } from './leave-out-logos.ts';

const { icons } = sampleSettings;
const settings = { ...sampleSettings, icons: { ...icons, logos: [registered(null, shapes.flag)] } };
const scene = {
  recognise: ({ anchor }: IconUse) =>
    anchor.startsWith('logo') ? { kind: 'logo' as const, name: 'logo.svg' } : { kind: 'other' as const },
};
const placeAt = (x: number): Location => ({ kind: 'area', page: 1, x, y: 0, width: 1, height: 1 });

/** What is left of a colour of four places: its count and the places. */
function leftOf(drawn: readonly Drawn[] | undefined, whole?: IconUse): [number, number[]] | null {
  const color: ColorUse = {
    kind: 'color',
    role: 'fill',
    color: { space: 'srgb', components: [0, 0, 0], alpha: 1 },
    anchor: 'fill',
    within: [],
    places: [placeAt(0), placeAt(1), placeAt(2), placeAt(3)],
    count: 4,
    written: '#000',
    ...(drawn && { drawn }),
  };
  const uses = ['logo', 'logo 2', 'sign'].map((anchor) => icon({ anchor }));
  const [left] = leaveOutLogoColors(settings, [...uses, color], scene, whole).filter(
    ({ kind }) => kind === 'color',
  );
  return left ? [left.count, left.places.map((place) => (place.kind === 'area' ? place.x : -1))] : null;
}

const all = [0, 1, 2, 3];
test.each<[string, readonly Drawn[] | undefined, ReturnType<typeof leftOf>]>([
  ['in no drawing', undefined, [4, all]],
  ['in a drawing that is no logo', [{ icons: ['sign'], count: 4 }], [4, all]],
  ['in a logo alone', [{ icons: ['logo'], count: 4 }], null],
  ['in a sign in a logo', [{ icons: ['sign', 'logo'], count: 4 }], null],
  ['in a logo and beside it', [{ icons: ['logo'], count: 3, places: [0, 1, 3] }], [1, [2]]],
  [
    'in a logo and in a sign',
    [
      { icons: ['logo'], count: 1, places: [1] },
      { icons: ['sign'], count: 3, places: [0, 2, 3] },
    ],
    [3, [0, 2, 3]],
  ],
  [
    'in two logos',
    [
      { icons: ['logo'], count: 2, places: [0, 1] },
      { icons: ['logo 2'], count: 2, places: [2, 3] },
    ],
    null,
  ],
  // Only the first hundred places are kept; the count goes on.
  ['beside a logo at places that are not kept', [{ icons: ['logo'], count: 3, places: all }], [1, all]],
  ['in an icon with nearly its anchor', [{ icons: ['logo 23'], count: 4 }], [4, all]],
])('a colour %s', (_, drawn, left) => {
  expect(leftOf(drawn)).toEqual(left);
});

test('a file inside another that is a logo as a whole has no colours', () => {
  expect(leftOf(undefined, icon({ anchor: 'logo of the file' }))).toBeNull();
  expect(leftOf(undefined, icon({ anchor: 'whole' }))).toEqual([4, all]);
});
