import type { FigmaNode } from '@brandlint/readers/figma-nodes';
import type { Faults } from './read-guarded.ts';

/** A plain node while it is being filled in. */
export type DraftNode = { -readonly [Key in keyof FigmaNode]: FigmaNode[Key] } & { faults: Faults };

const none: readonly never[] = [];
const noStyles: FigmaNode['styles'] = {};

/** A node of which nothing is known but what it is. What is empty is shared, because most of a node is. */
export function draftNode(id: string, type: FigmaNode['type'], name: string): DraftNode {
  return {
    id,
    type,
    name,
    visible: true,
    opacity: 1,
    blendMode: 'NORMAL',
    isMask: false,
    box: null,
    clipsContent: false,
    fills: none,
    strokes: none,
    strokeWeight: 0,
    regions: none,
    effects: none,
    others: none,
    styles: noStyles,
    childCount: 0,
    faults: [],
  };
}
