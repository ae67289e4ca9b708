import type { Property } from '../fake.ts';
import { writeValue } from '../write.ts';

/** A property that is kept as it is set, and is what REST JSON says until then. */
export function plainValue<Value>(name: string, fallback: Value): Property<Value> {
  return {
    get: (layer) => layer.valueOf(name, fallback) as Value,
    set: (layer, value, { document }) => {
      writeValue(document, layer, name, value);
    },
  };
}
