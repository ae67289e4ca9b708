import type { PdfDict, PdfObject } from '../model/pdf-object.ts';
import type { Structure } from '../model/page-sink.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { readArray, readDict, readName, readNumber, readText } from '../objects/read-value.ts';

/** An element of the structure of a tagged file. */
export type Element = {
  /** The same for the same element of a file, and no other's. */
  id: string;
  /** Its standard role, such as `H1` or `Figure`; that of the file itself where that stands for none. */
  role: string;
  /** Its text alternative, and the words that it stands for. */
  alt: string | undefined;
  actualText: string | undefined;
  parent: Element | null;
};

/** Finds the element that something painted belongs to; `undefined` where it is told of by none. */
export type FindElement = (structure: Structure) => Element | undefined;

type File = Pick<PdfFile, 'catalog' | 'resolve'>;

const deepest = 64;
const mostNodes = 100_000;

/** Reads the structure of a file; `null` where it is not tagged. Source: ISO 32000-2, 14.7. */
export function readStructure(file: File): FindElement | null {
  const root = readDict(file, file.catalog.get('StructTreeRoot'));
  if (!root) return null;
  const roles = readDict(file, root.get('RoleMap'));
  const elements = new Map<string, Element>();
  let parents: Map<number, PdfObject> | undefined;

  return ({ parents: key, content }) => {
    parents ??= readNumberTree(file, root.get('ParentTree'));
    const pointer = readArray(file, parents.get(key))?.[content];
    return pointer === undefined ? undefined : toElement(pointer, 0);
  };

  function toElement(object: PdfObject, depth: number): Element | undefined {
    // Elements are told apart by their numbers: one that has none is nobody's.
    if (typeof object !== 'object' || object?.kind !== 'ref' || depth > deepest) return undefined;
    const id = `${object.number} ${object.generation}`;
    const known = elements.get(id);
    if (known) return known;
    const dict = readDict(file, object);
    const name = dict && readName(file, dict.get('S'));
    if (!dict || name === undefined) return undefined;
    const parent = dict.get('P');
    const element: Element = {
      id,
      role: toStandardRole(name),
      alt: readText(file, dict.get('Alt')),
      actualText: readText(file, dict.get('ActualText')),
      parent: null,
    };
    // Noted before its parent is looked for, so that a circle ends.
    elements.set(id, element);
    element.parent = (parent !== undefined && toElement(parent, depth + 1)) || null;
    return element;
  }

  function toStandardRole(name: string): string {
    let role = name;
    for (let step = 0; step < 8; step++) {
      const next = readName(file, roles?.get(role));
      if (next === undefined || next === role) break;
      role = next;
    }
    return role;
  }
}

/** What an element lies in, from itself outwards. Those that lie in themselves end after some steps. */
export function* lineageOf(element: Element): Iterable<Element> {
  let current: Element | null = element;
  for (let step = 0; current && step < deepest; step++) {
    yield current;
    current = current.parent;
  }
}

/** The values of a number tree by their numbers. Source: ISO 32000-2, 7.9.7. */
function readNumberTree(file: Pick<File, 'resolve'>, object: PdfObject | undefined): Map<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const seen = new Set<PdfDict>();
  const waiting: (PdfObject | undefined)[] = [object];
  for (let step = 0; step < mostNodes && waiting.length > 0; step++) {
    const node = readDict(file, waiting.pop());
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const entries = readArray(file, node.get('Nums')) ?? [];
    for (let at = 0; at + 1 < entries.length && found.size < mostNodes; at += 2) {
      const key = readNumber(file, entries[at]);
      const value = entries[at + 1];
      if (key !== undefined && value !== undefined) found.set(key, value);
    }
    if (waiting.length < mostNodes)
      waiting.push(...(readArray(file, node.get('Kids')) ?? []).slice(0, mostNodes));
  }
  return found;
}
