import { dirname } from 'node:path';
import { isInside } from '../sources/display-path.ts';

/** How a page as it is rendered is called, after the name of its file. */
export const renderedName = '!/rendered';

/** The folder that a page may load files from: that of the run, or its own where it lies elsewhere. */
export function toPageRoot(cwd: string, absolutePath: string): string {
  return isInside(cwd, absolutePath) ? cwd : dirname(absolutePath);
}
