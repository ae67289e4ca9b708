import { attributeOf, type MarkupElement } from '../markup/element.ts';
import type { PageElement } from './walk-page.ts';
import { readInlineStyle } from '../markup/read-inline-style.ts';
import { readLinear } from '../markup/read-linear.ts';
import { identity, multiply, type Linear } from '../values/linear.ts';
import {
  bringsPicture,
  hasIconAttribute,
  isContainer,
  isItem,
  isList,
  isSmall,
  isStructural,
  isWhole,
} from './container-kinds.ts';
import type { PageTree } from './create-page-tree.ts';
import { findCaptioned } from './find-captioned.ts';
import { findNeighbours } from './find-neighbours.ts';
import { findRepeats } from './find-repeats.ts';

/** A container with those around it. */
export type ContainerChain = {
  element: PageElement;
  /**
   * `pair`: a term and its descriptions. `caption`: a container only because a picture and words stand in it. `beside`: a
   * picture among the blocks of a page and the blocks next to it.
   */
  by: 'itself' | 'pair' | 'caption' | 'beside';
  outer: ContainerChain | undefined;
};

/** How an element stands in its page. */
export type Standing = {
  /** Whether its own markup and that around it let it be seen. */
  isSeen: boolean;
  /** Whether `aria-hidden` keeps it from assistive technology. */
  isSilent: boolean;
  /** What it and those around it are transformed by, as far as `style` attributes tell; `null` where they do not. */
  linear: Linear | null;
  containers: ContainerChain | undefined;
  group: PageElement | undefined;
  isInItem: boolean;
  /** The innermost link, button, label or the like around it. */
  link: PageElement | undefined;
  /** The innermost element around it whose `data-…` attribute speaks of an icon. */
  marker: PageElement | undefined;
};

const start: Standing = {
  isSeen: true,
  isSilent: false,
  linear: identity,
  containers: undefined,
  group: undefined,
  isInItem: false,
  link: undefined,
  marker: undefined,
};

const unseen = /display|visibility/i;
const links = new Set(['a', 'button', 'summary', 'label']);

/** Follows a page from outside inwards, once; what changes nothing costs nothing. */
export function followStructure(
  tree: PageTree,
  wordsIn: (element: PageElement) => number,
): (element: PageElement | undefined) => Standing {
  const captioned = findCaptioned(tree, wordsIn);
  const besides = new Map<PageElement, PageElement[]>();
  for (const [picture, neighbours] of findNeighbours(tree, wordsIn, captioned)) {
    for (const element of [picture, ...neighbours]) {
      const known = besides.get(element);
      if (known) known.push(picture);
      else besides.set(element, [picture]);
    }
  }
  const { isRepeated, isRepeatedItem, pairOf } = findRepeats(tree);
  const standings: Standing[] = [];
  for (const element of tree.elements) {
    const parent = (element.parent && standings[element.parent.index]) ?? start;
    standings.push(derive(element, parent));
  }
  return (element) => (element && standings[element.index]) ?? start;

  function derive(element: PageElement, parent: Standing): Standing {
    const isPlain = element.attributes.size === 0 && !isStructural(element) && !isRepeated(element);
    if (isPlain && !captioned.has(element) && !besides.has(element)) return parent;
    const change: Partial<Standing> = {
      ...deriveSight(element, parent),
      ...(element.space === 'html' && deriveGrouping(element, parent)),
    };
    return Object.keys(change).length === 0 ? parent : { ...parent, ...change };
  }

  function deriveGrouping(element: PageElement, parent: Standing): Partial<Standing> {
    const change: Partial<Standing> = {};
    const pair = pairOf(element);
    const isRepeatedOne = isRepeated(element);
    let outer = parent.containers;
    for (const picture of besides.get(element) ?? []) outer = { element: picture, by: 'beside', outer };
    if (pair) change.containers = { element: pair, by: 'pair', outer };
    else if (
      isContainer(element) ||
      (isRepeatedOne && isRepeatedItem(element)) ||
      (isSmall(element) && bringsPicture(element))
    )
      change.containers = { element, by: 'itself', outer };
    else if (captioned.has(element)) change.containers = { element, by: 'caption', outer };
    else if (outer !== parent.containers) change.containers = outer;
    if (links.has(element.tag)) change.link = element;
    if (hasIconAttribute(element)) change.marker = element;
    const isPlain = attributeOf(element, 'class').trim() === '';
    if (isRepeatedOne && !(isPlain && parent.isInItem)) {
      const holder = element.parent;
      if (holder && !isWhole(holder)) change.group = holder;
      if (!isPlain) change.isInItem = true;
    } else if (isList(element)) {
      change.group = element;
      change.isInItem = false;
    } else if (isItem(element) && element.tag !== 'article') change.isInItem = true;
    else if ((element.tag === 'section' || element.tag === 'article') && !parent.isInItem) {
      change.group = element;
    }
    return change;
  }
}

function deriveSight(element: MarkupElement, parent: Standing): Partial<Standing> {
  const { attributes } = element;
  if (attributes.size === 0) return nothing;
  const change: Partial<Standing> = {};
  if (parent.isSeen && isUnseen(element)) change.isSeen = false;
  if (attributeOf(element, 'aria-hidden').trim().toLowerCase() === 'true') change.isSilent = true;
  if (parent.linear && (attributes.has('style') || attributes.has('transform'))) {
    const linear = readLinear(element);
    if (linear !== identity) change.linear = linear && multiply(parent.linear, linear);
  }
  return change;
}

const nothing: Partial<Standing> = {};

function isUnseen(element: MarkupElement): boolean {
  if (element.attributes.has('hidden')) return true;
  const written = attributeOf(element, 'style');
  if (!unseen.test(written)) return false;
  const style = readInlineStyle(written);
  const visibility = style.get('visibility')?.toLowerCase();
  return (
    style.get('display')?.toLowerCase() === 'none' || visibility === 'hidden' || visibility === 'collapse'
  );
}
