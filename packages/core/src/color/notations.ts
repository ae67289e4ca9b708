import type { ScreenSpace } from '../model/use.ts';

/** How one component is written: how many of the model's unit is one of the unit written. */
export type ComponentForm = {
  /** The model's value is the written number times this; without a unit. */
  perNumber: number;
  /** The same for `%`; absent for a hue. */
  perPercent?: number;
  /** The unit in which `none` is replaced, where no other component says more. */
  usual: '' | '%';
};

/** A function of CSS that writes a colour of light: its space and its three components. */
export type Notation = { space: ScreenSpace; forms: readonly [ComponentForm, ComponentForm, ComponentForm] };

/** Degrees in one unit of angle, by its name in lower case. */
export const degreesPerUnit: ReadonlyMap<string, number> = new Map([
  ['deg', 1],
  ['grad', 0.9],
  ['rad', 180 / Math.PI],
  ['turn', 360],
]);

const byte: ComponentForm = { perNumber: 1 / 255, perPercent: 1 / 100, usual: '' };
const hue: ComponentForm = { perNumber: 1, usual: '' };
const share: ComponentForm = { perNumber: 1, perPercent: 1, usual: '%' };
const unit: ComponentForm = { perNumber: 1, perPercent: 1 / 100, usual: '' };
const unitLightness: ComponentForm = { ...unit, usual: '%' };

/** A component whose 100 % is `full`. */
function axis(full: number): ComponentForm {
  return { perNumber: 1, perPercent: full / 100, usual: '' };
}

/**
 * The colour functions by name in lower case, `color()` apart.
 * Reference ranges of percentages: https://www.w3.org/TR/css-color-4/ sections 5, 7, 8, 9.
 */
export const functionNotations: ReadonlyMap<string, Notation> = new Map<string, Notation>([
  ['rgb', { space: 'srgb', forms: [byte, byte, byte] }],
  ['rgba', { space: 'srgb', forms: [byte, byte, byte] }],
  ['hsl', { space: 'hsl', forms: [hue, share, share] }],
  ['hsla', { space: 'hsl', forms: [hue, share, share] }],
  ['hwb', { space: 'hwb', forms: [hue, share, share] }],
  ['lab', { space: 'lab', forms: [share, axis(125), axis(125)] }],
  ['lch', { space: 'lch', forms: [share, axis(150), hue] }],
  ['oklab', { space: 'oklab', forms: [unitLightness, axis(0.4), axis(0.4)] }],
  ['oklch', { space: 'oklch', forms: [unitLightness, axis(0.4), hue] }],
]);

/** The spaces of `color()` by name in lower case. Source: https://www.w3.org/TR/css-color-4/#color-function */
export const colorFunctionNotations: ReadonlyMap<string, Notation> = new Map(
  (
    [
      ['srgb', 'srgb'],
      ['srgb-linear', 'srgb-linear'],
      ['display-p3', 'display-p3'],
      ['a98-rgb', 'a98-rgb'],
      ['prophoto-rgb', 'prophoto-rgb'],
      ['rec2020', 'rec2020'],
      ['xyz', 'xyz-d65'],
      ['xyz-d50', 'xyz-d50'],
      ['xyz-d65', 'xyz-d65'],
    ] as const
  ).map(([name, space]): [string, Notation] => [name, { space, forms: [unit, unit, unit] }]),
);

/** The form of each ink of `device-cmyk()`. Source: https://www.w3.org/TR/css-color-5/#device-cmyk */
export const inkForm: ComponentForm = unit;
