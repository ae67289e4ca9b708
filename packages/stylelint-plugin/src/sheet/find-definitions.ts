import type { LoadedConfig } from '@brandlint/config';
import { isOwnFile, joinOwnReferences } from '@brandlint/config/linter';
import type { Definition, Definitions } from '@brandlint/core';
import { readTreeDefinitions } from '@brandlint/readers/host-tree';
import type { Root } from 'postcss';

/** What was found last under each configuration: Stylelint hands over the same files for each stylesheet. */
const known = new WeakMap<LoadedConfig, { roots: readonly Root[]; definitions: Definitions }>();
/** The variables that a file of Stylelint's own `referenceFiles` defines. */
const knownOfRoot = new WeakMap<Root, Definitions>();
const none: Definitions = new Map();

/**
 * The variables that a stylesheet may use without defining them: those of the configuration's reference files and of
 * Stylelint's.
 */
export function findDefinitions(configuration: LoadedConfig, roots: readonly Root[]): Definitions {
  const before = known.get(configuration);
  const isSame = before?.roots.length === roots.length && roots.every((root, i) => root === before.roots[i]);
  if (before && isSame) return before.definitions;
  const definitions = joinAll(configuration, roots);
  known.set(configuration, { roots, definitions });
  return definitions;
}

function joinAll(configuration: LoadedConfig, roots: readonly Root[]): Definitions {
  const joined = new Map<string, Definition>(joinOwnReferences(configuration));
  for (const root of roots) {
    const judged = isOwnFile(configuration, root.source?.input.file);
    for (const [name, { values }] of definitionsIn(root)) {
      const before = joined.get(name);
      joined.set(name, {
        values: [...new Set([...(before?.values ?? []), ...values])],
        judged: judged && before?.judged !== false,
      });
    }
  }
  return joined;
}

function definitionsIn(root: Root): Definitions {
  let definitions = knownOfRoot.get(root);
  if (!definitions) knownOfRoot.set(root, (definitions = readTreeDefinitions(root, none)));
  return definitions;
}
