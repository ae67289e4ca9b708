import type { ColorSpace } from '../../model/color-space.ts';
import type { PdfDict, PdfObject } from '../../model/pdf-object.ts';
import { readDict, readNumber, readNumbers, readStream } from '../../objects/read-value.ts';
import { readFunction, type FunctionFile } from '../../functions/read-function.ts';
import { toInk, type Ink } from '../paint/ink.ts';
import { readMeshColors } from './read-mesh-colors.ts';

/** What a shading is painted with: the colours between which it runs. */
export type Shading = { inks: readonly Ink[]; background: Ink | null; bounds: readonly number[] | null };

const mostInks = 64;
const gridSteps = 4;
const tolerance = 0.01;

/**
 * Reads the colours of a shading of any type (ISO 32000-2, 8.7.4.5): of functions at their ends and bends, of meshes at
 * their corners; each once, at most 64. `written` is how the operator that paints it is written.
 */
export function readShading(
  file: FunctionFile,
  object: PdfObject | undefined,
  readSpace: (object: PdfObject | undefined) => ColorSpace | undefined,
  written: string,
): Shading | undefined {
  const dict = readDict(file, object);
  const space = readSpace(dict?.get('ColorSpace'));
  if (dict === undefined || space === undefined || space.kind === 'pattern') return undefined;
  const inks = new Map<string, Ink>();
  for (const components of listColors(file, object, dict, space)) {
    const ink = { ...toInk(space, '', components), written };
    const { color } = ink;
    // Rounded, so that the two sides of a bend in a gradient are one colour.
    const numbers = color.space === 'spot' ? color.tints : color.components;
    const key = numbers.map((number) => Math.round((number ?? 0) * 1000)).join(' ');
    if (!inks.has(key)) inks.set(key, ink);
    if (inks.size === mostInks) break;
  }
  const background = readNumbers(file, dict.get('Background'));
  return {
    inks: [...inks.values()],
    background: background === undefined ? null : { ...toInk(space, '', background), written },
    bounds: readNumbers(file, dict.get('BBox')) ?? null,
  };
}

function* listColors(
  file: FunctionFile,
  object: PdfObject | undefined,
  dict: PdfDict,
  space: ColorSpace,
): Iterable<readonly number[]> {
  const type = readNumber(file, dict.get('ShadingType')) ?? 0;
  const made = dict.get('Function') === undefined ? undefined : readFunction(file, dict.get('Function'));
  if (type >= 4) {
    const stream = readStream(file, object);
    if (stream === undefined) return;
    for (const corner of readMeshColors(file, stream, type, space, made !== undefined))
      yield made === undefined ? corner : made.at(corner);
    return;
  }
  if (made === undefined) return;
  const domain = readNumbers(file, dict.get('Domain'));
  if (type === 1) {
    const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = domain ?? [];
    yield* listPlane((across, up) => made.at([x0 + (x1 - x0) * across, y0 + (y1 - y0) * up]));
    return;
  }
  const [start = 0, end = 1] = domain ?? [];
  yield made.at([start]);
  for (const knot of made.knots) if (knot > start && knot < end) yield made.at([knot]);
  yield made.at([end]);
}

/** The colours at the corners of a plane, and those inside that are not what lies between them. */
function* listPlane(at: (across: number, up: number) => number[]): Iterable<readonly number[]> {
  const [start, right, top, end] = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
  yield* [start, right, top, end];
  for (let row = 0; row <= gridSteps; row++)
    for (let column = 0; column <= gridSteps; column++) {
      const [x, y] = [column / gridSteps, row / gridSteps];
      const color = at(x, y);
      const isBetween = color.every((value, output) => {
        const below = (start[output] ?? 0) * (1 - x) + (right[output] ?? 0) * x;
        const above = (top[output] ?? 0) * (1 - x) + (end[output] ?? 0) * x;
        return Math.abs(value - (below * (1 - y) + above * y)) < tolerance;
      });
      if (!isBetween) yield color;
    }
}
