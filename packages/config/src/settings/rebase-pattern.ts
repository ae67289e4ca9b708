/** How often `/**` + `/` is written out in both its meanings; beyond that it keeps one. */
const maximumVariants = 8;

/**
 * Turns patterns over paths from one folder into patterns over paths from the working directory.
 * Above the working directory, where paths begin with `../`, a pattern that begins with `*` may fit more than was meant.
 * `from` leads from the working directory to the folder, `to` the other way, both with slashes; empty when they are one.
 */
export function createRebase(from: string, to: string): (pattern: string) => string[] {
  const ups = from === '' ? [] : from.split('/');
  const isAbove = ups.length > 0 && ups.every((part) => part === '..');
  const down = to.split('/');
  return (pattern) => {
    if (!pattern.includes('/')) return [pattern];
    const variants = spellOut(
      pattern
        .replace(/\/+/g, '/')
        .replace(/^\.?\//, '')
        .replace(/\/$/, '/**'),
    );
    if (from === '') return variants.map(root);
    if (!isAbove) return variants.map((variant) => `${from}/${variant}`);
    // The working directory lies below: what is left of the pattern when the way down to it is taken off.
    return ups
      .flatMap((_, up) => {
        const way = down
          .slice(0, down.length - up)
          .map((part) => `${part}/`)
          .join('');
        const above = '../'.repeat(up);
        return variants.flatMap((variant) => remainders(variant, way)).map((rest) => root(above + rest));
      })
      .concat(variants.map((variant) => `${from}/${variant}`));
  };
}

/** A pattern without a slash would mean the name of a file anywhere; a leading `./` ties it to its folder. */
function root(pattern: string): string {
  return pattern.includes('/') ? pattern : `./${pattern}`;
}

/** `**` + `/` stands for no folder as well as for many: both are written out. */
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

/** What a pattern still asks for after a literal beginning has been matched, in each way that this can happen. */
function remainders(pattern: string, beginning: string): string[] {
  let states = new Set([0]);
  for (const letter of beginning.toLowerCase()) {
    const next = new Set<number>();
    for (const state of states) {
      for (let at = state; ; at++) {
        const wanted = pattern[at];
        if (wanted === '*') next.add(at);
        else {
          if (wanted?.toLowerCase() === letter) next.add(at + 1);
          break;
        }
      }
    }
    states = next;
  }
  return [...states].map((state) => pattern.slice(state)).filter((rest) => rest !== '');
}
