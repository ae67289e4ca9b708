/** Why a colour cannot be written where it stands: cause and cure, in words without a full stop. */
export type Unwritable = { reason: string; cure: string };

/** What attributes of an element become, by their names. */
export type NewValues = { values: ReadonlyMap<string, string> };

/** One attribute and what it becomes. */
export function oneValue(attribute: string, value: string): NewValues {
  return { values: new Map([[attribute, value]]) };
}

/** Six digits in the case of most letters that stand there; as published where there are none. */
export function keepCase(hex: string, written: string): string {
  const digits = hex.replace('#', '');
  const lower = written.replace(/[^a-f]/g, '').length;
  const upper = written.replace(/[^A-F]/g, '').length;
  return lower > 0 && lower >= upper ? digits.toLowerCase() : digits;
}

/** A value with the colour in it replaced, which stands there as six digits behind `#`. */
export function replaceHex(value: string, hex: string): string {
  return value.replace(/#[0-9a-f]{6}\b/i, (written) => `#${keepCase(hex, written)}`);
}
