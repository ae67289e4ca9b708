import { join } from 'node:path';
import { bundleMain } from '../../scripts/bundle-main.ts';

let bundled: Promise<{ text: string }> | null = null;

/** The script that Figma loads, as the build writes it, made anew once in a process. */
export async function bundlePlugin(): Promise<string> {
  bundled ??= bundleMain(join(import.meta.dirname, '../..'), [
    'brandlint-source',
    'module',
    'import',
    'default',
  ]);
  const { text } = await bundled;
  return text;
}
