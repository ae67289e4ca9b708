import type { Color, Definitions, DeviceColor, Reference } from '@brandlint/core';
import { contextKeywords } from '@brandlint/core';
import { nestingDepth, parseColor, parseColorNode } from '@brandlint/core/parse-color';
import {
  isFunctionNode,
  isSimpleBlockNode,
  isTokenNode,
  parseListOfComponentValues,
  type ComponentValue,
  type FunctionNode,
} from '@csstools/css-parser-algorithms';
import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import { blankComments } from './blank-comments.ts';
import { couldHoldColor, hasSign } from './could-hold-color.ts';
import { parseDataUrl } from './parse-data-url.ts';
import {
  holdsColorNames,
  isColorFunction,
  isColorName,
  isLengthName,
  isPreprocessorColorFunction,
} from './color-words.ts';
import { parsePreprocessorColor } from './parse-preprocessor-color.ts';
import { createLookUp, expandVariables, readVariable, type Variable } from './variables.ts';
import type { FindColors, FindColorsOptions, ValueHit, ValueSyntax } from './value-hit.ts';

/** Longer than this a value is no colour that a person wrote; it is noted as a gap, not parsed. */
const maximumLength = 1_000_000;

/** Nested deeper than this a value is noted as a gap; the parser underneath gives up at 512. */
const maximumDepth = 64;

/** A variable that is defined through another that is defined through another … is followed this far. */
const maximumChain = 64;

