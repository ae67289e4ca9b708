import { fieldsOf, idOf, isFields, listOf, type FigFields } from './fig-node.ts';

/** The nodes of a document by id and by parent. */
export type NodeIndex = {
  nodes: ReadonlyMap<string, FigFields>;
  /** In the order in which they are painted. */
  childrenOf: (id: string) => readonly FigFields[];
  document: FigFields | null;
  blobs: readonly unknown[];
};

/** Indexes the nodes of a message. Of two with one id the later one is meant; what was removed is left out. */
export function indexNodes(message: FigFields): NodeIndex {
  const nodes = new Map<string, FigFields>();
  for (const node of listOf(message['nodeChanges'])) {
    if (!isFields(node)) continue;
    const id = idOf(node['guid']);
    if (id === '') continue;
    if (node['phase'] === 'REMOVED') nodes.delete(id);
    else nodes.set(id, node);
  }
  const children = new Map<string, FigFields[]>();
  let document: FigFields | null = null;
  for (const node of nodes.values()) {
    if (node['type'] === 'DOCUMENT') {
      document ??= node;
      // Were it a child of something, it could lie in itself.
      continue;
    }
    const parent = idOf(fieldsOf(node['parentIndex'])['guid']);
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  for (const siblings of children.values()) siblings.sort(byPosition);
  return { nodes, document, childrenOf: (id) => children.get(id) ?? none, blobs: listOf(message['blobs']) };
}

const none: readonly FigFields[] = [];

/** Positions are texts that sort by their characters. */
function byPosition(one: FigFields, other: FigFields): number {
  const [first, second] = [positionOf(one), positionOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function positionOf(node: FigFields): string {
  const { position } = fieldsOf(node['parentIndex']);
  return typeof position === 'string' ? position : '';
}
