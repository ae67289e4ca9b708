import { pageOf, parentOf, readId } from '../live/read-tree.ts';
import type { LiveNode } from '../live/to-node.ts';
import type { CheckScope } from '../../messages.ts';
import type { Choose } from './read-units.ts';

/** What a check goes through: pages, each loaded when its turn comes, and which of their layers. */
export type Scope = {
  kind: CheckScope;
  /** In words: `page › frame`, or the name of the file. */
  what: string;
  pages: readonly PageNode[];
  choose?: Choose;
  /** Whether the layers of a component are among those that are checked. */
  holds: (component: ComponentNode) => boolean;
};

/** What a scope is at this moment; `null` where nothing is selected. */
export function findScope(kind: CheckScope): Scope | null {
  const page = figma.currentPage;
  switch (kind) {
    case 'selection':
      return findSelection(page);
    case 'page':
      return {
        kind,
        what: page.name,
        pages: [page],
        holds: (component) => pageOf(component)?.id === page.id,
      };
    case 'file':
      return { kind, what: figma.root.name, pages: figma.root.children, holds: () => true };
    default:
      return kind satisfies never;
  }
}

function findSelection(page: PageNode): Scope | null {
  const { selection } = page;
  const [first] = selection;
  if (first === undefined) return null;
  const selected = new Set(selection.map(({ id }) => id));
  const above = new Set(selection.flatMap(idsAbove));
  const boxes = selection.map((live) => live.absoluteBoundingBox);
  const count = `${selection.length} layers`;
  return {
    kind: 'selection',
    what: `${page.name} › ${selection.length === 1 ? first.name : count}`,
    pages: [page],
    choose,
    holds: (component) => [component.id, ...idsAbove(component)].some((id) => selected.has(id)),
  };

  /** What is painted before a selected layer and lies beneath it decides about the contrast of its text. */
  function choose(live: LiveNode, id: string, isAlone: boolean): ReturnType<Choose> {
    if (selected.has(id)) return 'wanted';
    if (above.has(id)) return 'paints';
    return isAlone || !liesBeneath(live) ? 'nothing' : 'paints';
  }

  function liesBeneath(live: LiveNode): boolean {
    const box = 'absoluteBoundingBox' in live ? live.absoluteBoundingBox : null;
    return box !== null && boxes.some((other) => other !== null && overlaps(box, other));
  }
}

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function idsAbove(live: LiveNode): string[] {
  const ids: string[] = [];
  let at = parentOf(live);
  while (at !== null && at.type !== 'DOCUMENT' && ids.length < 100_000) {
    const id = readId(at);
    if (id !== null) ids.push(id);
    at = parentOf(at);
  }
  return ids;
}
