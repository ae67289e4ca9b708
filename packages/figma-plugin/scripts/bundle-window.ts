import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { writeBuiltIn } from '../src/main/built-in.ts';
import { compress } from './compress.ts';
import { leaveOutColorParser } from './leave-out-color-parser.ts';
import { loadBuiltIn } from './load-built-in.ts';

/** The window as one HTML file: its script and its style inside, nothing to fetch, and the data of the document's side. */
export async function bundleWindow(folder: string, conditions: string[]): Promise<string> {
  const entry = `${folder}/src/ui/window.tsx`;
  const { outputFiles } = await build({
    ...(existsSync(entry) ? { entryPoints: [entry] } : { stdin: { contents: '' } }),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    conditions,
    minify: true,
    legalComments: 'none',
    loader: { '.svg': 'text' },
    outdir: `${folder}/dist`,
    write: false,
    plugins: [leaveOutColorParser],
    logLevel: 'error',
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  // Inside a script element only its end tag and the opening of a comment mean anything.
  const compressed = await compress(textOf('.js'), 2020);
  const script = compressed.replace(/<\/(script)/gi, String.raw`<\/$1`).replace(/<!--/g, String.raw`<\!--`);
  const style = textOf('.css').replace(/<\/(style)/gi, String.raw`<\/$1`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8" />',
    '<title>Brandlint</title>',
    `<style>${style.trim()}</style>`,
    '</head>',
    '<body>',
    `<script>${script.trim()}</script>`,
    writeBuiltIn(loadBuiltIn()),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
