import type { PdfDict, PdfObject, PdfObjects, PdfRef } from '../model/pdf-object.ts';
import { readArray, readDict, readName } from './read-value.ts';

/** A page and the nodes that it lies in, innermost first. `ref` leads to it in the tree, unless it stands there itself. */
export type PageNode = { dict: PdfDict; ancestors: readonly PdfDict[]; number: number; ref: PdfRef | null };

type Waiting = { object: PdfObject; ancestors: readonly PdfDict[] };

/** The pages of a file, and how many entries of their tree lead to nothing. */
export type PageList = { pages: readonly PageNode[]; missing: number };

/**
 * The pages of a tree in order, `undefined` if it has more than `most` entries. A page that stands in it
 * twice is counted twice and given once; a node that lies in itself is passed over.
 */
export function walkPageTree(
  objects: PdfObjects,
  root: PdfObject | undefined,
  most: number,
): PageList | undefined {
  const pages: PageNode[] = [];
  let missing = 0;
  const seen = new Set<PdfDict>();
  const stack: Waiting[] = [{ object: root ?? null, ancestors: [] }];
  let number = 0;
  let entries = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { ancestors } = next;
    const dict = readDict(objects, next.object);
    if (!dict) {
      if (isPointer(next.object)) missing += 1;
      continue;
    }
    const kids = isPage(objects, dict) ? undefined : readArray(objects, dict.get('Kids'));
    const isFirst = !seen.has(dict);
    seen.add(dict);
    if (kids && isFirst && ancestors.length < deepest) {
      entries += kids.length;
      if (entries > most) return undefined;
      const inside = [dict, ...ancestors];
      for (let at = kids.length - 1; at >= 0; at--)
        stack.push({ object: kids[at] ?? null, ancestors: inside });
    } else if (!kids && isLeaf(objects, dict)) {
      number += 1;
      if (isFirst) pages.push({ dict, ancestors, number, ref: toRef(next.object) });
    }
  }
  return { pages, missing };
}

function isPointer(object: PdfObject): boolean {
  return typeof object === 'object' && object?.kind === 'ref';
}

function toRef(object: PdfObject): PdfRef | null {
  return typeof object === 'object' && object?.kind === 'ref' ? object : null;
}

/** Deeper than any tree of use, since a node has room for any number of pages. */
const deepest = 256;

/** All pages among the objects of a file, for when there is no way to them. */
export function findPages(objects: PdfObjects, most: number): PageList | undefined {
  const pages: PageNode[] = [];
  for (const object of objects.everything()) {
    const dict = readDict(objects, object);
    if (!dict || !isPage(objects, dict)) continue;
    if (pages.length >= most) return undefined;
    pages.push({ dict, ancestors: listParents(objects, dict), number: pages.length + 1, ref: null });
  }
  return { pages, missing: 0 };
}

function listParents(objects: PdfObjects, page: PdfDict): PdfDict[] {
  const parents: PdfDict[] = [];
  let parent = readDict(objects, page.get('Parent'));
  while (parent && !parents.includes(parent) && parents.length < deepest) {
    parents.push(parent);
    parent = readDict(objects, parent.get('Parent'));
  }
  return parents;
}

function isPage(objects: PdfObjects, dict: PdfDict): boolean {
  return readName(objects, dict.get('Type')) === 'Page';
}

/** Of some pages the type is missing or wrong. What has nothing of a page is none. */
function isLeaf(objects: PdfObjects, dict: PdfDict): boolean {
  if (isPage(objects, dict)) return true;
  return ['Contents', 'MediaBox', 'Resources', 'Annots'].some((key) => dict.get(key) !== undefined);
}
