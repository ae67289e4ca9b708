import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { toDisplayPath } from '../sources/display-path.ts';
import { toGapOfFailure } from '../sources/file-gap.ts';
import { readStats } from '../sources/read-stats.ts';
import { writeNearestPath } from '../sources/write-nearest-path.ts';
import { UserError } from '../user-error.ts';

/** A file that may be artwork: `path` from the working directory, `folder` the named one that it was found in. */
export type FoundArtwork = { path: string; absolutePath: string; folder: string | null };

/** The files to register, and what is said of others. */
export type FoundArtworks = { files: readonly FoundArtwork[]; notes: readonly string[] };

/** More than this is no family of icons, but a library of pictures. */
const mostFiles = 1_000;

/** Deeper than this a folder links to itself. */
const deepest = 32;

const pictureExtensions: ReadonlySet<string> = new Set('.svg .svgz .png .jpg .jpeg .webp .gif'.split(' '));

/** What artwork comes in as well, and nothing here reads. */
const documentExtensions: ReadonlySet<string> = new Set(['.pdf', '.ai', '.eps']);

/** Finds the pictures that paths name, folders with all that is in them. Throws a `UserError` where there is none. */
export async function findArtwork(paths: readonly string[], cwd: string): Promise<FoundArtworks> {
  const files = new Map<string, FoundArtwork>();
  const notes: string[] = [];
  for (const path of paths) {
    const absolutePath = resolve(cwd, path);
    const there = readStats(absolutePath);
    if (there.kind === 'nothing')
      throw new UserError(`${path}: there is no such file or folder.${writeNearestPath(cwd, path)}`);
    if (there.kind === 'closed') notes.push(`${path}: left out, because ${there.gap.reason}.`);
    else if (there.stats.isDirectory()) await addFolder(absolutePath, absolutePath, deepest);
    else add(absolutePath, null, true);
  }
  if (files.size > mostFiles)
    throw new UserError(
      `${paths.join(' ')}: ${files.size} pictures are more than a registry holds; name fewer.`,
    );
  if (files.size === 0) {
    const known = [...pictureExtensions].join(', ');
    throw new UserError(...notes, `${paths.join(' ')}: there is nothing to register; ${known} can be.`);
  }
  const sorted = [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { files: sorted, notes };

  function add(absolutePath: string, folder: string | null, isNamed: boolean): void {
    const path = toDisplayPath(cwd, absolutePath);
    const extension = extname(absolutePath).toLowerCase();
    if (pictureExtensions.has(extension)) files.set(absolutePath, { path, absolutePath, folder });
    else if (documentExtensions.has(extension))
      notes.push(
        `${path}: left out, because ${extension} files are not read yet; register an SVG or a PNG of it.`,
      );
    else if (isNamed) notes.push(`${path}: left out, because nothing here reads it as a picture.`);
  }

  async function addFolder(folder: string, named: string, depth: number): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (failure) {
      const { reason } = toGapOfFailure(failure);
      notes.push(`${toDisplayPath(cwd, folder)}: left out, because ${reason}.`);
      return;
    }
    for (const entry of entries) {
      const absolutePath = join(folder, entry.name);
      if (entry.isDirectory()) {
        const isOwn = !entry.name.startsWith('.') && entry.name !== 'node_modules';
        if (isOwn && depth > 0) await addFolder(absolutePath, named, depth - 1);
      } else add(absolutePath, named, false);
    }
  }
}
