import { measurePlacement } from '../icon/measure-placement.ts';
import { sameFit } from '../icon/same-fit.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon that is made wider or taller than it is. */
export const iconProportionsKept = defineRule({
  name: 'icon-proportions-kept',
  description: 'Require an icon to keep its proportions',
  on: 'icon',
  messages: {
    stretched:
      'Expected the icon of {principle} to keep its proportions (it is stretched by {stretchPercent} %; limit {limit} %).',
  },
  options: {
    maximumStretchPercent: {
      type: 'number',
      minimum: 0,
      description: 'By how much one side may grow against the other, in per cent.',
    },
  },
  check: (use, { brand, recognise, artworkOf, options }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon') return nothing;
    const placement = measurePlacement(use, artworkOf(use), sameFit(recognition));
    const limit = options.maximumStretchPercent;
    if (!placement || placement.stretch <= placement.rounding * (1 + limit / 100)) return nothing;
    const stretchPercent = (placement.stretch - 1) * 100;
    const principle = brand.principles[recognition.principle]?.name ?? '';
    return [{ outcome: 'fail', messageId: 'stretched', data: { principle, stretchPercent, limit } }];
  },
});
