import type { Reference } from '@brandlint/core';
import type { FigmaNode } from './model/figma-node.ts';
import type { InsideInstance } from './model/visit.ts';

/** Where what a layer of an instance looks like comes from. */
export type Inheritance = {
  owner: string;
  reference: Reference | undefined;
  /** The id of the layer in the component that it comes from, where that is read; empty for the instance as a whole. */
  source: string;
};

/** What is changed where one of these properties of the plugin API is. */
export const fields = {
  fills: ['fills', 'fillStyleId', 'backgrounds', 'backgroundStyleId', 'styledTextSegments', 'vectorNetwork'],
  strokes: ['strokes', 'strokeStyleId', 'strokeWeight'],
  effects: ['effects', 'effectStyleId'],
  characters: ['characters', 'text', 'styledTextSegments'],
} as const;

/** An instance in an instance of … so often is looked at from the inside only. */
const mostInstances = 20;

/** Finds where a property of a layer comes from: `null` where it is set here, or where that is not known. */
export function findInheritance(
  node: FigmaNode,
  instance: InsideInstance | null,
  properties: readonly string[],
): Inheritance | null {
  let from = instance;
  let depth = 0;
  // The outermost instance that changes it decides; what is not known to be untouched is judged where it is.
  for (let at = instance; at && depth < mostInstances; at = at.outer, depth++) {
    if (!at.overrides || changes(at.overrides.get(node.id), properties)) from = at.outer;
  }
  if (!from) return null;
  const source = writeSublayer(node.id, from.id);
  if (from.isComponentRead) return { owner: node.id, reference: 'judged-at-definition', source };
  const owner = `component ${from.component};${source}`;
  return { owner, reference: undefined, source };
}

/** Whether one of the properties is among those changed. */
function changes(changed: ReadonlySet<string> | undefined, properties: readonly string[]): boolean {
  if (!changed) return false;
  for (const property of properties) if (changed.has(property)) return true;
  return false;
}

/** The id of a layer within the component that an instance shows: `I12:3;4:5` in `12:3` is `4:5`; the instance itself is empty. */
function writeSublayer(nodeId: string, instanceId: string): string {
  if (nodeId === instanceId) return '';
  const lead = `${instanceId.startsWith('I') ? instanceId : `I${instanceId}`};`;
  return nodeId.startsWith(lead) ? nodeId.slice(lead.length) : nodeId;
}
