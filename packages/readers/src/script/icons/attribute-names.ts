const renamed: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['xlinkHref', 'href'],
  ['xlink:href', 'href'],
  ['srcSet', 'srcset'],
  ['titleAccess', 'title'],
  ['defaultValue', 'value'],
  ['tabIndex', 'tabindex'],
]);

/** Attributes of SVG that JSX writes in camel case and SVG with hyphens. */
const hyphenated =
  /^(?:fill(?:Opacity|Rule)|stroke(?:Dash(?:array|offset)|Line(?:cap|join)|Miterlimit|Opacity|Width)|clip(?:Path|Rule)|stop(?:Color|Opacity)|flood(?:Color|Opacity)|lightingColor|marker(?:Start|Mid|End)|font(?:Family|Size|Style|Weight|Variant|Stretch)|text(?:Anchor|Decoration|Rendering)|dominantBaseline|alignmentBaseline|baselineShift|letterSpacing|wordSpacing|paintOrder|pointerEvents|shapeRendering|imageRendering|vectorEffect|writingMode|color(?:Interpolation|Rendering)|maskType|transformOrigin)$/;

/** The name of an attribute of JSX as pages write it. */
export function toMarkupName(name: string): string {
  return renamed.get(name) ?? (hyphenated.test(name) ? toHyphens(name) : name);
}

/** `strokeWidth` → `stroke-width`. */
export function toHyphens(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
