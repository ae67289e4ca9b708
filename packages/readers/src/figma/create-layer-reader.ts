import type { Backdrop, PlainRole, Reference } from '@brandlint/core';
import { createPaintCollector, isSeen, pathsOf } from './collect-paints.ts';
import type { Standing } from './to-color-use.ts';
import type { ColorBook } from './color-book.ts';
import { findBackdrop } from './find-backdrop.ts';
import { fields, findInheritance, type Inheritance } from './inheritance.ts';
import { unknownLooks } from './look-of.ts';
import type { FigmaFacts } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import type { FigmaPaint } from './model/figma-paint.ts';
import type { InsideInstance, Painted } from './model/visit.ts';
import { kindOf } from './node-kinds.ts';
import { paintOver } from './paint-over.ts';
import { createPaths, type MemberPath, toPath } from './property-paths.ts';
import { readText, toPaintedText } from './read-text.ts';
import type { NodeSubject } from './subject.ts';

/** Notes the colours and the text of a layer that is seen, at the opacity of all that it lies in and its own. */
export type ReadLayer = (subject: NodeSubject, opacity: number, isBlended: boolean, painted: Painted) => void;

const none: readonly never[] = [];

/** The strokes that Figma gives to component sets, of old and today, in 8 bits. */
const setStroke = [
  [0x97, 0x47, 0xff],
  [0x7b, 0x61, 0xff],
] as const;

/** Makes what notes the colours and texts of the layers of one document. */
export function createLayerReader(facts: FigmaFacts, book: ColorBook): ReadLayer {
  const styles = new Set(facts.styles.map(({ id }) => id));
  const variables = new Set(facts.variables.map(({ id }) => id));
  const regionPaths = createRegionPaths();
  const collector = createPaintCollector(book, (variable) => referenceOf(variable, variables));
  return readLayer;

  function readLayer(subject: NodeSubject, opacity: number, isBlended: boolean, painted: Painted): void {
    const { node, around } = subject;
    const { isGround, isCanvas } = kindOf(node.type);
    const { instance } = around;
    const hasArea = !node.box || (node.box.width > 0 && node.box.height > 0);
    const fill: PlainRole = isGround ? 'background' : 'fill';
    // The fills of a text layer are those of its ranges.
    const isWritten = (node.type === 'TEXT' || node.type === 'TEXT_PATH') && node.text !== undefined;
    if (node.fills.length > 0 && (hasArea || isCanvas) && !isWritten) {
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
    if (node.text) readTexts(subject, opacity, isBlended, painted);
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
    const isUnseen = text.ranges.length > 0 && !backdrop && node.strokes.length === 0;
    if (node.type === 'TEXT' && isUnseen) return;
    const inherited = findInheritance(node, around.instance, fields.characters);
    const use = readText(subject, inherited ? ownerOf(inherited) : node.id, around.group);
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
}

/** A text of an instance goes by the layer that it comes from: what is wrong with it is one fault. */
function ownerOf({ owner, reference, source }: Inheritance): string {
  return reference === undefined ? owner : source;
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

/** What lies behind a layer that is blended with it. */
export const blended: Backdrop = { kind: 'unknown', reason: unknownLooks.mask };

/** So many regions of a vector share their paths with those of other vectors. */
const sharedRegions = 16;

/** Makes what gives the paths of the regions of a vector. */
function createRegionPaths(): (region: number) => (index: number) => MemberPath {
  const known: ((index: number) => MemberPath)[] = [];
  return (region) => {
    const paths = known[region] ?? createPaths(['vectorNetwork', 'regions', region, 'fills']);
    if (region < sharedRegions) known[region] = paths;
    return paths;
  };
}

const decorationPath: MemberPath = {
  ...toPath(['textDecorationColor', 'value']),
  color: toPath(['textDecorationColor', 'value', 'color']),
};
