/** How often `/**` + `/` is written out in both its meanings; beyond that it keeps one. */
const maximumVariants = 8;

/**
 * A pattern of a configuration as the patterns that sources are held against, all of them over paths from the
 * configuration's folder: `**` + `/` stands for no folder as well as for many, and a folder for all that is in it.
 */
export function spellOutPattern(pattern: string): string[] {
  if (!pattern.includes('/')) return [pattern];
  const rooted = pattern
    .replace(/\/+/g, '/')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '/**');
  return spellOut(rooted).map(tie);
}

function spellOut(pattern: string): string[] {
  let variants = [''];
  let at = 0;
  for (const { index } of pattern.matchAll(/(?<=^|\/)\*\*\//g)) {
    const before = pattern.slice(at, index);
    at = index + 3;
    const longer = variants.map((variant) => `${variant}${before}*/`);
    const shorter = variants.map((variant) => variant + before);
    variants = variants.length * 2 > maximumVariants ? longer : [...longer, ...shorter];
  }
  return variants.map((variant) => variant + pattern.slice(at));
}

/** A pattern without a slash would mean the name of a file anywhere; a leading `./` ties it to its folder. */
function tie(pattern: string): string {
  return pattern.includes('/') ? pattern : `./${pattern}`;
}
