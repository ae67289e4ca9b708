import { defineRule, nothing } from './define-rule.ts';

/** An official colour with alpha below 1, outside shadows. */
export const colorUntinted = defineRule({
  name: 'color-untinted',
  description: 'Require official colours to be opaque outside shadows',
  on: 'color',
  variables: 'at-definition',
  isSilentOn: ({ alpha }, { name }) => alpha === 1 || name !== 'official',
  messages: {
    tinted: 'Expected {name} "{written}" to be opaque (alpha {alpha}).',
  },
  options: {},
  check: (use, { classify }) => {
    const { alpha } = use.color;
    if (use.role === 'shadow' || alpha === 1) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'official') return nothing;
    const data = { name: verdict.token.name, written: use.written, alpha: alpha ?? 0 };
    return [{ outcome: 'fail', messageId: 'tinted', data }];
  },
});
