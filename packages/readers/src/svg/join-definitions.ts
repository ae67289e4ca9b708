import type { Definition, Definitions } from '@brandlint/core';
import type { WrittenValue } from './written-value.ts';

/** At most this many values of one variable are kept: themes have a few, hostile files have thousands. */
const maximumValues = 20;

/** The custom properties that a drawing defines, joined with those known before; its own come first in force. */
export function joinDefinitions(written: readonly WrittenValue[], known: Definitions): Definitions {
  const own = new Map<string, string[]>();
  for (const { property, text } of written) {
    if (!property.startsWith('--')) continue;
    const values = own.get(property);
    const value = text.trim();
    if (!values) own.set(property, [value]);
    else if (values.length < maximumValues && !values.includes(value)) values.push(value);
  }
  if (own.size === 0) return known;
  const joined = new Map<string, Definition>(known);
  for (const [name, values] of own) {
    const before = known.get(name);
    joined.set(name, {
      values: before?.judged === true ? [...before.values, ...values] : values,
      judged: true,
    });
  }
  return joined;
}
