import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The file that a development dependency runs as a command. */
export function findBin(packageName: string, bin = packageName): string {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (file === undefined) throw new Error(`${packageName} has no command ${bin}`);
  return join(dirname(manifest), file);
}

/** Runs a JavaScript file with this Node.js and this terminal; ends the process with its code when it fails. */
export function runNode(file: string, args: readonly string[], cwd: string = process.cwd()): void {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
