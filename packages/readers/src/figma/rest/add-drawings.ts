import type { IconUse, Picture, Reading, Use } from '@brandlint/core';
import type { FigmaTree } from '../model/figma-document.ts';
import { drawLayer } from './draw-layer.ts';
import { findLayers } from './find-layers.ts';

/** So many different icons are drawn. */
const mostDrawings = 5000;

/** A reading with the drawings of its icons, made of the paths of their layers. Icons without paths have none. */
export function addDrawings(
  reading: Reading,
  trees: readonly FigmaTree[],
  components: ReadonlySet<string>,
): Reading {
  const asked = new Map<string, { nodeId: string; use: IconUse }>();
  for (const use of reading.uses) {
    if (use.kind !== 'icon' || use.artwork === null || asked.has(use.artwork)) continue;
    const nodeId = layerOf(use, use.artwork, components);
    if (nodeId !== undefined && asked.size < mostDrawings) asked.set(use.artwork, { nodeId, use });
  }
  const layers = findLayers(trees, new Set([...asked.values()].map(({ nodeId }) => nodeId)));
  const pictures = new Map<string, Picture>();
  for (const [key, { nodeId, use }] of asked) {
    const layer = layers.get(nodeId);
    const text = layer && drawLayer(layer);
    if (text)
      pictures.set(key, { key, place: use.places[0], kind: 'inside', content: { kind: 'svg', text } });
  }
  return { ...reading, uses: reading.uses.map(withoutMissing), pictures: [...pictures.values()] };

  function withoutMissing(use: Use): Use {
    const isMissing = use.kind === 'icon' && use.artwork !== null && !pictures.has(use.artwork);
    return isMissing ? { ...use, artwork: null } : use;
  }
}

/** The layer that an icon is drawn from: its main component where that is in the document, since it is whole there. */
function layerOf({ places }: IconUse, key: string, components: ReadonlySet<string>): string | undefined {
  const main = key.startsWith('main:') ? key.slice('main:'.length) : '';
  if (components.has(main)) return main;
  const place = places[0];
  return place.kind === 'node' ? place.nodeId : undefined;
}
