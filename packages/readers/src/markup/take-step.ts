/** Longer than this a name is cut. */
const maximumLength = 100;

/** There is one of each in a page, so they go without a number. */
const singular = new Set(['html', 'head', 'body']);

/** A class that says what an element is: words without figures, and no state of it. */
const lasting = /^(?!is-|has-|js-)[a-z]{2,30}(?:[-_]{1,2}[a-z]{2,30}){0,5}$/;

/**
 * One step of a path in the style of a selector, for the next of some siblings, whose `counts` it keeps: the tag with its
 * first lasting class, counted among those that have both, or the how-many-eth of its tag. So it stays the same when
 * something else is put before it. The same as of a page in a browser.
 */
export function takeStep(counts: Map<string, number>, tag: string, classes: string): string {
  const name = tag.slice(0, maximumLength);
  const nth = count(counts, name);
  let step = singular.has(name) ? name : undefined;
  // Each of its classes is counted: a selector finds it by any.
  for (const [one] of classes.matchAll(/\S+/g)) {
    if (!lasting.test(one)) continue;
    const like = `${name}.${one}`;
    const nthLike = count(counts, like);
    step ??= nthLike === 1 ? like : `:nth-child(${nthLike} of ${like})`;
  }
  return step ?? `${name}:nth-of-type(${nth})`;
}

function count(counts: Map<string, number>, key: string): number {
  const number = (counts.get(key) ?? 0) + 1;
  counts.set(key, number);
  return number;
}
