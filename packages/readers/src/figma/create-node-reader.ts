import type { Backdrop, PlainRole, Reference } from '@brandlint/core';
import { extendFingerprint, emptyFingerprint } from '@brandlint/core';
import { createPaintCollector, isSeen, pathsOf, type Standing } from './collect-paints.ts';
import { createColorBook } from './color-book.ts';
import { findBackdrop } from './find-backdrop.ts';
import { cut, intersect } from './geometry.ts';
import { fields, findInheritance } from './inheritance.ts';
import { isPlainBlend, unknownLooks } from './look-of.ts';
import type { FigmaFacts } from './model/figma-document.ts';
import type { FigmaBox, FigmaNode } from './model/figma-node.ts';
import type { FigmaPaint } from './model/figma-paint.ts';
import type { InsideInstance, Painted, Surroundings, Visit } from './model/visit.ts';
import { kindOf } from './node-kinds.ts';
import { paintOver } from './paint-over.ts';
import { createPaths, type MemberPath, toPath } from './property-paths.ts';
import { candidacyOf, readIcon } from './read-icon.ts';
import { enterCrowd, groupOf, readText, toPaintedText } from './read-text.ts';
import { addGap, type NodeSubject, writeLink, writePath, writeWithin } from './subject.ts';

/** Reads the layers of one document, one at a time, in the order in which they are painted. */
export type NodeReader = {
  /** What surrounds the document itself. */
  outside: Surroundings;
  /** Reads one node; `around` is the `inner` of its parent, `painted` what was painted before it. */
  visit: (node: FigmaNode, around: Surroundings, painted: Painted) => Visit;
};

const none: readonly never[] = [];

/** So many containers of a text or an icon are kept, the innermost. */
const mostContainers = 8;

/** A top-level frame that is no larger, in px, is a card rather than a page. */
const smallFramePx = 480;

/** The stroke that Figma gives to a component set. */
const setStroke = [
  [0x97, 0x47, 0xff],
  [0x7b, 0x61, 0xff],
] as const;

