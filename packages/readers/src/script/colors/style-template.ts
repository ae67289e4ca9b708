import { matchesPattern } from '@brandlint/core';
import { childOf, namesInChain } from '../node.ts';
import type { ScriptNames, ScriptNode } from '../script-source.ts';

/** Tags whose templates hold declarations or rules of CSS, by the first or the last name of the tag. */
const styleTags = new Set([
  'css',
  'keyframes',
  'createGlobalStyle',
  'injectGlobal',
  'globalCss',
  'unsafeCSS',
  'sass',
  'less',
  'scss',
]);
const styledRoots = new Set(['styled', 'css']);

/** Tags whose templates hold markup. */
const markupTags: ReadonlyMap<string, 'html' | 'svg'> = new Map([
  ['html', 'html'],
  ['svg', 'svg'],
]);

/** What the template behind a tag holds; `undefined` for one of no concern. */
export type TemplateLanguage = 'style' | 'html' | 'svg';

/** The language of a tagged template, by its tag: `css`, `styled.div`, `styled(Button).attrs({…})`, `html`. */
export function readTemplateLanguage(node: ScriptNode, names: ScriptNames): TemplateLanguage | undefined {
  const chain = namesInChain(childOf(node, 'tag'));
  const last = chain.at(-1) ?? '';
  const first = chain[0] ?? '';
  if (styledRoots.has(first) || styleTags.has(last)) return 'style';
  const isGiven = names.templates?.some(
    (one) => matchesPattern(one, chain.join('.')) || matchesPattern(one, last),
  );
  return isGiven ? 'style' : chain.length === 1 ? markupTags.get(last) : undefined;
}

/** So far back the property is looked for that a hole is the value of. */
const maximumLength = 400;

const openDeclaration =
  /(?:^|[;{}\n])\s{0,80}(--[\w-]{1,80}|-?[a-z][a-z-]{1,80})\s{0,20}:(?:[^;{}]|\$\{[^{}]*\})*$/i;

/** The property whose value an expression in a template of styles is a part of; empty where it stands for declarations. */
export function findSlot(template: ScriptNode, expression: ScriptNode, text: string): string {
  const from = Math.max(template.range[0] + 1, expression.range[0] - maximumLength);
  const hole = text.lastIndexOf('${', expression.range[0]);
  return openDeclaration.exec(text.slice(from, Math.max(from, hole)))?.[1] ?? '';
}
