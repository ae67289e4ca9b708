import type { FigmaPaint, MainComponent } from '@brandlint/readers/figma-nodes';
import { addBlend, addEffects, addFills, addRegions, addStrokes } from './add-looks.ts';
import { addBox, addMatrix } from './add-place.ts';
import { type DraftNode, draftNode } from './draft-node.ts';
import { describeError, readGuarded } from './read-guarded.ts';
import { readMarks } from './read-marks.ts';
import { toColor } from './to-color.ts';
import { toPaints } from './to-paint.ts';
import { toText } from './to-text.ts';

/** A live layer or page. */
export type LiveNode = PageNode | SceneNode;

/** What is known of a live layer beside itself. */
export type LiveContext = {
  /** `figma.mixed`. */
  mixed: PluginAPI['mixed'];
  /** The component of an instance, which only a promise gives. */
  main?: MainComponent | null;
  /** It lies right on the canvas, where alone it can be an overlay. */
  isTop: boolean;
};

/** A live layer as plain data, its children left out. What Figma does not give is a fault; nothing throws. */
export function toNode(live: LiveNode, id: string, context: LiveContext): DraftNode {
  try {
    const { type } = live;
    const name: unknown = live.name;
    const node = draftNode(id, type, typeof name === 'string' ? name : '');
    if (live.type !== 'PAGE') {
      node.visible = readGuarded(live, 'visible', node.faults) !== false;
      // What is hidden is not judged, nor is anything in it.
      if (!node.visible) return node;
      addBox(node, live);
    }
    fill(node, live, context);
    return node;
  } catch (error) {
    const unread = draftNode(id, 'UNKNOWN', '');
    unread.faults.push({ property: 'type', reason: describeError(error) });
    return unread;
  }
}

function fill(node: DraftNode, live: LiveNode, context: LiveContext): void {
  switch (live.type) {
    case 'PAGE':
      addPage(node, live);
      return;
    case 'INSTANCE':
      if (context.main) node.main = context.main;
      addOverrides(node, live);
      addFrame(node, live, context);
      return;
    case 'COMPONENT':
    case 'COMPONENT_SET':
      node.key = readGuarded(live, 'key', node.faults) ?? '';
      addFrame(node, live, context);
      return;
    case 'FRAME':
    case 'SLOT':
      addFrame(node, live, context);
      return;
    case 'SLIDE':
      addFills(node, live);
      addStrokes(node, live);
      addEffects(node, live);
      node.clipsContent = readGuarded(live, 'clipsContent', node.faults) === true;
      return;
    case 'GROUP':
    case 'TRANSFORM_GROUP':
      addEffects(node, live);
      addSign(node, live);
      addMarks(node, live);
      return;
    case 'SECTION':
      addFills(node, live);
      addStrokes(node, live);
      addMarks(node, live);
      return;
    case 'VECTOR':
    case 'HIGHLIGHT':
      addShape(node, live);
      addRegions(node, live, context.mixed);
      addSign(node, live);
      return;
    case 'BOOLEAN_OPERATION':
    case 'STAR':
    case 'POLYGON':
      addShape(node, live);
      addSign(node, live);
      return;
    case 'RECTANGLE':
    case 'ELLIPSE':
    case 'LINE':
    case 'STAMP':
    case 'WASHI_TAPE':
      addShape(node, live);
      return;
    case 'TEXT':
    case 'TEXT_PATH':
      // Its fills are those of its ranges.
      addStrokes(node, live);
      addEffects(node, live);
      node.text = toText(live, context.mixed, node.faults);
      addTextStyle(node, live);
      return;
    case 'STICKY':
      addFills(node, live);
      addBlend(node, live);
      node.text = toText(live.text, context.mixed, node.faults);
      return;
    case 'SHAPE_WITH_TEXT':
      addFills(node, live);
      addStrokes(node, live);
      addBlend(node, live);
      node.text = toText(live.text, context.mixed, node.faults);
      return;
    case 'CONNECTOR':
      addStrokes(node, live);
      addBlend(node, live);
      node.text = toText(live.text, context.mixed, node.faults);
      node.others = [{ property: 'textBackground', paints: toPaints(live.textBackground.fills) }];
      return;
    case 'TABLE':
      addFills(node, live);
      addBlend(node, live);
      return;
    case 'CODE_BLOCK':
      addBlend(node, live);
      return;
    case 'SLIDE_ROW':
    case 'SLIDE_GRID':
    case 'INTERACTIVE_SLIDE_ELEMENT':
    case 'SLICE':
    case 'WIDGET':
    case 'EMBED':
    case 'LINK_UNFURL':
    case 'MEDIA':
      return;
    default:
      addUnknown(node, live);
  }
}

