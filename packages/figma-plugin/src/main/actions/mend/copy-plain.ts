/**
 * A copy that can be changed of what Figma hands out frozen: paints, effects, vector networks. They hold plain values only.
 * Throws a `TypeError` where one of them holds itself.
 */
export function copyPlain<Value>(value: Value): Writable<Value> {
  return JSON.parse(JSON.stringify(value)) as Writable<Value>;
}

/** A list that can be written, where the value is a list. */
type Writable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;
