import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The window as one page with everything in it, built from the sources as the plugin's own build has it. */
export async function buildWindow(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/ui/window.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    conditions: ['brandlint-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Brandlint</title><style>${textOf('.css')}</style></head><body><script>${script}</script></body></html>`;
}
