import { writeNodePart, type NodeLocation } from '@brandlint/core';
import type { LayerPlace } from '../../messages.ts';

/** A place as the window names it. */
export function toLayerPlace(place: NodeLocation): LayerPlace {
  return { nodeId: place.nodeId, path: place.path ?? [], part: writeNodePart(place) };
}
