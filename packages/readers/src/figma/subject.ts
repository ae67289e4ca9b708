import type { Drawn, NodeLocation, Use } from '@brandlint/core';
import { areaMark, writePartnerMark } from '@brandlint/core';
import type { FigmaNode } from './model/figma-node.ts';
import type { Surroundings, Visit } from './model/visit.ts';

/** A way from a node to something in it, with the text that stands for it in anchors. */
export type PropertyPath = { path: readonly (string | number)[]; text: string };

/** What is read: what its uses share, and what was found in it so far. */
export type Subject = {
  id: string;
  within: readonly string[];
  path: readonly string[];
  link: string | undefined;
  /** What its colours are drawn in. */
  drawn?: readonly Drawn[];
  uses: Use[];
  gaps: Visit['gaps'][number][];
};

/** A layer that is read. */
export type NodeSubject = Subject & {
  node: FigmaNode;
  around: Surroundings;
  /** Anchors of the layers that may be icons and that it is drawn in, innermost first; it may be one itself. */
  icons: readonly string[];
};

/** So many names of what holds a layer are kept. */
const mostNames = 100;

/** The names of what a layer lies in, its own and its marks first. */
export function writeWithin({ name, marks }: FigmaNode, outer: readonly string[]): readonly string[] {
  const own = [name];
  if (marks?.isArea) own.push(areaMark);
  if (marks?.partner !== undefined) own.push(writePartnerMark(marks.partner));
  const within = own.concat(outer);
  return within.length > mostNames ? within.slice(0, mostNames) : within;
}

/** The names from the page to a layer; of very many those in the middle are left out. */
export function writePath({ name }: FigmaNode, outer: readonly string[]): readonly string[] {
  return outer.length < mostNames ? outer.concat(name) : outer.slice(0, mostNames - 1).concat(name);
}

/** Ids as Figma makes them; nothing else goes into an address. */
const plainId = /^[\w:;.-]{1,500}$/;
const plainKey = /^\w{1,200}$/;

/** The address that shows a layer; `undefined` where the document's key is not known. */
export function writeLink(fileKey: string | undefined, nodeId: string): string | undefined {
  if (fileKey === undefined || !plainKey.test(fileKey) || !plainId.test(nodeId)) return undefined;
  const id = nodeId.split(':').join('-').split(';').join('%3B');
  return `https://www.figma.com/design/${fileKey}?node-id=${id}`;
}

/** A place in a node. */
export function placeOf(
  { id, path, link }: Subject,
  property: readonly (string | number)[],
  range?: readonly [number, number],
): NodeLocation {
  const place: NodeLocation = { kind: 'node', nodeId: id, property, path };
  if (range) place.range = range;
  if (link !== undefined) place.link = link;
  return place;
}

/** Notes something of a node that cannot be read or told. */
export function addGap(
  subject: Subject,
  { path }: PropertyPath,
  code: string,
  reason: string,
  range?: readonly [number, number],
): void {
  const kind = code === 'unresolved-variable' || code.startsWith('unknown-') ? 'unjudged' : 'unreadable';
  subject.gaps.push({ kind, code, reason, place: placeOf(subject, path, range) });
}
