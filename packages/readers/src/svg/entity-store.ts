import type { GapList } from '@brandlint/core';

/** Counts what the entities of one drawing expand to. */
export type EntityStore = { define: (target: object, entities: ReadonlyMap<string, string>) => void };

/** All entities of a drawing together may expand to so many characters. */
const maximumExpansion = 1_000_000;

/** Makes the store that hands entities to the parser; once the budget is spent they expand to nothing, with a gap. */
export function createEntityStore(gaps: GapList): EntityStore {
  let left = maximumExpansion;

  function expand(value: string): string {
    if (left < 0) return '';
    left -= value.length;
    if (left >= 0) return value;
    const reason = `entities that expand to more than ${maximumExpansion} characters are not expanded further`;
    gaps.add({ kind: 'unreadable', code: 'entity-refused', reason });
    return '';
  }

  return {
    define: (target, entities) => {
      for (const [name, value] of entities) Object.defineProperty(target, name, { get: () => expand(value) });
    },
  };
}
