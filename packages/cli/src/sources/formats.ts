import { extname } from 'node:path';
import type { Format } from '@brandlint/core';

/** The format of a file, by its extension in lower case. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['.css', 'css'],
  ['.pcss', 'css'],
  ['.postcss', 'css'],
  ['.scss', 'scss'],
  ['.less', 'less'],
  ['.sass', 'sass'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.xht', 'html'],
  ['.vue', 'vue'],
  ['.svelte', 'svelte'],
  ['.astro', 'astro'],
  ['.svg', 'svg'],
]);

/** The format that a path's extension stands for, or `undefined` when there is no reader for it. */
export function readFormat(path: string): Format | undefined {
  return formats.get(extname(path).toLowerCase());
}

/** Every extension that is read, with its dot. */
export const knownExtensions: readonly string[] = [...formats.keys()];
