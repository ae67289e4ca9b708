import type { SvgElement } from './svg-element.ts';

/** The innermost element that contains both; the first one alone is `null`. */
export type IncludeElement = (container: SvgElement | null, element: SvgElement) => SvgElement;

/** So many steps towards the root may be taken in one drawing; beyond, the root is the answer. */
const maximumSteps = 5_000_000;

/** Makes the function that widens a container so that it contains one more element of a drawing. */
export function createLowestContainer(elements: readonly SvgElement[]): IncludeElement {
  const root = elements[0];
  let left = maximumSteps;
  return (container, element) => {
    if (!container || container === element || !root) return container ?? element;
    let one = container;
    let other = element;
    while (one !== other) {
      if (--left < 0) return root;
      if (one.index > other.index) one = one.parent ?? root;
      else other = other.parent ?? root;
    }
    return one;
  };
}
