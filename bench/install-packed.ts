import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packs the command as it would be published, installs the tarball into a folder, and gives the file it starts from. */
export function installPacked(folder: string): string {
  const home = join(folder, 'packed');
  mkdirSync(home, { recursive: true });
  const root = new URL('../packages/cli/', import.meta.url);
  execFileSync('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', home], { cwd: root, stdio: 'ignore' });
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('nothing was packed');
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', join(home, tarball)], {
    cwd: home,
    stdio: 'ignore',
  });
  return join(home, 'node_modules/brandlint/dist/bin.js');
}
