import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

type Manifest = {
  name: string;
  private?: boolean;
  exports?: Exports;
  publishConfig?: { exports?: Exports };
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
};

const folders = ['.', 'brands/ccin', ...readdirSync('packages').map((name) => `packages/${name}`)];
const manifests = folders
  .filter((folder) => existsSync(`${folder}/package.json`))
  .map((folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest);

const published = manifests.filter(({ publishConfig }) => publishConfig?.exports);

test.each(published.map((manifest) => [manifest.name, manifest] as const))(
  '%s exports as a package what it exports in the workspace',
  (_, { exports = {}, publishConfig }) => {
    expect(publishConfig?.exports).toEqual(withoutSources(exports));
  },
);

function withoutSources(exports: Exports): Exports {
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]): [string, Exports[string]] => {
      if (typeof target === 'string') return [path, target];
      return [
        path,
        Object.fromEntries(Object.entries(target).filter(([name]) => name !== 'brandlint-source')),
      ];
    }),
  );
}

const page = readFileSync('docs/dependencies.md', 'utf8');

test.each(manifests.map((manifest) => [manifest.name, manifest] as const))(
  'every dependency of %s has its reason on the page',
  (_, { dependencies, devDependencies, peerDependencies }) => {
    const names = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    expect(names.filter((name) => !isOurs(name) && !isNamed(name))).toEqual([]);
  },
);

function isOurs(name: string): boolean {
  return name === 'brandlint' || /^@(?:brandlint|types)\//.test(name);
}

/** Whether a package is on the page, alone, or with its family: `css-tokenizer`, `postcss-less`. */
function isNamed(name: string): boolean {
  return (
    page.includes(name) || (name.startsWith('@csstools/') && page.includes(name.slice('@csstools/'.length)))
  );
}
