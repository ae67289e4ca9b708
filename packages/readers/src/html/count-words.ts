import { childrenOf, isTextNode } from './children-of.ts';
import type { PageTree } from './create-page-tree.ts';
import { isLeftOut } from './text-kinds.ts';
import type { PageElement } from './walk-page.ts';

const hasWord = /[\p{L}\p{N}]/u;

/** In how many elements there are words to be read: the element itself and those inside it. One pass over the page. */
export function countWords({ elements }: Pick<PageTree, 'elements'>): (element: PageElement) => number {
  const counts: number[] = elements.map((element) => (hasOwnWords(element) ? 1 : 0));
  for (const { index, parent } of elements.toReversed()) {
    if (parent) counts[parent.index] = (counts[parent.index] ?? 0) + (counts[index] ?? 0);
  }
  return ({ index }) => counts[index] ?? 0;
}

function hasOwnWords(element: PageElement): boolean {
  if (element.space !== 'html' || isLeftOut(element)) return false;
  return childrenOf(element.node).some((child) => isTextNode(child) && hasWord.test(child.value));
}
