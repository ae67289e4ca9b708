import type { DocumentColorProfile, Gap } from '@brandlint/core';
import type { FigmaFacts, FigmaTree } from '../model/figma-document.ts';
import { indexComponents } from './component-index.ts';
import { isFields, toList, toText, type Fields } from './fields.ts';
import type { Root } from './find-roots.ts';
import { toTree, type TreeSource } from './to-trees.ts';
import { toVariables } from './to-variables.ts';

/** A saved document in the plain shape. */
export type LoadedDocument = { facts: FigmaFacts; trees: readonly FigmaTree[]; gaps: readonly Gap[] };

/** Turns the trees of a saved document into the plain shape. `profile` is what somebody said of its colours. */
export function loadDocument(
  file: Fields,
  roots: readonly Root[],
  profile: DocumentColorProfile | undefined,
): LoadedDocument {
  const known = profile ?? parseProfile(file['documentColorProfile']);
  const components = new Set<string>();
  const trees: FigmaTree[] = [];
  const missing: string[] = [];
  for (const { id, node, beside } of roots) {
    if (!node) {
      missing.push(id);
      continue;
    }
    const index = indexComponents(beside, node);
    for (const component of index.present) components.add(component);
    for (const tree of toTopTrees(node, { components: index })) trees.push(tree);
  }
  const fileKey = toText(file['fileKey']);
  const facts: FigmaFacts = {
    name: toText(file['document'] === undefined && file['nodes'] === undefined ? '' : file['name']) ?? '',
    profile: known ?? 'srgb',
    isProfileAssumed: known === undefined,
    ...(fileKey !== undefined && fileKey !== '' && { fileKey }),
    // A saved document names its styles and does not say what they are.
    styles: [],
    variables: toVariables(file['variables']),
    components,
  };
  return { facts, trees, gaps: missing.map(toGap) };
}

/** Pages, where the root is the document itself, which is no layer. */
function toTopTrees(root: Fields, source: TreeSource): FigmaTree[] {
  if (root['type'] !== 'DOCUMENT') return [toTree(root, source)];
  const children = source.childrenOf ? source.childrenOf(root) : toList(root['children']);
  return children.filter(isFields).map((page) => toTree(page, source));
}

/** A colour profile as the plugin API writes it. */
export function parseProfile(value: unknown): DocumentColorProfile | undefined {
  switch (value) {
    case 'SRGB':
      return 'srgb';
    case 'DISPLAY_P3':
      return 'display-p3';
    case 'LEGACY':
      return 'legacy';
    default:
      return undefined;
  }
}

function toGap(id: string): Gap {
  const reason = `the layer ${id.slice(0, 100)} is not in the answer of Figma`;
  return { kind: 'unreadable', code: 'missing-layer', reason, places: [], count: 1 };
}
