import { pageOf } from './live/read-tree.ts';

/** Selects layers and shows them, on the page of the first one. Answers how many of them are there. */
export async function showLayers(nodeIds: readonly string[]): Promise<number> {
  const nodes: SceneNode[] = [];
  for (const id of nodeIds) {
    const live = await figma.getNodeByIdAsync(id);
    if (live === null || live.removed || live.type === 'DOCUMENT' || live.type === 'PAGE') continue;
    nodes.push(live);
  }
  const [first] = nodes;
  const page = first && pageOf(first);
  if (!page) return 0;
  if (figma.currentPage.id !== page.id) await figma.setCurrentPageAsync(page);
  const there = nodes.filter((live) => pageOf(live)?.id === page.id);
  page.selection = there;
  figma.viewport.scrollAndZoomIntoView(there);
  return there.length;
}