/** Makes the function that finds the colours of the values of one source, whose variables are `definitions`. */
export function createColorFinder(definitions: Definitions, syntax: ValueSyntax): FindColors {
  const known = Array.from({ length: 8 }, () => new Map<string, readonly ValueHit[]>());
  const knownVariables = new Map<string, readonly ValueHit[]>();
  const knownColors = new Map<string, DeviceColor | undefined>();
  const lookUp = createLookUp(definitions);
  let chain = 0;
  return find;

  function find(value: string, options: FindColorsOptions): readonly ValueHit[] {
    if (!options.names && !hasSign(value)) return nothing;
    const values = known[toIndex(options)] ?? new Map<string, readonly ValueHit[]>();
    let hits = values.get(value);
    if (!hits) {
      const isWorthwhile = couldHoldColor(value, options.names, options.followsVariables);
      hits = isWorthwhile ? findIn(value, options) : nothing;
      values.set(value, hits);
    }
    return hits;
  }

  /** What a variable holds, found once; one that is defined through itself holds nothing. */
  function findInVariable(
    name: string,
    texts: readonly string[],
    options: FindColorsOptions,
  ): readonly ValueHit[] {
    const key = `${toIndex(options)} ${name}`;
    let hits = knownVariables.get(key);
    if (!hits) {
      if (chain >= maximumChain)
        return [gap(0, 0, 'variable-chain', `a chain of more than ${maximumChain} variables`)];
      knownVariables.set(key, nothing);
      chain++;
      hits = distinctHits(texts.flatMap((text) => find(text, options)));
      chain--;
      knownVariables.set(key, hits);
    }
    return hits;
  }

  /** A colour that variables were put into, parsed once: many values come to the same. */
  function parseExpanded(text: string): DeviceColor | undefined {
    if (!knownColors.has(text)) {
      knownColors.set(
        text,
        parseColor(text) ?? (syntax === 'css' ? undefined : parsePreprocessorColor(text)),
      );
    }
    return knownColors.get(text);
  }

  function findIn(value: string, options: FindColorsOptions): readonly ValueHit[] {
    if (value.length > maximumLength)
      return [gap(0, value.length, 'value-too-long', 'a value of more than a million characters')];
    const hits: ValueHit[] = [];
    const alone = syntax === 'css' ? aloneVariable.exec(value)?.[1] : undefined;
    if (alone !== undefined) {
      visitVariable({ name: alone, length: 1, start: 0, end: value.length, fallback: [] }, options.names);
      return hits;
    }
    const faults: unknown[] = [];
    const tokens = tokenize({ css: syntax === 'css' ? value : blankComments(value) });
    if (nestingDepth(tokens) > maximumDepth)
      return [gap(0, value.length, 'value-too-deep', `a value nested deeper than ${maximumDepth} levels`)];
    const nodes = parseListOfComponentValues(tokens, { onParseError: (fault) => faults.push(fault) });
    if (faults.length > 0)
      return [gap(0, value.length, 'value-not-parsed', 'a value that is not well formed')];
    visitList(nodes, options.names);
    return hits;

    function visitList(list: readonly ComponentValue[], names: boolean): void {
      for (let at = 0; at < list.length; at++) {
        const node = list[at];
        if (!node) continue;
        const variable = readVariable(list, at, syntax);
        if (variable) {
          at += variable.length - 1;
          visitVariable(variable, names);
        } else if (isTokenNode(node)) visitToken(node.value, node, names);
        else if (isFunctionNode(node)) visitFunction(node, names);
        else if (isSimpleBlockNode(node)) visitList(node.value, names);
      }
    }

    function visitToken(token: CSSToken, node: ComponentValue, names: boolean): void {
      const [type, , start, last] = token;
      const end = last + 1;
      if (type === TokenType.Hash) {
        const color = parseColorNode(node);
        if (color) hits.push(written(start, end, color));
        else if (options.expectsColor && syntax === 'css') hits.push(notAColor(start, end));
      } else if (type === TokenType.Ident && names && !isKey(end)) {
        const word = token[4].value.toLowerCase();
        const color = isColorName(word) ? parseColorNode(node) : undefined;
        if (color) hits.push({ ...written(start, end, color), replaceable: word.length === end - start });
        else if (contextKeywords.has(word)) hits.push({ kind: 'keyword', start, end, name: word });
      } else if (type === TokenType.URL) {
        hits.push(toAddress(start, end, token[4].value));
      }
    }

    function visitFunction(node: FunctionNode, names: boolean): void {
      const name = node.getName().toLowerCase();
      const start = node.name[2];
      const end = node.endToken[3] + 1;
      if (name === 'url' || name === 'src') {
        const content = node.value.find((child) => isTokenNode(child) && child.value[0] === TokenType.String);
        if (content && isTokenNode(content) && content.value[0] === TokenType.String) {
          hits.push(toAddress(start, end, content.value[4].value));
        }
      } else if (isColorFunction(name)) visitColorFunction(node, start, end);
      else {
        if (syntax !== 'css' && isPreprocessorColorFunction(name)) {
          const reason = `the result of ${name}(), which a preprocessor computes`;
          hits.push(gap(start, end, 'preprocessor-function', reason));
        }
        visitList(node.value, names && holdsColorNames(name));
      }
    }

    function visitColorFunction(node: FunctionNode, start: number, end: number): void {
      const color = parseColorNode(node);
      if (color) {
        hits.push({ kind: 'color', start, end, color, replaceable: isReplaceable(node) });
        return;
      }
      const text = value.slice(start, end);
      const preprocessed = syntax === 'css' ? undefined : parsePreprocessorColor(text);
      if (preprocessed) {
        hits.push({ kind: 'color', start, end, color: preprocessed, replaceable: false });
        return;
      }
      const expansion = expandVariables(text, node, syntax, lookUp);
      if (expansion.kind === 'expanded') {
        const colors = expansion.texts.map(parseExpanded).filter((found) => found !== undefined);
        for (const found of distinct(colors))
          hits.push({ kind: 'color', start, end, color: found, replaceable: false });
        if (colors.length === 0) hits.push(notAColor(start, end));
      } else if (expansion.kind === 'unresolved') {
        hits.push(unresolved(start, end, expansion.name));
        visitFallbacks(node);
      } else if (hasContextKeyword(node)) {
        hits.push(gap(start, end, 'depends-on-context', `${shorten(text)} depends on the colour around it`));
      } else hits.push(notAColor(start, end));
    }

    /** Where a colour function holds an unresolved variable, a literal in the fallback is still a colour written here. */
    function visitFallbacks(node: FunctionNode): void {
      for (const child of node.value) {
        if (isFunctionNode(child)) {
          if (child.getName().toLowerCase() === 'var') visitList(child.value.slice(2), options.names);
          else visitFallbacks(child);
        }
      }
    }

    function visitVariable(variable: Variable, names: boolean): void {
      const { name, start, end, fallback } = variable;
      if (options.followsVariables === false) {
        visitList(fallback, names);
        return;
      }
      const before = hits.length;
      const definition = definitions.get(name);
      if (definition) {
        const reference: Reference = definition.judged ? 'judged-at-definition' : 'judged-here';
        for (const hit of findInVariable(name, definition.values, options)) {
          if (hit.kind === 'color') {
            const through = hit.reference === 'judged-here' ? hit.reference : reference;
            hits.push({
              kind: 'color',
              start,
              end,
              color: hit.color,
              reference: through,
              replaceable: false,
            });
          } else if (hit.kind === 'gap' || hit.kind === 'keyword') hits.push({ ...hit, start, end });
        }
      }
      visitList(fallback, names);
      if (definition === undefined && hits.length === before && options.expectsColor && !isLengthName(name)) {
        hits.push(unresolved(start, end, name === '--' ? value.slice(start, end) : name));
      }
    }

    /** In `(red: #c41e7f)` the word before the colon is a key of a map. */
    function isKey(end: number): boolean {
      return /^\s{0,20}:/.test(value.slice(end, end + 21));
    }

    function isReplaceable(node: FunctionNode): boolean {
      const name = node.getName().toLowerCase();
      const first = node.value.find((child) => isTokenNode(child) && child.value[0] === TokenType.Ident);
      const isRelative = first !== undefined && first.toString().toLowerCase() === 'from';
      return (
        !isRelative && name !== 'color-mix' && name !== 'contrast-color' && !node.value.some(isFunctionNode)
      );
    }

    function notAColor(start: number, end: number): ValueHit {
      return gap(start, end, 'not-a-color', `${shorten(value.slice(start, end))} is not a colour`);
    }
  }
}

