export { readFigma } from './read-figma.ts';
export { isFigmaDocument } from './is-figma-document.ts';
// What readers of other encodings of the same documents stand on.
export { addDrawings } from './add-drawings.ts';
export { describeProfile } from './describe-profile.ts';
export type { ComponentIndex } from './component-index.ts';
export { parseProfile } from './load-document.ts';
export type { Placement } from './placement.ts';
export { toEffect } from './to-effect.ts';
export { toFigmaNode } from './to-node.ts';
export { toPaints } from './to-paint.ts';
export { toVariables } from './to-variables.ts';
