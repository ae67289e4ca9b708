import type { Backdrop, Box } from '@brandlint/core';

/** What is painted on a page so far. */
export type Ground = {
  paint: (box: Box | undefined, backdrop: Backdrop) => void;
  backdropOf: (box: Box | undefined) => Backdrop;
};

/** On a page with more things than this nobody can tell what lies beneath a text. */
const mostThings = 2000;

/** A text may stand out of its shape by so many points. */
const tolerancePt = 1;

/** Takes down what is painted on a page that begins with a background, in order, later above. */
export function createGround(
  background: Backdrop,
  before: readonly Painted[] = [],
): Ground & { painted: readonly Painted[] } {
  const painted: Painted[] = [...before];
  let isCrowded = false;
  return {
    painted,
    paint: (box, backdrop) => {
      if (painted.length === mostThings) isCrowded = true;
      else painted.push({ box, backdrop });
    },
    backdropOf: (box) => {
      if (isCrowded) return { kind: 'unknown', reason: 'more lies on the page than was followed' };
      for (let at = painted.length - 1; at >= 0; at--) {
        const thing = painted[at];
        if (!thing || (box && thing.box && !overlaps(thing.box, box))) continue;
        if (box && thing.box && contains(thing.box, box)) return thing.backdrop;
        return { kind: 'unknown', reason: 'other shapes lie beneath a part of it' };
      }
      return background;
    },
  };
}

/** Something painted, and what it is to what lies upon it; without a box it may lie anywhere. */
export type Painted = { box: Box | undefined; backdrop: Backdrop };

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x + tolerancePt &&
    outer.y <= inner.y + tolerancePt &&
    outer.x + outer.width >= inner.x + inner.width - tolerancePt &&
    outer.y + outer.height >= inner.y + inner.height - tolerancePt
  );
}
