import { attributeOf, type MarkupElement } from './element.ts';

/** More steps than this are left out, outermost first. */
export const maximumSteps = 32;

/** Longer than this an identifier is cut. */
const maximumLength = 100;

/** Where an element is, as a path in the style of a selector that begins at the nearest `id` or at the root. */
export function writePath(element: MarkupElement): string {
  const steps: string[] = [];
  for (let at: MarkupElement | undefined = element; at; at = at.parent) {
    if (steps.length === maximumSteps) {
      steps.push('…');
      break;
    }
    const step = stepOf(at);
    steps.push(step);
    if (step.startsWith('#')) break;
  }
  return steps.reverse().join(' > ');
}

/** One step of a path: the `id` with `#`, where a path may begin, or what tells it from its siblings. */
export function stepOf(element: MarkupElement): string {
  const id = attributeOf(element, 'id').trim();
  return id === '' ? element.step : `#${id.slice(0, maximumLength)}`;
}
