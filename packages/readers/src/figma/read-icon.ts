import type { Backdrop, IconUse } from '@brandlint/core';
import type { FigmaNode } from './model/figma-node.ts';
import { isTilted } from './geometry.ts';
import { readIconNames } from './read-icon-names.ts';
import { kindOf } from './node-kinds.ts';
import { toBox } from './read-text.ts';
import { placeOf, type NodeSubject } from './subject.ts';
import type { Surroundings } from './model/visit.ts';

/** What may be an icon is at most so large, in px; what certainly is one sign and nothing more, at most so large. */
const largestPx = 512;
const signPx = 128;
const leastPx = 6;

/** One side is at most so many times the other. */
const mostStretch = 2;

/** Among more neighbours than this a lone vector is a part of something. */
const mostNeighbours = 24;

/** Whether a layer may be an icon, and whether it is so plainly one that what it is drawn with is none. */
export type Candidacy = 'none' | 'perhaps' | 'whole';

/** Tells from cheap facts whether a layer may be an icon. */
export function candidacyOf(node: FigmaNode, around: Surroundings): Candidacy {
  const { type, box } = node;
  const { isHolder, isDrawing } = kindOf(type);
  if (!(isHolder || isDrawing) || !box) return 'none';
  const longer = Math.max(box.width, box.height);
  const shorter = Math.min(box.width, box.height);
  if (!(longer <= largestPx && shorter >= leastPx)) return 'none';
  const isOwn = type === 'INSTANCE' || type === 'COMPONENT';
  if (type !== 'INSTANCE' && (around.isInIcon || around.instance)) return 'none';
  const isNamed = node.isAsset === true || namesIcon(node);
  if (isOwn) {
    if (!isNamed && longer > mostStretch * shorter) return 'none';
    return isNamed || longer <= signPx ? 'whole' : 'perhaps';
  }
  if (isNamed) return 'whole';
  if (longer > mostStretch * shorter) return 'none';
  if (isDrawing) return around.neighbours <= mostNeighbours ? 'whole' : 'none';
  // What holds one layer only is stood for by that layer.
  return longer <= signPx && node.childCount > 1 ? 'whole' : 'none';
}

function namesIcon({ name, main }: FigmaNode): boolean {
  return saysIcon(name) || (main !== undefined && saysIcon(main.name));
}

function saysIcon(text: string): boolean {
  return text.length < 300 && text.toLowerCase().includes('icon');
}

/** What may be changed in an instance without its drawing looking another. */
const harmless = [
  'name',
  'width',
  'height',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
  'x',
  'y',
  'rotation',
  'relativeTransform',
  'constraints',
  'locked',
  'pluginData',
  'exportSettings',
  'layoutAlign',
  'layoutGrow',
  'layoutPositioning',
  'autoRename',
  'primaryAxisSizingMode',
  'counterAxisSizingMode',
  'expanded',
  'reactions',
  'hyperlink',
];
const harmlessFields: ReadonlySet<string> = new Set(harmless);

/** An icon use of a layer, and the layer that its picture is drawn from. */
export function readIcon(
  subject: NodeSubject,
  owner: string,
  backdrop: Backdrop,
  components: ReadonlySet<string>,
): { use: IconUse; drawing: { key: string; nodeId: string } } {
  const { node, around, within } = subject;
  const { main } = node;
  const isWhole = main !== undefined && main.id !== '' && isUntouched(node, around);
  const key = isWhole ? `main:${main.id}` : `node:${node.id}`;
  const use: IconUse = {
    kind: 'icon',
    anchor: owner,
    within,
    places: [placeOf(subject, [])],
    count: 1,
    written: node.name,
    carrier: 'drawing',
    names: readIconNames(node, around.within[0]),
    label: null,
    exposure: 'unknown',
    artwork: key,
    ownColors: true,
    containers: around.containers,
    backdrop,
  };
  const box = toBox(node.box, around.frame);
  if (box) use.box = box;
  if (node.matrix) use.matrix = node.matrix;
  if (node.box && !isTilted(node.matrix)) {
    const isLying = node.matrix !== undefined && Math.abs(node.matrix[0]) < Math.abs(node.matrix[1]);
    const { width, height } = node.box;
    use.size = {
      width: isLying ? height : width,
      height: isLying ? width : height,
      keepsProportions: false,
      isForced: true,
    };
  }
  return { use, drawing: { key, nodeId: isWhole && components.has(main.id) ? main.id : node.id } };
}

/** Whether an instance looks as its component does, its size and place apart. */
function isUntouched(node: FigmaNode, around: Surroundings): boolean {
  if (!node.overrides || (around.instance && changesBelow(around.instance.overrides, node.id))) return false;
  for (const changed of node.overrides.values()) if (!isHarmless(changed)) return false;
  return true;
}

/** Changes of more layers than this are not looked through. */
const mostChanged = 200;

/** Whether an outer instance changes, or may change, what a layer or one in it looks like. */
function changesBelow(
  overrides: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  nodeId: string,
): boolean {
  if (!overrides || overrides.size > mostChanged) return true;
  for (const [id, changed] of overrides) {
    if ((id === nodeId || id.startsWith(`${nodeId};`)) && !isHarmless(changed)) return true;
  }
  return false;
}

function isHarmless(changed: ReadonlySet<string>): boolean {
  for (const property of changed) if (!harmlessFields.has(property)) return false;
  return true;
}
