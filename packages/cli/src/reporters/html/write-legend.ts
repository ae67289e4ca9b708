import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { type Weight, writeWeight } from './weight.ts';

/** What to make of each weight, in plain words. */
const meanings: Readonly<Record<Weight, string>> = {
  error: 'is not as it is asked for, and is to be changed.',
  warning: 'is to be changed, or somebody says why it is meant so.',
  note: 'is good to know; nothing has to be done.',
  review: 'cannot be told by a machine; a person decides.',
};

/** What the weights on the page mean, those that it has, and who has set them. */
export function writeLegend({ report: { summary } }: Page): Markup {
  const { errors, warnings, notes, reviews } = summary;
  const counts: Readonly<Record<Weight, number>> = {
    ...{ error: errors, warning: warnings, note: notes, review: reviews },
  };
  const items = (Object.keys(meanings) as Weight[])
    .filter((weight) => counts[weight] > 0)
    .map(
      (weight) =>
        markup`<div>
          <dt>${writeWeight(weight)}</dt>
          <dd>${meanings[weight]}</dd>
        </div> `,
    );
  if (items.length === 0) return markup``;
  return markup`<div class="legend">
    <dl>${items}</dl>
    <p class="hint">
      How much something weighs is set with the brand’s data for this program, not by the document. The words that
      it rests on stand beside it.
    </p>
  </div> `;
}
