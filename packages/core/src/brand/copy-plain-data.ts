import { type DataFault, writePath } from './data-error.ts';

/** Deeper than this no brand and no configuration goes. */
const maximumDepth = 32;

/** More faults than this say nothing new. */
const maximumFaults = 20;

/** Keys that reach the machinery of JavaScript objects. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy that holds plain data and nothing else, so that what was checked is what is used, with everything that is not
 * plain data named: functions, promises, cycles, nesting without end, keys that reach into prototypes.
 */
export function copyPlainData(data: unknown): { value: unknown; faults: readonly DataFault[] } {
  const faults: DataFault[] = [];
  const above = new Set<object>();
  return { value: copy(data, []), faults };

  function copy(value: unknown, keys: readonly (string | number)[]): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? value
        : refuse(keys, `${String(value)} is not a number that can be used`, 'write a finite one');
    }
    if (value === undefined) return undefined;
    if (typeof value !== 'object')
      return refuse(keys, `a ${typeof value} is not data`, 'write the value itself');
    if (keys.length > maximumDepth) {
      return refuse(
        keys.slice(0, 3),
        `this is nested more than ${String(maximumDepth)} levels deep`,
        'write it flatter',
      );
    }
    if (above.has(value))
      return refuse(keys, 'this refers back to what contains it', 'write the value itself');
    above.add(value);
    try {
      return Array.isArray(value) ? copyList(value, keys) : copyObject(value, keys);
    } catch (error) {
      // A getter or a proxy of an executed configuration.
      const said = error instanceof Error ? ` (${error.message})` : '';
      return refuse(keys, `this cannot be read${said}`, 'write plain values');
    } finally {
      above.delete(value);
    }
  }

  function copyList(list: readonly unknown[], keys: readonly (string | number)[]): unknown[] {
    return Array.from(list, (item, i) => copy(item, [...keys, i]));
  }

  function copyObject(object: object, keys: readonly (string | number)[]): unknown {
    if (!isPlain(object)) {
      const name: unknown = object.constructor.name;
      return refuse(
        keys,
        `${typeof name === 'string' ? name : 'this'} is not plain data`,
        'write an object of plain values',
      );
    }
    const copied: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(object)) {
      if (forbiddenKeys.has(key)) refuse(keys, `the key "${key}" is not allowed`, 'remove it');
      else if (value !== undefined) copied[key] = copy(value, [...keys, key]);
    }
    return copied;
  }

  function refuse(keys: readonly (string | number)[], cause: string, cure: string): null {
    if (faults.length < maximumFaults) faults.push({ path: writePath(keys), cause, cure });
    return null;
  }
}

/** Whether an object is one written with braces, in this realm or another; a namespace of a module counts too. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
