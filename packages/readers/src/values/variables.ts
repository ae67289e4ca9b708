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
export const maximumChain = 64;

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
    if (nextType !== TokenType.Ident || isColon(list[at + 2])) return undefined;
    return { name: `$${nextText}`, length: 2, start, end: nextLast + 1, fallback: [] };
  }
  return undefined;
}

/** In `f($lightness: 10%)` the word before the colon is the name of an argument. */
function isColon(node: ComponentValue | undefined): boolean {
  return node !== undefined && isTokenNode(node) && node.value[0] === TokenType.Colon;
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

/** The values that a variable is given, none where nobody defines it. */
export type LookUp = (name: string) => readonly string[];

/**
 * A colour function with its variables replaced by their values: `rgb(var(--r) 0 0)`. Where variables have several values,
 * as themes give them, the first stands with the first and the second with the second; at most four texts.
 */
export function expandVariables(
  text: string,
  node: FunctionNode,
  syntax: ValueSyntax,
  lookUp: LookUp,
): Expansion {
  const offset = node.name[2];
  const variables = variablesOf(node.value, syntax).reverse();
  if (variables.length === 0) return { kind: 'none' };
  const gaps: Gap[] = [];
  for (const variable of variables) {
    const values = valuesOf(variable, lookUp);
    if (values.length === 0) return { kind: 'unresolved', name: variable.name };
    gaps.push({ from: variable.start - offset, to: variable.end - offset, values });
  }
  return { kind: 'expanded', texts: fillIn(text, gaps) };
}

/** A part of a text that any of several values may take. */
type Gap = { from: number; to: number; values: readonly string[] };

/** A text with its gaps filled, the last one first: the first values of all, then the second ones … */
function fillIn(text: string, gaps: readonly Gap[]): string[] {
  const count = Math.min(maximumTexts, Math.max(...gaps.map(({ values }) => values.length)));
  const texts = Array.from({ length: count }, (_, theme) =>
    gaps.reduce((before, { from, to, values }) => {
      return before.slice(0, from) + (values[theme] ?? values.at(-1) ?? '') + before.slice(to);
    }, text),
  );
  return [...new Set(texts)];
}

const plainVariable = /var\((--[\w-]+)\)/gi;

/** As `expandVariables`, for a text in which every variable is a plain `var(--x)`; `undefined` where one is not known. */
export function expandPlainVariables(text: string, lookUp: LookUp): readonly string[] | undefined {
  const gaps: Gap[] = [];
  for (const { 0: found, 1: name = '', index } of text.matchAll(plainVariable)) {
    const values = lookUp(name);
    if (values.length === 0) return undefined;
    gaps.unshift({ from: index, to: index + found.length, values });
  }
  return fillIn(text, gaps);
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

function valuesOf({ name, fallback }: Variable, lookUp: LookUp): readonly string[] {
  const values = lookUp(name);
  if (values.length > 0) return values;
  const text = fallback
    .map((node) => node.toString())
    .join('')
    .trim();
  return text === '' ? [] : [text];
}

/** Makes the function that looks variables up: one that stands for another, `--a: var(--b)`, has the other's values. */
export function createLookUp(definitions: Definitions): LookUp {
  const known = new Map<string, readonly string[]>();
  let chain = 0;
  return function lookUp(name): readonly string[] {
    const before = known.get(name);
    if (before) return before;
    if (chain >= maximumChain) return [];
    known.set(name, []);
    chain++;
    const values = (definitions.get(name)?.values ?? []).flatMap((text) => {
      const alias = /^\s*(?:var\(\s*(--[^\s,()]+)\s*\)|([$@][\w-]+))\s*$/.exec(text);
      const other = alias?.[1] ?? alias?.[2];
      return other === undefined ? [text.trim()] : lookUp(other);
    });
    chain--;
    const distinct = [...new Set(values)].slice(0, maximumTexts);
    known.set(name, distinct);
    return distinct;
  };
}
