import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = resolve(import.meta.dirname, '../node_modules');

/** The file that a development dependency of the workspace runs as a command. */
export function findBin(packageName: string, bin = packageName): string {
  const manifest = readFileSync(join(modules, packageName, 'package.json'), 'utf8');
  const { bin: bins } = JSON.parse(manifest) as { bin: string | Record<string, string> };
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (file === undefined) throw new Error(`${packageName} has no command ${bin}`);
  return join(modules, packageName, file);
}

/** Runs a JavaScript file with this Node.js and this terminal; ends the process with its code when it fails. */
export function runNode(file: string, args: readonly string[], cwd: string = process.cwd()): void {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
