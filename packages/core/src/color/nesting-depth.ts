import { TokenType, type CSSToken } from '@csstools/css-tokenizer';

/** How deep brackets are nested in a list of tokens: a parser that recurses is not given what is too deep for it. */
export function nestingDepth(tokens: readonly CSSToken[]): number {
  let depth = 0;
  let deepest = 0;
  for (const [type] of tokens) {
    switch (type) {
      case TokenType.Function:
      case TokenType.OpenParen:
      case TokenType.OpenSquare:
      case TokenType.OpenCurly:
        deepest = Math.max(deepest, ++depth);
        break;
      case TokenType.CloseParen:
      case TokenType.CloseSquare:
      case TokenType.CloseCurly:
        depth--;
        break;
      default:
    }
  }
  return deepest;
}
