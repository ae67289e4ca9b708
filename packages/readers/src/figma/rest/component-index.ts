import type { MainComponent } from '../model/figma-node.ts';
import { entryOf, isFields, isOff, toFields, toList, toText, type Fields } from './fields.ts';

/** What a document says of components. */
export type ComponentIndex = {
  /** The component of an instance, by the id of its node. */
  main: (id: string) => MainComponent;
  /** The key of a component or a set, by the id of its node; empty where it is not known. */
  key: (id: string) => string;
  /** The ids of the components whose layers are in the document, and are seen there: those are judged. */
  present: ReadonlySet<string>;
};

/** Indexes the components of one answer: its maps beside the tree, and the tree itself. */
export function indexComponents(beside: Fields, root: unknown): ComponentIndex {
  const components = toFields(beside['components']);
  const sets = toFields(beside['componentSets']);
  const { names, seen } = findComponents(root);

  return {
    main: (id) => {
      const component = entryOf(components, id);
      const set = entryOf(sets, toText(component?.['componentSetId']) ?? '');
      const name = toText(component?.['name']);
      const known = names.get(id);
      const ownName = name === undefined ? (known ?? '') : writeName(toText(set?.['name']), name);
      return { id, key: toText(component?.['key']) ?? '', name: known ?? ownName };
    },
    key: (id) => toText((entryOf(components, id) ?? entryOf(sets, id))?.['key']) ?? '',
    present: seen,
  };
}

function writeName(set: string | undefined, name: string): string {
  return set === undefined ? name : `${set}/${name}`;
}

/** The names of the components in a tree, by id, and which of them are not hidden. */
function findComponents(root: unknown): { names: Map<string, string>; seen: Set<string> } {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const waiting: { node: unknown; set: string | undefined; isSeen: boolean }[] = [
    { node: root, set: undefined, isSeen: true },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, set } = next;
    if (!isFields(node)) continue;
    const name = toText(node['name']) ?? '';
    const id = toText(node['id']);
    const isSeen = next.isSeen && !isOff(node['visible']) && node['opacity'] !== 0;
    if (node['type'] === 'COMPONENT' && id !== undefined && !names.has(id)) {
      names.set(id, writeName(set, name));
      if (isSeen) seen.add(id);
    }
    const inner = node['type'] === 'COMPONENT_SET' ? name : undefined;
    for (const child of toList(node['children'])) waiting.push({ node: child, set: inner, isSeen });
  }
  return { names, seen };
}
