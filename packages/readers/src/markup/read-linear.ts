import { identity, multiply, type Linear } from '../values/linear.ts';
import { parseTransform } from '../values/parse-transform.ts';
import { attributeOf, type MarkupElement } from './element.ts';
import { readInlineStyle } from './read-inline-style.ts';

const transforming = /transform|rotate|scale/i;

/**
 * What an element does to its shape by its own `style` and, in a drawing, its `transform`; `null` where that cannot be
 * told. Source: CSS Transforms 2, section 6: `rotate`, then `scale`, then `transform`, from outside inwards.
 */
export function readLinear(element: MarkupElement): Linear | null {
  if (element.attributes.size === 0) return identity;
  const written = attributeOf(element, 'style');
  const style = transforming.test(written) ? readInlineStyle(written) : undefined;
  const attribute = element.space === 'svg' ? attributeOf(element, 'transform') : '';
  const parts = [
    toFunction('rotate', style?.get('rotate')),
    toFunction('scale', style?.get('scale')),
    style?.get('transform') ?? attribute,
  ];
  let whole = identity;
  for (const part of parts) {
    const linear = part === '' ? identity : parseTransform(part);
    if (!linear) return null;
    whole = multiply(whole, linear);
  }
  return whole;
}

/** The value of a property that is named like the function it stands for. */
function toFunction(name: string, value: string | undefined): string {
  if (value === undefined || /^(?:none|initial|unset|)$/i.test(value)) return '';
  const about = name === 'rotate' ? /^z\s+|\s+z$/i : /(?!)/;
  return `${name}(${value.replace(about, '')})`;
}
