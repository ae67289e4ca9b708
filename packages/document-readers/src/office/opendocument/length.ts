/** Points of the units that OpenDocument gives lengths in. */
const points: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['pc', 12],
  ['px', 0.75],
]);

/** A length in points; `undefined` for what is none. */
export function parseLength(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 40) return undefined;
  const [, number = '', unit = ''] = /^\s*(-?[\d.]+)([a-z]{2})\s*$/.exec(text) ?? [];
  const value = Number(number) * (points.get(unit) ?? NaN);
  return number === '' || !Number.isFinite(value) ? undefined : value;
}
