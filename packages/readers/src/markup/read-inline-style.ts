import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** The declarations of a `style` attribute: the value that wins, by property in lower case. */
export type InlineStyle = ReadonlyMap<string, string>;

const openings: ReadonlySet<TokenType> = new Set([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.OpenCurly,
]);
const closings: ReadonlySet<TokenType> = new Set([
  TokenType.CloseParen,
  TokenType.CloseSquare,
  TokenType.CloseCurly,
]);

/** Reads the text of a `style` attribute; what is no declaration is left out. */
export function readInlineStyle(text: string): InlineStyle {
  const winners = new Map<string, { value: string; isImportant: boolean }>();
  let depth = 0;
  let property: string | undefined;
  let collected = '';
  for (const [type, written] of tokenize({ css: text })) {
    if (openings.has(type)) depth++;
    else if (closings.has(type)) depth--;
    if (type === TokenType.Comment) continue;
    if (depth <= 0 && (type === TokenType.Semicolon || type === TokenType.EOF)) {
      if (property !== undefined) declare(property, collected);
      property = undefined;
      collected = '';
    } else if (type === TokenType.Colon && property === undefined) {
      property = collected.trim().toLowerCase();
      collected = '';
    } else collected += written;
  }
  return new Map([...winners].map(([name, { value }]) => [name, value]));

  function declare(name: string, written: string): void {
    const value = written.replace(/!\s{0,100}important\s*$/i, '').trim();
    const isImportant = value.length < written.trim().length;
    if (isImportant || winners.get(name)?.isImportant !== true) winners.set(name, { value, isImportant });
  }
}