/** Makes the reader of the layers of one document. It keeps nothing of what it read but the colours it has met. */
export function createNodeReader(facts: FigmaFacts): NodeReader {
  const book = createColorBook(facts.profile);
  const styles = new Set(facts.styles.map(({ id }) => id));
  const variables = new Set(facts.variables.map(({ id }) => id));
  const collector = createPaintCollector(book, (variable) => referenceOf(variable, variables));
  return { outside, visit };

  function visit(given: FigmaNode, outer: Surroundings, painted: Painted): Visit {
    const node = isMeasured(given.box) ? given : { ...given, box: null };
    if (!node.visible || node.opacity <= 0) {
      return { uses: none, gaps: none, drawings: none, inner: null, painted };
    }
    const placed = outer.instance && isShownHere(node, outer.instance) ? { ...outer, instance: null } : outer;
    const around = node.type === 'INSTANCE' ? enterInstance(node, placed) : placed;
    const opacity = outer.opacity * (node.opacity < 1 ? node.opacity : 1);
    const isBlended = outer.isBlended || !isPlainBlend(node.blendMode);
    const isShown = !node.isMask && isInSight(node, outer.clip);
    const candidacy = isShown ? candidacyOf(node, outer) : 'none';
    const subject = candidacy === 'none' && isPlain(node) ? undefined : toSubject(node, around);
    let drawings: Visit['drawings'] = none;
    if (subject) {
      if (node.faults.length > 0 || node.type === 'UNKNOWN') readFaults(subject);
      if (isShown) readPaints(subject, opacity, isBlended, painted);
      if (candidacy !== 'none') {
        const backdrop = isBlended ? blended : findBackdrop(node.box, painted, book);
        const { use, drawing } = readIcon(subject, node.id, backdrop, facts.components);
        subject.uses.push(use);
        drawings = [drawing];
      }
    }
    const visited: Visit = {
      uses: subject ? subject.uses : none,
      gaps: subject ? subject.gaps : none,
      drawings,
      inner: holdsSeen(node)
        ? toInner(node, around, opacity, isBlended, candidacy === 'whole', subject)
        : null,
      painted: isShown ? paintOver(node, around, opacity, painted) : painted,
    };
    if (node.isMask) visited.later = cutBy(node, outer);
    return visited;
  }

  function toSubject(node: FigmaNode, around: Surroundings): NodeSubject {
    return {
      id: node.id,
      node,
      around,
      within: writeWithin(node, around.within),
      path: writePath(node, around.path),
      link: writeLink(facts.fileKey, node.id),
      uses: [],
      gaps: [],
    };
  }

  function readFaults(subject: NodeSubject): void {
    const { node } = subject;
    if (node.type === 'UNKNOWN') {
      const name = node.typeName ?? '';
      addGap(
        subject,
        wholePath,
        'unknown-layer',
        `layers of the type ${name} are not known, and read in part`,
      );
    }
    for (const { property, reason } of node.faults) {
      addGap(subject, { path: [property], text: property }, 'property-unreadable', reason);
    }
  }

  function readPaints(subject: NodeSubject, opacity: number, isBlended: boolean, painted: Painted): void {
    const { node, around } = subject;
    const { isGround, isCanvas } = kindOf(node.type);
    const { instance } = around;
    const hasArea = !node.box || (node.box.width > 0 && node.box.height > 0);
    const fill: PlainRole = isGround ? 'background' : 'fill';
    const isText = node.text !== undefined;
    const standsAlone = node.type !== 'TEXT' && node.type !== 'TEXT_PATH';
    if (node.fills.length > 0 && (hasArea || isCanvas) && standsAlone) {
      const standing = standingOf(subject, instance, fields.fills, fill, node.styles.fill);
      collector.collectPaints(subject, node.fills, pathsOf.fills, standing);
    }
    for (let region = 0; region < node.regions.length; region++) {
      const standing = standingOf(subject, instance, fields.fills, fill, undefined);
      collector.collectPaints(subject, node.regions[region] ?? none, regionPaths(region), standing);
    }
    if (node.strokes.length > 0 && node.strokeWeight > 0 && !isSetFurniture(node)) {
      const role = isGround && node.type !== 'SHAPE_WITH_TEXT' ? 'border' : 'stroke';
      const standing = standingOf(subject, instance, fields.strokes, role, node.styles.stroke);
      collector.collectPaints(subject, node.strokes, pathsOf.strokes, standing);
    }
    if (node.effects.length > 0) {
      const standing = standingOf(subject, instance, fields.effects, 'shadow', node.styles.effect);
      collector.collectEffects(subject, node.effects, pathsOf.effects, standing);
    }
    if (node.others.length > 0) readOthers(subject);
    if (isText) readTexts(subject, opacity, isBlended, painted);
  }

  function readOthers(subject: NodeSubject): void {
    for (const { property, paints } of subject.node.others) {
      const standing = standingOf(subject, subject.around.instance, [property], 'background', undefined);
      collector.collectPaints(subject, paints, createPaths([property]), standing);
    }
  }

  function readTexts(subject: NodeSubject, opacity: number, isBlended: boolean, painted: Painted): void {
    const { node, around } = subject;
    const { text } = node;
    if (!text || text.characters === '') return;
    const own = node.type === 'TEXT' ? painted : paintOver(node, around, opacity, painted);
    let backdrop: Backdrop | undefined;
    const isWhole = text.ranges.length === 1;
    for (const range of text.ranges) {
      if (!range.fills.some(isSeen) && !range.decoration) continue;
      backdrop ??= isBlended
        ? blended
        : opacity < 1
          ? { kind: 'unknown', reason: unknownLooks.opacity }
          : findBackdrop(node.box, own, book);
      const standing = standingOf(subject, around.instance, fields.fills, 'fill', range.fillStyle);
      standing.text = toPaintedText(range, backdrop);
      if (!isWhole) standing.range = [range.start, range.end];
      collector.collectPaints(subject, range.fills, pathsOf.fills, standing);
      if (range.decoration) {
        const decoration: Standing = { ...standing, reference: undefined, role: 'stroke', text: undefined };
        collector.collectPaints(subject, [range.decoration], () => decorationPath, decoration);
      }
    }
    const inherited = findInheritance(node, around.instance, fields.characters);
    const use = readText(subject, inherited ? inherited.owner : node.id, around.group);
    if (use) subject.uses.push(use);
  }

  function standingOf(
    { node }: NodeSubject,
    instance: InsideInstance | null,
    properties: readonly string[],
    role: PlainRole,
    style: string | undefined,
  ): Standing & { text: Standing['text']; range: Standing['range'] } {
    const inherited = instance && findInheritance(node, instance, properties);
    const ofStyle = style === undefined || style === '' ? undefined : referenceOf(style, styles);
    return {
      role,
      text: undefined,
      range: undefined,
      owner: inherited ? inherited.owner : node.id,
      reference: inherited?.reference ?? ofStyle,
      defines: undefined,
    };
  }

  function enterInstance(node: FigmaNode, outer: Surroundings): Surroundings {
    const { main } = node;
    const instance: InsideInstance = {
      id: node.id,
      component: main ? main.key || main.id : node.id,
      componentName: main ? main.name : node.name,
      isComponentRead: main !== undefined && facts.components.has(main.id),
      outer: outer.instance,
    };
    if (main && node.overrides) instance.overrides = node.overrides;
    return { ...outer, instance };
  }
}

