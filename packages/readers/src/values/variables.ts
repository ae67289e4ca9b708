import type { Definitions } from '@brandlint/core';
import {
  isFunctionNode,
  isTokenNode,
  type ComponentValue,
  type FunctionNode,
} from '@csstools/css-parser-algorithms';
import { TokenType } from '@csstools/css-tokenizer';
import type { ValueSyntax } from './value-hit.ts';

/** A variable as it is used: how many nodes of the list it takes, and what it falls back to. */
export type Variable = {
  name: string;
  length: number;
  start: number;
  end: number;
  fallback: readonly ComponentValue[];
};

/** How far a variable that is defined through another is followed. */
const maximumChain = 64;

/** How often a value is unfolded at most, where variables have several definitions each. */
const maximumTexts = 4;

/** The variable that begins at `at`: `var(--x)`, Sass's `$x`, Less's `@x`; or `undefined` when there is none. */
export function readVariable(
  list: readonly ComponentValue[],
  at: number,
  syntax: ValueSyntax,
): Variable | undefined {
  const node = list[at];
  if (!node) return undefined;
  if (isFunctionNode(node)) return node.getName().toLowerCase() === 'var' ? readVar(node) : undefined;
  if (syntax === 'css' || !isTokenNode(node)) return undefined;
  const [type, text, start, last] = node.value;
  if (syntax === 'less' && type === TokenType.AtKeyword) {
    return { name: text, length: 1, start, end: last + 1, fallback: [] };
  }
  const next = list[at + 1];
  if (syntax === 'scss' && type === TokenType.Delim && text === '$' && next && isTokenNode(next)) {
    const [nextType, nextText, , nextLast] = next.value;
    if (nextType !== TokenType.Ident) return undefined;
    return { name: `$${nextText}`, length: 2, start, end: nextLast + 1, fallback: [] };
  }
  return undefined;
}

function readVar(node: FunctionNode): Variable | undefined {
  const nameAt = node.value.findIndex((child) => isTokenNode(child) && child.value[0] === TokenType.Ident);
  const name = node.value[nameAt]?.toString();
  if (name === undefined) return undefined;
  const comma = node.value.findIndex((child) => isTokenNode(child) && child.value[0] === TokenType.Comma);
  const fallback = comma === -1 ? [] : node.value.slice(comma + 1);
  return { name, length: 1, start: node.name[2], end: node.endToken[3] + 1, fallback };
}

export type Expansion =
  { kind: 'none' } | { kind: 'unresolved'; name: string } | { kind: 'expanded'; texts: readonly string[] };

/**
 * A colour function with its variables replaced by their values: `rgb(var(--r) 0 0)`. Where a variable has several
 * values there are several texts, at most four.
 */
export function expandVariables(
  text: string,
  node: FunctionNode,
  syntax: ValueSyntax,
  definitions: Definitions,
): Expansion {
  let texts = [text];
  let isExpanded = false;
  const offset = node.name[2];
  for (const variable of variablesOf(node.value, syntax).reverse()) {
    const values = valuesOf(variable, definitions, new Set());
    if (values.length === 0) return { kind: 'unresolved', name: variable.name };
    isExpanded = true;
    const [from, to] = [variable.start - offset, variable.end - offset];
    texts = texts
      .flatMap((before) => values.map((value) => before.slice(0, from) + value + before.slice(to)))
      .slice(0, maximumTexts);
  }
  return isExpanded ? { kind: 'expanded', texts } : { kind: 'none' };
}

function variablesOf(list: readonly ComponentValue[], syntax: ValueSyntax): Variable[] {
  const found: Variable[] = [];
  for (let at = 0; at < list.length; at++) {
    const variable = readVariable(list, at, syntax);
    const node = list[at];
    if (variable) {
      found.push(variable);
      at += variable.length - 1;
    } else if (node && isFunctionNode(node)) found.push(...variablesOf(node.value, syntax));
  }
  return found;
}

/** The values of a variable with the variables inside them replaced in turn; its fallback where it has none. */
function valuesOf(variable: Variable, definitions: Definitions, visited: ReadonlySet<string>): string[] {
  const definition = definitions.get(variable.name);
  const written = definition?.values ?? [];
  const fallback = variable.fallback
    .map((node) => node.toString())
    .join('')
    .trim();
  const texts = written.length > 0 ? written : fallback === '' ? [] : [fallback];
  if (visited.has(variable.name) || visited.size >= maximumChain) return [];
  const inner = new Set([...visited, variable.name]);
  return texts.slice(0, maximumTexts).flatMap((text) => {
    const nested =
      /^\s*var\(\s*(--[^\s,()]+)\s*\)\s*$/.exec(text)?.[1] ?? /^\s*([$@][\w-]+)\s*$/.exec(text)?.[1];
    if (nested === undefined) return [text.trim()];
    return valuesOf({ ...variable, name: nested, fallback: [] }, definitions, inner);
  });
}
