import { contextKeywords, type DeviceColor } from '@brandlint/core';
import { parseColorNode } from '@brandlint/core/parse-color';
import {
  isFunctionNode,
  isTokenNode,
  type ComponentValue,
  type FunctionNode,
} from '@csstools/css-parser-algorithms';
import { TokenType } from '@csstools/css-tokenizer';
import { makeComputed, makeGap, makeNotAColor, makeUnresolved, shorten } from './make-hit.ts';
import { parsePreprocessorColor } from './parse-preprocessor-color.ts';
import type { ValueHit, ValueSyntax } from './value-hit.ts';
import { expandVariables, type LookUp } from './variables.ts';

/** What a colour function is read with. */
export type ColorFunctionContext = {
  syntax: ValueSyntax;
  lookUp: LookUp;
  /** Parses a colour; the same text gives the same object. */
  parse: (text: string) => DeviceColor | undefined;
};

/** The colour of a function such as `rgb()`, `color-mix()` or Sass's `rgba($color, .5)`, or why it is not known. */
export function readColorFunction(
  node: FunctionNode,
  text: string,
  context: ColorFunctionContext,
): ValueHit[] {
  const start = node.name[2];
  const end = node.endToken[3] + 1;
  const color = parseColorNode(node);
  if (color) return [{ kind: 'color', start, end, color, replaceable: isReplaceable(node) }];

  const { syntax, lookUp, parse } = context;
  const preprocessed = syntax === 'css' ? undefined : parsePreprocessorColor(text);
  if (preprocessed) return [makeComputed(start, end, preprocessed)];

  const expansion = expandVariables(text, node, syntax, lookUp);
  if (expansion.kind === 'unresolved') return [makeUnresolved(start, end, expansion.name)];
  if (expansion.kind === 'expanded') {
    const colors = expansion.texts.map(parse).filter((found) => found !== undefined);
    if (colors.length > 0) return distinctColors(colors).map((found) => makeComputed(start, end, found));
  } else if (dependsOnContext(node)) {
    return [makeGap(start, end, 'depends-on-context', `${shorten(text)} depends on the colour around it`)];
  }
  return [makeNotAColor(start, end, text)];
}

/** The fallbacks of the variables inside a function: a literal there is a colour that is written, whatever the rest is. */
export function fallbacksOf(node: FunctionNode): ComponentValue[] {
  return node.value.flatMap((child) => {
    if (!isFunctionNode(child)) return [];
    return child.getName().toLowerCase() === 'var' ? child.value.slice(2) : fallbacksOf(child);
  });
}

function isReplaceable(node: FunctionNode): boolean {
  const name = node.getName().toLowerCase();
  if (name === 'color-mix' || name === 'contrast-color' || node.value.some(isFunctionNode)) return false;
  const first = node.value.find((child) => isTokenNode(child) && child.value[0] === TokenType.Ident);
  return first?.toString().toLowerCase() !== 'from';
}

function dependsOnContext(node: FunctionNode): boolean {
  return node.value.some((child) => {
    if (isFunctionNode(child))
      return child.getName().toLowerCase() === 'light-dark' || dependsOnContext(child);
    return isTokenNode(child) && contextKeywords.has(child.toString().toLowerCase());
  });
}

/** Colours without those that stand there already. */
export function distinctColors(colors: readonly DeviceColor[]): readonly DeviceColor[] {
  if (colors.length < 2) return colors;
  return [...new Map(colors.map((color) => [JSON.stringify(color), color])).values()];
}
