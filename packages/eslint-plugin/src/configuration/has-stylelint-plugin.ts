import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const name = '@brandlint/stylelint-plugin';
const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** How long what was found is taken for unchanged: editors keep a process for days, and a run is over before. */
const freshForMs = 5_000;

const known = new Map<string, { at: number; has: boolean }>();

/** Whether the project of a folder judges its stylesheets with our Stylelint plugin: it is installed, or asked for. */
export function hasStylelintPlugin(cwd: string): boolean {
  const before = known.get(cwd);
  if (before && Date.now() - before.at < freshForMs) return before.has;
  const has = search(cwd);
  known.set(cwd, { at: Date.now(), has });
  return has;
}

function search(cwd: string): boolean {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return true;
    if (isAskedFor(path.join(folder, 'package.json'))) return true;
    if (path.dirname(folder) === folder) return false;
  }
}

function isAskedFor(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return fields.some((field) => hasKey(valueOf(manifest, field), name));
  } catch {
    // A manifest that cannot be read asks for nothing; npm says so itself.
    return false;
  }
}

function valueOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function hasKey(data: unknown, key: string): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key);
}
