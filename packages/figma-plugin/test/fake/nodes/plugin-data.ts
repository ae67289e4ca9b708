import type { FakeDocument } from '../fake-document.ts';
import type { PropertiesOf } from '../fake.ts';
import type { Accessors } from '../guard.ts';
import { tellChange, writeEntry } from '../write.ts';

const largestBytes = 100_000;

function checkNamespace(namespace: string, call: string): void {
  if (!/^[a-zA-Z0-9_.]{3,}$/.test(namespace)) {
    throw new Error(
      `in ${call}: The namespace must be at least 3 alphanumeric characters, got "${namespace}"`,
    );
  }
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
  const keysOf = (namespace: string): string[] =>
    [...data.keys()].flatMap((name) =>
      name.startsWith(`${namespace}\n`) ? name.slice(namespace.length + 1) : [],
    );
  return {
    getPluginData: (key) => data.get(`\n${key}`) ?? '',
    setPluginData: (key, value) => {
      write('', key, value, 'setPluginData');
    },
    getPluginDataKeys: () => keysOf(''),
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
      return keysOf(namespace);
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
  return Object.fromEntries(
    methods.map(([name, method]) => [name, { get: () => method }]),
  ) as Accessors<PluginDataMixin>;
}

const method = <Name extends keyof PluginDataMixin>(name: Name) => ({
  get: (layer: Parameters<typeof tellChange>[1], { document }: { document: FakeDocument }) =>
    pluginDataMethods(layer.pluginData, document, () => {
      tellChange(document, layer, 'PROPERTY_CHANGE', 'pluginData');
    })[name],
});

/** Data that plugins keep with a node. Dev Mode allows it. */
export const pluginDataProperties = {
  getPluginData: method('getPluginData'),
  setPluginData: method('setPluginData'),
  getPluginDataKeys: method('getPluginDataKeys'),
  getSharedPluginData: method('getSharedPluginData'),
  setSharedPluginData: method('setSharedPluginData'),
  getSharedPluginDataKeys: method('getSharedPluginDataKeys'),
} satisfies PropertiesOf<PluginDataMixin>;
