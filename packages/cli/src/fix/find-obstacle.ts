/** What would be read as markup or as code of a template, wherever it stands. */
const markup = /[<&{}]/;

/** How far before a place the tag that it stands in may begin, in UTF-16 units. */
const longestTag = 20_000;

/**
 * Why words cannot be put at an offset of a page or drawing as they are, without a full stop; `undefined` where they can.
 * Nothing is escaped: what would have to be is left to a person.
 */
export function findObstacle(text: string, at: number, replacement: string): string | undefined {
  const [sign] = markup.exec(replacement) ?? [];
  if (sign !== undefined) return `"${sign}" in the new text would be read as markup`;
  const isQuoted = /["']/.test(replacement);
  const isSpaced = /[\s"'`=>]/.test(replacement);
  if (!isQuoted && !isSpaced) return undefined;
  const context = findContext(text, at);
  if (context === 'text') return undefined;
  if (context === 'tag') return 'the new text needs quotation marks around the attribute';
  return replacement.includes(context) ? `${context} in the new text would end the attribute` : undefined;
}

/** Where an offset lies: in text, in a value between quotation marks, or in a tag outside of them. */
function findContext(text: string, at: number): 'text' | 'tag' | '"' | "'" {
  const before = text.slice(Math.max(0, at - longestTag), at);
  const open = findLastTag(before);
  if (open === -1) return 'text';
  let quote: '"' | "'" | undefined;
  for (const sign of before.slice(open)) {
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return 'text';
  }
  return quote ?? 'tag';
}

/** The last place where a tag may begin. */
function findLastTag(text: string): number {
  for (let at = text.lastIndexOf('<'); at !== -1; at = text.lastIndexOf('<', at - 1)) {
    if (/^[a-z]$/i.test(text.charAt(at + 1))) return at;
    if (at === 0) break;
  }
  return -1;
}
