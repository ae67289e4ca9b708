import { writeValue } from '../color/write-value.ts';
import type { ColorUse } from '../model/use.ts';
import { defineRule, nothing } from './define-rule.ts';

type TextColorUse = Extract<ColorUse, { role: 'text' }>;

/** Text and what lies behind it, both known. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const textContrastMinimum = defineRule({
  name: 'text-contrast-minimum',
  description: 'Require text to stand out from what lies behind it',
  on: 'color',
  about: 'textColors',
  variables: 'where-used',
  isSilentOn: () => true,
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
  check: (use, { options, contrast, isWithin }) => {
    if (use.role !== 'text' || use.backdrop.kind === 'unknown') return nothing;
    if (use.color.alpha === 0 || use.color.alpha === null) return nothing;
    let [lowest, highest]: [number, number] = [Infinity, 0];
    let [worst] = use.backdrop.colors;
    for (const backdrop of use.backdrop.colors) {
      const ratio = contrast(use.color, backdrop);
      if (ratio === null) continue;
      if (ratio < lowest) [lowest, worst] = [ratio, backdrop];
      highest = Math.max(highest, ratio);
    }
    const { minimum, largeMinimum, largeSizePt, largeBoldSizePt, exempt } = options;
    const isLarge = isLargeText(use, largeSizePt, largeBoldSizePt);
    if (lowest >= (isLarge === true ? largeMinimum : minimum) || isWithin(exempt, use.within)) return nothing;

    const data = { written: use.written, backdrop: writeValue(worst), ratio: Math.floor(lowest * 100) / 100 };
    if (isLarge === null && lowest >= largeMinimum) {
      return [{ outcome: 'review', messageId: 'sizeUnknown', data: { ...data, minimum, largeMinimum } }];
    }
    const limit = isLarge === false ? minimum : largeMinimum;
    if (highest < limit) return [{ outcome: 'fail', messageId: 'low', data: { ...data, minimum: limit } }];
    return [{ outcome: 'review', messageId: 'backdropVaries', data: { ...data, minimum: limit } }];
  },
});

/** `null` where the size is not known, or the weight is not and would decide. */
function isLargeText({ sizePt, bold }: TextColorUse, largePt: number, largeBoldPt: number): boolean | null {
  if (sizePt === undefined) return null;
  if (sizePt >= largePt) return true;
  if (sizePt < largeBoldPt) return false;
  return bold ?? null;
}
