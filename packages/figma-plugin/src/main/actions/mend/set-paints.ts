/** Sets fills. Patterns are set only by the asynchronous way, which loads what they repeat. */
export async function setFills(
  node: Pick<MinimalFillsMixin, 'fills' | 'setFillsAsync'>,
  paints: readonly Paint[],
): Promise<void> {
  if (hasPattern(paints)) await node.setFillsAsync(paints);
  else node.fills = paints;
}

/** Sets strokes, patterns among them as with fills. */
export async function setStrokes(
  node: Pick<MinimalStrokesMixin, 'strokes' | 'setStrokesAsync'>,
  paints: readonly Paint[],
): Promise<void> {
  if (hasPattern(paints)) await node.setStrokesAsync(paints);
  else node.strokes = paints;
}

function hasPattern(paints: readonly Paint[]): boolean {
  return paints.some(({ type }) => type === 'PATTERN');
}
