export { readFigma } from './read-figma.ts';
export { isFigmaDocument } from './is-figma-document.ts';
// What readers of other encodings of the same documents stand on.
export { addDrawings } from './add-drawings.ts';
export { describeProfile } from './describe-profile.ts';
export { indexComponents } from './component-index.ts';
export { parseProfile, toTopTrees } from './load-document.ts';
export { multiply, upright, type Linear, type Placement } from './placement.ts';
export { toEffect } from './to-effect.ts';
export { toPaints } from './to-paint.ts';
export { toVariables } from './to-variables.ts';
export { readTree } from '../read-tree.ts';
