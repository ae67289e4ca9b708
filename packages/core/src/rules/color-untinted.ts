import type { Color } from '../model/use.ts';
import { readSpotTint } from '../color/read-spot-tint.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An official colour with alpha below 1, or a tint of an official spot ink, outside shadows. */
export const colorUntinted = defineRule({
  name: 'color-untinted',
  description: 'Require official colours to be opaque outside shadows',
  on: 'color',
  variables: 'at-definition',
  isSilentOn: (color, { name }) => name !== 'official' || isFull(color),
  messages: {
    tinted: 'Expected {name} "{written}" to be opaque (alpha {alpha}).',
    tintedInk: 'Expected {name} "{written}" to be at full strength ({percent} % of the ink).',
  },
  options: {},
  check: (use, { classify }) => {
    const { alpha } = use.color;
    if (use.role === 'shadow' || isFull(use.color)) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'official') return nothing;
    const data = { name: verdict.token.name, written: use.written, against: verdict.as };
    if (alpha !== 1) return [{ outcome: 'fail', messageId: 'tinted', data: { ...data, alpha: alpha ?? 0 } }];
    const percent = Math.round((readSpotTint(use.color)?.tint ?? 1) * 1000) / 10;
    return [{ outcome: 'fail', messageId: 'tintedInk', data: { ...data, percent } }];
  },
});

/** Whether a colour is opaque and at full strength. Of an ink that is not laid on at all nothing is seen. */
function isFull(color: Color): boolean {
  const tint = readSpotTint(color)?.tint ?? 1;
  return color.alpha === 1 && (tint >= 1 || tint <= 0);
}
