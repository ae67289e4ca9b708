export type * from './model/figma-document.ts';
export type * from './model/figma-paint.ts';
export type * from './model/figma-node.ts';
export type * from './model/visit.ts';
export { figmaNodeTypes } from './model/figma-node.ts';
export { createNodeReader, type NodeReader } from './create-node-reader.ts';
export { mergeInherited } from './merge-inherited.ts';
export { readDefinitions } from './read-definitions.ts';
export { readTree } from './read-tree.ts';
