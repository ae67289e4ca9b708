import type { FigmaBox, FigmaNode } from './model/figma-node.ts';
import { kindOf } from './node-kinds.ts';

/** Whether there is nothing of a node to take notes of. */
export function isPlain(node: FigmaNode): boolean {
  return (
    node.fills.length === 0 &&
    node.strokes.length === 0 &&
    node.effects.length === 0 &&
    node.regions.length === 0 &&
    node.others.length === 0 &&
    node.text === undefined &&
    node.faults.length === 0 &&
    node.type !== 'UNKNOWN'
  );
}

/** Whether something below a node may be seen for itself. */
export function holdsSeen({ childCount, isMask, type }: FigmaNode): boolean {
  return childCount > 0 && !isMask && !kindOf(type).hidesChildren;
}

/** Whether a box, where there is one, is given in numbers: the difference of what is infinite or no number from itself is no number. */
export function isMeasured(box: FigmaBox | null): boolean {
  if (box === null) return true;
  const sum = box.x + box.y + box.width + box.height;
  return sum - sum === 0;
}

/** Whether a part of a node, its strokes included, lies where the canvas is shown. */
export function isInSight({ box, strokeWeight }: FigmaNode, clip: FigmaBox | null): boolean {
  if (!clip || !box) return true;
  const edge = strokeWeight > 0 ? strokeWeight : 0;
  return (
    box.x - edge < clip.x + clip.width &&
    box.y - edge < clip.y + clip.height &&
    box.x + box.width + edge > clip.x &&
    box.y + box.height + edge > clip.y
  );
}
