import type { MarkupAttribute, MarkupSpace, TextRange } from '../../markup/element.ts';
import { childOf, childrenOf } from '../node.ts';
import type { ScriptNode, ScriptSource } from '../script-source.ts';
import { toElementSort } from './element-sort.ts';
import { expandContent } from './expand-content.ts';
import type { ScriptMarkup } from './find-markup.ts';
import { nameIcon } from './name-icon.ts';
import { createPageBuilder, plainNote, type PageBuilder, type Position } from './page-builder.ts';
import { readAttributes, type ScriptAttributes } from './read-attributes.ts';
import { toDrawingAttributes } from './to-drawing-attributes.ts';
import { readComponentTexts } from './read-component-texts.ts';
import { hole } from './read-value.ts';
import type { ScriptPage } from './script-page.ts';

type Frame = {
  at: Position;
  space: MarkupSpace;
  pieces: readonly ScriptNode[];
  next: number;
  /** Whether words stand among the pieces, so that components there are parts of a line. */
  isLine: boolean;
};

/** Builds a page of the JSX of a script. Takes time in proportion to it, however deep it is. */
export function buildPage({ text, names }: ScriptSource, markup: ScriptMarkup): ScriptPage {
  const builder = createPageBuilder(text);
  const unresolved = new Set<string>();
  for (const root of markup.roots) {
    const place = markup.placeOf(root);
    const [start, end] = root.range;
    // What surrounds it is not known; where it has no block of its own, this is one.
    const around = builder.addElement(builder.root, {
      ...plainElement('div', { start, end }),
      place: { within: place.within, anchor: `${place.anchor} around` },
    });
    fill(around, [root]);
  }
  return builder.finish(unresolved);

  function fill(position: Position, pieces: readonly ScriptNode[]): void {
    const stack: Frame[] = [openFrame(position, 'html', pieces)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const piece = frame.pieces[frame.next++];
      if (!piece) stack.pop();
      else {
        const opened = enter(piece, frame);
        if (opened) stack.push(opened);
      }
    }
  }

  function enter(piece: ScriptNode, frame: Frame): Frame | undefined {
    const content = expandContent(piece, text, markup);
    const { at, space, isLine } = frame;
    switch (content.kind) {
      case 'element':
        return enterElement(content.node, frame);
      case 'text': {
        const [start, end] = content.range;
        builder.addText(at, content.value.text, content.value.range ?? { start, end });
        return undefined;
      }
      case 'pieces':
        if (content.isOpen) {
          markOpen(builder, at, space);
          builder.addText(at, hole, { start: piece.range[0], end: piece.range[1] });
        }
        return content.pieces.length === 0
          ? undefined
          : { at, space, pieces: content.pieces, next: 0, isLine };
    }
  }

  function enterElement(node: ScriptNode, frame: Frame): Frame | undefined {
    const opening = childOf(node, 'openingElement');
    if (!opening) return undefined;
    const { at, space } = frame;
    const [start, end] = opening.range;
    const place = markup.placeOf(node);
    const attributes = readAttributes(opening, text, markup.find);
    for (const address of attributes.imported) if (!isFile(address)) unresolved.add(address);
    const name = text.slice(...(childOf(opening, 'name')?.range ?? [start, start]));
    const children = childrenOf(node, 'children');
    const hasContent = children.some(({ type, value }) => type !== 'JSXText' || hasWord(value));
    const sort = toElementSort(name, markup.find(name), hasContent, names);
    const range = { start, end };

    if (sort.kind === 'host') {
      const inner = space === 'svg' || sort.tag === 'svg' ? 'svg' : 'html';
      const { values, written, isComputed } =
        inner === 'svg' ? toDrawingAttributes(attributes) : plain(attributes);
      const note = { ...plainNote, isSpread: attributes.isSpread };
      const added = builder.addElement(at, {
        tag: sort.tag,
        space: inner,
        values,
        written,
        range,
        place,
        note,
      });
      if (isComputed || (inner === 'svg' && sort.tag !== 'svg' && attributes.isSpread)) {
        markOpen(builder, added, 'svg');
      }
      if (attributes.values.has('dangerouslysetinnerhtml')) markOpen(builder, added, inner);
      return openFrame(added, sort.tag === 'foreignObject' ? 'html' : inner, children);
    }
    if (space === 'svg') {
      markOpen(builder, at, space);
      return hasContent ? openFrame(at, space, children) : undefined;
    }
    if (sort.kind === 'picture' || sort.kind === 'icon') {
      const icon = nameIcon(name, sort, attributes);
      if (icon.address !== undefined && !isFile(icon.address)) unresolved.add(icon.address);
      builder.addElement(at, {
        tag: 'img',
        space: 'html',
        values: icon.values,
        written: [],
        range,
        place,
        note: icon.note,
      });
      return undefined;
    }
    const like = frame.isLine && sort.like === 'div' ? 'span' : sort.like;
    const values = new Map([...attributes.values].filter(([attribute]) => isKept(attribute)));
    const { texts, isOpen } = readComponentTexts(attributes, hasContent);
    const note = { ...plainNote, isOpen, isSpread: true };
    const added = builder.addElement(at, {
      tag: like,
      space: 'html',
      values,
      written: [],
      range,
      place,
      note,
    });
    for (const { name: property, value } of texts) {
      const where = value.range ?? range;
      const label = builder.addElement(added, {
        ...plainElement('figcaption', where),
        place: { within: place.within, anchor: `${place.anchor} @${property}` },
      });
      builder.addText(label, value.value, where);
    }
    return openFrame(added, 'html', [...attributes.expressions.flatMap(markup.within), ...children]);
  }
}

function openFrame(at: Position, space: MarkupSpace, pieces: readonly ScriptNode[]): Frame {
  const isLine = pieces.some(({ type, value }) => type === 'JSXText' && hasWord(value));
  return { at, space, pieces, next: 0, isLine };
}

function plainElement(tag: string, range: TextRange) {
  return {
    tag,
    space: 'html' as const,
    values: new Map<string, MarkupAttribute>(),
    written: [],
    range,
    note: plainNote,
  };
}

function plain({ values, written }: ScriptAttributes) {
  return { values, written, isComputed: false };
}

/** Notes that something is shown that is not known: in a drawing, the drawing is not known. */
function markOpen(builder: PageBuilder, { element }: Position, space: MarkupSpace): void {
  if (!element) return;
  if (space === 'html') {
    builder.note(element, { isOpen: true });
    return;
  }
  if (/^(?:title|desc|text)$/.test(element.tag)) return;
  let drawing = element;
  for (let step = 0; drawing.parent?.space === 'svg' && step < maximumSteps; step++) drawing = drawing.parent;
  builder.note(drawing, { isComputedDrawing: true });
}

/** How far out of a shape its drawing is looked for. */
const maximumSteps = 256;

function hasWord(value: unknown): boolean {
  return typeof value === 'string' && /\S/.test(value);
}

/** What a component hands on to its element for all we know: what groups and names it. */
function isKept(attribute: string): boolean {
  return /^(?:class|id|role|hidden|style|href|aria-.*|data-.*)$/.test(attribute);
}

/** Whether the address of a module leads to a file by itself, without what a bundler is told of aliases and packages. */
function isFile(address: string): boolean {
  return /^(?:\.{0,2}\/|data:|https?:)/.test(address);
}
