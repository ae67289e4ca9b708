import { compose, parseAffine, unmoved, type Affine } from './affine.ts';
import { createExtent, include, includeTransformed, type Extent } from './extent.ts';
import { findPathExtent } from './path-extent.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** What shows nothing by itself. */
const unseen = new Set(
  (
    'defs symbol clipPath mask marker pattern linearGradient radialGradient filter title desc metadata style script ' +
    'text foreignObject view'
  ).split(' '),
);

/** So many elements may be looked at in one drawing, and so deep are references followed. */
const maximumSteps = 2_000_000;
const maximumReferences = 8;

/** Something to look at: how it is transformed, and through how many references it was reached. */
type Visit = { element: SvgElement; affine: Affine; references: number };

/**
 * Makes the function that finds an extent that surely holds what an element of a drawing shows, in the units inside it,
 * its own transform left out; texts do not count. `null` where it shows nothing whose extent can be told.
 */
export function createExtentFinder(
  find: (id: string) => SvgElement | undefined,
): (element: SvgElement) => Extent | null {
  const known = new Map<SvgElement, Extent>();
  let left = maximumSteps;

  return (element) => {
    const whole = createExtent();
    const waiting: Visit[] = [];
    let next: Visit | undefined = { element, affine: unmoved, references: 0 };
    for (; next; next = waiting.pop()) {
      if (--left < 0) return null;
      let extent = known.get(next.element);
      if (!extent) known.set(next.element, (extent = readExtent(next.element)));
      includeTransformed(whole, extent, next.affine);
      for (const one of inside(next)) waiting.push(one);
    }
    return whole.left < whole.right || whole.top < whole.bottom ? whole : null;
  };

  function* inside({ element, affine, references }: Visit): Generator<Visit> {
    for (const child of element.children) {
      if (unseen.has(child.name) || child.isForeign) continue;
      const own = parseAffine(readAttribute(child, 'transform'));
      if (own) yield { element: child, affine: compose(affine, own), references };
    }
    if (element.name !== 'use' || references === maximumReferences) return;
    const target = find(readLocalReference(element) ?? '');
    if (!target) return;
    const moved: Affine = [1, 0, 0, 1, numberOf(element, 'x'), numberOf(element, 'y')];
    const own = parseAffine(readAttribute(target, 'transform')) ?? unmoved;
    yield { element: target, affine: compose(compose(affine, moved), own), references: references + 1 };
  }
}

/** The id that a `use` shows, where it is in the same drawing. */
export function readLocalReference(element: SvgElement): string | undefined {
  const address = readAttribute(element, 'href') ?? readAttribute(element, 'xlink:href') ?? '';
  return /^\s*#([^\s].*)/.exec(address)?.[1]?.trim();
}

function readExtent(element: SvgElement): Extent {
  if (element.name === 'path') return findPathExtent(readAttribute(element, 'd') ?? '');
  const extent = createExtent();
  if (element.name === 'polyline' || element.name === 'polygon') {
    const numbers = (readAttribute(element, 'points') ?? '').match(
      /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi,
    );
    for (let at = 0; numbers && at + 1 < numbers.length; at += 2)
      include(extent, Number(numbers[at]), Number(numbers[at + 1]));
  } else if (element.name === 'line') {
    include(extent, numberOf(element, 'x1'), numberOf(element, 'y1'));
    include(extent, numberOf(element, 'x2'), numberOf(element, 'y2'));
  } else if (element.name === 'circle' || element.name === 'ellipse') {
    const [x, y, r] = [numberOf(element, 'cx'), numberOf(element, 'cy'), numberOf(element, 'r')];
    const [rx, ry] = element.name === 'circle' ? [r, r] : [numberOf(element, 'rx'), numberOf(element, 'ry')];
    include(extent, x - rx, y - ry);
    include(extent, x + rx, y + ry);
  } else if (element.name === 'rect' || element.name === 'image') {
    const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
    include(extent, x, y);
    include(extent, x + numberOf(element, 'width'), y + numberOf(element, 'height'));
  }
  return extent;
}

function numberOf(element: SvgElement, name: string): number {
  const value = Number.parseFloat(readAttribute(element, name) ?? '');
  return Number.isFinite(value) ? value : 0;
}
