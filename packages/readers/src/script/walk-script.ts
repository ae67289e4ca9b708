import { isNode } from './node.ts';
import type { ScriptNode, ScriptSource } from './script-source.ts';

/** The way from the root of a tree to the node that is being looked at. It changes as the walk goes on. */
export type ScriptPath = {
  /** The node itself for 0, its parent for 1 and so on; `undefined` above the root. */
  up: (steps: number) => ScriptNode | undefined;
  /** The property of its parent that holds what `up` gives for the same number; empty for the root. */
  keyAt: (steps: number) => string;
};

const nothing: readonly string[] = [];

/** What holds no values: types, and what is imported. */
const withoutValues = new Set([
  'ImportDeclaration',
  'TSTypeAnnotation',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeParameterDeclaration',
  'TSTypeParameterInstantiation',
  'TypeAnnotation',
  'TypeAlias',
  'InterfaceDeclaration',
]);

/** Properties of nodes that lead back, or to what is no part of the tree. */
const notChildren = new Set([
  'parent',
  'loc',
  'range',
  'tokens',
  'comments',
  'templateBody',
  'references',
  'variables',
  'errors',
]);

/**
 * Looks at every node of a script once, in the order of the text, by a stack of its own. Types and imports are passed
 * over, since nothing in them is shown.
 */
export function walkScript(
  { roots, visitorKeys }: Pick<ScriptSource, 'roots' | 'visitorKeys'>,
  enter: (node: ScriptNode, path: ScriptPath) => void,
): void {
  const nodes: ScriptNode[] = [];
  const heldBy: string[] = [];
  const keys: (readonly string[])[] = [];
  const keyIndex: number[] = [];
  const listIndex: number[] = [];
  const known = new Map<string, readonly string[]>();
  /** Nodes of types that nobody lists children of, so that one that leads back is entered once. */
  const unlisted = new Set<ScriptNode>();
  let depth = -1;
  const path: ScriptPath = {
    up: (steps) => (steps > depth ? undefined : nodes[depth - steps]),
    keyAt: (steps) => (steps > depth ? '' : (heldBy[depth - steps] ?? '')),
  };
  for (const root of roots) {
    push(root, '');
    while (depth >= 0) advance();
  }

  function push(node: ScriptNode, key: string): void {
    depth++;
    nodes[depth] = node;
    heldBy[depth] = key;
    keys[depth] = keysOf(node);
    keyIndex[depth] = 0;
    listIndex[depth] = 0;
    enter(node, path);
  }

  function advance(): void {
    const node = nodes[depth];
    const key = keys[depth]?.[keyIndex[depth] ?? 0];
    if (!node || key === undefined) {
      depth--;
      return;
    }
    const value = node[key];
    const isList = Array.isArray(value);
    const at = listIndex[depth] ?? 0;
    if (!isList || at + 1 >= value.length) {
      keyIndex[depth] = (keyIndex[depth] ?? 0) + 1;
      listIndex[depth] = 0;
    } else listIndex[depth] = at + 1;
    const found: unknown = isList ? value[at] : value;
    if (isNode(found) && !withoutValues.has(found.type)) push(found, key);
  }

  function keysOf(node: ScriptNode): readonly string[] {
    const listed = known.get(node.type);
    if (listed) return listed;
    const given = Object.hasOwn(visitorKeys, node.type) ? visitorKeys[node.type] : undefined;
    if (given) {
      const children = given.includes('parent') ? given.filter((key) => key !== 'parent') : given;
      known.set(node.type, children);
      return children;
    }
    if (unlisted.has(node)) return nothing;
    unlisted.add(node);
    return Object.keys(node).filter((key) => !notChildren.has(key) && typeof node[key] === 'object');
  }
}
