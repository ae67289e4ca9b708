import { findMeaning, findPaint, type AttributeMeaning } from '../markup/attribute-meanings.ts';
import type { MarkupElement } from '../markup/element.ts';

/**
 * What colour an attribute in a template holds: what it holds in a page, a paint that is handed to a component (`color`
 * only when it is plainly one: `color="primary"` is a name of the component's own), and in Svelte one property of a style
 * (`style:color`) or a variable for the component (`--track-color`).
 */
export function findComponentMeaning(element: MarkupElement, name: string): AttributeMeaning | undefined {
  const directive = /^style:([^|]+)/.exec(name)?.[1];
  if (directive !== undefined) return { language: 'css', property: directive };
  if (name.startsWith('--')) return { language: 'css', property: name };
  const known = findMeaning(element, name);
  if (known) return known;
  const isToken = name === 'color' && !/[#(]/.test(element.attributes.get(name)?.value ?? '');
  return isToken ? undefined : findPaint(element, name);
}

/** Whether an attribute's name, without its binding, is one that would hold colours. */
export function holdsColor(element: MarkupElement, name: string): boolean {
  return name === 'style' || name === 'color' || findComponentMeaning(element, name) !== undefined;
}
