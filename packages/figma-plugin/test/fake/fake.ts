import type { Accessors } from './guard.ts';
import type { FakeDocument } from './fake-document.ts';
import type { Layer } from './layer.ts';

/** What the parts of the fake share: its state, and the way between layers and the nodes that a plugin holds. */
export type Fake = {
  readonly document: FakeDocument;
  readonly mixed: PluginAPI['mixed'];
  /** A new handle each time: two of them for the same layer are not the same object. */
  toNode: (layer: Layer) => SceneNode & PageNode & DocumentNode & ComponentNode;
  /** The layer of a handle. Throws for what is no node. */
  toLayer: (node: unknown) => Layer;
  toStyle: (id: string) => BaseStyle | null;
  toVariable: (id: string) => Variable | null;
};

/** How a property of a node is got and set. */
export type Property<Value> = {
  get: (layer: Layer, fake: Fake) => Value;
  /** Gets a copy of what was set. */
  set?: (layer: Layer, value: unknown, fake: Fake) => void;
};

/** Properties of a mixin of the typings. */
export type PropertiesOf<Mixin> = { [Key in Exclude<keyof Mixin, 'toString'>]?: Property<Mixin[Key]> };

/** Refuses what Dev Mode refuses: changes of the document itself. */
export function refuseInDevMode({ document }: Fake, call: string): void {
  if (document.settings.editorType === 'dev' && !document.isUser) {
    throw new Error(`in ${call}: Cannot edit the document in Dev Mode`);
  }
}

/** Members that throw in a plugin with `documentAccess: dynamic-page`; `instead` is put behind their names. */
export function refusedMembers<Interface>(
  names: readonly (keyof Interface & string)[],
  owner: string,
): Accessors<Interface> {
  const members = names.map((name) => [
    name,
    { get: () => () => refuseInDynamicPage(name, `${owner}.${name}Async`) },
  ]);
  return Object.fromEntries(members) as Accessors<Interface>;
}

/** Refuses what a plugin with `documentAccess: dynamic-page` may not do. */
export function refuseInDynamicPage(call: string, instead: string): never {
  throw new Error(`in ${call}: Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`);
}
