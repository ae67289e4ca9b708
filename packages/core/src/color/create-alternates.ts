import type { DeviceColor, Use } from '../model/use.ts';
import { writeValue } from './write-value.ts';

/** Gives the function that says what stands in for a spot ink in a source, each once, in the order found. */
export function createAlternates(uses: readonly Use[]): (spot: string) => readonly DeviceColor[] {
  let known: ReadonlyMap<string, ReadonlyMap<string, DeviceColor>> | undefined;
  return (spot) => [...((known ??= collect(uses)).get(spot)?.values() ?? [])];
}

function collect(uses: readonly Use[]): Map<string, Map<string, DeviceColor>> {
  const found = new Map<string, Map<string, DeviceColor>>();
  for (const use of uses) {
    if (use.kind !== 'color' || use.color.space !== 'spot') continue;
    const { names, alternate } = use.color;
    const [name] = names;
    if (name === undefined || names.length > 1) continue;
    const ofName = found.get(name) ?? new Map<string, DeviceColor>();
    const value = writeValue(alternate);
    if (!ofName.has(value)) ofName.set(value, alternate);
    found.set(name, ofName);
  }
  return found;
}
