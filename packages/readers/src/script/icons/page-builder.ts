import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageElement } from '../../html/walk-page.ts';
import type { MarkupAttribute, MarkupSpace, TextRange } from '../../markup/element.ts';
import { takeStep } from '../../markup/take-step.ts';
import type { ScriptPlace } from '../create-place-describer.ts';
import type { ElementNote, ScriptPage } from './script-page.ts';

/** An element to be added. */
type NewElement = {
  tag: string;
  space: MarkupSpace;
  values: ReadonlyMap<string, MarkupAttribute>;
  /** The attributes as SVG writes them. */
  written: readonly { name: string; value: string }[];
  range: TextRange;
  place: ScriptPlace;
  note: ElementNote;
};

/** A place in the tree to add to. */
export type Position = {
  node: Tree.ParentNode;
  element: PageElement | undefined;
  counts: Map<string, number>;
};

/** Builds the tree of a page, in the order of the text, parents first. */
export type PageBuilder = {
  root: Position;
  addElement: (at: Position, added: NewElement) => Position & { element: PageElement };
  addText: (at: Position, text: string, range: TextRange) => void;
  /** Changes what is noted of an element. */
  note: (element: PageElement, change: Partial<ElementNote>) => void;
  noteOf: (element: PageElement) => ElementNote;
  finish: (unresolved: ReadonlySet<string>) => ScriptPage;
};

const nowhere: ScriptPlace = { within: [], anchor: '' };

export const plainNote: ElementNote = {
  names: [],
  isOpen: false,
  isSpread: false,
  isComputedDrawing: false,
};

/** Makes an empty page over the text of a script. */
export function createPageBuilder(text: string): PageBuilder {
  const document = defaultTreeAdapter.createDocumentFragment();
  const elements: PageElement[] = [];
  const ofNodes = new Map<Tree.Node, PageElement>();
  const notes = new Map<PageElement, ElementNote>();
  const places = new Map<PageElement, ScriptPlace>();
  const anchors = new Map<string, number>();
  const ids = new Map<string, Tree.Element>();
  const noteOf = (element: PageElement): ElementNote => notes.get(element) ?? plainNote;
  return {
    root: { node: document, element: undefined, counts: new Map() },
    addElement,
    addText,
    note: (element, change) => notes.set(element, { ...noteOf(element), ...change }),
    noteOf,
    finish: (unresolved) => ({
      tree: {
        root: document,
        text,
        elements,
        elementOf: (node) => ofNodes.get(node),
        findById: (id) => ids.get(id),
      },
      noteOf,
      placeOf: (element) => places.get(element) ?? nowhere,
      unresolved,
    }),
  };

  function addElement(at: Position, added: NewElement): Position & { element: PageElement } {
    const { tag, space, values, written, range, place, note } = added;
    const lower = tag.toLowerCase();
    const node = defaultTreeAdapter.createElement(
      space === 'svg' ? tag : lower,
      space === 'svg' ? html.NS.SVG : html.NS.HTML,
      space === 'svg' ? [...written] : [...values.values()].map(({ name, value }) => ({ name, value })),
    );
    defaultTreeAdapter.appendChild(at.node, node);
    const element: PageElement = {
      tag: lower,
      space,
      attributes: values,
      parent: at.element,
      node,
      index: elements.length,
      step: takeStep(at.counts, lower, values.get('class')?.value ?? ''),
      startTag: range,
    };
    elements.push(element);
    ofNodes.set(node, element);
    places.set(element, { within: place.within, anchor: number(place.anchor) });
    if (note !== plainNote) notes.set(element, note);
    const id = values.get('id')?.value;
    if (id !== undefined && id !== '' && !ids.has(id)) ids.set(id, node);
    return { node, element, counts: new Map() };
  }

  function addText(at: Position, value: string, { start, end }: TextRange): void {
    // Pieces are not joined, so that each keeps its place.
    const node = defaultTreeAdapter.createTextNode(value);
    const lines = { startLine: 1, startCol: 1, endLine: 1, endCol: 1 };
    node.sourceCodeLocation = { ...lines, startOffset: start, endOffset: end };
    defaultTreeAdapter.appendChild(at.node, node);
  }

  function number(anchor: string): string {
    const count = (anchors.get(anchor) ?? 0) + 1;
    anchors.set(anchor, count);
    return count === 1 ? anchor : `${anchor} #${count}`;
  }
}
