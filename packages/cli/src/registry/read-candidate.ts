import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, relative, sep } from 'node:path';
import type { FlatColor, PictureContent } from '@brandlint/core';
import type { PictureStore } from '../pictures/create-picture-store.ts';
import { readPictureFile } from '../pictures/picture-file.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import type { FoundArtwork } from './find-artwork.ts';
import type { Surroundings } from './infer-principle.ts';

/** A picture that can be registered, with what is told of it by what surrounds it. */
export type Candidate = {
  found: FoundArtwork;
  hash: string;
  outline: string;
  colors: readonly FlatColor[];
  width: number;
  height: number;
  surroundings: Surroundings;
};

/** Reads and draws a picture; or says why it cannot be registered, in words, without a full stop. */
export async function readCandidate(
  found: FoundArtwork,
  pictures: PictureStore,
): Promise<Candidate | { fault: string }> {
  const read = await readPictureFile(found.absolutePath, () => Promise.resolve(true));
  if ('fault' in read) return { fault: read.fault.reason };
  const { hash, content } = read;
  const look = await pictures.look(content);
  if ('fault' in look) return look;
  const { outline, colors, width, height } = look;
  if (outline === null) return { fault: whyUnseen(content) };
  const title = content.format === 'svg' ? readTitle(content.text) : null;
  const surroundings = {
    file: found.absolutePath,
    title,
    text: await readTextBeside(found.absolutePath),
    folders: listFolders(found),
  };
  return { found, hash, outline, colors, width, height, surroundings };
}

function whyUnseen(content: PictureContent): string {
  const isAround = content.format === 'svg' && /<image\b/i.test(content.text);
  return isAround ? 'nothing can be seen in it but pictures from elsewhere' : 'nothing can be seen in it';
}

/** The first title of a drawing. */
function readTitle(text: string): string | null {
  const start = text.search(/<title[\s>]/i);
  if (start === -1) return null;
  const [, title = ''] = /^<title[^>]{0,500}>([^<]{0,500})</i.exec(text.slice(start, start + 1_100)) ?? [];
  const plain = title.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&#39;', "'").trim();
  return plain === '' ? null : plain;
}

/** More than this is no label. */
const longestLabelBytes = 10_000;

async function readTextBeside(absolutePath: string): Promise<string | null> {
  const path = absolutePath.slice(0, -extname(absolutePath).length).concat('.txt');
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > longestLabelBytes) return null;
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').trim();
  } catch (failure) {
    // Most pictures have no text beside them, and one that is closed to us says nothing.
    if (readErrorCode(failure) === undefined) throw failure;
    return null;
  }
}

/** The folders between the one that was named and the file, innermost first, that one included. */
function listFolders({ absolutePath, folder }: FoundArtwork): string[] {
  if (folder === null) return [];
  return relative(dirname(folder), dirname(absolutePath)).split(sep).reverse();
}
