/** A decoded object of a `.fig` file. Its format is the file's own, so any field may be missing or of another type. */
export type FigFields = Readonly<Record<string, unknown>>;

/** An object with fields; an empty one where the value is none. */
export function fieldsOf(value: unknown): FigFields {
  return isFields(value) ? value : nothing;
}

const nothing: FigFields = {};

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is FigFields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** A list; empty where the value is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A number; `fallback` where the value is none. */
export function numberOf(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

/** The id of a node as everywhere else in Figma, `12:34`; empty where there is none. */
export function idOf(guid: unknown): string {
  const { sessionID, localID } = fieldsOf(guid);
  return typeof sessionID === 'number' && typeof localID === 'number' ? `${sessionID}:${localID}` : '';
}

/** What names a style or a variable: the id of its node here, or its key in a library; empty where there is neither. */
export function referenceOf(value: unknown): string {
  const { guid, assetRef } = fieldsOf(value);
  const id = idOf(guid);
  const { key } = fieldsOf(assetRef);
  return id !== '' && id !== unsetId ? id : typeof key === 'string' && key !== '' ? `key ${key}` : '';
}

/** What stands where nothing is referred to. */
const unsetId = '4294967295:4294967295';
