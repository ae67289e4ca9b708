import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf } from '../markup/element.ts';
import { childrenOf, isElementNode } from './children-of.ts';
import type { PageTree } from './create-page-tree.ts';
import type { PageElement } from './walk-page.ts';

/** What stands several times beside its like, and which terms belong to which descriptions. */
export type Repeats = {
  /** Three or more siblings of the same tag and class. */
  isRepeated: (element: PageElement) => boolean;
  /** Whether it is such a one with a class, and holds no others. */
  isRepeatedItem: (element: PageElement) => boolean;
  /** The first term of the pair that a `dt` or a `dd` belongs to. */
  pairOf: (element: PageElement) => PageElement | undefined;
};

/** From so many on, siblings of a sort are a group. */
const fewest = 3;

/** What is a part of a list or a table, or of a line, and what is not seen. */
const excluded = new Set(
  (
    'li td th tr tbody thead tfoot caption dt dd option optgroup col colgroup br hr img input script style link meta ' +
    'source track wbr span b i u s em strong small sub sup abbr cite code kbd q time mark label svg template'
  ).split(' '),
);

/** Siblings of running text: a group, but no items with something in them. */
const textual = new Set('p h1 h2 h3 h4 h5 h6 button'.split(' '));

/** Looks at the children of every element once. */
export function findRepeats(tree: PageTree): Repeats {
  const repeated = new Set<PageElement>();
  const holders = new Set<PageElement>();
  const pairs = new Map<PageElement, PageElement>();
  look(tree.root, undefined);
  for (const element of tree.elements) {
    if (element.node.childNodes.length > 1 && element.space === 'html') look(element.node, element);
    else if ('content' in element.node) look(element.node, element);
  }
  return {
    isRepeated: (element) => repeated.has(element),
    isRepeatedItem: (element) =>
      repeated.has(element) && isClassed(element) && !textual.has(element.tag) && !holders.has(element),
    pairOf: (element) => pairs.get(element),
  };

  function look(parent: Tree.ParentNode, element: PageElement | undefined): void {
    const nodes = childrenOf(parent);
    if (nodes.length < 2) return;
    let elements = 0;
    for (const node of nodes) if (isElementNode(node)) elements++;
    if (elements < 2) return;
    const sorts = elements < fewest ? undefined : new Map<string, PageElement[]>();
    let pair: PageElement | undefined;
    let wasTerm = false;
    for (const node of nodes) {
      if (!isElementNode(node)) continue;
      const child = tree.elementOf(node);
      if (!child) continue;
      if (child.tag === 'dt' || child.tag === 'dd') {
        const isTerm = child.tag === 'dt';
        if (isTerm && !wasTerm) pair = child;
        if (pair) pairs.set(child, pair);
        wasTerm = isTerm;
      } else if (sorts && child.space === 'html' && !excluded.has(child.tag)) {
        const sort = `${child.tag} ${attributeOf(child, 'class')}`;
        const members = sorts.get(sort);
        if (members) members.push(child);
        else sorts.set(sort, [child]);
      }
    }
    for (const members of sorts?.values() ?? []) {
      const [first] = members;
      if (members.length < fewest || !first) continue;
      for (const member of members) repeated.add(member);
      if (isClassed(first) && !textual.has(first.tag)) markHolders(element);
    }
  }

  function markHolders(element: PageElement | undefined): void {
    for (let at = element; at && !holders.has(at); at = at.parent) holders.add(at);
  }
}

function isClassed(element: PageElement): boolean {
  return attributeOf(element, 'class').trim() !== '';
}
