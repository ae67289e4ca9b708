import type { Location, Places, SourceFinding } from '@brandlint/core';

/** A finding in two: so many of its places, and the rest; `undefined` for a part of which there is nothing. */
export function splitFinding<Finding extends SourceFinding>(
  finding: Finding,
  count: number,
): [Finding | undefined, Finding | undefined] {
  if (count <= 0) return [undefined, finding];
  if (count >= finding.count) return [finding, undefined];
  const [first] = finding.places;
  const last = finding.places.at(-1) ?? first;
  // More may be counted than places are kept.
  const head = toPlaces(finding.places.slice(0, count), first);
  const tail = toPlaces(finding.places.slice(count), last);
  return [
    { ...finding, places: head, count },
    { ...finding, places: tail, count: finding.count - count },
  ];
}

function toPlaces([first, ...rest]: readonly Location[], fallback: Location): Places {
  return first ? [first, ...rest] : [fallback];
}
