import type { Gap, Location, SourceFinding } from '@brandlint/core';

/** One line on what is not judged, and a place to show it at; `null` where it is the whole file. */
export type Leftover = { message: string; place: Location | null };

/** How many kinds of gaps one line names. */
const namedGaps = 3;

/** One line on what a person should look at. */
export function describeReviews(reviews: readonly SourceFinding[]): Leftover | undefined {
  const [first] = reviews;
  if (!first) return undefined;
  const rest = reviews.length - 1;
  const more = rest === 0 ? '' : ` (and ${rest} more to look at in this file)`;
  return { message: `${first.message}${more}`, place: first.places[0] };
}

/** One line on what could not be judged. */
export function describeGaps(found: readonly Gap[]): Leftover | undefined {
  const gaps = [...found].sort((one, other) => other.count - one.count);
  const [first] = gaps;
  if (!first) return undefined;
  const places = gaps.reduce((sum, { count }) => sum + count, 0);
  const named = gaps.slice(0, namedGaps).map(describeGap).join(', ');
  const rest = gaps.length > namedGaps ? ', …' : '';
  const subject = places === 1 ? '1 place' : `${places} places`;
  return { message: `${subject} could not be judged: ${named}${rest}.`, place: first.places[0] ?? null };
}

function describeGap({ reason, count }: Gap): string {
  return count === 1 ? reason : `${reason} (${count} times)`;
}
