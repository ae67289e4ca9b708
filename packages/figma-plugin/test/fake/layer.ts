import { prepare } from './read/prepare.ts';

/** A node as REST JSON has it, without its children; paints, effects and texts are already as the plugin API has them. */
export type Raw = Readonly<Record<string, unknown>>;

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** A node of the fake document. What was changed since it was loaded is in `values`, in the shapes of the plugin API. */
export class Layer {
  readonly id: string;
  /** As the plugin API names it. */
  readonly type: string;
  readonly raw: Raw;
  parent: Layer | null;
  children: Layer[] = [];
  removed = false;
  /** Whether it is hidden in its instance, as far as that was looked up since visibility last changed. */
  hidden: { isHidden: boolean; version: number } | null = null;
  /** It lies in an instance. */
  readonly isSublayer: boolean;
  /** The page that it was drawn on. */
  readonly page: Layer | null;
  // Most layers have none of these: each is made when it is needed.
  #values: Map<string, unknown> | null = null;
  #pluginData: Map<string, string> | null = null;
  #faults: Map<string, string> | null = null;

  constructor(id: string, type: string, raw: Raw, parent: Layer | null) {
    this.id = id;
    this.type = type;
    this.raw = raw;
    this.parent = parent;
    this.page = parent === null ? null : parent.type === 'PAGE' ? parent : parent.page;
    this.isSublayer = parent !== null && (parent.type === 'INSTANCE' || parent.isSublayer);
  }

  get values(): ReadonlyMap<string, unknown> {
    return this.#values ?? nothing;
  }

  get pluginData(): ReadonlyMap<string, string> {
    return this.#pluginData ?? nothing;
  }

  /** Properties that throw when they are touched, with what they say. */
  get faults(): ReadonlyMap<string, string> | null {
    return this.#faults;
  }

  ownValues(): Map<string, unknown> {
    this.#values ??= new Map();
    return this.#values;
  }

  ownPluginData(): Map<string, string> {
    this.#pluginData ??= new Map();
    return this.#pluginData;
  }

  ownFaults(): Map<string, string> {
    this.#faults ??= new Map();
    return this.#faults;
  }

  /** What it has under a name: what was set, else what the file says, else the fallback. */
  valueOf(name: string, fallback: unknown): unknown {
    const values = this.#values;
    if (values?.has(name) === true) return values.get(name);
    return this.raw[name] ?? fallback;
  }
}

const renamed = new Map([
  ['CANVAS', 'PAGE'],
  ['REGULAR_POLYGON', 'POLYGON'],
]);

/** Makes a layer of REST JSON. */
export function toLayer(raw: Raw, parent: Layer | null): Layer {
  const written = typeof raw['type'] === 'string' ? raw['type'] : 'FRAME';
  const type = renamed.get(written) ?? written;
  return new Layer(String(raw['id']), type, prepare(raw, type), parent);
}

/** What a layer has under a name: what was set, else what the file says, else the fallback. */
export function valueOf(layer: Layer, name: string, fallback: unknown): unknown {
  return layer.valueOf(name, fallback);
}

/** The page that a layer lies in; itself where it is one. */
export function pageOf(layer: Layer): Layer | null {
  return layer.type === 'PAGE' ? layer : layer.page;
}

/**
 * Whether it is hidden somewhere within its instance, so that Figma leaves it out where asked to. `version` counts the changes of
 * visibility.
 */
export function isHiddenInInstance(layer: Layer, version: number): boolean {
  if (layer.hidden?.version === version) return layer.hidden.isHidden;
  const isHidden = lookForHidden(layer);
  layer.hidden = { isHidden, version };
  return isHidden;
}

function lookForHidden(layer: Layer): boolean {
  let at: Layer | null = layer;
  for (let steps = 0; at?.isSublayer === true && steps < 100_000; steps++) {
    if (at.valueOf('visible', true) === false) return true;
    at = at.parent;
  }
  return false;
}
