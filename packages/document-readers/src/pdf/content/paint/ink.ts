import type { Color } from '@brandlint/core';
import { toColor } from '../../color/to-color.ts';
import { nameColorSpace } from '../../color/name-color-space.ts';
import type { ColorSpace } from '../../model/color-space.ts';

/** A colour as it was set. One object for all that were set alike, so that they can be told apart by identity. */
export type Ink = {
  color: Color;
  space: string;
  written: string;
  /** Whether nothing of it is printed: a tint of 0 of a spot colour, or the colorant `/None`. */
  isNothing: boolean;
};

type Known = { components: Float64Array; ink: Ink };
type Table = { count: number; buckets: Map<number, Known[]> };

const mostOfTable = 20_000;

/** Keeps the inks of a file, by colour space, operator and numbers. */
export class InkStore {
  readonly #tables = new Map<ColorSpace, Map<string, Table>>();

  /** The ink of as many of the numbers as are said, of a colour space, set by an operator. */
  find(space: ColorSpace, operator: string, components: Float64Array, count: number): Ink {
    const table = this.#tableOf(space, operator);
    let hash = count;
    for (let at = 0; at < count; at++) hash = (hash * 31 + Math.round((components[at] ?? 0) * 65_521)) | 0;
    const bucket = table.buckets.get(hash);
    if (bucket !== undefined)
      for (const known of bucket) if (isSame(known.components, components, count)) return known.ink;
    const kept = components.slice(0, count);
    const ink = toInk(space, operator, kept);
    if (++table.count > mostOfTable) {
      table.buckets.clear();
      table.count = 1;
    }
    const known = { components: kept, ink };
    const same = table.buckets.get(hash);
    if (same === undefined) table.buckets.set(hash, [known]);
    else same.push(known);
    return ink;
  }

  #tableOf(space: ColorSpace, operator: string): Table {
    const tables = this.#tables.get(space) ?? new Map<string, Table>();
    this.#tables.set(space, tables);
    const table = tables.get(operator) ?? { count: 0, buckets: new Map<number, Known[]>() };
    tables.set(operator, table);
    return table;
  }
}

/** The colour of numbers in a space, as something that can be painted with. */
export function toInk(space: ColorSpace, operator: string, components: ArrayLike<number>): Ink {
  const numbers = Array.from(components);
  const color = toColor(space, numbers);
  const isNothing =
    color.space === 'spot' &&
    (color.tints.every((tint) => tint === 0) || color.names.every((name) => name === 'None'));
  const written = [...numbers.map(writeNumber), operator].join(' ');
  return { color, space: nameColorSpace(space), written, isNothing };
}

/** A number as PDF writes it, with as many digits as a colour can have. */
function writeNumber(number: number): string {
  const rounded = Math.round(number * 1e6) / 1e6;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

function isSame(known: Float64Array, components: Float64Array, count: number): boolean {
  if (known.length !== count) return false;
  for (let at = 0; at < count; at++) if (known[at] !== components[at]) return false;
  return true;
}
