import type { Box, IconUse } from '@brandlint/core';
import { multiply, type Linear } from '../values/linear.ts';
import { parseTransform } from '../values/parse-transform.ts';
import { compose, parseAffine, unmoved, type Affine } from './affine.ts';
import { createExtent, include, includeTransformed, type Extent } from './extent.ts';
import { splitDeclarations } from './split-declarations.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** Where an element stands in the units of the drawing, and how it is transformed there. `null`: it cannot be told. */
export type Placement = { affine: Affine | null; linear: Linear | null };

const atOrigin: Placement = { affine: unmoved, linear: [1, 0, 0, 1] };

/** Makes the function that tells where the elements of a drawing stand; each is looked at once. Never recursive. */
export function createPlacer(): (element: SvgElement) => Placement {
  const known = new Map<SvgElement, Placement>();
  return (element) => {
    const unknown: SvgElement[] = [];
    for (let at: SvgElement | null = element; at && !known.has(at); at = at.parent) unknown.push(at);
    let placement = known.get(element) ?? atOrigin;
    for (const one of unknown.reverse()) {
      const outer = one.parent ? (known.get(one.parent) ?? atOrigin) : atOrigin;
      known.set(one, (placement = place(one, outer)));
    }
    return placement;
  };
}

function place(element: SvgElement, outer: Placement): Placement {
  if (element.attributes.length === 0) return outer;
  const style = readTransformOfStyle(element);
  const window = element.name === 'svg' ? readWindow(element) : unmoved;
  const written = readAttribute(element, 'transform');
  if (written === undefined && style === undefined && window === unmoved) return outer;
  const own = style === undefined ? parseAffine(written) : null;
  const linear = parseTransform(style ?? written ?? '');
  const stretch = window && window[0] !== window[3] ? linearOf(window) : linearOf(unmoved);
  const isRoot = element.parent === null;
  return {
    affine:
      outer.affine && own && window && !isRoot
        ? compose(compose(outer.affine, own), window)
        : isRoot
          ? own
          : null,
    linear: outer.linear && linear && stretch ? multiply(multiply(outer.linear, linear), stretch) : null,
  };
}

function linearOf(affine: Affine | null): Linear | null {
  return affine && [affine[0], affine[1], affine[2], affine[3]];
}

/** How an `svg` shows its view box, where both are written in numbers. Source: SVG 2, section 8.2; `meet` in the middle. */
function readWindow(element: SvgElement): Affine | null {
  const viewBox = readAttribute(element, 'viewBox');
  const [x, y] = [lengthOf(element, 'x') ?? 0, lengthOf(element, 'y') ?? 0];
  if (viewBox === undefined) return x === 0 && y === 0 ? unmoved : [1, 0, 0, 1, x, y];
  const [left = NaN, top = NaN, innerWidth = NaN, innerHeight = NaN] = viewBox
    .slice(0, 200)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')];
  if (width === undefined || height === undefined || !(innerWidth > 0) || !(innerHeight > 0)) {
    return element.parent === null ? unmoved : null;
  }
  const [alongX, alongY] = [width / innerWidth, height / innerHeight];
  if (!keepsProportions(element)) return [alongX, 0, 0, alongY, x - left * alongX, y - top * alongY];
  const scale = Math.min(alongX, alongY);
  const [restX, restY] = [(width - innerWidth * scale) / 2, (height - innerHeight * scale) / 2];
  return [scale, 0, 0, scale, x + restX - left * scale, y + restY - top * scale];
}

/** Whether a picture is not stretched to fill its place. */
function keepsProportions(element: SvgElement): boolean {
  return readAttribute(element, 'preserveAspectRatio')?.trim() !== 'none';
}

/** A length of an attribute in px or without a unit. */
export function lengthOf(element: SvgElement, name: string): number | undefined {
  const match = /^\s*([+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12}))(?:px)?\s*$/.exec(
    readAttribute(element, name) ?? '',
  );
  return match ? Number(match[1]) : undefined;
}

/** The size that a picture is given. */
export function readSize(element: SvgElement, target: SvgElement | null): IconUse['size'] {
  if (!['image', 'use', 'svg'].includes(element.name)) return undefined;
  const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')];
  if (width === undefined && height === undefined) return undefined;
  const isForced = !keepsProportions(element.name === 'use' && target ? target : element);
  return {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    keepsProportions: !isForced,
    ...(isForced && { isForced }),
  };
}

/** An extent in the units of the drawing as a box; `undefined` where it cannot be told where it lies. */
export function toBox(extent: Extent | null, { affine }: Placement): Box | undefined {
  if (!extent || !affine) return undefined;
  const placed = createExtent();
  includeTransformed(placed, extent, affine);
  const [width, height] = [placed.right - placed.left, placed.bottom - placed.top];
  return width > 0 && height > 0 ? { page: 1, x: placed.left, y: placed.top, width, height } : undefined;
}

/** The rectangle that a picture is given by `x`, `y`, `width` and `height`. */
export function readRectangle(element: SvgElement): Extent | null {
  const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')];
  if (width === undefined || height === undefined) return null;
  const [x, y] = [lengthOf(element, 'x') ?? 0, lengthOf(element, 'y') ?? 0];
  const extent = createExtent();
  include(extent, x, y);
  include(extent, x + width, y + height);
  return extent;
}

function readTransformOfStyle(element: SvgElement): string | undefined {
  const style = readAttribute(element, 'style');
  if (style === undefined || style.length > 10_000 || !/\btransform\s*:/i.test(style)) return undefined;
  return splitDeclarations(style).find(({ property }) => property === 'transform')?.value;
}
