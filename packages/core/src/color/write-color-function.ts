import type { Token } from '../model/brand.ts';
import { fromRgbTo } from './from-rgb.ts';
import {
  colorFunctionNotations,
  type ComponentForm,
  degreesPerUnit,
  functionNotations,
  inkForm,
} from './notations.ts';
import { type ColorFunction, joinColorFunction, splitColorFunction } from './split-color-function.ts';
import { type Rgb, toRgbChannels } from './to-lab.ts';
import { writeShortest } from './write-number.ts';

/** One component as it is written: its unit, and what one of that unit is in the model. */
type Written = { suffix: string; scale: number };

/** The official colour in the function that stands there; all but its components is kept letter by letter. */
export function writeColorFunction(token: Token, as: 'screen' | 'ink', written: string): string | undefined {
  const parts = splitColorFunction(written);
  if (!parts) return undefined;
  const name = parts.name.toLowerCase();
  if (as === 'ink') return name === 'device-cmyk' && token.ink ? writeInk(token.ink, parts) : undefined;
  const isColor = name === 'color';
  const notation = isColor
    ? colorFunctionNotations.get((parts.values[0] ?? '').toLowerCase())
    : functionNotations.get(name);
  if (!notation) return undefined;
  const { space, forms } = notation;
  const toModel = (values: readonly number[]) => [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0] as const;
  return writeComponents(parts, isColor ? 1 : 0, forms, fromRgbTo(space, token.screen), (values) =>
    isWellInside(toRgbChannels({ space, components: toModel(values), alpha: 1 }), token.screen),
  );
}

function writeInk(ink: readonly number[], parts: ColorFunction): string | undefined {
  const forms = ink.map(() => inkForm);
  const isSame = (values: readonly number[]) =>
    values.every((value, i) => Math.abs(value - (ink[i] ?? 0)) < 1e-6);
  return writeComponents(parts, 0, forms, ink, isSame);
}

/** `from`: where the components begin among the values. `isRight` is asked in the model's units. */
function writeComponents(
  parts: ColorFunction,
  from: number,
  forms: readonly ComponentForm[],
  official: readonly number[],
  isRight: (components: readonly number[]) => boolean,
): string | undefined {
  const to = from + forms.length;
  const texts = parts.values.slice(from, to);
  if (texts.length < forms.length) return undefined;
  const written = readUnits(texts, forms);
  if (!written) return undefined;
  const scales = written.map(({ scale }) => scale);
  const toModel = (values: readonly number[]) => values.map((value, i) => value * (scales[i] ?? 1));
  const numbers = writeShortest(
    official.map((value, i) => value / (scales[i] ?? 1)),
    (values) => isRight(toModel(values)),
  );
  if (!numbers) return undefined;
  const leavesOutZero = parts.values.some((value) => /^[+-]?\./.test(value));
  const components = numbers.map((number, i) => {
    const kept = leavesOutZero ? number.replace(/^(-?)0\./, '$1.') : number;
    return kept + (written[i]?.suffix ?? '');
  });
  return joinColorFunction(parts, [...parts.values.slice(0, from), ...components, ...parts.values.slice(to)]);
}

function readUnits(texts: readonly string[], forms: readonly ComponentForm[]): Written[] | undefined {
  const units = texts.map((text) =>
    /^(?:[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(%|[a-df-z][a-z]*)?|none)$/i.exec(text),
  );
  const isPercentBeside = units.some((unit) => unit?.[1] === '%');
  const written = forms.map((form, i): Written | undefined => {
    const unit = units[i];
    if (!unit) return undefined;
    const isNone = unit[0].toLowerCase() === 'none';
    const hasUsualUnit = form.usual === '%' || (isPercentBeside && forms.every((other) => other === form));
    const suffix = unit[1] ?? (isNone && hasUsualUnit ? '%' : '');
    const scale = toScale(suffix, form);
    return scale === undefined ? undefined : { suffix, scale };
  });
  return written.every((one) => one !== undefined) ? written : undefined;
}

function toScale(suffix: string, { perNumber, perPercent }: ComponentForm): number | undefined {
  if (suffix === '') return perNumber;
  if (suffix === '%') return perPercent;
  return perPercent === undefined ? degreesPerUnit.get(suffix.toLowerCase()) : undefined;
}

/**
 * Whether a colour rounds to the same bytes with some room to spare: 0.45 of a step, not 0.5, because programs differ in
 * the last digits of their matrices.
 */
function isWellInside(rgb: Rgb, official: Rgb): boolean {
  return rgb.every((channel, i) => Math.abs(channel * 255 - Math.round((official[i] ?? 0) * 255)) <= 0.45);
}
