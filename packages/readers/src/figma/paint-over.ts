import type { FigmaBox, FigmaNode } from './model/figma-node.ts';
import type { Painted, Surroundings } from './model/visit.ts';
import { cut, everywhere, isTilted } from './geometry.ts';
import { isOpaqueLook, lookOf, type Look, paintsLook, unknownLooks } from './look-of.ts';
import { kindOf } from './node-kinds.ts';

/** What is painted once a node is, its children left out. */
export function paintOver(node: FigmaNode, around: Surroundings, opacity: number, below: Painted): Painted {
  const { type } = node;
  if (type === 'PAGE') return paintPage(node, below);
  if (type === 'TEXT' || type === 'TEXT_PATH') return below;
  if (node.fills.length === 0 && node.regions.length === 0) return below;
  let look = lookOf(node, opacity);
  if (node.regions.length > 0) look = regionsLook(node, opacity, look);
  if (!look) return below;
  if (around.isBlended && look.kind === 'colors') look = { kind: 'unknown', reason: unknownLooks.blend };
  if (!node.box) {
    return { box: everywhere, look: { kind: 'unknown', reason: unknownLooks.place }, isOpaque: false, below };
  }
  const box = cut(node.box, around.clip);
  if (!box || !(box.width > 0 && box.height > 0)) return below;
  if (kindOf(type).isRectangle && !isTilted(node.matrix)) {
    return { box, look, isOpaque: isOpaqueLook(look), below };
  }
  if (look.kind === 'colors' && !isOpaqueLook(look)) look = { kind: 'unknown', reason: unknownLooks.shape };
  const outline: Painted = { box, look, isOpaque: false, below };
  if (type !== 'ELLIPSE' || look.kind === 'unknown' || isTilted(node.matrix)) return outline;
  const inner = inscribe(node.box);
  const core = cut(inner, around.clip);
  return core && core.width > 0 && core.height > 0
    ? { box: core, look, isOpaque: true, below: outline }
    : outline;
}

/** The largest upright rectangle inside an ellipse that has its proportions. */
function inscribe({ x, y, width, height }: FigmaBox): FigmaBox {
  const margin = (1 - Math.SQRT1_2) / 2;
  return {
    x: x + width * margin,
    y: y + height * margin,
    width: width * Math.SQRT1_2,
    height: height * Math.SQRT1_2,
  };
}

function paintPage(node: FigmaNode, below: Painted): Painted {
  for (const { property, paints } of node.others) {
    if (property !== 'backgrounds') continue;
    const look = paintsLook(paints, 1);
    if (look) return { box: everywhere, look, isOpaque: isOpaqueLook(look), below };
  }
  const look = paintsLook(node.fills, 1);
  return look ? { box: everywhere, look, isOpaque: isOpaqueLook(look), below } : below;
}

/** The colours of the regions of a vector beside each other, and those of the rest of it. */
function regionsLook({ regions }: FigmaNode, opacity: number, rest: Look | null): Look | null {
  let look = rest;
  for (const paints of regions) {
    const one = paintsLook(paints, opacity);
    if (!one) continue;
    if (!look || one.kind === 'unknown') look = one;
    else if (look.kind === 'colors')
      look = { kind: 'colors', colors: [...look.colors, ...one.colors].slice(0, 64) };
  }
  return look;
}
