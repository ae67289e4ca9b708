import type { InkColor } from '../model/use.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A colour whose inks together are more than paper takes. */
export const totalInkMaximum = defineRule({
  name: 'total-ink-maximum',
  description: 'Require the inks of a colour together to be no more than paper takes',
  on: 'color',
  about: 'inks',
  variables: 'at-definition',
  isSilentOn: ({ space }) => space !== 'cmyk',
  messages: {
    tooMuch: 'Expected "{written}" to have at most {maximum} % of ink in all (it has {total} %).',
  },
  options: {
    maximumPercent: {
      type: 'number',
      minimum: 100,
      maximum: 400,
      description: 'The most that the four inks may be together, in per cent.',
    },
  },
  check: ({ color, written }, { options }) => {
    if (color.space !== 'cmyk') return nothing;
    const total = totalInk(color);
    const maximum = options.maximumPercent;
    if (total <= maximum) return nothing;
    return [{ outcome: 'fail', messageId: 'tooMuch', data: { written, total, maximum } }];
  },
});

/** The sum of the inks, in per cent, rounded to a tenth as people in print read it. */
function totalInk({ components }: InkColor): number {
  return Math.round(components.reduce((sum, ink) => sum + ink, 0) * 1000) / 10;
}
