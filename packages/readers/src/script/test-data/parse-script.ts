import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import * as espree from 'espree';
import * as svelteParser from 'svelte-eslint-parser';
import * as vueParser from 'vue-eslint-parser';
import { childOf, isNode } from '../node.ts';
import type { ScriptNames, ScriptNode, ScriptSource } from '../script-source.ts';

export type ParserName = 'espree' | 'typescript' | 'vue' | 'svelte' | 'astro';

/** A source as ESLint would hand it over, parsed by one of the parsers that people use with it. */
export function parseScript(
  text: string,
  parser: ParserName = 'typescript',
  names: ScriptNames = {},
  path = `a.${endings[parser]}`,
): ScriptSource {
  const { ast, visitorKeys } = parsers[parser](text, path);
  if (!isNode(ast)) throw new Error('no tree');
  const template = childOf(ast, 'templateBody');
  const roots: ScriptNode[] = template ? [ast, template] : [ast];
  return { path, text, roots, visitorKeys: visitorKeys ?? {}, names, definitions: new Map() };
}

const endings: Record<ParserName, string> = {
  espree: 'jsx',
  typescript: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
};

type Parsed = { ast: unknown; visitorKeys?: ScriptSource['visitorKeys'] | undefined };

const options = { range: true, loc: true, ecmaVersion: 'latest', sourceType: 'module' } as const;

const parsers: Record<ParserName, (text: string, path: string) => Parsed> = {
  espree: (text) => {
    const ast: unknown = espree.parse(text, { ...options, ecmaFeatures: { jsx: true } });
    return { ast, visitorKeys: espree.VisitorKeys };
  },
  typescript: (text, filePath) =>
    typescriptParser.parseForESLint(text, { ...options, filePath, ecmaFeatures: { jsx: true } }),
  vue: (text, filePath) => {
    const { ast } = vueParser.parseForESLint(text, { ...options, filePath });
    return { ast, visitorKeys: vueParser.AST.KEYS };
  },
  svelte: (text, filePath) => svelteParser.parseForESLint(text, { ...options, filePath }),
  astro: (text, filePath) => astroParser.parseForESLint(text, { ...options, filePath }),
};
