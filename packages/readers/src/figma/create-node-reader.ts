import { createLayerReader, blended } from './create-layer-reader.ts';
import { createColorBook } from './color-book.ts';
import { findBackdrop } from './find-backdrop.ts';
import { isPlainBlend } from './look-of.ts';
import type { FigmaFacts } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import type { InsideInstance, Painted, Surroundings, Visit } from './model/visit.ts';
import { paintOver } from './paint-over.ts';
import { candidacyOf, readIcon } from './read-icon.ts';
import { holdsSeen, isInSight, isMeasured, isPlain } from './sight.ts';
import { addGap, type NodeSubject, writeLink, writePath, writeWithin } from './subject.ts';
import { cutBy, enter, outside, toInner } from './surroundings.ts';

/** Reads the layers of one document, one at a time, in the order in which they are painted. */
export type NodeReader = {
  /** What surrounds the document itself. */
  outside: Surroundings;
  /** Reads one node; `around` is the `inner` of its parent, `painted` what was painted before it. */
  visit: (node: FigmaNode, around: Surroundings, painted: Painted) => Visit;
};

const none: readonly never[] = [];

/** Makes the reader of the layers of one document. It keeps nothing of what it read but the colours it has met. */
export function createNodeReader(facts: FigmaFacts): NodeReader {
  const book = createColorBook(facts.profile);
  const readLayer = createLayerReader(facts, book);
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
    const subject =
      candidacy === 'none' && isPlain(node) ? undefined : toSubject(node, around, candidacy !== 'none');
    let drawings: Visit['drawings'] = none;
    if (subject) {
      if (node.faults.length > 0 || node.type === 'UNKNOWN') readFaults(subject);
      if (isShown) readLayer(subject, opacity, isBlended, painted);
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

  function toSubject(node: FigmaNode, around: Surroundings, isIcon: boolean): NodeSubject {
    const icons = isIcon ? enter(node.id, around.icons) : around.icons;
    return {
      id: node.id,
      node,
      around,
      within: writeWithin(node, around.within),
      path: writePath(node, around.path),
      link: writeLink(facts.fileKey, node.id),
      icons,
      ...(icons.length > 0 && { drawn: [{ icons, count: 1 }] }),
      uses: [],
      gaps: [],
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

function readFaults(subject: NodeSubject): void {
  const { node } = subject;
  if (node.type === 'UNKNOWN') {
    const name = node.typeName ?? '';
    addGap(subject, wholePath, 'unknown-layer', `layers of the type ${name} are not known, and read in part`);
  }
  for (const { property, reason } of node.faults) {
    addGap(subject, { path: [property], text: property }, 'property-unreadable', reason);
  }
}

/** Whether it is seen in the instance, and perhaps not in the component. */
function isShownHere({ id }: FigmaNode, { overrides }: InsideInstance): boolean {
  return overrides?.get(id)?.has('visible') === true;
}

const wholePath = { path: [], text: '' };
