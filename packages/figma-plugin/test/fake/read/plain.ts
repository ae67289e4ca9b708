/** Whether a value is a plain object of JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The value where it is a number, else the fallback. */
export function numberOf(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
