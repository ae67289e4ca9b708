import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findEslint, findStylelint } from './find-linter.ts';
import { listCarriers } from './list-carriers.ts';
import type { Project } from './project.ts';
import { readManifest } from './read-manifest.ts';

/** Looks at a folder: what is configured there, what it depends on, what lies in it. Nothing is executed. */
export async function findProject(cwd: string): Promise<Project> {
  const manifest = readManifest(cwd);
  const hasPlugin = (name: string) => isInstalled(cwd, name);
  return {
    stylelint: findStylelint(cwd, manifest, hasPlugin('@brandlint/stylelint-plugin')),
    eslint: findEslint(cwd, manifest, hasPlugin('@brandlint/eslint-plugin')),
    tailwind: readMajor(manifest.dependencies.get('tailwindcss')),
    ...(await listCarriers(cwd)),
  };
}

/** Whether a package is found from a folder, as Node.js looks for it. */
function isInstalled(cwd: string, name: string): boolean {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === dirname(folder)) return false;
  }
}

function readMajor(range: string | undefined): number | undefined {
  const [digits] = /\d+/.exec(range ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}
