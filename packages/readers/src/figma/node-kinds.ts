import type { FigmaNodeType } from './model/figma-node.ts';

/** What a layer is to its colours. */
export type NodeKind = {
  /** Its fills lie behind what it holds. */
  isGround: boolean;
  /** Its fills fill its whole box, its corners apart. */
  isRectangle: boolean;
  /** It is the canvas or divides it: what lies in it is a top-level layer. */
  isCanvas: boolean;
  /** Its children only shape it, and are not painted themselves. */
  hidesChildren: boolean;
  /** A single sign may be drawn with it. */
  isDrawing: boolean;
  /** It holds layers, and may hold all of an icon. */
  isHolder: boolean;
};

const shape: NodeKind = {
  isGround: false,
  isRectangle: false,
  isCanvas: false,
  hidesChildren: false,
  isDrawing: false,
  isHolder: false,
};
const box = { ...shape, isRectangle: true };
const ground = { ...box, isGround: true };
const holder = { ...ground, isHolder: true };
const canvas = { ...ground, isCanvas: true };
const drawing = { ...shape, isDrawing: true };
const note = { ...shape, isGround: true };

const kinds: Record<FigmaNodeType, NodeKind> = {
  BOOLEAN_OPERATION: { ...drawing, hidesChildren: true },
  CODE_BLOCK: ground,
  COMPONENT: holder,
  COMPONENT_SET: ground,
  CONNECTOR: shape,
  DOCUMENT: canvas,
  ELLIPSE: shape,
  EMBED: box,
  FRAME: holder,
  GROUP: { ...holder, isGround: false },
  HIGHLIGHT: shape,
  INSTANCE: holder,
  INTERACTIVE_SLIDE_ELEMENT: box,
  LINE: shape,
  LINK_UNFURL: box,
  MEDIA: box,
  PAGE: canvas,
  POLYGON: shape,
  RECTANGLE: box,
  SECTION: canvas,
  SHAPE_WITH_TEXT: note,
  SLICE: shape,
  SLIDE: ground,
  SLIDE_GRID: canvas,
  SLIDE_ROW: canvas,
  SLOT: ground,
  STAMP: shape,
  STAR: shape,
  STICKY: ground,
  TABLE: ground,
  TABLE_CELL: ground,
  TEXT: shape,
  TEXT_PATH: shape,
  TRANSFORM_GROUP: shape,
  VECTOR: drawing,
  WASHI_TAPE: shape,
  WIDGET: box,
  UNKNOWN: shape,
};

/** What a type of layer is to its colours. */
export function kindOf(type: FigmaNodeType): NodeKind {
  return kinds[type];
}
