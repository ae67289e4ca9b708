import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { listMembers } from './list-members.ts';

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await esbuild({
    entryPoints: [join(import.meta.dirname, '../fake/install.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [
      {
        name: 'members of the typings',
        setup: (build) => {
          build.onResolve({ filter: /^figma-members$/ }, ({ path }) => ({ path, namespace: 'members' }));
          build.onLoad({ filter: /.*/, namespace: 'members' }, () => ({
            contents: `export const members = ${JSON.stringify(listMembers())};`,
          }));
        },
      },
    ],
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild wrote nothing');
  return file.text;
}

/** The fake as one script for the sandbox, bundled once in a process. */
export function bundleFake(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}
