import { join } from 'node:path';
import { bundleMain } from '../../scripts/bundle-main.ts';
import { bundleWindow } from '../../scripts/bundle-window.ts';

const folder = join(import.meta.dirname, '../..');
const conditions = ['brandlint-source', 'module', 'import', 'default'];
let main: Promise<{ text: string }> | null = null;
let html: Promise<string> | null = null;

/** The script that Figma loads, as the build writes it, made anew once in a process. */
export async function bundlePlugin(): Promise<string> {
  main ??= bundleMain(folder, conditions);
  const { text } = await main;
  return text;
}

/** The window that comes with it, whose text the script is given. */
export function bundleItsWindow(): Promise<string> {
  html ??= bundleWindow(folder, conditions);
  return html;
}
