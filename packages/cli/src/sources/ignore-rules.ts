import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readErrorCode } from './file-gap.ts';
import { isInside, toDisplayPath } from './display-path.ts';

const ignoreFiles = ['.gitignore', '.brandlintignore'] as const;

/** The patterns that a configuration gives for the files of a folder; `root` is what they are held against. */
export type ConfiguredIgnores = { root: string; patterns: readonly string[]; file: string };

export type IgnoreOptions = {
  cwd: string;
  /** From the command line, held against the working directory. */
  patterns: readonly string[];
  /** Whether `.gitignore` and `.brandlintignore` count. */
  useFiles: boolean;
  /** What the configuration of a folder leaves out. */
  ignoresOf: (folder: string) => Promise<ConfiguredIgnores | undefined>;
};

/** Says what leaves a path out (the name of a file, or an option), or `undefined` when nothing does. */
export type FindIgnore = (absolutePath: string, isFolder: boolean) => Promise<string | undefined>;

type Layer = { root: string; rules: Ignore; name: string };

/** Makes the function that tells whether a path is left out. Its folder is taken not to be; rules deeper down win. */
export function createIgnoreRules({ cwd, patterns, useFiles, ignoresOf }: IgnoreOptions): FindIgnore {
  const ofCommandLine = toLayer(cwd, patterns, '--ignore-pattern');
  const layersOfFolder = new Map<string, readonly Layer[]>();
  const configured = new Map<string, Layer>();
  const repositories = new Map<string, string | undefined>();

  return async (absolutePath, isFolder) => {
    const folder = dirname(absolutePath);
    const ofConfiguration = toConfiguredLayer(await ignoresOf(folder));
    const layers = [
      ofCommandLine,
      ...(ofConfiguration ? [ofConfiguration] : []),
      ...(useFiles ? findLayers(folder) : []),
    ];
    for (const layer of layers) {
      const result = test(layer, absolutePath, isFolder);
      if (result !== undefined) return result === 'ignored' ? layer.name : undefined;
    }
    return undefined;
  };

  function toConfiguredLayer(ignores: ConfiguredIgnores | undefined): Layer | undefined {
    if (!ignores || ignores.patterns.length === 0) return undefined;
    let layer = configured.get(ignores.file);
    if (!layer) configured.set(ignores.file, (layer = toLayer(ignores.root, ignores.patterns, ignores.file)));
    return layer;
  }

  /** The rules that hold in a folder, deepest first, up to the top of its repository, or to the working directory. */
  function findLayers(folder: string): readonly Layer[] {
    let layers = layersOfFolder.get(folder);
    if (!layers) layersOfFolder.set(folder, (layers = collectLayers(folder)));
    return layers;
  }

  function collectLayers(folder: string): readonly Layer[] {
    const own = readLayer(folder, cwd);
    const top = findRepository(folder) ?? (isInside(cwd, folder) ? cwd : folder);
    return folder === top ? own : [...own, ...findLayers(dirname(folder))];
  }

  /** The top of the repository that a folder lies in. */
  function findRepository(folder: string): string | undefined {
    if (repositories.has(folder)) return repositories.get(folder);
    const isTop = existsSync(join(folder, '.git'));
    const parent = dirname(folder);
    const repository = isTop ? folder : parent === folder ? undefined : findRepository(parent);
    repositories.set(folder, repository);
    return repository;
  }
}

/** What leaves out a path that was named: a rule for it, or one for a folder above it, from the working directory on. */
export async function findIgnoreOfNamed(
  findIgnore: FindIgnore,
  cwd: string,
  { absolutePath, isFolder }: { absolutePath: string; isFolder: boolean },
): Promise<string | undefined> {
  if (isInside(absolutePath, cwd)) return undefined;
  const top = isInside(cwd, absolutePath) ? cwd : parse(absolutePath).root;
  const folders: string[] = [];
  for (let at = dirname(absolutePath); at !== top; at = dirname(at)) folders.unshift(at);
  for (const folder of folders) {
    const ignoredBy = await findIgnore(folder, true);
    if (ignoredBy !== undefined) return ignoredBy;
  }
  return findIgnore(absolutePath, isFolder);
}

/** What is said of a path that was named and left out. */
export function writeIgnored(path: string, ignoredBy: string): string {
  return `${path}: left out by ${ignoredBy}; --no-ignore checks it all the same.`;
}

/** Both files of one folder as one set of rules, so that `.brandlintignore` can take back what `.gitignore` says. */
function readLayer(folder: string, cwd: string): Layer[] {
  const found = ignoreFiles.flatMap((name) => {
    const text = readIfThere(join(folder, name));
    return text === undefined ? [] : [{ name, text }];
  });
  if (found.length === 0) return [];
  const lines = found.flatMap(({ text }) => text.split(/\r?\n/));
  const name = found.map((file) => toDisplayPath(cwd, join(folder, file.name))).join(' or ');
  return [toLayer(folder, lines, name)];
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (failure) {
    // An ignore file that is missing or closed to us leaves nothing out: too much is checked, never too little.
    if (readErrorCode(failure) === undefined) throw failure;
    return undefined;
  }
}

function toLayer(root: string, patterns: readonly string[], name: string): Layer {
  return { root, rules: ignore().add([...patterns]), name };
}

function test(
  { root, rules }: Layer,
  absolutePath: string,
  isFolder: boolean,
): 'ignored' | 'kept' | undefined {
  const path = isInside(root, absolutePath)
    ? toDisplayPath(root, absolutePath)
    : toDisplayPath(parse(absolutePath).root, absolutePath);
  if (path === '.') return undefined;
  const { ignored, unignored } = rules.test(isFolder ? `${path}/` : path);
  return ignored ? 'ignored' : unignored ? 'kept' : undefined;
}
