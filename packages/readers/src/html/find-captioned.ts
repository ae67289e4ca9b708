import { isItem, isList, isWhole } from './container-kinds.ts';
import type { PageTree } from './create-page-tree.ts';
import { mayBePicture } from './may-be-picture.ts';
import type { PageElement } from './walk-page.ts';

/** How far out of a picture the words beside it are looked for. */
const maximumSteps = 64;

/** With words in more elements than this it is a part of a page, and no caption. */
const mostWords = 6;

/** What a person fills in, and the parts of tables, group no picture with words. */
const never = new Set('tbody thead tfoot form fieldset'.split(' '));

/**
 * The innermost elements around pictures that hold a few words as well, whatever they are: a paragraph, a `div`. They
 * group a picture with its words where nothing that is made for it does; an item of a list or a card is made for it.
 */
export function findCaptioned(
  { elements }: Pick<PageTree, 'elements'>,
  countWords: (element: PageElement) => number,
): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elements) {
    if (!mayBePicture(element)) continue;
    let at = element.parent;
    for (let steps = 0; at && countWords(at) === 0 && !isItem(at) && steps < maximumSteps; steps++)
      at = at.parent;
    if (at && isCaption(at, countWords(at))) found.add(at);
  }
  return found;
}

function isCaption(element: PageElement, words: number): boolean {
  if (words === 0 || words > mostWords || element.space !== 'html') return false;
  return !isWhole(element) && !isList(element) && !never.has(element.tag);
}