function toInner(
  node: FigmaNode,
  around: Surroundings,
  opacity: number,
  isBlended: boolean,
  isIcon: boolean,
  subject: NodeSubject | undefined,
): Surroundings | null {
  const { isCanvas } = kindOf(node.type);
  const { box } = node;
  let { clip } = around;
  if (node.clipsContent && box && !isCanvas) {
    clip = cut(box, clip);
    if (!clip) return null;
  }
  const isTop = !isCanvas && around.frame === 0;
  const isPageLike = isCanvas || (isTop && !isSmall(box));
  const crowds = isCanvas ? none : enterCrowd(node, around.crowds);
  const group = groupOf(crowds);
  const inner: Surroundings = {
    within: subject ? subject.within : writeWithin(node, around.within),
    path: subject ? subject.path : writePath(node, around.path),
    containers: isPageLike ? around.containers : enter(node.id, around.containers),
    crowds,
    clip,
    opacity,
    isBlended,
    instance: around.instance,
    frame: isTop ? numberOf(node.id) : around.frame,
    neighbours: node.childCount,
    isInIcon: around.isInIcon || isIcon,
  };
  if (group !== undefined) inner.group = group;
  return inner;
}

function cutBy(node: FigmaNode, outer: Surroundings): Surroundings {
  const clip = node.box && outer.clip ? intersect(node.box, outer.clip) : (node.box ?? outer.clip);
  return { ...outer, clip: clip ?? { x: 0, y: 0, width: 0, height: 0 }, isBlended: true };
}

function enter(id: string, containers: readonly string[]): readonly string[] {
  const entered = [id];
  for (let at = 0; at < containers.length && at < mostContainers - 1; at++)
    entered.push(containers[at] ?? '');
  return entered;
}

function isSmall(box: FigmaBox | null): boolean {
  return box !== null && box.width <= smallFramePx && box.height <= smallFramePx;
}

/** Stands for an id; never 0. */
function numberOf(id: string): number {
  return extendFingerprint(emptyFingerprint, id).one >>> 0 || 1;
}

/** Whether it is seen in the instance, and perhaps not in the component. */
function isShownHere({ id }: FigmaNode, { overrides }: InsideInstance): boolean {
  return overrides?.get(id)?.has('visible') === true;
}

/** Whether there is nothing of a node to take notes of. */
function isPlain(node: FigmaNode): boolean {
  return (
    node.fills.length === 0 &&
    node.strokes.length === 0 &&
    node.effects.length === 0 &&
    node.regions.length === 0 &&
    node.others.length === 0 &&
    node.text === undefined &&
    node.faults.length === 0 &&
    node.type !== 'UNKNOWN'
  );
}

/** Whether something below a node may be seen for itself. */
function holdsSeen({ childCount, isMask, type }: FigmaNode): boolean {
  return childCount > 0 && !isMask && !kindOf(type).hidesChildren;
}

/** The difference of what is infinite or no number from itself is no number. */
function isMeasured(box: FigmaBox | null): boolean {
  if (box === null) return true;
  const sum = box.x + box.y + box.width + box.height;
  return sum - sum === 0;
}

/** Whether a part of a node, its strokes included, lies where the canvas is shown. */
function isInSight({ box, strokeWeight }: FigmaNode, clip: FigmaBox | null): boolean {
  if (!clip || !box) return true;
  const edge = strokeWeight > 0 ? strokeWeight : 0;
  return (
    box.x - edge < clip.x + clip.width &&
    box.y - edge < clip.y + clip.height &&
    box.x + box.width + edge > clip.x &&
    box.y + box.height + edge > clip.y
  );
}

function isSetFurniture({ type, strokes }: FigmaNode): boolean {
  if (type !== 'COMPONENT_SET') return false;
  return strokes.every((paint) => isSetStroke(paint));
}

function isSetStroke(paint: FigmaPaint): boolean {
  if (paint.type !== 'SOLID' || !paint.color) return false;
  const { r, g, b } = paint.color;
  const bytes = [r, g, b].map((channel) => Math.round(channel * 255));
  return setStroke.some((known) => known.every((channel, at) => channel === bytes[at]));
}

function referenceOf(id: string | undefined, known: ReadonlySet<string>): Reference | undefined {
  if (id === undefined) return undefined;
  return known.has(id) ? 'judged-at-definition' : 'judged-here';
}

const blended: Backdrop = { kind: 'unknown', reason: unknownLooks.mask };
const wholePath = { path: [], text: '' };

function regionPaths(region: number): (index: number) => MemberPath {
  return createPaths(['vectorNetwork', 'regions', region, 'fills']);
}

const decorationPath: MemberPath = {
  ...toPath(['textDecorationColor', 'value']),
  color: toPath(['textDecorationColor', 'value', 'color']),
};

const outside: Surroundings = {
  within: none,
  path: none,
  containers: none,
  crowds: none,
  clip: null,
  opacity: 1,
  isBlended: false,
  instance: null,
  frame: 0,
  neighbours: 0,
  isInIcon: false,
};
