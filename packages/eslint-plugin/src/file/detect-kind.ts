import type { HostKind, HostSourceCode } from './host-file.ts';
import { isNode, valueOf } from './look-into.ts';

/** Tells what a file is by the tree that its parser has made; `undefined` for a language that no reader of ours knows. */
export function detectKind({ ast, parserServices }: HostSourceCode, filename: string): HostKind | undefined {
  const type = valueOf(ast, 'type');
  if (type === 'StyleSheet') return 'css';
  if (type !== 'Program') return undefined;
  if (valueOf(parserServices, 'isSvelte') === true) return filename.endsWith('.svelte') ? 'svelte' : 'script';
  if (valueOf(parserServices, 'isAstro') === true) return 'astro';
  if (filename.endsWith('.vue') || isNode(valueOf(ast, 'templateBody'))) return 'vue';
  const body = valueOf(ast, 'body');
  const isPage = Array.isArray(body) && valueOf(body[0], 'type') === 'Document';
  return isPage ? 'html' : 'script';
}
