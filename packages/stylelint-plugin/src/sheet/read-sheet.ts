import {
  readSourceSync,
  type Definitions,
  type Extraction,
  type Gap,
  type IsSilentOn,
  type Location,
  type Reader,
  type Reading,
} from '@brandlint/core';
import { readTree, readTreeDefinitions } from '@brandlint/readers/host-tree';
import type { Declaration, Document, Node, Root } from 'postcss';
import type { PostcssResult } from 'stylelint';
import { detectSyntax, type Syntax } from './detect-syntax.ts';
import { findInterpolations } from './find-interpolations.ts';
import { findReader } from './find-reader.ts';
import { isValueNode, locateNodeValue, type ValueNode } from './node-value.ts';

/** What a tree of Stylelint's holds, and the node that each place was read from. */
export type SheetReading = {
  extraction: Extraction;
  nodes: ReadonlyMap<Location, ValueNode>;
};

export type SheetSource = {
  result: PostcssResult;
  root: Root | Document;
  /** The whole text, of a page as of a stylesheet. */
  text: string;
  /** As patterns are held against it. */
  path: string;
  definitions: Definitions;
  isSilentOn: IsSilentOn;
  /** Whether style attributes cannot be judged, since what stands around them would decide. */
  leavesAttributes: boolean;
};

/** Reads the tree that Stylelint has parsed, and what is embedded in it. */
export function readSheet({
  result,
  root,
  text,
  path,
  definitions,
  isSilentOn,
  leavesAttributes,
}: SheetSource): SheetReading {
  const known = root.type === 'document' ? readTreeDefinitions(root, definitions) : definitions;
  const nodes = new Map<Location, ValueNode>();
  const left = leavesAttributes && root.type === 'document' ? root.nodes.filter(isAttribute) : [];
  const parts = splitBySyntax(root, result, new Set(left)).map(([syntax, tree]) => {
    const { uses, at, embeddedAt, ...rest } = readTree(tree, {
      text,
      syntax,
      definitions: known,
      within: [],
      isSilentOn,
    });
    const isFilledIn = createInterpolationFinder(text);
    const kept = uses.filter((use, i) => {
      const node = at[i];
      const [place] = use.places;
      if (!node || !isValueNode(node) || isFilledIn(node, place)) return false;
      nodes.set(place, node);
      return true;
    });
    // What is found in a picture inside the stylesheet is told at the picture.
    rest.embedded.forEach((embedded, i) => {
      const node = embeddedAt[i];
      if (embedded.at.kind === 'encoded' && node && isValueNode(node)) nodes.set(embedded.at.place, node);
    });
    return { ...rest, uses: kept, dependsOn: [] } satisfies Reading;
  });
  const reading: Reading = {
    uses: parts.flatMap((part) => part.uses),
    gaps: [...parts.flatMap((part) => part.gaps), ...(left.length > 0 ? [attributesLeft(left.length)] : [])],
    embedded: parts.flatMap((part) => part.embedded),
    pictures: parts.flatMap((part) => part.pictures),
    dependsOn: [],
  };
  const host: Reader = { read: () => reading };
  let isHost = true;
  const [extraction] = readSourceSync(
    { path, format: 'css', text, hash: '' },
    (format) => {
      const reader = isHost ? host : findReader(format);
      isHost = false;
      return reader;
    },
    definitions,
  );
  if (!extraction) throw new TypeError('a source was read and gave nothing');
  return { extraction, nodes };
}

/** postcss-html says of a style attribute that it is inline. */
function isAttribute({ source }: Node): boolean {
  return source !== undefined && 'inline' in source && source.inline === true;
}

function attributesLeft(count: number): Gap {
  const reason =
    'what stands around a style attribute decides about it, and Stylelint does not see that: brandlint check and the plugin for ESLint do';
  return { kind: 'unjudged', code: 'style-attribute', reason, places: [], count };
}

/** The trees of each language: blocks of one language are read together, so that they share what they define. */
function splitBySyntax(
  root: Root | Document,
  result: PostcssResult,
  left: ReadonlySet<Node>,
): [Syntax, Root | Document][] {
  if (root.type === 'root') {
    const syntax = detectSyntax(root, result);
    return syntax ? [[syntax, root]] : [];
  }
  const groups = new Map<Syntax, Node[]>();
  for (const block of root.nodes) {
    const syntax = left.has(block) ? undefined : detectSyntax(block, result);
    if (!syntax) continue;
    const group = groups.get(syntax);
    if (group) group.push(block);
    else groups.set(syntax, [block]);
  }
  // A document that shows only some of its blocks: moving them into another would change the tree.
  return Array.from(groups, ([syntax, nodes]) => [
    syntax,
    Object.create(root, { nodes: { value: nodes } }) as Document,
  ]);
}

/** Makes the function that says whether a place lies in what a template literal is filled in with. */
function createInterpolationFinder(text: string): (node: ValueNode, place: Location) => boolean {
  // The places of a node come one after the other, and a value may be long: it is looked through once.
  let known: { node: ValueNode; ranges: readonly [number, number][] } | undefined;
  return (node, place) => {
    if (node.type !== 'decl' || place.kind !== 'text') return false;
    if (known?.node !== node) known = { node, ranges: rangesOf(node, text) };
    return known.ranges.some(([start, end]) => place.start.offset < end && place.end.offset > start);
  };
}

function rangesOf(node: Declaration, text: string): readonly [number, number][] {
  if (!node.value.includes('${')) return none;
  const { text: value, start } = locateNodeValue(node, text);
  return findInterpolations(value).map(([from, to]) => [(start ?? 0) + from, (start ?? 0) + to]);
}

const none: readonly [number, number][] = [];
