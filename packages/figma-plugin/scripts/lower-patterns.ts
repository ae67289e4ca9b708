import { tokenizer, tokTypes } from 'acorn';

/**
 * Writes patterns with `\p{…}`, which came a year after the level that Figma's loader takes, as calls of `RegExp`: the loader
 * reads the text, and the engine knows them. esbuild does so where they stand outside of a class of characters only.
 */
export function lowerPatterns(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const token of tokenizer(text, { ecmaVersion: 'latest', sourceType: 'script' })) {
    if (token.type !== tokTypes.regexp) continue;
    const written = text.slice(token.start, token.end);
    if (!/\\[pP]\{/.test(written)) continue;
    const slash = written.lastIndexOf('/');
    const [pattern, flags] = [written.slice(1, slash), written.slice(slash + 1)];
    parts.push(
      text.slice(end, token.start),
      `new RegExp(${JSON.stringify(pattern)},${JSON.stringify(flags)})`,
    );
    end = token.end;
  }
  return parts.join('') + text.slice(end);
}
