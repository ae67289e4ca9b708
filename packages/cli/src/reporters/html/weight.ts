import type { Finding } from '@brandlint/core';
import { markup, type Markup } from './markup.ts';

/** How much a finding weighs, as the page says it; a review weighs nothing and asks. */
export type Weight = 'error' | 'warning' | 'note' | 'review';

/** The weights, the heaviest first, with the words for them. */
export const weightWords: Readonly<Record<Weight, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  review: 'To look at',
};

const order = Object.keys(weightWords);

export function toWeight({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): Weight {
  return outcome === 'review' ? 'review' : severity;
}

/** Below 0 where `one` weighs more. */
export function compareWeights(one: Weight, other: Weight): number {
  return order.indexOf(one) - order.indexOf(other);
}

export function writeWeight(weight: Weight): Markup {
  return markup`<span class="weight ${weight}">${weightWords[weight]}</span>`;
}
