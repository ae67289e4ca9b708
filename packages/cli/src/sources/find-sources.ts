import type { Stats } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import { toDisplayPath } from './display-path.ts';
import { toFileGap } from './file-gap.ts';
import { findDesignFault } from './find-design-fault.ts';
import { knownKinds, mayBeDesign, needsDecoder, readFormat } from './formats.ts';
import type { FoundSource } from './found-source.ts';
import { createIgnoreRules, findIgnoreOfNamed, writeIgnored, type IgnoreOptions } from './ignore-rules.ts';
import { leaveOutTwins } from './leave-out-twins.ts';
import { NothingToCheck } from './nothing-to-check.ts';
import { isLink, readStats } from './read-stats.ts';
import { notAFile, walkFolder } from './walk-folder.ts';
import { writeNearestPath } from './write-nearest-path.ts';

export type FindOptions = IgnoreOptions & {
  /** Whether a symbolic link inside a folder may lead out of it. */
  followOut: boolean;
  /** Whether what decodes pictures is installed; asked where there is one. */
  canDecode: () => boolean;
  /** Told of every folder that is looked into, absolute. */
  onFolder?: (folder: string) => void;
};

/** What a run reads, in the order of its paths, and notes about what was named but left out. */
export type FoundSources = {
  sources: readonly FoundSource[];
  notes: readonly string[];
  /** How many files of each kind that carries a brand were passed over, because nothing reads them. */
  passedOver: ReadonlyMap<string, number>;
  /** The folders that were named, or in which named files lie; absolute. */
  roots: readonly string[];
};

/**
 * Finds the files that the paths of a command line name: files, folders and patterns. Throws a `UserError` where a path
 * is not there or nothing is left to read. A file with several names goes by the one that is no link, else by the first.
 */
export async function findSources(paths: readonly string[], options: FindOptions): Promise<FoundSources> {
  const { cwd, followOut, canDecode, onFolder } = options;
  const findIgnore = createIgnoreRules(options);
  const found = new Map<string, FoundSource>();
  const notes = new Set<string>();
  const passedOver = new Map<string, string>();
  const roots = new Set<string>();

  for (const path of paths) {
    const absolutePath = resolve(cwd, path);
    const there = readStats(absolutePath);
    if (there.kind === 'nothing') await addMatches(path);
    else if (there.kind === 'closed') addGap(absolutePath, there.gap);
    else if (there.stats.isDirectory()) await addFolder(path, absolutePath);
    else await addFile(absolutePath, there.stats);
  }
  const sorted = [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  const sources = await leaveOutTwins(sorted, roots.size > 1);
  assertSomethingReadable(sources);
  return { sources, notes: [...notes], passedOver: countKinds(passedOver.values()), roots: [...roots] };

  function add(source: FoundSource): void {
    if (!found.has(source.absolutePath)) found.set(source.absolutePath, source);
  }

  function addGap(absolutePath: string, gap: ReturnType<typeof toFileGap>): void {
    add({ kind: 'gap', path: toDisplayPath(cwd, absolutePath), absolutePath, gap });
  }

  async function addFile(absolutePath: string, stats: Stats): Promise<void> {
    const path = toDisplayPath(cwd, absolutePath);
    roots.add(dirname(absolutePath));
    onFolder?.(dirname(absolutePath));
    const ignoredBy = await findIgnoreOfNamed(findIgnore, cwd, { absolutePath, isFolder: false });
    const format = readFormat(absolutePath);
    if (ignoredBy !== undefined) notes.add(writeIgnored(path, ignoredBy));
    else if (!stats.isFile()) addGap(absolutePath, notAFile());
    else if (format !== undefined) add({ kind: 'file', path, absolutePath, format, ...toLink(absolutePath) });
    else if (mayBeDesign(path)) {
      const gap = await findDesignFault(absolutePath);
      if (gap) addGap(absolutePath, gap);
      else add({ kind: 'file', path, absolutePath, format: 'figma' });
    } else addGap(absolutePath, toFileGap('no-reader', `there is no reader for ${nameKind(path)}`));
  }

  async function addFolder(
    path: string,
    folder: string,
    isWanted: (path: string) => boolean = () => true,
  ): Promise<void> {
    roots.add(folder);
    let wanted = 0;
    let undecoded = 0;
    let ignoredBy = await findIgnoreOfNamed(findIgnore, cwd, { absolutePath: folder, isFolder: true });
    if (ignoredBy === undefined) {
      const onIgnored = (absolutePath: string, isFolder: boolean, by: string) => {
        if (isFolder || isWanted(absolutePath)) ignoredBy ??= by;
      };
      const onPassedOver = (absolutePath: string, extension: string) => {
        if (!isWanted(absolutePath)) return;
        passedOver.set(absolutePath, extension);
        if (needsDecoder(extension)) undecoded++;
      };
      const walk = { cwd, findIgnore, followOut, canDecode, onIgnored, onPassedOver, onFolder };
      for await (const source of walkFolder(folder, walk)) {
        if (source.kind === 'file' && !isWanted(source.absolutePath)) continue;
        wanted++;
        add(source);
      }
    }
    if (wanted > 0) return;
    if (undecoded > 0 && ignoredBy === undefined)
      throw new NothingToCheck(countKinds(passedOver.values()), `${path}: ${writeUndecoded(undecoded)}`);
    const because =
      ignoredBy === undefined
        ? `there is no file of a kind that Brandlint reads (${knownKinds})`
        : `what is there is left out by ${ignoredBy}; --no-ignore checks it all the same`;
    throw new NothingToCheck(countKinds(passedOver.values()), `${path}: nothing to check, ${because}.`);
  }

  async function addMatches(path: string): Promise<void> {
    const { default: picomatch } = await import('picomatch');
    const pattern = path.replaceAll('\\', '/');
    const { base, glob, isGlob } = picomatch.scan(pattern);
    const folder = resolve(cwd, base);
    const there = readStats(folder);
    if (!isGlob || there.kind !== 'there' || !there.stats.isDirectory()) {
      throw new UserError(`${path}: there is no such file or folder.${writeNearestPath(cwd, path)}`);
    }
    const isMatch = picomatch(glob, { dot: true });
    await addFolder(path, folder, (absolutePath) => isMatch(toDisplayPath(folder, absolutePath)));
  }
}

function toLink(absolutePath: string): { isLink?: true } {
  return isLink(absolutePath) ? { isLink: true } : {};
}

/** Throws a `UserError` when all that was named is of kinds that nothing reads. */
function assertSomethingReadable(sources: readonly FoundSource[]): void {
  const [first] = sources;
  const isUnread = (source: FoundSource) => source.kind === 'gap' && source.gap.code === 'no-reader';
  if (first?.kind !== 'gap' || !sources.every(isUnread)) return;
  const names = sources.length === 1 ? first.path : `${first.path} and ${sources.length - 1} more`;
  const cure = mayBeDesign(first.path) ? ', and JSON that Figma gives or "brandlint figma pull" saves' : '';
  throw new UserError(`${names}: ${first.gap.reason}; Brandlint reads ${knownKinds}${cure}.`);
}

function writeUndecoded(count: number): string {
  const what = count === 1 ? 'a picture' : `${count} pictures`;
  return `${what}, and the package that decodes pictures is not installed beside Brandlint; npm install sharp.`;
}

function countKinds(extensions: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const extension of extensions) counts.set(extension, (counts.get(extension) ?? 0) + 1);
  return counts;
}

function nameKind(path: string): string {
  const extension = extname(path);
  return extension === '' ? 'a file without an extension' : `${extension} files`;
}
