import type { ContentLexer } from '../lexer/content-lexer.ts';
import type { Operands } from '../lexer/operands.ts';
import type { Walk } from '../walk.ts';

/** What an operator does with what stands before it. */
export type Operator = (walk: Walk, operands: Operands, lexer: ContentLexer) => void;

/** Operators by their names. */
export type Operators = Readonly<Record<string, Operator>>;
