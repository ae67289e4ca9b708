import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBin } from './run-tool.ts';

/** Packs every published package and checks the tarballs: what is exported, what the types say, how large core is. */
const folder = mkdtempSync(join(tmpdir(), 'brandlint-packages-'));
const published = ['brands/ccin', ...readdirSync('packages').map((name) => `packages/${name}`)].filter(
  isPublished,
);

function isPublished(path: string): boolean {
  const file = `${path}/package.json`;
  if (!existsSync(file)) return false;
  const { private: isPrivate } = JSON.parse(readFileSync(file, 'utf8')) as { private?: boolean };
  return isPrivate !== true;
}

const run = (bin: string, args: string[], cwd = process.cwd()) =>
  execFileSync(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });

try {
  for (const path of published) {
    const packed = execFileSync('npx', ['-y', 'pnpm@12', 'pack', '--json', '--pack-destination', folder], {
      cwd: path,
      encoding: 'utf8',
    });
    const { filename } = JSON.parse(packed.slice(packed.indexOf('{'))) as { filename: string };
    const tarball = resolve(path, filename);
    console.log(`\n${path}`);
    run(findBin('publint'), ['--strict', tarball]);
    if (path !== 'packages/cli' && path !== 'brands/ccin') {
      run(findBin('@arethetypeswrong/cli', 'attw'), ['--profile', 'esm-only', tarball]);
    }
  }
  run(findBin('size-limit'), []);
} finally {
  rmSync(folder, { recursive: true });
}