const nothing: readonly ValueHit[] = [];

/** A value that is one variable and nothing else, as most values with a variable are: it need not be taken apart. */
const aloneVariable = /^var\((--[\w-]+)\)$/i;

/** A number for each of the eight ways to look at a value. */
function toIndex({ names, expectsColor, followsVariables = true }: FindColorsOptions): number {
  return (names ? 4 : 0) + (expectsColor ? 2 : 0) + (followsVariables ? 1 : 0);
}

function written(start: number, end: number, color: DeviceColor): Extract<ValueHit, { kind: 'color' }> {
  return { kind: 'color', start, end, color, replaceable: true };
}

function gap(start: number, end: number, code: string, reason: string): ValueHit {
  return { kind: 'gap', start, end, code, reason };
}

function unresolved(start: number, end: number, name: string): ValueHit {
  return gap(start, end, 'unresolved-variable', `the value of ${shorten(name)} is not known`);
}

function toAddress(start: number, end: number, address: string): ValueHit {
  const data = parseDataUrl(address);
  return data ? { kind: 'data', start, end, ...data } : { kind: 'url', start, end, address };
}

function hasContextKeyword(node: FunctionNode): boolean {
  return node.value.some((child) => {
    if (isFunctionNode(child))
      return hasContextKeyword(child) || child.getName().toLowerCase() === 'light-dark';
    return isTokenNode(child) && contextKeywords.has(child.toString().toLowerCase());
  });
}

function distinct<C extends Color>(colors: readonly C[]): C[] {
  return [...new Map(colors.map((color) => [JSON.stringify(color), color])).values()];
}

function distinctHits(hits: readonly ValueHit[]): ValueHit[] {
  return [...new Map(hits.map((hit) => [JSON.stringify({ ...hit, start: 0, end: 0 }), hit])).values()];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
