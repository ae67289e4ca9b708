import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../user-error.ts';

/** Where copies with notes go: into one file, or into a folder, one for each. `given` is what the user wrote. */
export type AnnotateTarget = { kind: 'file' | 'folder'; path: string; given: string };

/** What `--annotate` names; throws a `UserError` where that can be told neither for a PDF nor for a folder. */
export function readTarget(given: string, cwd: string): AnnotateTarget {
  const path = resolve(cwd, given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats ? stats.isDirectory() : /[/\\]$/.test(given)) return { kind: 'folder', path, given };
  if (/\.pdf$/i.test(given) && (!stats || stats.isFile())) return { kind: 'file', path, given };
  throw new UserError(
    `--annotate ${given}: it is neither a PDF nor a folder; name a file that ends in .pdf, or a folder with a / after its name.`,
  );
}
