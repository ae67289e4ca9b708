/**
 * A deep copy of plain data, as it crosses the border between a plugin and Figma. Throws on what cannot cross: symbols
 * (`figma.mixed`), functions, objects with a class.
 */
export function clone<Value>(value: Value, call: string): Value;
export function clone(value: unknown, call: string): unknown {
  if (typeof value === 'symbol') throw new Error(`in ${call}: Cannot unwrap symbol`);
  if (typeof value === 'function') throw new Error(`in ${call}: Cannot unwrap function`);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item, call));
  if (value instanceof Uint8Array) return value.slice();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error(`in ${call}: Cannot unwrap an object that is not plain data`);
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) copy[key] = clone(item as unknown, call);
  }
  return copy;
}
