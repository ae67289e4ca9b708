import type { FakeDocument } from '../fake-document.ts';
import type { PropertiesOf } from '../fake.ts';
import type { Accessors } from '../guard.ts';
import type { Layer } from '../layer.ts';
import { tellChange, writeEntry } from '../write.ts';

const largestBytes = 100_000;

function checkNamespace(namespace: string, call: string): void {
  if (namespace === 'brandlint') return;
  if (!/^[a-zA-Z0-9_.]{3,}$/.test(namespace)) {
    throw new Error(
      `in ${call}: The namespace must be at least 3 alphanumeric characters, got "${namespace}"`,
    );
  }
}

function keysOf(data: ReadonlyMap<string, string>, namespace: string): string[] {
  if (data.size === 0) return [];
  const start = `${namespace}\n`;
  return [...data.keys()].flatMap((name) => (name.startsWith(start) ? name.slice(start.length) : []));
}

/** Methods for data that plugins keep with something of the document. `key` is alone for the plugin's own, after its namespace for shared data. */
function pluginDataMethods(
  data: Map<string, string>,
  document: FakeDocument,
  tell: () => void,
): PluginDataMixin {
  const write = (namespace: string, key: string, value: string, call: string): void => {
    if (typeof value !== 'string')
      throw new Error(`in ${call}: Expected "value" to have type string but got ${typeof value} instead`);
    if (key.length + value.length > largestBytes) {
      throw new Error(`in ${call}: The data is too large: an entry may have 100 kB`);
    }
    writeEntry(document, data, `${namespace}\n${key}`, value === '' ? undefined : value);
    tell();
  };
  return {
    getPluginData: (key) => data.get(`\n${key}`) ?? '',
    setPluginData: (key, value) => {
      write('', key, value, 'setPluginData');
    },
    getPluginDataKeys: () => keysOf(data, ''),
    getSharedPluginData: (namespace, key) => {
      checkNamespace(namespace, 'getSharedPluginData');
      return data.get(`${namespace}\n${key}`) ?? '';
    },
    setSharedPluginData: (namespace, key, value) => {
      checkNamespace(namespace, 'setSharedPluginData');
      write(namespace, key, value, 'setSharedPluginData');
    },
    getSharedPluginDataKeys: (namespace) => {
      checkNamespace(namespace, 'getSharedPluginDataKeys');
      return keysOf(data, namespace);
    },
  };
}

/** The same as members of a style, a variable or a collection. */
export function dataMembers(
  data: Map<string, string>,
  document: FakeDocument,
  tell: () => void,
): Accessors<PluginDataMixin> {
  const methods = Object.entries(pluginDataMethods(data, document, tell));
  return Object.fromEntries(methods.map(([name, method]) => [name, { get: (): unknown => method }]));
}

const tellOf = (layer: Layer, document: FakeDocument) => () => {
  tellChange(document, layer, 'PROPERTY_CHANGE', 'pluginData');
};

const method = <Name extends keyof PluginDataMixin>(name: Name) => ({
  get: (layer: Layer, { document }: { document: FakeDocument }) =>
    pluginDataMethods(layer.ownPluginData(), document, tellOf(layer, document))[name],
});

/** Data that plugins keep with a node. Dev Mode allows it. What is read of every node is read without detours. */
export const pluginDataProperties = {
  getPluginData: { get: (layer) => (key) => layer.pluginData.get(`\n${key}`) ?? '' },
  setPluginData: method('setPluginData'),
  getPluginDataKeys: method('getPluginDataKeys'),
  getSharedPluginData: {
    get: (layer) => (namespace, key) => {
      checkNamespace(namespace, 'getSharedPluginData');
      return layer.pluginData.get(`${namespace}\n${key}`) ?? '';
    },
  },
  setSharedPluginData: method('setSharedPluginData'),
  getSharedPluginDataKeys: {
    get: (layer) => (namespace) => {
      checkNamespace(namespace, 'getSharedPluginDataKeys');
      return keysOf(layer.pluginData, namespace);
    },
  },
} satisfies PropertiesOf<PluginDataMixin>;
