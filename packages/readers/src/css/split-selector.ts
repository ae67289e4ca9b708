/** Splits a selector at any of the separators outside brackets and strings. */
export function splitSelector(text: string, separators: string): string[] {
  if (!/[(["'\\]/.test(text)) return splitPlain(text, separators);
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (depth === 0 && quote === '' && separators.includes(character)) {
      if (part.trim() !== '') parts.push(part.trim());
      part = '';
    } else part += character;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}

function splitPlain(text: string, separators: string): string[] {
  const parts = separators === ',' ? text.split(',') : text.split(/[ >+~]+/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
