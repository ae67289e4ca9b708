import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program that some tests hold ours against; `undefined` where it is not installed. */
export function findTool(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
