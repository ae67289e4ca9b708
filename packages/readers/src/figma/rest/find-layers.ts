import type { FigmaTree } from '../model/figma-document.ts';

/** Finds layers by id, the first of each; those that are not there are left out. */
export function findLayers(trees: readonly FigmaTree[], ids: ReadonlySet<string>): Map<string, FigmaTree> {
  const found = new Map<string, FigmaTree>();
  const waiting: Iterator<FigmaTree>[] = [trees[Symbol.iterator]()];
  for (let level = waiting.at(-1); level && found.size < ids.size; level = waiting.at(-1)) {
    const next = level.next();
    if (next.done === true) {
      waiting.pop();
      continue;
    }
    const { id } = next.value.node;
    if (ids.has(id) && !found.has(id)) found.set(id, next.value);
    waiting.push(next.value.children()[Symbol.iterator]());
  }
  return found;
}
