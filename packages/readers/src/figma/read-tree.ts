import { GapList, type Reading, type Use } from '@brandlint/core';
import { createNodeReader } from './create-node-reader.ts';
import { mergeInherited } from './merge-inherited.ts';
import type { FigmaFacts, FigmaTree } from './model/figma-document.ts';
import type { Painted, Surroundings } from './model/visit.ts';
import { kindOf } from './node-kinds.ts';
import { readDefinitions } from './read-definitions.ts';

type Level = {
  trees: Iterator<FigmaTree>;
  around: Surroundings;
  /** Where each child begins anew: on the canvas, each top-level layer has its own ground. */
  ground: Painted | undefined;
};

/** Reads whole trees of a document. Of what is drawn nothing is looked at, so icons are known by their names. */
export function readTree(facts: FigmaFacts, trees: readonly FigmaTree[]): Reading {
  const reader = createNodeReader(facts);
  const definitions = readDefinitions(facts);
  const gaps = new GapList();
  const uses: Use[] = [...definitions.uses];
  for (const { place, ...gap } of definitions.gaps) gaps.add(gap, place);
  let painted: Painted = null;
  const stack: Level[] = [{ trees: trees[Symbol.iterator](), around: reader.outside, ground: null }];
  for (let level = stack[stack.length - 1]; level; level = stack[stack.length - 1]) {
    const next = level.trees.next();
    if (next.done) {
      stack.pop();
      continue;
    }
    const { node, children } = next.value;
    const visit = reader.visit(node, level.around, level.ground === undefined ? painted : level.ground);
    painted = visit.painted;
    for (const use of visit.uses) uses.push(use);
    for (const { place, ...gap } of visit.gaps) gaps.add(gap, place);
    if (visit.later) level.around = visit.later;
    if (visit.inner) {
      const ground = kindOf(node.type).isCanvas ? painted : undefined;
      stack.push({ trees: children()[Symbol.iterator](), around: visit.inner, ground });
    }
  }
  return { uses: mergeInherited(uses), gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
}
