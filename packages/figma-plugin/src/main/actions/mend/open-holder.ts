import { findNodeObstacle } from './find-node-obstacle.ts';
import type { ColorWay, Holder, Obstacle } from './holder.ts';
import { openStyle, openVariable } from './open-definition.ts';
import { openNode } from './open-node.ts';

/** Opens what holds a colour: a layer, a page, a style or a variable, by its id. */
export async function openHolder(id: string, way: ColorWay): Promise<Holder | Obstacle> {
  if (id.startsWith('S:')) return openStyle(id, way);
  if (id.startsWith('VariableID:')) return openVariable(id, way);
  const node = await figma.getNodeByIdAsync(id);
  if (!node || node.removed) return { obstacle: 'the layer is gone' };
  return findNodeObstacle(node) ?? (await openNode(node, way));
}
