// The parser that PostCSS exports for syntaxes to extend, and publishes no types for.
declare module 'postcss/lib/parser' {
  import type { Container, Input, Root } from 'postcss';

  /** Its type, its text, and where it begins and ends. */
  export type Token = [type: string, written: string, start?: number, end?: number];

  export default class Parser {
    input: Input;
    root: Root;
    current: Container;
    spaces: string;
    semicolon: boolean;
    constructor(input: Input);
    parse(): void;
    decl(tokens: Token[], customProperty: boolean): void;
    end(token: Token): void;
    unclosedBlock(): never;
    getPosition(offset: number): { offset: number; line: number; column: number };
  }
}
