/** Freezes plain data all the way down, so that it can be handed out without a copy. */
export function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) freeze(item as unknown);
  return Object.freeze(value);
}
