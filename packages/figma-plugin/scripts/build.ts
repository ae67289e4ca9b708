import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleMain } from './bundle-main.ts';
import { bundleWindow } from './bundle-window.ts';
import { guardMethods } from './guard-methods.ts';
import { guardScript, measureGzip } from './guard-script.ts';

/** How large each half may be to download, in bytes, gzipped. The first was to be 60 kB and is not: rules, icons, wording and the reader are most of it. */
const mostBytes = { main: 73_000, window: 60_000 };

/** Builds the folder that Figma imports: `dist/manifest.json` with the script and the window that it names. */
const folder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const conditions = ['brandlint-source', 'module', 'import', 'default'];

const [{ text: main }, window] = await Promise.all([
  bundleMain(folder, conditions),
  bundleWindow(folder, conditions),
]);
mkdirSync(`${folder}/dist`, { recursive: true });
copyFileSync(`${folder}/manifest.json`, `${folder}/dist/manifest.json`);
writeFileSync(`${folder}/dist/code.js`, main);
writeFileSync(`${folder}/dist/window.html`, window);

const faults = [...guardScript(main), ...guardMethods(main)].map((fault) => `code.js: ${fault}`);
for (const [name, text, most] of [
  ['code.js', main, mostBytes.main],
  ['window.html', window, mostBytes.window],
] as const) {
  const bytes = measureGzip(text);
  if (bytes > most) faults.push(`${name}: ${bytes} bytes gzipped, more than ${most}`);
}
if (faults.length > 0) {
  process.stderr.write(`The Figma plugin cannot be loaded as it was built.\n${faults.join('\n')}\n`);
  process.exitCode = 1;
}
