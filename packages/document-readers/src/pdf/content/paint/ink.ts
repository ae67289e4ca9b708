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

/** An ink with the space that it was set in: a brush that is no pattern. */
export type SetInk = { readonly space: ColorSpace; readonly ink: Ink; readonly pattern: null };

/** Those whose numbers hash to the same form a chain. */
type Known = { components: Float64Array; set: SetInk; next: Known | undefined };
type Table = { count: number; buckets: Map<number, Known> };

const mostOfTable = 20_000;

/** Keeps the inks of a file, by colour space, operator and numbers. */
export class InkStore {
  readonly #tables = new Map<ColorSpace, Map<string, Table>>();

  /** The ink of as many of the numbers as are said, of a colour space, set by an operator. */
  find(space: ColorSpace, operator: string, components: Float64Array, count: number): SetInk {
    const table = this.#tables.get(space)?.get(operator) ?? this.#addTable(space, operator);
    let hash = count;
    for (let at = 0; at < count; at++)
      hash = (Math.imul(hash, 31) + Math.round((components[at] ?? 0) * 65_521)) | 0;
    const first = table.buckets.get(hash);
    for (let known = first; known !== undefined; known = known.next)
      if (isSame(known.components, components, count)) return known.set;
    const kept = components.slice(0, count);
    const set: SetInk = { space, ink: toInk(space, operator, kept), pattern: null };
    if (++table.count > mostOfTable) {
      table.buckets.clear();
      table.count = 1;
    }
    table.buckets.set(hash, { components: kept, set, next: table.buckets.get(hash) });
    return set;
  }

  #addTable(space: ColorSpace, operator: string): Table {
    const tables = this.#tables.get(space) ?? new Map<string, Table>();
    const table: Table = { count: 0, buckets: new Map() };
    this.#tables.set(space, tables.set(operator, table));
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
