import type { Keeper } from './read-kept.ts';

/** What keeps things for an id: a layer, a page, a style or a variable; `null` where there is none any longer. */
export async function findKeeper(id: string): Promise<(Keeper & { name: string }) | null> {
  if (id.startsWith('S:')) return figma.getStyleByIdAsync(id);
  if (id.startsWith('VariableID:')) return figma.variables.getVariableByIdAsync(id);
  const node = await figma.getNodeByIdAsync(id);
  return node && !node.removed ? node : null;
}
