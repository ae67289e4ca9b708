import { writeHex } from '@brandlint/core';
import type { FigmaTree } from '../model/figma-document.ts';
import type { FigmaBox, FigmaGeometry, FigmaNode } from '../model/figma-node.ts';
import type { FigmaPaint } from '../model/figma-paint.ts';

/** No icon has more layers, more paths or longer ones. */
const mostLayers = 2000;
const mostPaths = 500;
const mostCharacters = 400_000;

/**
 * A layer with all that lies in it as an SVG drawing, made of its paths; `null` where it has none, where it shows a
 * picture of pixels, and where it is larger than any icon. Gradients are drawn in the colour that they begin with.
 */
export function drawLayer(layer: FigmaTree): string | null {
  const { box } = layer.node;
  if (!box || !(box.width > 0) || !(box.height > 0)) return null;
  const paths: string[] = [];
  let characters = 0;
  let layers = 0;
  // Siblings are painted in their order, each with what lies in it.
  const waiting: { tree: FigmaTree; opacity: number }[] = [{ tree: layer, opacity: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next.tree;
    const opacity = next.opacity * node.opacity;
    if (!node.visible || node.isMask || !(opacity > 0)) continue;
    const drawn = drawOwn(node, box, opacity);
    if (!drawn) return null;
    for (const path of drawn) {
      characters += path.length;
      paths.push(path);
    }
    if (++layers > mostLayers || paths.length > mostPaths || characters > mostCharacters) return null;
    // The parts of a boolean operation only shape it.
    if (node.type === 'BOOLEAN_OPERATION') continue;
    const children: typeof waiting = [];
    for (const tree of next.tree.children()) {
      if (children.length === mostLayers) return null;
      children.push({ tree, opacity });
    }
    for (const child of children.reverse()) waiting.push(child);
  }
  if (paths.length === 0) return null;
  const size = `width="${writeNumber(box.width)}" height="${writeNumber(box.height)}"`;
  const viewBox = `viewBox="0 0 ${writeNumber(box.width)} ${writeNumber(box.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${viewBox}>${paths.join('')}</svg>`;
}

/** The paths of one layer; `null` where it cannot be drawn. */
function drawOwn(
  { geometry, fills, regions, strokes, strokeWeight }: FigmaNode,
  box: FigmaBox,
  opacity: number,
) {
  const drawn: string[] = [];
  const isSplit = regions.length > 0 && regions.length === geometry?.fills.length;
  const parts: { paints: readonly FigmaPaint[]; paths: FigmaGeometry['fills'] | undefined }[] = isSplit
    ? regions.map((paints, at) => ({ paints, paths: geometry.fills.slice(at, at + 1) }))
    : [{ paints: [...fills, ...regions.flat()], paths: geometry?.fills }];
  if (strokeWeight > 0) parts.push({ paints: strokes, paths: geometry?.strokes });
  for (const { paints, paths } of parts) {
    for (const paint of paints) {
      if (!paint.visible || !(paint.opacity > 0)) continue;
      const color = colorOf(paint);
      if (!color || !geometry || !paths) return null;
      const fill = writeFill(color, paint.opacity * opacity);
      for (const path of paths)
        if (pathData.test(path.path)) drawn.push(writePath(path, geometry, box, fill));
    }
  }
  return drawn;
}

function colorOf(paint: FigmaPaint) {
  switch (paint.type) {
    case 'SOLID':
      return paint.color;
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return paint.stops[0]?.color ?? null;
    default:
      return null;
  }
}

function writeFill({ r, g, b, a }: { r: number; g: number; b: number; a: number }, opacity: number): string {
  const alpha = a * opacity;
  const hex = writeHex([clamp(r), clamp(g), clamp(b)]);
  return alpha >= 1 ? `fill="${hex}"` : `fill="${hex}" fill-opacity="${writeNumber(clamp(alpha))}"`;
}

/** What stands in path data; a document may hold anything else instead. */
const pathData = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]*$/;

function writePath(
  { path, windingRule }: FigmaGeometry['fills'][number],
  { transform: [a, b, c, d, e, f] }: FigmaGeometry,
  box: FigmaBox,
  fill: string,
): string {
  const matrix = [a, b, c, d, e - box.x, f - box.y].map(writeNumber).join(' ');
  const rule = windingRule === 'EVENODD' ? ' fill-rule="evenodd"' : '';
  return `<path transform="matrix(${matrix})" ${fill}${rule} d="${path}"/>`;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function writeNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
