import { ContentLexer, endOfContent, operatorCode } from './lexer/content-lexer.ts';
import { colorOperators } from './operators/color-operators.ts';
import { markedContentOperators } from './operators/marked-content-operators.ts';
import { objectOperators } from './operators/object-operators.ts';
import type { Operator } from './operators/operator.ts';
import { pathOperators } from './operators/path-operators.ts';
import { stateOperators } from './operators/state-operators.ts';
import { textOperators } from './operators/text-operators.ts';
import type { Walk } from './walk.ts';

const operators: ReadonlyMap<number, Operator> = new Map(
  Object.entries({
    ...pathOperators,
    ...stateOperators,
    ...colorOperators,
    ...textOperators,
    ...objectOperators,
    ...markedContentOperators,
  }).map(([name, operator]) => [operatorCode(name), operator]),
);

/** Interprets a content stream. Operators that nobody knows are skipped, as all readers do. */
export function runContent(walk: Walk, bytes: Uint8Array): void {
  const lexer = new ContentLexer(bytes);
  const { context } = walk;
  for (let code = lexer.next(); code !== endOfContent; code = lexer.next()) {
    if (++context.operators > context.limits.operators) {
      walk.fault('too-large', `the file has more than ${context.limits.operators} operators to paint it`);
      return;
    }
    operators.get(code)?.(walk, lexer.operands, lexer);
  }
}
