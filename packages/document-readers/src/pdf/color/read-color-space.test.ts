import { describe, expect, it } from 'vitest';
import type { Color } from '@brandlint/core';
import { openPdf } from '../objects/open-pdf.ts';
import type { ColorSpace } from '../model/color-space.ts';
import { writeIccProfile } from '../test-data/write-icc-profile.ts';
import { writePdf, type ObjectSource } from '../test-data/write-pdf.ts';
import { nameColorSpace } from './name-color-space.ts';
import { createColorSpaceReader } from './read-color-space.ts';
import { toColor } from './to-color.ts';

const spot = '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.9 0 0] /N 1 >>';

async function read(
  source: ObjectSource,
  more: Record<number, ObjectSource> = {},
): Promise<ColorSpace | undefined> {
  const file = await openPdf(writePdf({ objects: { 100: source, ...more } }));
  if ('fault' in file) throw new Error(file.fault.reason);
  const reader = createColorSpaceReader(file);
  return reader.read({ kind: 'ref', number: 100, generation: 0 }, () => undefined);
}

function rounded(color: Color): (number | null)[] {
  const numbers = color.space === 'spot' ? color.alternate.components : color.components;
  return numbers.map((number) => Math.round((number ?? 0) * 1000) / 1000);
}

describe('colour spaces', () => {
  it.each<[string, ObjectSource, number[], string, Color['space'], number[], Record<number, ObjectSource>?]>([
    ['gray', '/DeviceGray', [0.3], 'DeviceGray', 'gray', [0.3]],
    ['an array of one', '[/DeviceCMYK]', [0.1, 0.2, 0.3, 0.4], 'DeviceCMYK', 'cmyk', [0.1, 0.2, 0.3, 0.4]],
    ['numbers out of range', '/DeviceRGB', [-1, 2, NaN], 'DeviceRGB', 'srgb', [0, 1, 0]],
    // Lindbloom's calculator: sRGB-like primaries with gamma 1 under D65; linear 0.5 in all channels is L* 76.069.
    [
      'CalRGB with another gamma',
      '[/CalRGB << /WhitePoint [0.95047 1 1.08883] /Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505] >>]',
      [0.5, 0.5, 0.5],
      'CalRGB',
      'lab',
      [76.069, 0, 0],
    ],
    ['CalGray', '[/CalGray << /WhitePoint [1 1 1] /Gamma 2.2 >>]', [0.4], 'CalGray', 'gray', [0.4]],
    [
      'Lab beyond its range',
      '[/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-50 50 -50 50] >>]',
      [120, 80, -80],
      'Lab',
      'lab',
      [100, 50, -50],
    ],
    [
      'white of Lab under D65',
      '[/Lab << /WhitePoint [0.9505 1 1.089] >>]',
      [100, 0, 0],
      'Lab',
      'lab',
      [100, 0, 0],
    ],
    [
      'a profile of another number of components: its alternate',
      '[/ICCBased 101 0 R]',
      [0.1, 0.2, 0.3, 0.4],
      'DeviceCMYK',
      'cmyk',
      [0.1, 0.2, 0.3, 0.4],
      { 101: { entries: '/N 4 /Alternate /DeviceCMYK', data: writeIccProfile('RGB ', 'RGB', 2) } },
    ],
    [
      'a profile that cannot be read: by its number of components',
      '[/ICCBased 101 0 R]',
      [0.1, 0.2, 0.3],
      'ICCBased',
      'srgb',
      [0.1, 0.2, 0.3],
      { 101: { entries: '/N 3', data: 'garbage' } },
    ],
    [
      'a profile of Lab',
      '[/ICCBased 101 0 R]',
      [40, 20, -10],
      'ICCBased (Eye)',
      'lab',
      [40, 20, -10],
      { 101: { entries: '/N 3 /Range [0 100 -128 127 -128 127]', data: writeIccProfile('Lab ', 'Eye', 4) } },
    ],
    [
      'a profile of grays',
      '[/ICCBased 101 0 R]',
      [0.2],
      'ICCBased (Dot gain 20 %)',
      'gray',
      [0.2],
      { 101: { entries: '/N 1', data: writeIccProfile('GRAY', 'Dot gain  20 %', 2) } },
    ],
    [
      'a spot ink: its full ink',
      `[/Separation /Ink /DeviceCMYK ${spot}]`,
      [0.2],
      'Separation',
      'spot',
      [0, 0.9, 0, 0],
    ],
    [
      'a spot ink over Lab',
      '[/Separation /Ink [/Lab << /WhitePoint [0.9642 1 0.8249] >>] << /FunctionType 2 /Domain [0 1] /C0 [100 0 0] /C1 [50 60 0] /N 1 >>]',
      [1],
      'Separation',
      'spot',
      [50, 60, 0],
    ],
    [
      'a process ink by name',
      `[/Separation /Magenta /DeviceCMYK ${spot}]`,
      [0.4],
      'Separation',
      'cmyk',
      [0, 0.4, 0, 0],
    ],
    ['indexed beyond its end', '[/Indexed /DeviceGray 1 <00FF>]', [9], 'DeviceGray', 'gray', [1]],
    ['indexed with too short a table', '[/Indexed /DeviceRGB 3 <FF>]', [2], 'DeviceRGB', 'srgb', [0, 0, 0]],
    [
      'indexed over Lab',
      '[/Indexed [/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-128 127 -128 127] >>] 0 <FF80FF>]',
      [0],
      'Lab',
      'lab',
      [100, 0, 127],
    ],
  ])('%s', async (_, source, components, name, space, numbers, more) => {
    const made = await read(source, more);
    expect(made && nameColorSpace(made)).toBe(name);
    const color = made && toColor(made, components);
    expect(color?.space).toBe(space);
    expect(color && rounded(color)).toEqual(numbers.map((number) => expect.closeTo(number, 1) as number));
  });

  it.each<[string, ObjectSource]>([
    ['nothing', 'null'],
    ['a number', '7'],
    ['an unknown name', '/Unknown'],
    ['an unknown family', '[/Unknown 1 2]'],
    ['a space of itself', '[/Indexed 100 0 R 1 <00>]'],
    ['a spot ink of itself', `[/Separation /Ink 100 0 R ${spot}]`],
    ['a spot ink over a pattern', `[/Separation /Ink /Pattern ${spot}]`],
    ['a spot ink without a function', '[/Separation /Ink /DeviceCMYK]'],
    ['inks without names', `[/DeviceN [] /DeviceCMYK ${spot}]`],
    ['indexed over indexed', '[/Indexed [/Indexed /DeviceGray 0 <00>] 0 <00>]'],
    ['indexed without a table', '[/Indexed /DeviceGray 0]'],
    ['a profile that is not there', '[/ICCBased 999 0 R]'],
  ])('none: %s', async (_, source) => {
    expect(await read(source)).toBeUndefined();
  });
});
