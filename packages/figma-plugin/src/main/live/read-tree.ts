import { describeError, type Faults } from './read-guarded.ts';
import type { LiveNode } from './to-node.ts';

/** The id of a layer; `null` where it went meanwhile. */
export function readId(live: LiveNode): string | null {
  try {
    return live.id;
  } catch {
    return null;
  }
}

/** The children of a layer, the lowest first; none where it has none or Figma does not give them. */
export function readChildren(live: LiveNode, faults: Faults): readonly LiveNode[] {
  try {
    const children: unknown = 'children' in live ? live.children : [];
    return Array.isArray(children) ? (children as LiveNode[]) : [];
  } catch (error) {
    faults.push({ property: 'children', reason: describeError(error) });
    return [];
  }
}

/** The layer or page that something lies in; `null` at the top, and where that cannot be told. */
export function parentOf(live: BaseNode): BaseNode | null {
  try {
    return live.parent;
  } catch {
    return null;
  }
}

/** The page that something lies on. */
export function pageOf(live: BaseNode): PageNode | null {
  let at: BaseNode | null = live;
  // A real document is not so deep; what lies in itself has no page.
  for (let steps = 0; at !== null && steps < 100_000; steps++) {
    if (at.type === 'PAGE') return at;
    at = parentOf(at);
  }
  return null;
}
