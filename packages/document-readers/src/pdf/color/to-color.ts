import type { Color, DeviceColor } from '@brandlint/core';
import type { ColorSpace } from '../model/color-space.ts';
import { componentsOf } from './components-of.ts';
import { toCalibratedColor } from './to-calibrated-color.ts';

type SpotSpace = Extract<ColorSpace, { kind: 'spot' }>;

/** The names that PDF itself gives the plates of the press, in the order of CMYK; ISO 32000-2, 8.6.6.4. */
const processInks = 'Cyan Magenta Yellow Black'.split(' ');

/**
 * A colour of a space as core has it: inks and screen values stay the numbers that are written, clipped to what the space
 * allows; only Lab and calibrated RGB are computed. A spot colour has what stands in for its full ink as `alternate`; several
 * inks together have what stands in for them as they are. Separations that are process inks by name are those inks.
 */
export function toColor(space: ColorSpace, components: readonly number[]): Color {
  if (space.kind === 'indexed') return toColor(space.base, lookUp(space, components[0] ?? 0));
  if (space.kind === 'pattern') return toColor(space.base ?? black, components);
  return space.kind === 'spot' ? toSpotColor(space, components) : toDeviceColor(space, components);
}

const black: ColorSpace = { kind: 'device', space: 'gray' };

function toSpotColor(space: SpotSpace, components: readonly number[]): Color {
  const tints = space.names.map((_, at) => clip(components[at] ?? 0, 0, 1));
  if (space.names.every((name) => processInks.includes(name))) {
    const inks = processInks.map((ink) => tints[space.names.indexOf(ink)] ?? 0);
    return { space: 'cmyk', components: inks, alpha: 1 };
  }
  const full = tints.length === 1 ? [1] : tints;
  const alternate = toStandIn(space.alternate, space.tint.at(full));
  return { space: 'spot', names: space.names, tints, alternate, alpha: 1 };
}

/** A colour of the alternate space, which may stand on another. */
function toStandIn(space: ColorSpace, components: readonly number[]): DeviceColor {
  const color = toColor(space, components);
  return color.space === 'spot' ? color.alternate : color;
}

function toDeviceColor(
  space: Exclude<ColorSpace, { kind: 'indexed' | 'pattern' | 'spot' }>,
  components: readonly number[],
): DeviceColor {
  if (space.kind === 'lab') {
    const [aLow = -100, aHigh = 100, bLow = -100, bHigh = 100] = space.range;
    const [lightness = 0, a = 0, b = 0] = components;
    return toCalibratedColor(space, [clip(lightness, 0, 100), clip(a, aLow, aHigh), clip(b, bLow, bHigh)]);
  }
  if (space.kind === 'icc' && space.space === 'lab') {
    const [lightness = 0, a = 0, b = 0] = components;
    return {
      space: 'lab',
      components: [clip(lightness, 0, 100), clip(a, -128, 127), clip(b, -128, 127)],
      alpha: 1,
    };
  }
  const numbers: number[] = [];
  for (let at = 0; at < componentsOf(space); at++) numbers.push(clip(components[at] ?? 0, 0, 1));
  if (space.kind === 'calibrated') return toCalibratedColor(space, numbers);
  if (space.space === 'rgb') {
    const [red = 0, green = 0, blue = 0] = numbers;
    return { space: 'srgb', components: [red, green, blue], alpha: 1 };
  }
  const profile = space.kind === 'icc' && space.profile !== '' ? { profile: space.profile } : {};
  return { space: space.space === 'cmyk' ? 'cmyk' : 'gray', components: numbers, alpha: 1, ...profile };
}

/** An entry of a table, whose bytes are spread over what its base allows. */
function lookUp(
  { base, highest, table }: Extract<ColorSpace, { kind: 'indexed' }>,
  index: number,
): readonly number[] {
  const count = componentsOf(base);
  const from = clip(Math.round(index), 0, highest) * count;
  const shares = Array.from({ length: count }, (_, at) => (table[from + at] ?? 0) / 255);
  if (base.kind !== 'lab') return shares;
  const [aLow = -100, aHigh = 100, bLow = -100, bHigh = 100] = base.range;
  const [lightness = 0, a = 0, b = 0] = shares;
  return [lightness * 100, aLow + a * (aHigh - aLow), bLow + b * (bHigh - bLow)];
}

function clip(number: number, low: number, high: number): number {
  if (number >= high) return high;
  return number >= low ? number : low;
}
