import { answer, isLoaded } from '../fake-document.ts';
import type { Fake, PropertiesOf } from '../fake.ts';
import { pageOf, valueOf, type Layer } from '../layer.ts';
import { listOf } from '../read/plain.ts';
import { addListener, removeListener, tellSelection } from '../host/events.ts';
import { checkPaints } from '../validate.ts';
import { writeValue } from '../write.ts';

function needsLoading(layer: Layer, { document }: Fake, call: string): void {
  if (!isLoaded(document, layer)) {
    throw new Error(
      `in ${call}: Cannot use a page that has not been explicitly loaded. Call await page.loadAsync() first.`,
    );
  }
}

/** What pages have. */
export const pageProperties = {
  loadAsync: {
    get:
      (layer, { document }) =>
      () =>
        answer(document, () => {
          document.loadedPages.add(layer.id);
        }),
  },
  selection: {
    get: (layer, fake) => {
      const selected = (layer.values.get('selection') ?? []) as readonly Layer[];
      return selected.filter(({ removed }) => !removed).map((at) => fake.toNode(at));
    },
    set: (layer, value, fake) => {
      const selected = listOf(value).map((node) => fake.toLayer(node));
      for (const at of selected) {
        if (pageOf(at) !== layer) {
          throw new Error('in set_selection: The selection of a page can only include nodes in that page');
        }
      }
      layer.ownValues().set('selection', selected);
      tellSelection(fake.document);
    },
  },
  backgrounds: {
    get: (layer) => layer.valueOf('backgrounds', []) as readonly Paint[],
    set: (layer, value, { document }) => {
      checkPaints(value, 'set_backgrounds', 'backgrounds', false);
      writeValue(document, layer, 'backgrounds', value);
    },
  },
  prototypeBackgrounds: {
    get: (layer) => valueOf(layer, 'prototypeBackgrounds', []) as readonly Paint[],
  },
  isPageDivider: { get: (layer) => layer.raw['isPageDivider'] === true },
  on: {
    get: (layer, fake) => (type, callback) => {
      needsLoading(layer, fake, 'on');
      addListener(fake.document, `${layer.id} ${type}`, callback);
    },
  },
  once: {
    get: (layer, fake) => (type, callback) => {
      needsLoading(layer, fake, 'once');
      const name = `${layer.id} ${type}`;
      const once = (event: NodeChangeEvent): void => {
        removeListener(fake.document, name, once);
        callback(event);
      };
      addListener(fake.document, name, once);
    },
  },
  off: {
    get: (layer, fake) => (type, callback) => {
      removeListener(fake.document, `${layer.id} ${type}`, callback);
    },
  },
} satisfies PropertiesOf<PageNode>;

/** What the document has. */
export const documentProperties = {
  documentColorProfile: { get: (_layer, { document }) => document.settings.profile },
} satisfies PropertiesOf<DocumentNode>;
