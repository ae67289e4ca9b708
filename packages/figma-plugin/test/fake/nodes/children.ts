import { isLoaded } from '../fake-document.ts';
import type { Fake, PropertiesOf } from '../fake.ts';
import { valueOf, type Layer } from '../layer.ts';

/** The children as a plugin sees them: hidden ones in instances are left out where that is asked for. Throws for a page that is not loaded. */
function seenChildren(layer: Layer, { document }: Fake, call: string): readonly Layer[] {
  if (layer.type !== 'DOCUMENT' && !isLoaded(document, layer)) {
    throw new Error(
      `in ${call}: Cannot access ${call.replace('get_', '')} on a page that has not been explicitly loaded. Call await page.loadAsync() first.`,
    );
  }
  const isInside = layer.isSublayer || layer.type === 'INSTANCE';
  if (!document.skipsHidden || !isInside) return layer.children;
  return layer.children.filter((child) => valueOf(child, 'visible', true) !== false);
}

/** Everything below a layer in the order in which it is drawn. Real cycles end where they close. */
function below(layer: Layer, fake: Fake, call: string): Layer[] {
  const found: Layer[] = [];
  const seen = new Set<Layer>([layer]);
  const waiting = [...seenChildren(layer, fake, call)].reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    found.push(at);
    waiting.push(...[...seenChildren(at, fake, call)].reverse());
  }
  return found;
}

function refuseInDocument(layer: Layer, { document }: Fake, call: string): void {
  const isAllLoaded = document.root.children.every(({ id }) => document.loadedPages.has(id));
  if (layer.type === 'DOCUMENT' && !isAllLoaded) {
    throw new Error(
      `in ${call}: Cannot call with documentAccess: dynamic-page. Call figma.loadAllPagesAsync() first.`,
    );
  }
}

type Callback = (node: SceneNode) => boolean;

/** What nodes with children have. Moving nodes is no business of this plugin. */
export const childrenProperties = {
  children: {
    get: (layer, fake) => seenChildren(layer, fake, 'get_children').map((child) => fake.toNode(child)),
  },
  findChildren: {
    get: (layer, fake) => (callback?: Callback) =>
      seenChildren(layer, fake, 'findChildren')
        .map((child) => fake.toNode(child))
        .filter((node) => callback?.(node) ?? true),
  },
  findChild: {
    get: (layer, fake) => (callback: Callback) =>
      seenChildren(layer, fake, 'findChild')
        .map((child) => fake.toNode(child))
        .find((node) => callback(node)) ?? null,
  },
  findAll: {
    get: (layer, fake) => (callback?: Callback) => {
      refuseInDocument(layer, fake, 'findAll');
      return below(layer, fake, 'findAll')
        .map((child) => fake.toNode(child))
        .filter((node) => callback?.(node) ?? true);
    },
  },
  findOne: {
    get: (layer, fake) => (callback: Callback) => {
      refuseInDocument(layer, fake, 'findOne');
      return (
        below(layer, fake, 'findOne')
          .map((child) => fake.toNode(child))
          .find((node) => callback(node)) ?? null
      );
    },
  },
  findAllWithCriteria: {
    get: (layer, fake) => (criteria: FindAllCriteria<NodeType[]>) => {
      refuseInDocument(layer, fake, 'findAllWithCriteria');
      const { types, pluginData, sharedPluginData } = criteria;
      const namespace = sharedPluginData?.namespace ?? '';
      const keys = sharedPluginData?.keys ?? pluginData?.keys;
      const asksData = pluginData !== undefined || sharedPluginData !== undefined;
      return below(layer, fake, 'findAllWithCriteria')
        .filter(({ type }) => types === undefined || types.some((wanted) => wanted === type))
        .filter(({ pluginData: data }) => {
          if (!asksData) return true;
          const own = [...data.keys()].filter((name) => name.startsWith(`${namespace}\n`));
          return keys === undefined
            ? own.length > 0
            : keys.some((key) => own.includes(`${namespace}\n${key}`));
        })
        .map((child) => fake.toNode(child));
    },
  },
} satisfies PropertiesOf<ChildrenMixin>;
