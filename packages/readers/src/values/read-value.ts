import { contextKeywords } from '@brandlint/core';
import { nestingDepth } from '@brandlint/core/parse-color';
import {
  isFunctionNode,
  isSimpleBlockNode,
  isTokenNode,
  parseListOfComponentValues,
  type ComponentValue,
  type FunctionNode,
  type TokenNode,
} from '@csstools/css-parser-algorithms';
import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { blankComments } from './blank-comments.ts';
import {
  couldBeColorName,
  holdsColorNames,
  isColorFunction,
  isPreprocessorColorFunction,
} from './color-words.ts';
import { makeAddress, makeGap, makeNotAColor, makeWritten } from './make-hit.ts';
import { fallbacksOf, readColorFunction, type ColorFunctionContext } from './read-color-function.ts';
import type { FindColorsOptions, ValueHit } from './value-hit.ts';
import { readVariable, type Variable } from './variables.ts';

/** Nested deeper than this a value is noted as a gap; the parser underneath gives up at 512. */
const maximumDepth = 64;

/** What a value is read with. */
export type ValueContext = ColorFunctionContext & {
  /** What a variable that stands by itself holds, its fallback aside. */
  resolve: (variable: Variable, options: FindColorsOptions) => readonly ValueHit[];
};

/** Reads a value by the grammar of CSS, and of Sass and Less where they go beyond it. */
export function readValue(
  value: string,
  options: FindColorsOptions,
  context: ValueContext,
): readonly ValueHit[] {
  const { syntax } = context;
  const whole = (code: string, reason: string) => [makeGap(0, value.length, code, reason)];
  const tokens = tokenize({ css: syntax === 'css' ? value : blankComments(value) });
  if (nestingDepth(tokens) > maximumDepth) {
    return whole('value-too-deep', `a value nested deeper than ${maximumDepth} levels`);
  }
  const faults: unknown[] = [];
  const nodes = parseListOfComponentValues(tokens, { onParseError: (fault) => faults.push(fault) });
  if (faults.length > 0) return whole('value-not-parsed', 'a value that is not well formed');
  const hits: ValueHit[] = [];
  readList(nodes, options.names);
  return hits;

  function readList(list: readonly ComponentValue[], names: boolean): void {
    for (let at = 0; at < list.length; at++) {
      const node = list[at];
      if (!node) continue;
      const variable = readVariable(list, at, syntax);
      if (variable) {
        at += variable.length - 1;
        hits.push(...context.resolve(withWrittenName(variable), options));
        readList(variable.fallback, names);
      } else if (syntax === 'less' && isEscape(node, list[at + 1])) {
        at++;
        hits.push(
          makeGap(node.value[2], node.value[3] + 1, 'escaped-text', 'a text behind ~ is handed on as it is'),
        );
      } else if (isTokenNode(node)) readToken(node, names);
      else if (isFunctionNode(node)) readFunction(node, names);
      else if (isSimpleBlockNode(node)) readList(node.value, names);
    }
  }

  function readToken(node: TokenNode, names: boolean): void {
    const [type, written, start, last, data] = node.value;
    const end = last + 1;
    if (type === TokenType.Hash) {
      const color = context.parse(written);
      if (color) hits.push(makeWritten(start, end, color));
      else if (options.expectsColor && syntax === 'css') hits.push(makeNotAColor(start, end, written));
    } else if (type === TokenType.Ident && names && !isKey(end)) {
      const word = data.value.toLowerCase();
      const color = couldBeColorName(word) ? context.parse(word) : undefined;
      if (color) hits.push({ ...makeWritten(start, end, color), replaceable: word.length === end - start });
      else if (contextKeywords.has(word)) hits.push({ kind: 'keyword', start, end, name: word });
    } else if (type === TokenType.URL) {
      hits.push(makeAddress(start, end, data.value));
    }
  }

  function readFunction(node: FunctionNode, names: boolean): void {
    const name = node.getName().toLowerCase();
    const start = node.name[2];
    const end = node.endToken[3] + 1;
    if (name === 'url' || name === 'src') {
      const address = readString(node);
      if (address !== undefined) hits.push(makeAddress(start, end, address));
    } else if (isColorFunction(name)) {
      const found = readColorFunction(node, value.slice(start, end), context);
      hits.push(...found);
      if (found.some((hit) => hit.kind === 'gap' && hit.code === 'unresolved-variable')) {
        readList(fallbacksOf(node), options.names);
      }
    } else {
      if (
        syntax !== 'css' &&
        (isPreprocessorColorFunction(name) || (options.expectsColor && isOfModule(name)))
      ) {
        const reason = `the result of ${name}(), which a preprocessor computes`;
        hits.push(makeGap(start, end, 'preprocessor-function', reason));
      }
      readList(node.value, names && holdsColorNames(name));
    }
  }

  /** In `(red: #c41e7f)` the word before the colon is a key of a map. */
  function isKey(end: number): boolean {
    return /^\s{0,20}:/.test(value.slice(end, end + 21));
  }

  /** `var(--#{$x})` has no name of its own, so it is called by all of it. */
  function withWrittenName(variable: Variable): Variable {
    return variable.name === '--'
      ? { ...variable, name: value.slice(variable.start, variable.end) }
      : variable;
  }
}

/** The functions of Sass's `color` module whose names say nothing of colour by themselves: `color.adjust()`. */
function isOfModule(lowerCaseName: string): boolean {
  return lowerCaseName === 'adjust' || lowerCaseName === 'scale' || lowerCaseName === 'change';
}

/** Less hands the text of `~"…"` on as it is. */
function isEscape(node: ComponentValue, next: ComponentValue | undefined): node is TokenNode {
  if (!isTokenNode(node) || node.value[0] !== TokenType.Delim || node.value[1] !== '~') return false;
  return (
    next !== undefined &&
    isTokenNode(next) &&
    next.value[0] === TokenType.String &&
    next.value[1].includes('#')
  );
}

function readString(node: FunctionNode): string | undefined {
  for (const child of node.value) {
    if (isTokenNode(child) && child.value[0] === TokenType.String) return child.value[4].value;
  }
  return undefined;
}
