import type { Location } from '@brandlint/core';
import type { Document, Root } from 'postcss';
import { isValueNode, type ValueNode } from './node-value.ts';

/** Finds the node that holds a place. */
export type FindNode = (place: Location) => ValueNode | undefined;

/** Makes what finds nodes by their place in the text; the list of nodes is made when it is needed first. */
export function createNodeFinder(root: Root | Document): FindNode {
  let nodes: { at: number; node: ValueNode }[] | undefined;
  return (place) => {
    if (place.kind !== 'text') return undefined;
    nodes ??= listNodes(root);
    let low = -1;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((nodes[middle]?.at ?? Infinity) <= place.start.offset) low = middle;
      else high = middle - 1;
    }
    return nodes[low]?.node;
  };
}

function listNodes(root: Root | Document): { at: number; node: ValueNode }[] {
  const found: { at: number; node: ValueNode }[] = [];
  root.walk((node) => {
    const at = node.source?.start?.offset;
    if (at !== undefined && isValueNode(node)) found.push({ at, node });
  });
  return found.sort((one, other) => one.at - other.at);
}
