import type { Definition, Definitions } from '@brandlint/core';
import type { ReferenceFile } from './load-references.ts';

/**
 * The variables that reference files define together. One counts as judged where it is defined only in files whose
 * absolute path is in `judged`: then its faults are told there, and not again wherever it is used.
 */
export function joinReferences(
  references: readonly ReferenceFile[],
  judged: ReadonlySet<string>,
): Definitions {
  const joined = new Map<string, Definition>();
  for (const { absolutePath, definitions } of references) {
    const isJudged = judged.has(absolutePath);
    for (const [name, { values }] of definitions) {
      const before = joined.get(name);
      joined.set(name, {
        values: [...(before?.values ?? []), ...values],
        judged: isJudged && before?.judged !== false,
      });
    }
  }
  return joined;
}
