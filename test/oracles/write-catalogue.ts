/** What a catalogue for print consists of. */
export type CatalogueSize = { pages: number; marksOnPage: number; inks: number };

/**
 * A catalogue in PostScript, for Ghostscript to make a PDF of: areas and lines in process inks, spot inks with tints, greys
 * and RGB, with text. The same size gives the same text.
 */
export function writeCatalogue({ pages, marksOnPage, inks }: CatalogueSize): string {
  const random = createRandom(7);
  const lines = ['%!PS', '/Helvetica findfont 9 scalefont setfont'];
  for (let ink = 0; ink < inks; ink++) {
    const build = [1, 2, 3, 4].map(() => (random() * 0.9 + 0.05).toFixed(2));
    const parts = build.map((part, at) => `${at === 3 ? '' : 'dup '}${part} mul${at === 3 ? '' : ' exch'}`);
    lines.push(
      `/ink${ink} { [/Separation (Catalogue ink ${ink}) /DeviceCMYK { ${parts.join(' ')} }] setcolorspace setcolor } def`,
    );
  }
  for (let page = 0; page < pages; page++) {
    for (let mark = 0; mark < marksOnPage; mark++) lines.push(`${writeColor()} ${writeShape()}`);
    lines.push('showpage');
  }
  return `${lines.join('\n')}\n`;

  function writeColor(): string {
    const share = random();
    // Few colours are used often, as designers do.
    const step = (): string => (Math.floor(random() * 5) / 5).toFixed(2);
    if (share < 0.55) return `${step()} ${step()} ${step()} ${step()} setcmykcolor`;
    if (share < 0.85) return `${step()} ink${Math.floor(random() * inks)}`;
    return share < 0.95 ? `${step()} setgray` : `${step()} ${step()} ${step()} setrgbcolor`;
  }

  function writeShape(): string {
    const [x, y] = [Math.floor(random() * 500), Math.floor(random() * 700)];
    const share = random();
    if (share < 0.4) return `${x} ${y} 40 20 rectfill`;
    if (share < 0.6) return `newpath ${x} ${y} moveto 60 10 rlineto 5 40 rlineto stroke`;
    if (share < 0.85) return `newpath ${x} ${y} 12 0 360 arc closepath fill`;
    return `${x} ${y} moveto (Annual report) show`;
  }
}

/** Numbers 0–1 that are the same on every machine: a linear congruential generator (Numerical Recipes). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
