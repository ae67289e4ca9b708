/** A node of REST JSON. */
export type RestNode = Readonly<Record<string, unknown>> & { readonly children?: readonly RestNode[] };

/** REST JSON in one of its three shapes: a file, some nodes of it, one exported node. */
export type RestFile = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is RestNode {
  return typeof value === 'object' && value !== null && 'id' in value && 'type' in value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function nameOf({ name }: RestFile, fallback: string): string {
  return typeof name === 'string' ? name : fallback;
}

/** The document node of a saved file. Where it has none, the nodes are laid on a page of their own. */
export function documentOf(file: RestFile): RestNode {
  const { document } = file;
  if (isNode(document) && document['type'] === 'DOCUMENT') return document;
  const nodes = isRecord(file['nodes'])
    ? Object.values(file['nodes']).map((entry) => (isRecord(entry) ? entry['document'] : undefined))
    : [document ?? file];
  const children = nodes.filter(isNode);
  const page = { id: '0:1', type: 'CANVAS', name: nameOf(file, 'Page'), children };
  return { id: '0:0', type: 'DOCUMENT', name: nameOf(file, 'Document'), children: [page] };
}

/** The document as a list of nodes, each with the index of its parent: no depth can break what reads it. */
export function flattenDocument(file: RestFile): [parent: number, raw: RestFile][] {
  const root: RestNode = documentOf(file);
  const flat: [number, RestFile][] = [];
  const waiting: [number, RestNode][] = [[-1, root]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [parent, { children, ...raw }] = next;
    const index = flat.length;
    const { components, componentSets } = file;
    const name = typeof file['name'] === 'string' ? file['name'] : raw['name'];
    flat.push([parent, index === 0 ? { components, componentSets, ...raw, name } : raw]);
    for (const child of [...(children ?? [])].reverse()) waiting.push([index, child]);
  }
  return flat;
}
