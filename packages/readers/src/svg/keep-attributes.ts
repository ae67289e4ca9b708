import { splitDeclarations } from './split-declarations.ts';
import type { SvgAttribute, SvgElement } from './svg-element.ts';

/** Properties that what stands inside an element inherits, and that say how it is painted. */
const inherited = /^(?:color|clip-rule|fill.*|font.*|marker.*|paint-order|shape-rendering|stroke.*|--.*)$/;

const naming = new Set(['id', 'class']);

/** What places an element, or makes it a window of its own. */
const placing = new Set('transform x y width height preserveAspectRatio'.split(' '));

/** Longer than this an attribute serves no icon. */
const maximumLength = 10_000;

/** The attributes of an element of which only the inside is shown: what paints it, and what selectors know it by. */
export function writeInheritedAttributes({ attributes }: SvgElement): string {
  return attributes
    .map((attribute) => {
      if (attribute.name === 'style')
        return writeAttribute({ ...attribute, value: onlyInherited(attribute.value) });
      const isKept = naming.has(attribute.name) || inherited.test(attribute.name);
      return isKept ? writeAttribute(attribute) : '';
    })
    .join('');
}

/** The attributes of an element, its transform left out. `isShown` puts it above any rule that hides it. */
export function writeOwnAttributes({ name, attributes }: SvgElement, isShown: boolean): string {
  const isGroup = name === 'g' || name === 'a' || name === 'switch';
  let style = isShown ? 'display:inline;' : '';
  const written = attributes.map((attribute) => {
    if (attribute.name === 'transform' || (isGroup && placing.has(attribute.name))) return '';
    if (attribute.name !== 'style') return writeAttribute(attribute);
    style = withoutTransform(attribute.value) + style;
    return '';
  });
  return written.join('') + (style === '' ? '' : writeAttribute({ name: 'style', value: style }));
}

/** An attribute as XML, with a blank before it. */
export function writeAttribute({ name, value }: Pick<SvgAttribute, 'name' | 'value'>): string {
  if (value === '' || value.length > maximumLength) return '';
  const escaped = value.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return ` ${name}="${escaped}"`;
}

function onlyInherited(style: string): string {
  return join(style, ({ property }) => inherited.test(property));
}

function withoutTransform(style: string): string {
  return join(style, ({ property }) => !['transform', 'rotate', 'scale', 'translate'].includes(property));
}

function join(style: string, isKept: (declaration: { property: string }) => boolean): string {
  if (style.length > maximumLength) return '';
  return splitDeclarations(style)
    .filter(isKept)
    .map(({ property, value, isImportant }) => `${property}:${value}${isImportant ? '!important' : ''};`)
    .join('');
}
