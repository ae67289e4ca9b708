import type { Color } from '../model/use.ts';
import { contrastRatio, flatten } from './contrast.ts';
import { isScreenColor } from './is-screen-color.ts';
import { toRgbChannels } from './to-lab.ts';

/** The contrast ratio of a text on a backdrop; `null` where one is no screen colour or the backdrop is not opaque. */
export type MeasureContrast = (text: Color, backdrop: Color) => number | null;

/** Makes the function that measures contrast; each pair is computed once, because a stylesheet has few pairs and many texts. */
export function createContrastMeter(): MeasureContrast {
  const known = new WeakMap<Color, WeakMap<Color, number | null>>();
  return (text, backdrop) => {
    let onText = known.get(text);
    if (!onText) known.set(text, (onText = new WeakMap()));
    let ratio = onText.get(backdrop);
    if (ratio === undefined) onText.set(backdrop, (ratio = measure(text, backdrop)));
    return ratio;
  };
}

/** Inks have no contrast ratio. */
function measure(text: Color, backdrop: Color): number | null {
  if (!isScreenColor(text) || !isScreenColor(backdrop) || backdrop.alpha !== 1) return null;
  const beneath = toRgbChannels(backdrop);
  return contrastRatio(flatten(text, beneath), beneath);
}
