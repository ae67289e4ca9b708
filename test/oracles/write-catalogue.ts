/** What a catalogue for print consists of: pages of 48 tiles, of so many marks each, three lines of text among them. */
export type CatalogueSize = { pages: number; marksOnTile: number; inks: number };

const tilesAcross = 6;
const tilesOnPage = 48;

/**
 * A catalogue in PostScript, for Ghostscript to make a PDF of: areas and lines in forty colours, of process inks, tints of spot
 * inks, greys and RGB, with text. The same size gives the same text.
 */
export function writeCatalogue({ pages, marksOnTile, inks }: CatalogueSize): string {
  const random = createRandom(7);
  const lines = ['%!PS', '/Helvetica findfont 9 scalefont setfont'];
  for (let ink = 0; ink < inks; ink++) {
    const build = [1, 2, 3, 4].map(() => (random() * 0.9 + 0.05).toFixed(2));
    const parts = build.map((part, at) => `${at === 3 ? '' : 'dup '}${part} mul${at === 3 ? '' : ' exch'}`);
    lines.push(
      `/ink${ink} { [/Separation (Catalogue ink ${ink}) /DeviceCMYK { ${parts.join(' ')} }] setcolorspace setcolor } def`,
    );
  }
  const colors = Array.from({ length: 40 }, writeColor);
  for (let page = 0; page < pages; page++) {
    for (let tile = 0; tile < tilesOnPage; tile++) {
      const [x, y] = [30 + (tile % tilesAcross) * 90, 60 + Math.floor(tile / tilesAcross) * 85];
      lines.push(`${pick(colors)} ${x} ${y} 84 80 rectfill`);
      for (let line = 0; line < 3; line++)
        lines.push(`${pick(colors)} ${x + 4} ${y + 70 - 11 * line} moveto (Annual report) show`);
      for (let mark = 4; mark < marksOnTile; mark++) {
        const at = [x + 4 + random() * 60, y + 4 + random() * 30].map((one) => one.toFixed(1)).join(' ');
        lines.push(`${pick(colors)} ${mark % 3 === 0 ? writeLine(at) : writeArea(at)}`);
      }
    }
    lines.push('showpage');
  }
  return `${lines.join('\n')}\n`;

  function pick(all: readonly string[]): string {
    return all[Math.floor(random() * all.length)] ?? '';
  }

  function writeColor(): string {
    const step = (): string => (Math.floor(random() * 20) / 20).toFixed(2);
    const share = random();
    if (share < 0.55) return `${step()} ${step()} ${step()} ${step()} setcmykcolor`;
    if (share < 0.85) return `${step()} ink${Math.floor(random() * inks)}`;
    return share < 0.95 ? `${step()} setgray` : `${step()} ${step()} ${step()} setrgbcolor`;
  }

  function writeArea(at: string): string {
    if (random() < 0.5) return `${at} 8 5 rectfill`;
    return `newpath ${at} 4 0 360 arc closepath fill`;
  }

  function writeLine(at: string): string {
    return `newpath ${at} moveto 10 2 rlineto 1 6 rlineto stroke`;
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
