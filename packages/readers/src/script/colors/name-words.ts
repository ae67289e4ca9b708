import { colorNames } from './color-names.ts';

const wordPattern = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Longer than this a name is cut before it is taken apart. */
const maximumLength = 200;

/** The words of a name in any style, in lower case: `brandColor`, `BRAND_COLOR` and `brand-color` have the same two. */
export function wordsOf(name: string): string[] {
  return (name.slice(0, maximumLength).match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

const toSet = (...lines: string[]) => new Set(lines.flatMap((line) => line.split(' ')));

/** Words that say of what they name, or of what lies in it, that it is a colour. */
const saying = toSet(
  'color colors colour colours palette palettes swatch swatches tint tints shade shades gradient gradients hex rgb rgba',
  'hsl hsla background backgrounds foreground bg fg fill stroke colorway colorscheme colormap',
);

/** Words that say the same of what lies in an object, though not of a text by itself. */
const holding = toSet('theme themes shadow shadows brand brands ramp ramps');

/** Words for a colour or for what a colour is for: a name with one has a colour, where the value looks like one. */
const naming = toSet(
  colorNames.join(' '),
  'amber emerald rose sky slate zinc stone neutral grays greys primary secondary tertiary accent accents danger success',
  'warning warn error info muted surface highlight brand link border outline shadow divider',
);

/** A name that ends with one of these says what else it is, whatever stands before: `colorId`, `themeKey`. */
const elsewhere = toSet(
  'id ids key keys href hash url uri src path paths route selector selectors query ref slug sha commit version name names',
  'title description message alt content anchor channel tag tags regex regexp test fixture file html issue ticket',
  'number num index count length size width',
);

/** Whether a name says by a word of its own that its value is a colour: `brandColor`. */
export function saysColor(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => saying.has(word)) && !elsewhere.has(words.at(-1) ?? '');
}

/** Whether a name is one that colours have: `white`, `primary`, `gray500`. */
export function namesColor(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => naming.has(word)) && !elsewhere.has(words.at(-1) ?? '');
}

/** Whether what lies in an object of this name is likely colours: `theme`, `palette`. */
export function holdsColors(name: string): boolean {
  return wordsOf(name).some((word) => saying.has(word) || holding.has(word));
}

/** Whether a name says that its value is something else: an address, a name, a text. */
export function saysOther(name: string): boolean {
  return elsewhere.has(wordsOf(name).at(-1) ?? '');
}

/** Whether a name says that it holds styles: `styles`, `cardStyle`. */
export function saysStyle(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => ofStyles.has(word)) && !ofCharts.has(words[0] ?? '');
}

const ofStyles = toSet('style styles stylesheet css sx');

/** `itemStyle` and its kin paint parts of a chart, whose colours are no text's. */
const ofCharts = toSet('item line area bar symbol crosshair handle fill stroke');
