import { attributeOf, type MarkupElement } from '../markup/element.ts';

/** How far out of a control its label is looked for. */
const maximumSteps = 32;

/**
 * The elements that label a control which is switched off: they are inactive with it, so no contrast is asked of them.
 * Source: WCAG 2.2 SC 1.4.3 "inactive user interface component", as the W3C's ACT rule afw4f7 reads it.
 */
export function findInactiveLabels(elements: readonly MarkupElement[]): ReadonlySet<MarkupElement> {
  const labels = new Set<MarkupElement>();
  const ids = new Set<string>();
  const labelled = new Set<string>();
  for (const element of elements) {
    if (!isOff(element)) continue;
    const label = labelAround(element);
    if (label) labels.add(label);
    if (element.attributes.has('id')) labelled.add(attributeOf(element, 'id'));
    for (const [id] of attributeOf(element, 'aria-labelledby').matchAll(/\S+/g)) ids.add(id);
  }
  if (ids.size + labelled.size === 0) return labels;
  for (const element of elements) {
    const target = element.tag === 'label' ? attributeOf(element, 'for') : '';
    if (ids.has(attributeOf(element, 'id')) || (target !== '' && labelled.has(target))) labels.add(element);
  }
  return labels;
}

function isOff({ attributes }: MarkupElement): boolean {
  return attributes.has('disabled') || attributes.get('aria-disabled')?.value.toLowerCase() === 'true';
}

function labelAround(control: MarkupElement): MarkupElement | undefined {
  let at = control.parent;
  for (let step = 0; at && step < maximumSteps; step++, at = at.parent) if (at.tag === 'label') return at;
  return undefined;
}
