import { readText } from '@brandlint/config';
import { join } from 'node:path';

/** What matters here of a package.json. */
export type Manifest = {
  text: string;
  keys: ReadonlySet<string>;
  isModule: boolean;
  /** Versions as written, by name. */
  dependencies: ReadonlyMap<string, string>;
};

/** The package.json of a folder; as good as empty where there is none, or none that can be read. */
export function readManifest(folder: string): Manifest {
  const read = readText(join(folder, 'package.json'));
  const data = read.ok ? parse(read.content) : undefined;
  const fields = isObject(data) ? data : {};
  const lists = [fields['dependencies'], fields['devDependencies'], fields['peerDependencies']];
  const entries = lists.flatMap((list) => (isObject(list) ? Object.entries(list) : []));
  return {
    text: read.ok ? read.content : '',
    keys: new Set(Object.keys(fields)),
    isModule: fields['type'] === 'module',
    dependencies: new Map(
      entries.flatMap(([name, version]): [string, string][] =>
        typeof version === 'string' ? [[name, version]] : [],
      ),
    ),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whose package.json is broken hears of it from every other tool.
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
