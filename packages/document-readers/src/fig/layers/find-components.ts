import type { ComponentIndex } from '@brandlint/readers/figma';
import { fieldsOf, idOf, type FigFields } from './fig-node.ts';
import type { NodeIndex } from './node-index.ts';

/** The components of a document. Those on the canvas that only Figma itself sees are copies out of libraries. */
export function findComponents(
  { nodes, childrenOf }: NodeIndex,
  pages: readonly FigFields[],
): ComponentIndex {
  const present = new Set<string>();
  const waiting = [...pages];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const id = idOf(node['guid']);
    if (node['type'] === 'SYMBOL') present.add(id);
    for (const child of childrenOf(id)) waiting.push(child);
  }
  return { main: (id) => ({ id, key: key(id), name: nameOf(id) }), key, present };

  function key(id: string): string {
    const { componentKey } = fieldsOf(nodes.get(id));
    return typeof componentKey === 'string' ? componentKey : '';
  }

  function nameOf(id: string): string {
    const symbol = fieldsOf(nodes.get(id));
    const name = typeof symbol['name'] === 'string' ? symbol['name'] : '';
    const set = fieldsOf(nodes.get(idOf(fieldsOf(symbol['parentIndex'])['guid'])));
    return set['isStateGroup'] === true && typeof set['name'] === 'string' ? `${set['name']}/${name}` : name;
  }
}
