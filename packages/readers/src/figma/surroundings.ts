import { emptyFingerprint, extendFingerprint } from '@brandlint/core';
import { cut } from './geometry.ts';
import type { FigmaBox, FigmaNode } from './model/figma-node.ts';
import type { Surroundings } from './model/visit.ts';
import { kindOf } from './node-kinds.ts';
import { enterCrowd, groupOf } from './read-text.ts';
import { type NodeSubject, writePath, writeWithin } from './subject.ts';

const none: readonly never[] = [];

/** So many containers of a text or an icon are kept, the innermost. */
const mostContainers = 8;

/** A top-level frame that is no larger, in px, is a card rather than a page. */
const smallFramePx = 480;

/** What surrounds a document itself. */
export const outside: Surroundings = {
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
  icons: none,
};

/** What the children of a node inherit; `null` where nothing of them is seen. */
export function toInner(
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
    icons: subject ? subject.icons : around.icons,
  };
  if (group !== undefined) inner.group = group;
  return inner;
}

/** What layers beside a mask inherit from then on. */
export function cutBy({ box }: FigmaNode, outer: Surroundings): Surroundings {
  return { ...outer, clip: box ? (cut(box, outer.clip) ?? nowhere) : outer.clip, isBlended: true };
}

/** Beyond any canvas. */
const nowhere: FigmaBox = { x: 1e15, y: 1e15, width: 0, height: 0 };

/** A layer and what it lies in, the innermost of them. */
export function enter(id: string, containers: readonly string[]): readonly string[] {
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
