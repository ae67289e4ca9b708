/** After these a `/` begins a regular expression, not a division. */
const beforeRegex = new Set('(,=:[!&|?{};+-*%~^<>');

/**
 * Where the expression of JavaScript that opens with `{` at `start` ends, past its `}`; -1 when it never does. Strings,
 * templates, comments and regular expressions are passed over. Each character is looked at once.
 */
export function findExpressionEnd(text: string, start: number): number {
  /** What is open: `{` a block, `` ` `` a template. */
  const open: ('{' | '`')[] = [];
  let significant = '{';
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (open.at(-1) === '`') {
      if (character === '\\') at++;
      else if (character === '`') open.pop();
      else if (character === '$' && text[at + 1] === '{') {
        open.push('{');
        at++;
      }
      continue;
    }
    if (character === '{') open.push('{');
    else if (character === '}') {
      open.pop();
      if (open.length === 0) return at + 1;
    } else if (character === '`') open.push('`');
    else if (character === '"' || character === "'") at = endOfLiteral(text, at, character);
    else if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      at = endOfComment(text, at);
      continue;
    } else if (character === '/' && beforeRegex.has(significant)) at = endOfLiteral(text, at, '/');
    if (/\S/.test(character)) significant = character;
  }
  return -1;
}

/** The last character of a literal that ends at `closing` or at the end of its line. */
function endOfLiteral(text: string, start: number, closing: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === closing || character === '\n') return at;
  }
  return text.length;
}

/** The last character of a comment. */
function endOfComment(text: string, start: number): number {
  const isLine = text[start + 1] === '/';
  const found = text.indexOf(isLine ? '\n' : '*/', start + 2);
  if (found === -1) return text.length;
  return isLine ? found : found + 1;
}
