export type * from './model/figma-document.ts';
export type * from './model/figma-node.ts';
export type * from './model/figma-paint.ts';
export type * from './model/visit.ts';
