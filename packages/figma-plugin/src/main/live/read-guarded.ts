/** What of a node cannot be read. */
export type Faults = { property: string; reason: string }[];

/**
 * A property of a live node. Getters of Figma may throw: a layer that went meanwhile, a hidden part of an instance, a font
 * that is missing. Then the property is a fault of the node and `undefined`.
 */
export function readGuarded<Live, Key extends keyof Live & string>(
  live: Live,
  key: Key,
  faults: Faults,
): Live[Key] | undefined {
  try {
    return live[key];
  } catch (error) {
    faults.push({ property: key, reason: describeError(error) });
    return undefined;
  }
}

/** What was thrown, in words without a full stop; hosts throw texts and errors. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const [line = ''] = text.split('\n', 1);
  return line.replace(/\.$/, '').slice(0, 200) || 'Figma does not give it';
}
