import type { FigmaEffect, FigmaPaint } from './figma-paint.ts';

/** A rectangle on the canvas in px; it has no area where a side is 0. */
export type FigmaBox = { x: number; y: number; width: number; height: number };

/** A run of characters that look alike, in UTF-16 units. */
export type TextRange = {
  start: number;
  end: number;
  fills: readonly FigmaPaint[];
  /** The id of the paint style of its fills. */
  fillStyle?: string;
  /** The paint of its underline or strike-through, where that has one of its own. */
  decoration?: FigmaPaint;
  /** In px. */
  fontSize: number | null;
  /** 100–900. */
  fontWeight: number | null;
};

export type FigmaText = { characters: string; ranges: readonly TextRange[] };

/** The component that an instance shows. */
export type MainComponent = {
  /** The id of its node; it may lie in another file. */
  id: string;
  /** The key under which its library publishes it; empty where that is not known. */
  key: string;
  /** Its name, with the name of its set before it where it is a variant. */
  name: string;
};

/** What somebody said of a node with this tool, kept in its shared plugin data (namespace `brandlint`). */
export type NodeMarks = {
  /** It is the brand's own area. */
  isArea?: true;
  /** It holds artwork of this partner. */
  partner?: string;
};

/** Vector paths as SVG path data in the node's own coordinates. */
export type FigmaGeometry = {
  fills: readonly { path: string; windingRule: 'NONZERO' | 'EVENODD' }[];
  strokes: readonly { path: string; windingRule: 'NONZERO' | 'EVENODD' }[];
  /** From its own coordinates to those of the canvas: `[a, b, c, d, e, f]` as in CSS `matrix()`. */
  transform: readonly [number, number, number, number, number, number];
};

/**
 * One layer of a Figma document, its children left out: the plain shape that live nodes, REST JSON and `.fig` files are
 * turned into. Names are those of the plugin API. What cannot be read of it is listed in `faults`.
 */
export type FigmaNode = {
  id: string;
  type: FigmaNodeType;
  /** The type as written, where it is `UNKNOWN`. */
  typeName?: string;
  name: string;
  visible: boolean;
  opacity: number;
  blendMode: string;
  /** It shows nothing itself and cuts its later siblings. */
  isMask: boolean;
  /** Where it is on the canvas; `null` where that is not known. */
  box: FigmaBox | null;
  /** The linear part `[a, b, c, d]` of its transform on the canvas; absent where it is upright or not known. */
  matrix?: readonly [number, number, number, number];
  clipsContent: boolean;
  fills: readonly FigmaPaint[];
  strokes: readonly FigmaPaint[];
  /** In px, the largest of its sides; 0 where no stroke shows. */
  strokeWeight: number;
  /** The fills of the regions of a vector that has several. */
  regions: readonly (readonly FigmaPaint[])[];
  effects: readonly FigmaEffect[];
  /** Further paints that only some types have, by property: `backgrounds` of a page, `textBackground`, `overlayBackground`. */
  others: readonly { property: string; paints: readonly FigmaPaint[] }[];
  /** The ids of its styles. */
  styles: { fill?: string; stroke?: string; effect?: string; text?: string };
  text?: FigmaText;
  /** Of an instance, where it is known. */
  main?: MainComponent;
  /** Of an instance: what is changed in it and below it, by node id, as property names of the plugin API; absent: not known. */
  overrides?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a component or a component set: the key under which it is published. */
  key?: string;
  /** Figma itself takes it for an icon. */
  isAsset?: true;
  marks?: NodeMarks;
  geometry?: FigmaGeometry;
  /** How many children it has. */
  childCount: number;
  /** What of it cannot be read, as `property` and reason in words without a full stop. */
  faults: readonly { property: string; reason: string }[];
};

/** The types of nodes, as the plugin API names them. */
export const figmaNodeTypes = [
  'BOOLEAN_OPERATION',
  'CODE_BLOCK',
  'COMPONENT',
  'COMPONENT_SET',
  'CONNECTOR',
  'DOCUMENT',
  'ELLIPSE',
  'EMBED',
  'FRAME',
  'GROUP',
  'HIGHLIGHT',
  'INSTANCE',
  'INTERACTIVE_SLIDE_ELEMENT',
  'LINE',
  'LINK_UNFURL',
  'MEDIA',
  'PAGE',
  'POLYGON',
  'RECTANGLE',
  'SECTION',
  'SHAPE_WITH_TEXT',
  'SLICE',
  'SLIDE',
  'SLIDE_GRID',
  'SLIDE_ROW',
  'SLOT',
  'STAMP',
  'STAR',
  'STICKY',
  'TABLE',
  'TABLE_CELL',
  'TEXT',
  'TEXT_PATH',
  'TRANSFORM_GROUP',
  'VECTOR',
  'WASHI_TAPE',
  'WIDGET',
  'UNKNOWN',
] as const;

export type FigmaNodeType = (typeof figmaNodeTypes)[number];
