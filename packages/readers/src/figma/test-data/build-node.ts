import type { FigmaFacts, FigmaTree } from '../model/figma-document.ts';
import type { FigmaBox, FigmaNode, FigmaNodeType, TextRange } from '../model/figma-node.ts';
import type { FigmaColor, FigmaPaint } from '../model/figma-paint.ts';

/** Facts of a document of which nothing is known but its nodes. */
export function buildFacts(given: Partial<FigmaFacts> = {}): FigmaFacts {
  return {
    name: 'Campaign',
    profile: 'srgb',
    isProfileAssumed: false,
    styles: [],
    variables: [],
    components: new Set(),
    ...given,
  };
}

/** A layer of 100 by 100 px with no look of its own. */
export function buildNode(type: FigmaNodeType, given: Partial<FigmaNode> = {}): FigmaNode {
  return {
    id: '1:1',
    type,
    name: type.toLowerCase(),
    visible: true,
    opacity: 1,
    blendMode: 'PASS_THROUGH',
    isMask: false,
    box: { x: 0, y: 0, width: 100, height: 100 },
    clipsContent: false,
    fills: [],
    strokes: [],
    strokeWeight: 1,
    regions: [],
    effects: [],
    others: [],
    styles: {},
    childCount: 0,
    faults: [],
    ...given,
  };
}

/** A layer with layers in it. */
export function buildTree(node: FigmaNode, ...children: readonly FigmaTree[]): FigmaTree {
  return { node: { ...node, childCount: children.length }, children: () => children };
}

/** `#RRGGBB` as Figma has it, in numbers of 32 bits as it gives them. */
export function toFigmaColor(hex: string, a = 1): FigmaColor {
  const channel = (at: number) => Math.fround(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { r: channel(1), g: channel(3), b: channel(5), a };
}

/** A solid paint. */
export function buildSolid(
  hex: string,
  given: Partial<Extract<FigmaPaint, { type: 'SOLID' }>> = {},
): FigmaPaint {
  return {
    type: 'SOLID',
    visible: true,
    opacity: 1,
    blendMode: 'NORMAL',
    color: toFigmaColor(hex),
    ...given,
  };
}

/** A gradient from the top down. */
export function buildGradient(...colors: readonly string[]): FigmaPaint {
  const stops = colors.map((hex, at) => ({ color: toFigmaColor(hex), position: at / colors.length }));
  return { type: 'GRADIENT_LINEAR', visible: true, opacity: 1, blendMode: 'NORMAL', stops };
}

/** A picture as a paint. */
export function buildPicture(): FigmaPaint {
  return { type: 'IMAGE', visible: true, opacity: 1, blendMode: 'NORMAL' };
}

/** A text layer in one colour. */
export function buildText(
  characters: string,
  hex: string,
  given: Partial<FigmaNode & TextRange> = {},
): FigmaNode {
  const { fontSize = 16, fontWeight = 400, start = 0, end = characters.length, fills, ...node } = given;
  const range: TextRange = { start, end, fills: fills ?? [buildSolid(hex)], fontSize, fontWeight };
  return buildNode('TEXT', {
    name: characters,
    fills: fills ?? [buildSolid(hex)],
    strokeWeight: 0,
    text: { characters, ranges: [range] },
    ...node,
  });
}

/** A rectangle on the canvas. */
export function buildBox(x: number, y: number, width: number, height: number): FigmaBox {
  return { x, y, width, height };
}
