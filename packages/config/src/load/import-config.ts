import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describeFailure, failToImport, findObstacle, type Imported, takeDefault } from './examine-import.ts';

/** How long a configuration may take to begin, in milliseconds. */
const patience = 30_000;

/** Runs a configuration and takes what it exports by default. `shown` is how errors name the file. */
export async function importConfig(file: string, shown: string): Promise<Imported> {
  const obstacle = findObstacle(file, shown);
  if (obstacle) return obstacle;
  const url = pathToFileURL(file);
  // A file that changed since is another module, so that a server that keeps running sees the change.
  url.searchParams.set('changed', String(statSync(file, { throwIfNoEntry: false })?.mtimeMs));
  let module: object | undefined;
  try {
    module = await withPatience(import(url.href) as Promise<object>);
  } catch (error) {
    return describeFailure(error, file, shown);
  }
  if (module) return takeDefault(module, shown);
  const late = `it is not done after ${String(patience / 1000)} seconds`;
  return failToImport(shown, late, 'take out what it waits for');
}

/** What is loaded, or `undefined` when nothing came of it in time. */
async function withPatience(loading: Promise<object>): Promise<object | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}
