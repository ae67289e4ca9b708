/**
 * The text with `//` comments of Sass and Less turned into spaces, as long as before, so that every offset holds.
 * Strings and unquoted addresses are left alone.
 */
export function blankComments(text: string): string {
  if (!text.includes('//')) return text;
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)]*\)|\/\*[^]*?\*\/|\/\/[^\n]*/gi,
    (found) => (found.startsWith('//') ? ' '.repeat(found.length) : found),
  );
}
