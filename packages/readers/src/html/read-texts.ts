import type { TextUse } from '@brandlint/core';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { removePlaceholders } from '../markup/blank-placeholders.ts';
import type { ElementReader } from '../markup/create-element-reader.ts';
import { bringsPicture, isSmall } from './container-kinds.ts';
import { childrenOf, isElementNode, isTextNode } from './children-of.ts';
import type { IconReader } from './create-icon-reader.ts';
import type { PageTree } from './create-page-tree.ts';
import type { Standing } from './follow-structure.ts';
import type { AnchorNames } from './name-anchors.ts';
import { joinPieces, type TextPiece } from './text-run.ts';
import type { PageElement } from './walk-page.ts';
import { isLeftOut, purposeOf, showsText } from './text-kinds.ts';

/** What reading the texts of a page stands on. */
export type TextOptions = {
  tree: PageTree;
  reader: ElementReader<PageElement>;
  standingOf: (element: PageElement | undefined) => Standing;
  anchors: AnchorNames;
  icons: IconReader;
};

type Purpose = TextUse['purpose'];

/** A block of text: the element that it stands in, and what it is for. */
type Block = { element: PageElement; purpose: Purpose; count: number };

type Frame = {
  nodes: readonly Tree.ChildNode[];
  next: number;
  block: Block | undefined;
  link: PageElement | undefined;
  /** Whether what stands right inside is shown as text. */
  isShown: boolean;
  endsBlock: boolean;
};

const hasWord = /[\p{L}\p{N}]/u;
const onlySigns = /^[\s\p{P}\p{S}]*$/u;

/** The texts of a page: one for each block, and one for each link where a block holds nothing but links. */
export function readTexts({ tree, reader, standingOf, anchors, icons }: TextOptions): TextUse[] {
  const uses: TextUse[] = [];
  let pieces: TextPiece[] = [];
  const stack: Frame[] = [
    {
      nodes: tree.root.childNodes,
      next: 0,
      block: undefined,
      link: undefined,
      isShown: true,
      endsBlock: true,
    },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (!node) {
      if (frame.endsBlock) flush(frame.block);
      stack.pop();
    } else if (isTextNode(node)) {
      if (frame.isShown && frame.block) pieces.push({ node, link: frame.link });
    } else if (isElementNode(node)) enter(node, frame);
  }
  return uses;

  function enter(node: Tree.Element, outer: Frame): void {
    const element = tree.elementOf(node);
    if (!element || isLeftOut(element) || !standingOf(element).isSeen || icons.isGlyph(element)) return;
    if (element.tag === 'br') pieces.push({ node: null, link: outer.link });
    const purpose = purposeOf(element) ?? (isIllustrated(element) ? 'label' : undefined);
    if (purpose !== undefined) flush(outer.block);
    if (node.childNodes.length === 0 && !('content' in node)) return;
    stack.push({
      nodes: childrenOf(node),
      next: 0,
      block: purpose === undefined ? outer.block : { element, purpose, count: 0 },
      link: purpose === undefined ? (element.tag === 'a' ? element : outer.link) : undefined,
      isShown: showsText(element) || (outer.isShown && element.space === 'svg' && element.tag !== 'svg'),
      endsBlock: purpose !== undefined,
    });
  }

  function flush(block: Block | undefined): void {
    if (pieces.length === 0) return;
    const found = pieces;
    pieces = [];
    if (!block) return;
    const links = block.purpose === 'prose' || block.purpose === 'label' ? splitLinks(found) : undefined;
    if (!links) add(block, found);
    else if (links.length === 1 && block.purpose === 'label') add(block, found);
    else for (const { element, pieces: own } of links) add({ element, purpose: 'label', count: 0 }, own);
  }

  function add(block: Block, own: readonly TextPiece[]): void {
    const { element, purpose } = block;
    const found = joinPieces(own, tree.text);
    if (!found || !hasWord.test(found.text)) return;
    const { text, range, exact } = found;
    if (text.includes('{') || text.includes('<')) {
      if (!hasWord.test(removePlaceholders(text))) return;
    }
    const standing = standingOf(element);
    const written = tree.text.slice(range.start, range.end);
    const { group } = standing;
    const anchor = `${reader.describer.pathOf(element)} text`;
    const icon = purpose === 'alternative' ? iconAround(element) : undefined;
    uses.push({
      kind: 'text',
      purpose,
      anchor: ++block.count === 1 ? anchor : `${anchor} #${block.count}`,
      within: reader.describer.withinOf(element),
      places: [reader.lines.toLocation(range.start, range.end, exact && written === text)],
      count: 1,
      written,
      text,
      containers: anchors.containersOf(standing),
      ...(icon !== undefined && { names: icon }),
      ...(group && { group: anchors.nameOf(group) }),
    });
  }

  /** Whether a part of a line has a picture, so that its text is one of its own. */
  function isIllustrated(element: PageElement): boolean {
    if (element.space !== 'html' || element.attributes.size === 0) return false;
    return icons.illustrated.has(element) || (isSmall(element) && bringsPicture(element));
  }

  /** The icon that a title inside a drawing stands for. */
  function iconAround(element: PageElement): string | undefined {
    let outermost: PageElement | undefined;
    let at: PageElement | undefined = element;
    for (let step = 0; at?.space === 'svg' && step < maximumSteps; step++, at = at.parent) outermost = at;
    return outermost && icons.anchorOf(outermost);
  }
}

/** How far out of a title its drawing is looked for. */
const maximumSteps = 256;

/** The links of a block with their texts, where nothing but signs stands outside of them. */
function splitLinks(
  pieces: readonly TextPiece[],
): { element: PageElement; pieces: TextPiece[] }[] | undefined {
  const links: { element: PageElement; pieces: TextPiece[] }[] = [];
  for (const piece of pieces) {
    const { node, link } = piece;
    if (link) {
      const last = links.at(-1);
      if (last?.element === link) last.pieces.push(piece);
      else links.push({ element: link, pieces: [piece] });
    } else if (node && !onlySigns.test(node.value)) return undefined;
  }
  return links.length === 0 ? undefined : links;
}
