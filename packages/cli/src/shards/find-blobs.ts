import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStats } from '../sources/read-stats.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { UserError } from '../user-error.ts';

/** The blobs that a command line names: files, and all in a folder that are called so. Throws a `UserError`. */
export function findBlobs(words: readonly string[], cwd: string): string[] {
  const found = words.flatMap((word) => {
    const path = resolve(cwd, word);
    const there = readStats(path);
    if (there.kind !== 'there' || !there.stats.isDirectory()) return [path];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    const inside = names.filter((name) => name.endsWith('.blob')).sort();
    if (inside.length === 0)
      throw new UserError(
        `${toDisplayPath(cwd, path)}: there is no file in it that ends in .blob; name them.`,
      );
    return inside.map((name) => join(path, name));
  });
  return [...new Set(found)];
}
