const colorFunctions = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk contrast-color alpha'.split(' '),
);

/** Functions of Sass and Less that take a colour and give another. */
const preprocessorColorFunctions = new Set(
  [
    'rgb rgba hsl hsla darken lighten saturate desaturate grayscale greyscale complement invert mix adjust-hue',
    'adjust-color scale-color change-color opacify transparentize fade-in fade-out tint shade spin fade fadein fadeout',
    'multiply screen overlay softlight hardlight difference exclusion average negation hsv hsva argb contrast',
    'color.adjust color.scale color.change color.mix color.invert color.complement color.grayscale',
    'tint-color shade-color shift-color',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a bare word among the arguments of a function may be a colour name: in a gradient, not in `map-get()`. */
export function holdsColorNames(lowerCaseName: string): boolean {
  if (preprocessorColorFunctions.has(lowerCaseName)) return true;
  return /gradient$|^(?:drop-shadow|light-dark|image|image-set|cross-fade|if|from|to|color-stop)$/.test(
    lowerCaseName,
  );
}

/** Whether a function of CSS makes a colour; `light-dark()` holds two and makes none of its own. */
export function isColorFunction(lowerCaseName: string): boolean {
  return colorFunctions.has(lowerCaseName);
}

/** Whether a function of Sass or Less makes a colour from another. */
export function isPreprocessorColorFunction(lowerCaseName: string): boolean {
  return preprocessorColorFunctions.has(lowerCaseName);
}

/** Whether a word may be one of the 148 names, or `transparent`: those are letters only. */
export function couldBeColorName(lowerCaseWord: string): boolean {
  return /^[a-z]{3,20}$/.test(lowerCaseWord);
}

/** Whether a variable's name says that it holds a length or a style, so that nobody asks for its colour. */
export function isLengthName(name: string): boolean {
  return /width|size|blur|spread|offset|radius|space|spacing|thickness|style|inset|important|[a-z][-_][xy]$/i.test(
    name,
  );
}
