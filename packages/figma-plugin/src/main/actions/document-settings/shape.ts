import { isRecord } from '../is-record.ts';

/** Says whether a value has a shape. Texts and lists are bounded: what is kept in a file may come from anybody. */
export type Shape = (value: unknown) => boolean;

const mostItems = 5_000;
const longestText = 200_000;

/** A text of bearable length. */
export const text: Shape = (value) => typeof value === 'string' && value.length <= longestText;

/** A finite number. */
export const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);

/** A number from 0 to 1. */
export const fraction: Shape = (value) => typeof value === 'number' && value >= 0 && value <= 1;

/** One of some values. */
export function oneOf(...values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

/** A list of one shape, of a certain length where one is given. */
export function list(item: Shape, length?: number): Shape {
  return (value) =>
    Array.isArray(value) &&
    (length === undefined ? value.length <= mostItems : value.length === length) &&
    value.every(item);
}

/** An object with certain properties, and perhaps others; further ones do no harm. */
export function object(properties: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const wanted = Object.entries(properties);
  const possible = Object.entries(optional);
  return (value) =>
    isRecord(value) &&
    wanted.every(([name, shape]) => shape(value[name])) &&
    possible.every(([name, shape]) => value[name] === undefined || shape(value[name]));
}

/** An object used as a table, with values of one shape. */
export function table(item: Shape): Shape {
  return (value) => {
    if (!isRecord(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= mostItems && entries.every(([, entry]) => item(entry));
  };
}

/** One of several shapes. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.some((shape) => shape(value));
}
