import type { PageElement } from '../../html/walk-page.ts';
import type { ScriptPage } from './script-page.ts';

/** Elements whose words do not settle what stands beside a picture in them: they are parts of a block. */
const parts = new Set(['a', 'button', 'span', 'label', 'strong', 'em', 'b', 'i', 'small', 'summary']);
const named = new Set(['a', 'button', 'summary']);

/** How far out of a picture is looked. */
const maximumSteps = 256;

/**
 * Makes what says whether all that stands beside a picture is known: nothing that the program computes, or that a component
 * adds, stands in the innermost block around it that has words, or around it in a link or button that has none.
 */
export function createClosedness(
  { tree, noteOf }: ScriptPage,
  wordsIn: (element: PageElement) => number,
): (picture: PageElement) => boolean {
  const open: number[] = tree.elements.map((element) => (noteOf(element).isOpen ? 1 : 0));
  for (const { index, parent } of tree.elements.toReversed()) {
    if (parent) open[parent.index] = (open[parent.index] ?? 0) + (open[index] ?? 0);
  }
  return (picture) => {
    let isNamedInside = false;
    let at = picture.parent;
    for (let step = 0; at && step < maximumSteps; step++, at = at.parent) {
      if ((open[at.index] ?? 0) > 0) return false;
      const isRoot = at.parent === undefined;
      const words = wordsIn(at);
      if (words > 0 && !isRoot && !parts.has(at.tag)) return true;
      if (words === 0 && named.has(at.tag) && !noteOf(at).isSpread) isNamedInside = true;
    }
    return isNamedInside;
  };
}
