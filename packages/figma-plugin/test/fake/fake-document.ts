import type { Entry } from './entry.ts';
import { createHistory, type History } from './history.ts';
import { pageOf, toLayer, type Layer } from './layer.ts';
import type { FlatDocument, Settings } from './settings.ts';
import { createTasks, type Tasks } from './tasks.ts';

/** What was told to the user and to the window, for tests to look at. */
type Told = {
  notified: { message: string; error: boolean }[];
  messages: string[];
  shownUi: ShowUIOptions | null;
  resized: [number, number][];
  zoomedTo: string[][];
  closed: string | null;
  versions: string[];
  opened: string[];
};

/** Changes that wait to be told to the plugin. */
type Pending = {
  nodes: Map<
    string,
    { type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE'; layer: Layer; properties: Set<string> }
  >;
  styles: Map<
    string,
    { type: 'STYLE_CREATE' | 'STYLE_DELETE' | 'STYLE_PROPERTY_CHANGE'; properties: Set<string> }
  >;
};

/** The state of the fake Figma that everything in it shares. */
export type FakeDocument = {
  readonly settings: Settings;
  readonly root: Layer;
  readonly byId: Map<string, Layer>;
  /** Sublayers of instances by the id of the layer of the main component that they show. */
  readonly shadows: Map<string, Layer[]>;
  /** Styles, variables, collections and categories, by id. */
  readonly entries: Map<string, Entry>;
  readonly loadedPages: Set<string>;
  readonly history: History;
  readonly tasks: Tasks;
  readonly told: Told;
  readonly pending: Pending;
  readonly loadedFonts: Set<string>;
  currentPage: Layer;
  skipsHidden: boolean;
  /** Set while a callback for changes runs: what it changes is not told. */
  isTelling: boolean;
  /** Set while somebody else than the plugin edits: nothing is refused. */
  isUser: boolean;
  nextId: number;
  /** Counts the changes of visibility and their undoing. */
  version: number;
};

/** Builds the fake document of the flat list. Ids that come twice keep their first layer. */
export function createFakeDocument(flat: FlatDocument, settings: Settings): FakeDocument {
  const layers: Layer[] = [];
  const byId = new Map<string, Layer>();
  const shadows = new Map<string, Layer[]>();
  for (const [parentIndex, raw] of flat) {
    const parent = layers[parentIndex] ?? null;
    const layer = toLayer(raw, parent);
    parent?.children.push(layer);
    layers.push(layer);
    if (!byId.has(layer.id)) byId.set(layer.id, layer);
    if (!layer.isSublayer) continue;
    const shown = layer.id.slice(layer.id.lastIndexOf(';') + 1);
    const known = shadows.get(shown);
    if (known === undefined) shadows.set(shown, [layer]);
    else known.push(layer);
  }
  const [root] = layers;
  if (root === undefined) throw new Error('The fake document is empty');
  const currentPage =
    (settings.currentPage === null ? undefined : byId.get(settings.currentPage)) ?? root.children[0];
  if (currentPage === undefined) throw new Error('The fake document has no page');
  const selected = settings.selection.flatMap((id) => byId.get(id) ?? []);
  currentPage.ownValues().set('selection', selected);
  for (const { id, namespace, key, value } of settings.pluginData) {
    byId
      .get(id)
      ?.ownPluginData()
      .set(`${namespace ?? ''}\n${key}`, value);
  }
  return {
    settings,
    root,
    byId,
    shadows,
    entries: new Map(),
    loadedPages: new Set([currentPage.id]),
    history: createHistory(),
    tasks: createTasks(),
    told: {
      notified: [],
      messages: [],
      shownUi: null,
      resized: [],
      zoomedTo: [],
      closed: null,
      versions: [],
      opened: [],
    },
    pending: { nodes: new Map(), styles: new Map() },
    loadedFonts: new Set(),
    currentPage,
    skipsHidden: settings.editorType === 'dev',
    isTelling: false,
    isUser: false,
    nextId: 1,
    version: 0,
  };
}

/** Whether the page of a layer can be looked into. */
export function isLoaded(document: FakeDocument, layer: Layer): boolean {
  const page = pageOf(layer);
  return page === null || document.loadedPages.has(page.id);
}

/** A promise that answers as the settings say. */
export function answer<Value>(document: FakeDocument, work: () => Value): Promise<Value> {
  if (document.settings.answers === 'at once') {
    try {
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return new Promise((resolve, reject) => {
    document.tasks.add('answer', 0, () => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
