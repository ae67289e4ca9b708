import { attributeOf, type MarkupElement } from './element.ts';

/** More steps than this are left out, outermost first. */
const maximumSteps = 32;

/** Longer than this an identifier is cut. */
const maximumLength = 100;

/** There is one of each in a page, so they go without a number. */
const singular = new Set(['html', 'head', 'body']);

/** Where an element is, as a path in the style of a selector that begins at the nearest `id` or at the root. */
export function writePath(element: MarkupElement): string {
  const steps: string[] = [];
  for (let at: MarkupElement | undefined = element; at; at = at.parent) {
    if (steps.length === maximumSteps) {
      steps.push('…');
      break;
    }
    const id = attributeOf(at, 'id').trim();
    if (id !== '') {
      steps.push(`#${id.slice(0, maximumLength)}`);
      break;
    }
    const tag = at.tag.slice(0, maximumLength);
    steps.push(singular.has(tag) ? tag : `${tag}:nth-of-type(${at.nthOfType})`);
  }
  return steps.reverse().join(' > ');
}
