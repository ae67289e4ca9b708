import { contrastRatio, flatten } from '../color/contrast.ts';
import { isScreenColor } from '../color/is-screen-color.ts';
import { type Rgb, toRgbChannels } from '../color/to-lab.ts';
import { writeValue } from '../color/write-value.ts';
import { matchesWithin } from '../model/match.ts';
import type { Color, ColorUse } from '../model/use.ts';
import { defineRule } from './define-rule.ts';

type TextColorUse = Extract<ColorUse, { role: 'text' }>;

/** Text and what lies behind it, both known. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const textContrastMinimum = defineRule({
  name: 'text-contrast-minimum',
  description: 'Require text to stand out from what lies behind it',
  on: 'color',
  variables: 'where-used',
  messages: {
    low: 'Expected "{written}" on {backdrop} to have a contrast of at least {minimum}:1 (it has {ratio}:1).',
    sizeUnknown:
      'Cannot tell whether "{written}" on {backdrop} has enough contrast: it has {ratio}:1, which is enough for large text ({largeMinimum}:1) and not for other text ({minimum}:1), and its size is not known.',
    backdropVaries:
      'Cannot tell whether "{written}" has enough contrast: it stands on several colours, and on {backdrop} it has {ratio}:1 of {minimum}:1.',
  },
  options: {
    minimum: { type: 'number', minimum: 1, maximum: 21, description: 'The least contrast ratio of text.' },
    largeMinimum: {
      type: 'number',
      minimum: 1,
      maximum: 21,
      description: 'The least contrast ratio of large text.',
    },
    largeSizePt: { type: 'number', minimum: 0, description: 'From how many points on text is large.' },
    largeBoldSizePt: {
      type: 'number',
      minimum: 0,
      description: 'From how many points on bold text is large.',
    },
    exempt: {
      type: 'strings',
      description: 'Containers whose text is inactive or decorative; `*` is any text.',
    },
  },
  *check(use, { options }) {
    if (use.role !== 'text' || use.backdrop.kind === 'unknown') return;
    if (matchesWithin({ within: options.exempt }, use.within)) return;
    const pairs = use.backdrop.colors.flatMap((backdrop) => measure(use.color, backdrop));
    const [worst] = pairs.sort((one, other) => one.ratio - other.ratio);
    const best = pairs.at(-1);
    if (!worst || !best) return;
    const { minimum, largeMinimum } = options;
    const isLarge = isLargeText(use, options.largeSizePt, options.largeBoldSizePt);
    const wanted = isLarge === true ? largeMinimum : minimum;
    const { written } = use;
    const data = { written, backdrop: worst.backdrop, ratio: Math.floor(worst.ratio * 100) / 100 };
    if (worst.ratio >= wanted) return;
    if (isLarge === null && worst.ratio >= largeMinimum) {
      yield { outcome: 'review', messageId: 'sizeUnknown', data: { ...data, minimum, largeMinimum } };
      return;
    }
    const limit = isLarge === null ? largeMinimum : wanted;
    if (best.ratio >= limit) {
      yield { outcome: 'review', messageId: 'backdropVaries', data: { ...data, minimum: limit } };
    } else {
      yield { outcome: 'fail', messageId: 'low', data: { ...data, minimum: limit } };
    }
  },
});

/** Nothing where one of the two is not a screen colour: inks have no contrast ratio. */
function measure(text: Color, backdrop: Color): { ratio: number; backdrop: string }[] {
  const beneath = opaqueRgb(backdrop);
  if (!beneath || !isScreenColor(text)) return [];
  return [{ ratio: contrastRatio(flatten(text, beneath), beneath), backdrop: writeValue(backdrop) }];
}

function opaqueRgb(color: Color): Rgb | undefined {
  return isScreenColor(color) && color.alpha === 1 ? toRgbChannels(color) : undefined;
}

/** `null` where the size is not known, or the weight is not and would decide. */
function isLargeText({ sizePt, bold }: TextColorUse, largePt: number, largeBoldPt: number): boolean | null {
  if (sizePt === undefined) return null;
  if (sizePt >= largePt) return true;
  if (sizePt < largeBoldPt) return false;
  return bold ?? null;
}
