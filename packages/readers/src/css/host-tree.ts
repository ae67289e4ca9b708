import type { Definitions } from '@brandlint/core';
import type { Document, Root } from 'postcss';
import { findDefinitions } from './find-definitions.ts';

export type { TreeReading } from './collect-hits.ts';
export { findDeclarationValue, findParams, type RawValue } from './find-value.ts';
export { readTree, type TreeOptions } from './read-tree.ts';

/** The variables that a tree defines, whoever parsed it, joined with those known before. */
export function readTreeDefinitions(root: Root | Document, known: Definitions): Definitions {
  return findDefinitions(root, known);
}
