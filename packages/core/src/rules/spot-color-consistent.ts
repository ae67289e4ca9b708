import { writeValue } from '../color/write-value.ts';
import { writeInk } from '../color/write-ink.ts';
import type { SpotColor } from '../model/use.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A named ink that stands for one colour here and for another there, or for another than it is published with. */
export const spotColorConsistent = defineRule({
  name: 'spot-color-consistent',
  description:
    'Require a spot ink to stand for one colour, and for the published one where it bears its name',
  on: 'color',
  about: 'spots',
  variables: 'at-definition',
  isSilentOn: ({ space }) => space !== 'spot',
  messages: {
    differs: 'Expected the spot ink "{spot}" to stand for one colour (here {value}, elsewhere {other}).',
    unpublished:
      'Expected the spot ink "{spot}" to stand for {name} "{published}" (it stands for {value}, largest difference of one ink {points:point}; limit {limit}).',
    partner:
      'Expected the spot ink "{spot}" to stand for the colour that {partner} declares, {published} (it stands for {value}).',
    notInInk:
      'Cannot tell whether the spot ink "{spot}" stands for {name}: what stands in for it is no ink ({value}).',
  },
  options: {},
  check: ({ color, within }, { brand, settings, classify, alternatesOf }) => {
    if (color.space !== 'spot') return nothing;
    const [spot, ...others] = color.names;
    if (spot === undefined || others.length > 0) return nothing;
    const value = writeValue(color.alternate);
    const [first] = alternatesOf(spot);
    if (first !== undefined && writeValue(first) !== value) {
      const data = { spot, value, other: writeValue(first) };
      return [{ outcome: 'fail', messageId: 'differs', data }];
    }
    const limit = settings.limits.nearInkPoints.value;
    const partner = settings.partners.find(({ palette }) => palette.some((one) => one.spot === spot));
    const declared = partner?.palette.find((one) => one.spot === spot);
    if (partner && declared) {
      if (!declared.ink || inkPoints(color, declared.ink) <= limit) return nothing;
      const data = { spot, partner: partner.name, published: writeInk(declared.ink), value };
      return [{ outcome: 'fail', messageId: 'partner', data }];
    }
    const token = brand.palette.find(({ name }) => isNamedAfter(spot, name, brand.id));
    if (!token?.ink || classify(color.alternate, within).name === 'partner') return nothing;
    const { name } = token;
    const points = inkPoints(color, token.ink);
    if (points === Infinity)
      return [{ outcome: 'review', messageId: 'notInInk', data: { spot, name, value } }];
    if (points <= limit) return nothing;
    const data = { spot, name, published: writeInk(token.ink), value, points, limit };
    return [{ outcome: 'fail', messageId: 'unpublished', data }];
  },
});

/** The names of the four inks of the press, one of which is a colour of many palettes too. */
const processInks = new Set(['cyan', 'magenta', 'yellow', 'black']);

/** Whether a spot ink bears the name of an official colour: alone, or with the brand's own name beside it. */
function isNamedAfter(spot: string, name: string, brandId: string): boolean {
  const words = spot.toLowerCase().split(/[^a-z0-9]+/);
  const own = words.filter((word) => word !== '' && word !== brandId.toLowerCase());
  if (own.join(' ') !== name.toLowerCase()) return false;
  return own.length < words.filter((word) => word !== '').length || !processInks.has(name.toLowerCase());
}

/** The largest difference of one ink, in percentage points; infinite where what stands in for a spot ink is no ink. */
function inkPoints({ alternate }: SpotColor, ink: readonly number[]): number {
  if (alternate.space !== 'cmyk') return Infinity;
  return Math.max(...ink.map((one, i) => Math.abs(one - (alternate.components[i] ?? 0)) * 100));
}
