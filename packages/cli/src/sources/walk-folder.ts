import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Gap } from '@brandlint/core';
import { isInside, toDisplayPath } from './display-path.ts';
import { toFileGap, toGapOfFailure } from './file-gap.ts';
import { needsDecoder, readFormat, readOtherCarrier } from './formats.ts';
import type { FoundSource } from './found-source.ts';
import type { FindIgnore } from './ignore-rules.ts';
import { readStats } from './read-stats.ts';

/** Folders that hold other people's packages, or a version control system's own files. */
const neverWalked = new Set(['node_modules', '.git', '.hg', '.svn', '.jj', '.sl']);

export type WalkOptions = {
  cwd: string;
  findIgnore: FindIgnore;
  /** Whether a symbolic link may lead out of the folder. */
  followOut: boolean;
  /** Whether what decodes pictures is installed. */
  canDecode: () => boolean;
  /** Told of everything that is left out, and by what. */
  onIgnored: (absolutePath: string, isFolder: boolean, by: string) => void;
  /** Told of every file that carries a brand and that nothing reads, by its extension. */
  onPassedOver: (absolutePath: string, extension: string) => void;
  /** Told of every folder that is looked into. */
  onFolder?: ((folder: string) => void) | undefined;
};

/** What an entry of a folder is, links followed. */
type Entry =
  | { kind: 'folder' | 'file' | 'other' | 'walked anyway'; gap?: undefined }
  | { kind: 'closed folder' | 'closed file'; gap: Gap };

/**
 * Every file of a known extension in a folder, however deep, and a gap for every path that could not be opened. Links to
 * folders are followed unless they lead back to where they stand, or to a place that is walked anyway.
 */
export async function* walkFolder(root: string, options: WalkOptions): AsyncGenerator<FoundSource> {
  const { cwd, findIgnore, followOut, canDecode, onIgnored, onPassedOver } = options;
  const followed = new Set<string>();
  const folders = [root];
  let realRoot: string | undefined;

  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    options.onFolder?.(folder);
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (failure) {
      yield toGapSource(folder, toGapOfFailure(failure));
      continue;
    }
    for (const dirent of entries) {
      if (neverWalked.has(dirent.name)) continue;
      const absolutePath = join(folder, dirent.name);
      const isUndecoded = needsDecoder(extname(dirent.name)) && !canDecode();
      const format = isUndecoded ? undefined : readFormat(dirent.name);
      const entry = dirent.isSymbolicLink() ? await follow(absolutePath, folder) : toEntry(dirent);
      const isFolder = entry.kind === 'folder' || entry.kind === 'closed folder';
      if (entry.kind === 'walked anyway') continue;
      const otherCarrier =
        format === undefined && !isFolder ? readOtherCarrier(dirent.name, isUndecoded) : undefined;
      if (!isFolder && format === undefined && otherCarrier === undefined) continue;
      const ignoredBy = await findIgnore(absolutePath, isFolder);
      if (ignoredBy !== undefined && otherCarrier !== undefined) continue;
      if (ignoredBy !== undefined) onIgnored(absolutePath, isFolder, ignoredBy);
      else if (otherCarrier !== undefined) onPassedOver(absolutePath, otherCarrier);
      else if (entry.gap) yield toGapSource(absolutePath, entry.gap);
      else if (isFolder) folders.push(absolutePath);
      else if (entry.kind === 'other') yield toGapSource(absolutePath, notAFile());
      else if (format) {
        const path = toDisplayPath(cwd, absolutePath);
        yield { kind: 'file', path, absolutePath, format, ...(dirent.isSymbolicLink() && { isLink: true }) };
      }
    }
  }

  function toGapSource(absolutePath: string, gap: Gap): FoundSource {
    return { kind: 'gap', path: toDisplayPath(cwd, absolutePath), absolutePath, gap };
  }

  async function follow(link: string, folder: string): Promise<Entry> {
    const there = readStats(link);
    if (there.kind === 'nothing') return { kind: 'walked anyway' };
    if (there.kind === 'closed') return { kind: 'closed file', gap: there.gap };
    const entry = toEntry(there.stats);
    const closed = entry.kind === 'folder' ? 'closed folder' : 'closed file';
    try {
      const [target, standsIn] = [await realpath(link), await realpath(folder)];
      realRoot ??= await realpath(root);
      if (!followOut && !isInside(realRoot, target)) return { kind: closed, gap: linkOutside() };
      if (entry.kind !== 'folder') return entry;
      if (isInside(target, standsIn)) return { kind: closed, gap: linkLoop() };
      if (isInside(realRoot, target) || followed.has(target)) return { kind: 'walked anyway' };
      followed.add(target);
      return entry;
    } catch (failure) {
      return { kind: closed, gap: toGapOfFailure(failure) };
    }
  }
}

/** Something with a file's name that is none. */
export function notAFile(): Gap {
  return toFileGap('not-a-file', 'it is a pipe, a socket or a device, not a file');
}

function linkLoop(): Gap {
  return toFileGap('link-loop', 'a symbolic link to a folder that it stands in');
}

function linkOutside(): Gap {
  return toFileGap(
    'link-outside',
    'a symbolic link that leads out of the folder, not followed under --untrusted',
  );
}

function toEntry(stats: Dirent | Stats): Entry {
  return { kind: stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other' };
}
