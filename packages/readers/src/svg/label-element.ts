import type { IconUse } from '@brandlint/core';
import { readAttribute, type SvgElement } from './svg-element.ts';
import type { WrittenText } from './text-collector.ts';

/** What assistive technology is told of an element. */
export type Accessibility = { label: string; exposure: IconUse['exposure'] };

/** Longer than this no name is read out. */
const maximumLength = 2000;
const maximumReferences = 20;
const maximumAncestors = 64;

/** What the naming of elements needs: their texts, and the elements by their ids. */
export type LabelOptions = {
  textOf: (element: SvgElement) => WrittenText | undefined;
  find: (id: string) => SvgElement | undefined;
};

/**
 * Makes the function that computes the text alternative of an element, and whether assistive technology is told of it. A
 * whole drawing without a name may be told of or not, as whoever shows it decides. Source: SVG Accessibility API Mappings
 * 1.0, sections 5 and 8.
 */
export function createLabeller({ textOf, find }: LabelOptions): (element: SvgElement) => Accessibility {
  return (element) => {
    const label = readLabel(element).replace(/\s+/g, ' ').trim().slice(0, maximumLength);
    return { label, exposure: isHidden(element) ? 'hidden' : readExposure(element, label) };
  };

  function readLabel(element: SvgElement): string {
    const ids = readAttribute(element, 'aria-labelledby')?.trim().slice(0, maximumLength) ?? '';
    const named = ids
      .split(/\s+/)
      .slice(0, maximumReferences)
      .flatMap((id) => {
        const target = id === '' ? undefined : find(id);
        return target ? [textOf(target)?.text ?? readOwnLabel(target)] : [];
      });
    const joined = named.join(' ');
    return joined.trim() === '' ? readOwnLabel(element) : joined;
  }

  function readOwnLabel(element: SvgElement): string {
    const label = readAttribute(element, 'aria-label') ?? '';
    if (label.trim() !== '') return label;
    const title = findTitle(element);
    const text = (title && textOf(title)?.text) ?? '';
    return text.trim() === '' ? (readAttribute(element, 'xlink:title') ?? '') : text;
  }
}

/** The first title of an element. */
export function findTitle(element: SvgElement): SvgElement | undefined {
  return element.children.find(({ name }) => name === 'title');
}

function readExposure(element: SvgElement, label: string): IconUse['exposure'] {
  const role = readAttribute(element, 'role')?.trim().toLowerCase() ?? '';
  if (role === 'none' || role === 'presentation') return 'hidden';
  if (label !== '' || role === 'img' || element.name === 'image') return 'exposed';
  return element.parent === null || element.name === 'symbol' ? 'unknown' : 'hidden';
}

function isHidden(element: SvgElement): boolean {
  let steps = 0;
  for (let at: SvgElement | null = element; at && steps < maximumAncestors; at = at.parent, steps++) {
    if (readAttribute(at, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  }
  return false;
}
