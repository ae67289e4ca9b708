import type { Weights } from '../findings/entry.ts';
import { words } from '../words/words.ts';

/** How much a row weighs, told by its form as well as by its colour. */
export function WeightSign({ weights }: { weights: Weights }) {
  const weight = heaviest(weights);
  if (weight === undefined) return <span class="weight" />;
  return (
    <span class={`weight ${weight}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {weight === 'error' && <circle cx="6" cy="6" r="5" />}
        {weight === 'warning' && <path d="M6 1 11.4 10.5H.6z" />}
        {weight === 'note' && <rect x="1.75" y="1.75" width="8.5" height="8.5" rx="1.5" />}
        {weight === 'review' && <path d="M6 .8 11.2 6 6 11.2.8 6z" />}
      </svg>
      <span class="unseen">{weight === 'review' ? words.outcomes.review : words.severities[weight]}: </span>
    </span>
  );
}

function heaviest({ error, warning, note, review }: Weights): keyof Weights | undefined {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  if (review > 0) return 'review';
  return note > 0 ? 'note' : undefined;
}
