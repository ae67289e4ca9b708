import { answer } from '../fake-document.ts';
import { refuseInDynamicPage, type Fake, type PropertiesOf } from '../fake.ts';
import { Layer, valueOf } from '../layer.ts';
import { isRecord, textOf } from '../read/plain.ts';
import { plainValue } from './plain-value.ts';

/** The component that an instance shows; one of another file is made up of what REST JSON says of it. */
function mainComponent(layer: Layer, { document }: Fake): Layer | null {
  const id = textOf(valueOf(layer, 'componentId', ''));
  const local = document.byId.get(id);
  if (local?.type === 'COMPONENT') return local;
  const listed = document.root.raw['components'];
  const facts = isRecord(listed) ? listed[id] : undefined;
  if (!isRecord(facts)) return null;
  const sets = document.root.raw['componentSets'];
  const set = isRecord(sets) ? sets[String(facts['componentSetId'])] : undefined;
  const setId = textOf(facts['componentSetId']);
  const parent = isRecord(set) ? new Layer(setId, 'COMPONENT_SET', { ...set, remote: true }, null) : null;
  return new Layer(id, 'COMPONENT', { ...facts, remote: true }, parent);
}

/** What instances have. */
export const instanceProperties = {
  getMainComponentAsync: {
    get: (layer, fake) => () =>
      answer(fake.document, () => {
        const main = mainComponent(layer, fake);
        return main === null ? null : fake.toNode(main);
      }),
  },
  mainComponent: {
    get: () => refuseInDynamicPage('get_mainComponent', 'node.getMainComponentAsync'),
    set: () => refuseInDynamicPage('set_mainComponent', 'node.swapComponent'),
  },
  overrides: {
    get: (layer) => valueOf(layer, 'overrides', []) as InstanceNode['overrides'],
  },
  componentProperties: {
    get: (layer) => valueOf(layer, 'componentProperties', {}) as InstanceNode['componentProperties'],
  },
} satisfies PropertiesOf<InstanceNode>;

/** What components, sets of them and styles have. */
export const publishableProperties = {
  key: {
    get: (layer, { document }) => {
      const listed = document.root.raw[layer.type === 'COMPONENT' ? 'components' : 'componentSets'];
      const facts = isRecord(listed) ? listed[layer.id] : undefined;
      return textOf(layer.raw['key'] ?? (isRecord(facts) ? facts['key'] : undefined));
    },
  },
  remote: { get: (layer) => layer.raw['remote'] === true },
  description: plainValue('description', ''),
  getPublishStatusAsync: {
    get:
      (_layer, { document }) =>
      () =>
        answer(document, () => 'UNPUBLISHED' as const),
  },
} satisfies PropertiesOf<PublishableMixin>;

/** What only components have. */
export const componentProperties = {
  instances: { get: () => refuseInDynamicPage('get_instances', 'node.getInstancesAsync') },
  getInstancesAsync: {
    get: (layer, fake) => () =>
      answer(fake.document, () =>
        [...fake.document.byId.values()]
          .filter(({ type, raw }) => type === 'INSTANCE' && raw['componentId'] === layer.id)
          .map((instance) => fake.toNode(instance) as unknown as InstanceNode),
      ),
  },
} satisfies PropertiesOf<ComponentNode>;
