import { color as readColorData, ColorNotation, type ColorData } from '@csstools/css-color-parser';
import {
  isFunctionNode,
  isSimpleBlockNode,
  parseComponentValue,
  type ComponentValue,
} from '@csstools/css-parser-algorithms';
import { tokenize } from '@csstools/css-tokenizer';
import type { DeviceColor, ScreenSpace } from '../model/use.ts';
import { nestingDepth } from './nesting-depth.ts';
import { parseDeviceCmyk } from './parse-device-cmyk.ts';
import { parsePlainColor } from './parse-plain-color.ts';

/** Deeper than this no colour of the standard goes; the library's own recursion is not put to the test. */
const maximumDepth = 32;

export { nestingDepth };

/** One colour written in any notation of CSS, or `undefined` when the text is none or needs its context. */
export function parseColor(text: string): DeviceColor | undefined {
  const plain = parsePlainColor(text);
  if (plain) return plain;
  const tokens = tokenize({ css: text });
  const node = nestingDepth(tokens) > maximumDepth ? undefined : parseComponentValue(tokens);
  return node && parseColorNode(node);
}

/** A component value as a colour, or `undefined` when it is none or needs its context. */
export function parseColorNode(node: ComponentValue): DeviceColor | undefined {
  if (isFunctionNode(node)) {
    if (node.getName().toLowerCase() === 'device-cmyk') return parseDeviceCmyk(node.toString());
    if (isDeeperThan(node, maximumDepth)) return undefined;
  }
  const data = readColorData(node);
  return data === false ? undefined : toDeviceColor(data);
}

function isDeeperThan(node: ComponentValue, depth: number): boolean {
  if (!isFunctionNode(node) && !isSimpleBlockNode(node)) return false;
  return depth === 0 || node.value.some((child) => isDeeperThan(child, depth - 1));
}

function toDeviceColor(data: ColorData): DeviceColor | undefined {
  if (typeof data.alpha !== 'number') return undefined;
  const alpha = Number.isNaN(data.alpha) ? null : data.alpha;
  const [x, y, z] = data.channels;
  if (data.colorNotation === ColorNotation.Linear_Display_P3) {
    return { space: 'display-p3', components: [encode(x), encode(y), encode(z)], alpha };
  }
  const none = (channel: number) => (Number.isNaN(channel) ? null : channel);
  return { space: spaces[data.colorNotation], components: [none(x), none(y), none(z)], alpha };
}

const spaces: Record<Exclude<ColorNotation, ColorNotation.Linear_Display_P3>, ScreenSpace> = {
  [ColorNotation.HEX]: 'srgb',
  [ColorNotation.RGB]: 'srgb',
  [ColorNotation.sRGB]: 'srgb',
  [ColorNotation.Linear_sRGB]: 'srgb-linear',
  [ColorNotation.Display_P3]: 'display-p3',
  [ColorNotation.A98_RGB]: 'a98-rgb',
  [ColorNotation.ProPhoto_RGB]: 'prophoto-rgb',
  [ColorNotation.Rec2020]: 'rec2020',
  [ColorNotation.HSL]: 'hsl',
  [ColorNotation.HWB]: 'hwb',
  [ColorNotation.Lab]: 'lab',
  [ColorNotation.LCH]: 'lch',
  [ColorNotation.OKLab]: 'oklab',
  [ColorNotation.OKLCH]: 'oklch',
  [ColorNotation.XYZ_D50]: 'xyz-d50',
  [ColorNotation.XYZ_D65]: 'xyz-d65',
};

/** The transfer function of sRGB, which Display P3 shares, for either sign. Source: CSS Color 4, section 10.4. */
function encode(linear: number): number | null {
  if (Number.isNaN(linear)) return null;
  const size = Math.abs(linear);
  const encoded = size <= 0.0031308 ? 12.92 * size : 1.055 * size ** (1 / 2.4) - 0.055;
  return Math.sign(linear) * encoded;
}
