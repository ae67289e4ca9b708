/** A node as REST JSON has it, without its children. */
export type Raw = Readonly<Record<string, unknown>>;

/** A node of the fake document. What was changed since it was loaded is in `values`, in the shapes of the plugin API. */
export type Layer = {
  readonly id: string;
  /** As the plugin API names it. */
  readonly type: string;
  readonly raw: Raw;
  parent: Layer | null;
  children: Layer[];
  readonly values: Map<string, unknown>;
  readonly pluginData: Map<string, string>;
  removed: boolean;
  /** It lies in an instance. */
  readonly isSublayer: boolean;
  /** Properties that throw when they are touched, with what they say. */
  readonly faults: Map<string, string>;
};

const renamed = new Map([
  ['CANVAS', 'PAGE'],
  ['REGULAR_POLYGON', 'POLYGON'],
]);

/** Makes a layer of REST JSON. */
export function toLayer(raw: Raw, parent: Layer | null): Layer {
  const type = typeof raw['type'] === 'string' ? raw['type'] : 'FRAME';
  return {
    id: String(raw['id']),
    type: renamed.get(type) ?? type,
    raw,
    parent,
    children: [],
    values: new Map(),
    pluginData: new Map(),
    removed: false,
    isSublayer: parent !== null && (parent.type === 'INSTANCE' || parent.isSublayer),
    faults: new Map(),
  };
}

/** What the layer has under a name: what was set, else what REST JSON says, else the fallback. */
export function valueOf(layer: Layer, name: string, fallback: unknown): unknown {
  if (layer.values.has(name)) return layer.values.get(name);
  return layer.raw[name] ?? fallback;
}

/** The page that a layer lies in; itself where it is one. It stops at a layer that it has seen: hostile documents have cycles. */
export function pageOf(layer: Layer): Layer | null {
  let at: Layer | null = layer;
  for (let steps = 0; at !== null && steps < 1_000_000; steps++) {
    if (at.type === 'PAGE') return at;
    at = at.parent;
  }
  return null;
}

/** Whether it is hidden somewhere within its instance, so that Figma leaves it out where asked to. */
export function isHiddenInInstance(layer: Layer): boolean {
  let at: Layer | null = layer;
  for (let steps = 0; at?.isSublayer === true && steps < 100_000; steps++) {
    if (valueOf(at, 'visible', true) === false) return true;
    at = at.parent;
  }
  return false;
}
