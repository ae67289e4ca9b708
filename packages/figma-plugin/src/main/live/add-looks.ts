import type { DraftNode } from './draft-node.ts';
import { describeError, readGuarded } from './read-guarded.ts';
import { isNumber } from './to-color.ts';
import { toEffect } from './to-effect.ts';
import { toPaint, toPaints } from './to-paint.ts';

/** Fills, with their style. Mixed ones are those of a text's ranges or a vector's regions, which are read apart. */
export function addFills(node: DraftNode, live: MinimalFillsMixin): void {
  try {
    node.fills = toPaints(live.fills);
  } catch (error) {
    node.faults.push({ property: 'fills', reason: describeError(error) });
  }
  if (node.fills.length === 0) return;
  const style = readGuarded(live, 'fillStyleId', node.faults);
  if (typeof style === 'string' && style !== '') node.styles = { ...node.styles, fill: style };
}

/** The fills of the regions of a vector network, where they differ. */
export function addRegions(
  node: DraftNode,
  live: MinimalFillsMixin & VectorLikeMixin,
  mixed: PluginAPI['mixed'],
): void {
  // What has fills of its own has no others.
  if (node.fills.length > 0) return;
  const regions = guard(node, 'vectorNetwork', () =>
    live.fills === mixed
      ? (live.vectorNetwork.regions ?? []).map(({ fills = [] }) => fills.map(toPaint))
      : [],
  );
  if (regions) node.regions = regions;
}

/** Strokes, with their style and the largest of their weights. */
export function addStrokes(
  node: DraftNode,
  live: MinimalStrokesMixin & Partial<IndividualStrokesMixin>,
): void {
  try {
    node.strokes = toPaints(live.strokes);
  } catch (error) {
    node.faults.push({ property: 'strokes', reason: describeError(error) });
  }
  if (node.strokes.length === 0) return;
  const style = readGuarded(live, 'strokeStyleId', node.faults);
  if (style !== undefined && style !== '') node.styles = { ...node.styles, stroke: style };
  const weight = readGuarded(live, 'strokeWeight', node.faults);
  node.strokeWeight = isNumber(weight) ? weight : largestSide(node, live);
}

function largestSide(node: DraftNode, live: Partial<IndividualStrokesMixin>): number {
  const sides = guard(node, 'strokeWeight', () => [
    live.strokeTopWeight,
    live.strokeRightWeight,
    live.strokeBottomWeight,
    live.strokeLeftWeight,
  ]);
  return Math.max(0, ...(sides ?? []).filter(isNumber));
}

/** Opacity and blend mode. */
export function addBlend(node: DraftNode, live: MinimalBlendMixin): void {
  const opacity = readGuarded(live, 'opacity', node.faults);
  node.opacity = isNumber(opacity) ? opacity : 1;
  node.blendMode = readGuarded(live, 'blendMode', node.faults) ?? 'NORMAL';
}

/** Opacity, blend mode, masking and effects. */
export function addEffects(node: DraftNode, live: BlendMixin): void {
  addBlend(node, live);
  node.isMask = readGuarded(live, 'isMask', node.faults) === true;
  try {
    const { effects } = live;
    if (effects.length > 0) node.effects = effects.map(toEffect);
  } catch (error) {
    node.faults.push({ property: 'effects', reason: describeError(error) });
  }
  if (node.effects.length === 0) return;
  const style = readGuarded(live, 'effectStyleId', node.faults);
  if (style !== undefined && style !== '') node.styles = { ...node.styles, effect: style };
}

function guard<Value>(node: DraftNode, property: string, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    node.faults.push({ property, reason: describeError(error) });
    return undefined;
  }
}
