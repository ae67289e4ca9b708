/** An object of a document that somebody else wrote: any field may be missing, `null`, or of another type. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object with fields; `null` where the value is none. */
export function toFields(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

/** Whether a value has fields; a list has none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list; empty where the value is none. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text; `undefined` where the value is none. */
export function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A finite number; `null` where the value is none. */
export function toNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Whether a field says no: one that is absent, or no yes or no at all, says what it says by default. */
export function isOff(value: unknown): boolean {
  return value === false;
}

/** Whether a field is there: other tools write `null` where Figma leaves one out. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** An entry of a map from a document, whose keys may be anything. */
export function entryOf(map: Fields | null, key: string): Fields | null {
  return map !== null && Object.hasOwn(map, key) ? toFields(map[key]) : null;
}
