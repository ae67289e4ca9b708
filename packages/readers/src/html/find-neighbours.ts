import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { childrenOf, isTextNode } from './children-of.ts';
import { isContainer, isItem, isList, isWhole } from './container-kinds.ts';
import type { PageTree } from './create-page-tree.ts';
import { mayBePicture } from './may-be-picture.ts';
import { purposeOf } from './text-kinds.ts';
import type { PageElement } from './walk-page.ts';

/** How far out of a picture the words beside it are looked for. */
const maximumSteps = 64;

/** With words in more elements than this a neighbour is a part of a page, and no caption. */
const mostWords = 2;

/** Neighbours that are written longer than this, with their markup, are no captions. */
const longestCaption = 600;

/** What a person fills in, and the parts of tables, group no picture with words; nor is a part of a page a caption. */
const never = new Set('tbody thead tfoot tr form fieldset'.split(' '));
const parts = new Set('section article nav aside header footer'.split(' '));

/**
 * The pictures that stand alone among the blocks of a page, in a paragraph, a `div` or a figure or as themselves, each with
 * the block before and the one after it, where that is a heading or a short paragraph. Where nothing groups a picture with
 * words, its caption is there. Takes time in proportion to the page.
 */
export function findNeighbours(
  tree: PageTree,
  countWords: (element: PageElement) => number,
  captioned: ReadonlySet<PageElement>,
): ReadonlyMap<PageElement, readonly PageElement[]> {
  const alone = new Set<PageElement>();
  for (const element of tree.elements) {
    const found = mayBePicture(element) && countWords(element) === 0 && findAlone(element);
    if (found) alone.add(found);
  }
  const neighbours = new Map<PageElement, PageElement[]>();
  const parents = new Set([...alone].flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) follow(childrenOf(parent.node));
  return neighbours;

  /** What holds a picture and no words, right inside something that has words and groups nothing. */
  function findAlone(picture: PageElement): PageElement | undefined {
    let at = picture;
    for (let step = 0; step < maximumSteps && at.parent && !isItem(at) && !isWhole(at); step++) {
      if (countWords(at.parent) > 0) return isLoose(at.parent) ? at : undefined;
      at = at.parent;
    }
    return undefined;
  }

  function isLoose(element: PageElement): boolean {
    if (element.space !== 'html' || never.has(element.tag)) return false;
    return !isContainer(element) && !isList(element) && !isItem(element) && !captioned.has(element);
  }

  function follow(siblings: readonly Tree.ChildNode[]): void {
    let before: PageElement | undefined;
    let picture: PageElement | undefined;
    for (const node of siblings) {
      const element = tree.elementOf(node);
      if (element ? countWords(element) === 0 : !isTextNode(node) || !hasWord.test(node.value)) {
        if (!element || !alone.has(element)) continue;
        if (before) join(element, before);
        before = undefined;
        picture = element;
      } else {
        before = element && isCaption(element) ? element : undefined;
        if (picture && before) join(picture, before);
        picture = undefined;
      }
    }
  }

  function join(picture: PageElement, words: PageElement): void {
    const known = neighbours.get(picture);
    if (known) known.push(words);
    else neighbours.set(picture, [words]);
  }

  function isCaption(element: PageElement): boolean {
    const { startOffset = 0, endOffset = 0 } = element.node.sourceCodeLocation ?? {};
    if (countWords(element) > mostWords || endOffset - startOffset > longestCaption) return false;
    return (
      purposeOf(element) !== undefined &&
      ![parts, never].some((tags) => tags.has(element.tag)) &&
      !isList(element)
    );
  }
}

const hasWord = /[\p{L}\p{N}]/u;
