import type { Role } from '@brandlint/core';
import { attributeOf, type MarkupElement } from './element.ts';

/** How an attribute holds a colour: by HTML's forgiving rules of old, or as the value of a property of CSS. */
export type AttributeMeaning = { language: 'legacy'; role: Role } | { language: 'css'; property: string };

/** Attributes of HTML that are older than stylesheets: for any element, or for those listed. */
const legacyAttributes: Readonly<Record<string, { role: Role; tags?: ReadonlySet<string> }>> = {
  bgcolor: { role: 'background' },
  bordercolor: { role: 'border' },
  bordercolorlight: { role: 'border' },
  bordercolordark: { role: 'border' },
  color: { role: 'text', tags: new Set(['font', 'basefont']) },
  text: { role: 'text', tags: new Set(['body']) },
  link: { role: 'text', tags: new Set(['body']) },
  vlink: { role: 'text', tags: new Set(['body']) },
  alink: { role: 'text', tags: new Set(['body']) },
};

const mathAttributes: Readonly<Record<string, string>> = {
  mathcolor: 'fill',
  mathbackground: 'background-color',
};

/** Presentation attributes of SVG that hold a paint. `color` is there for `currentColor` to take up, so it is a fill. */
const paintAttributes: Readonly<Record<string, string>> = {
  fill: 'fill',
  stroke: 'stroke',
  color: 'fill',
  'stop-color': 'stop-color',
  'flood-color': 'flood-color',
  'lighting-color': 'lighting-color',
  'solid-color': 'solid-color',
};

const animations = new Set(['animate', 'set', 'animatecolor']);
const animatedValues = new Set(['values', 'from', 'to', 'by']);

/** Names of `meta` elements whose content is a colour. */
const colorMetas = new Set(['theme-color', 'msapplication-tilecolor', 'msapplication-navbutton-color']);

/** What colour an attribute of an element holds, or `undefined` when it holds none. */
export function findMeaning(element: MarkupElement, name: string): AttributeMeaning | undefined {
  if (element.space === 'svg') return findPaint(element, name);
  if (element.space === 'mathml') return toCss(own(mathAttributes, name));
  const { tag } = element;
  if (tag === 'meta') {
    const isColor = name === 'content' && colorMetas.has(attributeOf(element, 'name').trim().toLowerCase());
    return isColor ? { language: 'css', property: 'background-color' } : undefined;
  }
  if (tag === 'link') {
    const isMask = name === 'color' && /(?:^|\s)mask-icon(?:\s|$)/i.test(attributeOf(element, 'rel'));
    return isMask ? { language: 'css', property: 'fill' } : undefined;
  }
  if (tag === 'hr' && name === 'color') return { language: 'legacy', role: 'border' };
  const legacy = own(legacyAttributes, name);
  if (!legacy || (legacy.tags && !legacy.tags.has(tag))) return undefined;
  return { language: 'legacy', role: legacy.role };
}

/** What paint a presentation attribute of SVG holds, or an attribute that animates one. */
export function findPaint(element: MarkupElement, name: string): AttributeMeaning | undefined {
  if (!animations.has(element.tag)) return toCss(own(paintAttributes, name));
  return animatedValues.has(name)
    ? toCss(own(paintAttributes, attributeOf(element, 'attributename')))
    : undefined;
}

function toCss(property: string | undefined): AttributeMeaning | undefined {
  return property === undefined ? undefined : { language: 'css', property };
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
