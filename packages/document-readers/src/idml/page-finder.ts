import { attributeOf, childOf, localOf, walk, type XmlElement } from '../xml/xml-element.ts';

/** `[a, b, c, d, e, f]`: x' = a x + c y + e, y' = b x + d y + f. */
export type Transform = readonly [number, number, number, number, number, number];

/** A page of a spread, in the spread's points. */
type PageBounds = { name: string; left: number; top: number; right: number; bottom: number };

const unchanged: Transform = [1, 0, 0, 1, 0, 0];

/** The transform that an element gives what it contains, within that of what contains it. */
export function transformWithin(element: XmlElement, outer: Transform): Transform {
  const [a, b, c, d, e, f] = readTransform(element);
  const [oa, ob, oc, od, oe, of] = outer;
  return [
    oa * a + oc * b,
    ob * a + od * b,
    oa * c + oc * d,
    ob * c + od * d,
    oa * e + oc * f + oe,
    ob * e + od * f + of,
  ];
}

/**
 * Gives what finds the page of a spread on which an item lies: by the middle of its outline. `null`: it lies beside all
 * pages; `undefined`: it has no outline.
 */
export function createPageFinder(
  spread: XmlElement,
): (item: XmlElement, transform: Transform) => string | null | undefined {
  const pages = spread.children.flatMap((page) => (localOf(page) === 'Page' ? readBounds(page) : []));
  return (item, transform) => {
    const outline = outlineOf(item, transform);
    if (!outline) return undefined;
    const x = (outline.left + outline.right) / 2;
    const y = (outline.top + outline.bottom) / 2;
    const own = pages.find(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    // What reaches into a page is seen on it, wherever its middle is: a bleed, a bar over a spread.
    const touched =
      own ??
      pages.find(
        ({ left, top, right, bottom }) =>
          outline.left < right && outline.right > left && outline.top < bottom && outline.bottom > top,
      );
    return touched?.name ?? null;
  };
}

function readBounds(page: XmlElement): PageBounds[] {
  const [top, left, bottom, right] = readNumbers(attributeOf(page, 'GeometricBounds'));
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return [];
  const transform = readTransform(page);
  const corners = [move(transform, left, top), move(transform, right, bottom)] as const;
  return [{ name: attributeOf(page, 'Name') ?? '', ...spanOf(corners) }];
}

function outlineOf(item: XmlElement, transform: Transform): Omit<PageBounds, 'name'> | undefined {
  const geometry = childOf(childOf(item, 'Properties'), 'PathGeometry');
  if (!geometry) return undefined;
  const points: (readonly [number, number])[] = [];
  for (const point of walk(geometry)) {
    const [x, y] = readNumbers(attributeOf(point, 'Anchor'));
    if (localOf(point) === 'PathPointType' && x !== undefined && y !== undefined) {
      points.push(move(transform, x, y));
    }
  }
  return points.length === 0 ? undefined : spanOf(points);
}

function spanOf(points: readonly (readonly [number, number])[]): Omit<PageBounds, 'name'> {
  const span = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    span.left = Math.min(span.left, x);
    span.right = Math.max(span.right, x);
    span.top = Math.min(span.top, y);
    span.bottom = Math.max(span.bottom, y);
  }
  return span;
}

function readTransform(element: XmlElement): Transform {
  const [a, b, c, d, e, f] = readNumbers(attributeOf(element, 'ItemTransform'));
  const isWhole = b !== undefined && c !== undefined && d !== undefined && e !== undefined;
  return a === undefined || f === undefined || !isWhole ? unchanged : [a, b, c, d, e, f];
}

function readNumbers(written = ''): number[] {
  const values = written.slice(0, 400).trim().split(/\s+/).map(Number);
  return values.every(Number.isFinite) ? values : [];
}

function move([a, b, c, d, e, f]: Transform, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
