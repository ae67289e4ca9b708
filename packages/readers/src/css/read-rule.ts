import type { IconName } from '@brandlint/core';
import type { Node } from 'postcss';
import type { Position } from './containers.ts';
import { findWinners, type Winners } from './find-winners.ts';
import { readSubjectNames, withoutGenerated } from './read-subjects.ts';

/** What a rule says of the icons and texts in it, whichever of its declarations shows them. */
export type RuleFacts = Position & {
  /** What the elements that it is about go by. */
  names: readonly IconName[];
  /** What it shares with the rules of the same elements' generated content; none for declarations in no rule. */
  containers: readonly string[];
  winners: Winners;
};

/** Makes the function that reads a rule, once for all that it shows. */
export function createRuleReader(
  nameContainers: (block: Node['parent']) => Position,
): (block: Node['parent']) => RuleFacts {
  const known = new Map<Node['parent'], RuleFacts>();
  return (block) => {
    let facts = known.get(block);
    if (!facts) {
      const { anchor, within } = nameContainers(block);
      const containers = anchor === '' ? [] : [withoutGenerated(anchor)];
      facts = { anchor, within, containers, names: readSubjectNames(block), winners: findWinners(block) };
      known.set(block, facts);
    }
    return facts;
  };
}
