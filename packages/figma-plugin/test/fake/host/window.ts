import { clone } from '../clone.ts';
import { answer } from '../fake-document.ts';
import type { Fake } from '../fake.ts';
import { createEntry, type Entry } from '../entry.ts';
import { guard } from '../guard.ts';
import { writeEntry } from '../write.ts';
import { addListener, emit, removeListener } from './events.ts';

/** `figma.ui`, and the way for its window to send a message. */
export function createUi({ document }: Fake): { ui: UIAPI; deliver: (message: unknown) => void } {
  let onMessage: MessageEventHandler | undefined;
  const needsWindow = (call: string): void => {
    if (document.told.shownUi === null)
      throw new Error(`in ${call}: No UI to send a message to. Call figma.showUI first.`);
  };
  const deliver = (message: unknown): void => {
    document.tasks.add('message', 0, () => {
      onMessage?.(message, { origin: 'null' });
      emit(document, 'message', message);
    });
  };
  const ui = guard<UIAPI>('UIAPI', 'figma.ui', {
    postMessage: {
      get: () => (message) => {
        needsWindow('postMessage');
        const sent: unknown = message;
        const { checksMessages } = document.settings;
        document.told.messages.push(JSON.stringify(checksMessages ? clone(sent, 'postMessage') : sent));
      },
    },
    onmessage: {
      get: () => onMessage,
      set: (value) => {
        onMessage = value as MessageEventHandler | undefined;
      },
    },
    on: {
      get: () => (type, callback) => {
        addListener(document, type, callback as unknown as (event: never) => unknown);
      },
    },
    off: {
      get: () => (type, callback) => {
        removeListener(document, type, callback as unknown as (event: never) => unknown);
      },
    },
    resize: {
      get: () => (width, height) => {
        needsWindow('resize');
        document.told.resized.push([width, height]);
      },
    },
    show: { get: () => () => undefined },
    hide: { get: () => () => undefined },
    close: {
      get: () => () => {
        document.told.shownUi = null;
      },
    },
  });
  return { ui, deliver };
}

/** `figma.clientStorage`: 5 MB in all. */
export function createClientStorage({ document }: Fake): ClientStorageAPI {
  const stored = new Map(Object.entries(document.settings.clientStorage));
  return guard<ClientStorageAPI>('ClientStorageAPI', 'figma.clientStorage', {
    getAsync: { get: () => (key) => answer(document, () => clone(stored.get(key), 'getAsync')) },
    setAsync: {
      get: () => (key, value) =>
        answer(document, () => {
          const copy = clone(value as unknown, 'setAsync');
          const size = JSON.stringify([...stored, [key, copy]]).length;
          if (size > 5_000_000)
            throw new Error('in setAsync: The storage of this plugin is full: at most 5 MB');
          stored.set(key, copy);
        }),
    },
    deleteAsync: {
      get: () => (key) =>
        answer(document, () => {
          stored.delete(key);
        }),
    },
    keysAsync: { get: () => () => answer(document, () => [...stored.keys()]) },
  });
}

/** `figma.annotations`. */
export function createAnnotations({ document }: Fake): AnnotationsAPI {
  const toCategory = (entry: Entry): AnnotationCategory =>
    guard<AnnotationCategory>('AnnotationCategory', 'AnnotationCategory', {
      id: { get: () => entry.id },
      label: { get: () => String(entry.values.get('label')) },
      color: { get: () => entry.values.get('color') as AnnotationCategoryColor },
      isPreset: { get: () => false },
      setLabel: {
        get: () => (label) => {
          writeEntry(document, entry.values, 'label', label);
        },
      },
      setColor: {
        get: () => (color) => {
          writeEntry(document, entry.values, 'color', color);
        },
      },
      remove: {
        get: () => () => {
          writeEntry(document, document.entries, entry.id, undefined);
        },
      },
    });
  const all = (): Entry[] => [...document.entries.values()].filter(({ kind }) => kind === 'category');
  return guard<AnnotationsAPI>('AnnotationsAPI', 'figma.annotations', {
    getAnnotationCategoriesAsync: { get: () => () => answer(document, () => all().map(toCategory)) },
    getAnnotationCategoryByIdAsync: {
      get: () => (id) =>
        answer(document, () => {
          const entry = all().find((category) => category.id === id);
          return entry === undefined ? null : toCategory(entry);
        }),
    },
    addAnnotationCategoryAsync: {
      get: () => (category) =>
        answer(document, () => {
          if (all().some(({ values }) => values.get('label') === category.label)) {
            throw new Error('in addAnnotationCategoryAsync: A category with this label exists already');
          }
          const id = `${document.nextId++}:annotation`;
          const entry = createEntry(id, 'category', { ...category });
          writeEntry(document, document.entries, id, entry);
          return toCategory(entry);
        }),
    },
  });
}

/** `figma.viewport`. */
export function createViewport(fake: Fake): ViewportAPI {
  return guard<ViewportAPI>('ViewportAPI', 'figma.viewport', {
    center: { get: () => ({ x: 0, y: 0 }), set: () => undefined },
    zoom: { get: () => 1, set: () => undefined },
    bounds: { get: () => ({ x: 0, y: 0, width: 1000, height: 800 }) },
    scrollAndZoomIntoView: {
      get: () => (nodes) => {
        fake.document.told.zoomedTo.push(nodes.map((node) => fake.toLayer(node).id));
      },
    },
  });
}
