import type { Obstacle } from './holder.ts';

/** More levels than any document has. */
const deepest = 10_000;

/** Why a layer cannot be changed, where it cannot: it is the inside of a component of a library. */
export function findNodeObstacle(node: BaseNode): Obstacle | undefined {
  let at: BaseNode | null = node;
  for (let level = 0; at && level < deepest; level++) {
    if ((at.type === 'COMPONENT' || at.type === 'COMPONENT_SET') && at.remote)
      return { obstacle: 'it belongs to a library and is changed there' };
    at = at.parent;
  }
  return undefined;
}
