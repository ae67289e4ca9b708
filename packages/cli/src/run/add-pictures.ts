import { addArtworks, type Extraction } from '@brandlint/core';
import type { JobDependency } from '../jobs/job.ts';
import type { PictureStore } from '../pictures/create-picture-store.ts';
import type { FileToRead } from './read-file.ts';
import type { LooksAt } from './session.ts';

/** What the pictures that files show are looked at with. */
export type PictureTools = {
  pictures: () => Promise<PictureStore>;
  looksAt: LooksAt;
  /** Told of every file that was asked for, and of each that was not there. */
  onAsked?: (asked: JobDependency) => void;
};

/** An extraction of a file with what can be known of the pictures that it shows. */
export async function addPictures(
  { pictures, looksAt, onAsked }: PictureTools,
  { absolutePath, configuration, reach }: Pick<FileToRead, 'absolutePath' | 'configuration' | 'reach'>,
  extraction: Extraction,
): Promise<Extraction> {
  if (extraction.pictures.length === 0) return extraction;
  const store = await pictures();
  const shower = { file: absolutePath, root: configuration.root, reach, ...(onAsked && { onAsked }) };
  return addArtworks(extraction, {
    fetch: (picture) => store.fetch(picture, shower),
    wants: (use, source) => {
      if (looksAt === 'nothing') return false;
      if (configuration.checker.wantsArtwork(use, source)) return true;
      return looksAt === 'everything' ? 'if-possible' : false;
    },
  });
}
