import type { IconUse } from '@brandlint/core';
import { attributeOf, type MarkupElement } from './element.ts';
import { readInlineStyle } from './read-inline-style.ts';

const fitting = new Set(['contain', 'cover', 'none', 'scale-down']);

/**
 * The size in px that the markup of a picture gives it, or `undefined` where it gives none. Where stylesheets hold
 * (`isStyled`), `height: auto` is what most of them say, so sides that only attributes give do not stretch it for certain.
 */
export function readPictureSize(element: MarkupElement, isStyled: boolean): IconUse['size'] {
  const written = attributeOf(element, 'style');
  const style = /width|height|object-fit|aspect/i.test(written) ? readInlineStyle(written) : undefined;
  const width = readSide('width');
  const height = readSide('height');
  if (width === undefined && height === undefined) return undefined;
  const isKept = keepsProportions(
    isCertain('width') && isCertain('height') && width !== undefined && height !== undefined,
  );
  return {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    keepsProportions: isKept,
    ...(!isKept && element.space === 'svg' && { isForced: true }),
  };

  function readSide(name: 'width' | 'height'): number | undefined {
    const value = style?.get(name);
    if (value === undefined) return parsePixels(attributeOf(element, name), '');
    return parsePixels(value, 'px');
  }

  function isCertain(name: 'width' | 'height'): boolean {
    return !isStyled || style?.has(name) === true;
  }

  function keepsProportions(isFixed: boolean): boolean {
    if (element.space === 'svg')
      return !/^\s*(?:defer\s+)?none\b/i.test(attributeOf(element, 'preserveaspectratio'));
    return !isFixed || fitting.has(style?.get('object-fit')?.toLowerCase() ?? '');
  }
}

/** A length in px; of attributes also one without a unit. */
function parsePixels(text: string, unit: 'px' | ''): number | undefined {
  const match = /^\s*\+?(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(px)?\s*$/i.exec(text);
  if (!match || (unit === 'px' && match[2] === undefined && Number(match[1]) !== 0)) return undefined;
  return Number(match[1]);
}