function addUnknown(node: DraftNode, live: never): void {
  const { type }: { type?: unknown } = live;
  node.type = 'UNKNOWN';
  node.typeName = typeof type === 'string' ? type : 'of no type';
}

function addPage(node: DraftNode, live: PageNode): void {
  const backgrounds = toPaints(readGuarded(live, 'backgrounds', node.faults));
  const prototype = toPaints(readGuarded(live, 'prototypeBackgrounds', node.faults));
  node.others = [
    { property: 'backgrounds', paints: backgrounds },
    { property: 'prototypeBackgrounds', paints: prototype },
  ].filter(({ paints }) => paints.length > 0);
  addMarks(node, live);
}

type LiveFrame = FrameNode | ComponentNode | ComponentSetNode | InstanceNode | SlotNode;

function addFrame(node: DraftNode, live: LiveFrame, { isTop }: LiveContext): void {
  addFills(node, live);
  addStrokes(node, live);
  addEffects(node, live);
  node.clipsContent = readGuarded(live, 'clipsContent', node.faults) === true;
  addSign(node, live);
  addMarks(node, live);
  if (!isTop) return;
  const overlay =
    live.type === 'COMPONENT_SET' ? undefined : readGuarded(live, 'overlayBackground', node.faults);
  if (overlay?.type === 'SOLID_COLOR') {
    const paint: FigmaPaint = {
      type: 'SOLID',
      visible: true,
      opacity: 1,
      blendMode: 'NORMAL',
      color: toColor(overlay.color),
    };
    node.others = [{ property: 'overlayBackground', paints: [paint] }];
  }
}

function addShape(node: DraftNode, live: MinimalFillsMixin & MinimalStrokesMixin & BlendMixin): void {
  addFills(node, live);
  addStrokes(node, live);
  addEffects(node, live);
}

/** What is larger than this, in px, is no icon: the reader of layers takes none so large either. */
const largestSignPx = 512;

/** What is asked of layers that may show an icon. */
function addSign(
  node: DraftNode,
  live: Pick<BaseNodeMixin, 'isAsset'> & Pick<DimensionAndPositionMixin, 'absoluteTransform'>,
): void {
  if (!node.box || Math.max(node.box.width, node.box.height) > largestSignPx) return;
  if (readGuarded(live, 'isAsset', node.faults) === true) node.isAsset = true;
  addMatrix(node, live);
}

/** Marks are kept on layers that hold others; the inner layers of an instance have none of their own. */
function addMarks(node: DraftNode, live: PluginDataMixin): void {
  if (node.id.startsWith('I')) return;
  const marks = readMarks(live, node.faults);
  if (marks) node.marks = marks;
}

function addOverrides(node: DraftNode, live: InstanceNode): void {
  const overrides = readGuarded(live, 'overrides', node.faults);
  if (!overrides) return;
  node.overrides = new Map(
    overrides.map(({ id, overriddenFields }) => [id, new Set<string>(overriddenFields)]),
  );
}

function addTextStyle(node: DraftNode, live: TextNode | TextPathNode): void {
  const style: unknown = readGuarded(live, 'textStyleId', node.faults);
  if (typeof style === 'string' && style !== '') node.styles = { ...node.styles, text: style };
}
