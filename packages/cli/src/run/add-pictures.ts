import { addArtworks, type Extraction } from '@brandlint/core';
import type { OpenFile } from './read-file.ts';
import type { Session } from './session.ts';

/** An extraction of a file with what can be known of the pictures that it shows. */
export async function addPictures(
  { pictures, looksAt }: Session,
  { absolutePath, configuration, reach }: OpenFile,
  extraction: Extraction,
): Promise<Extraction> {
  if (extraction.pictures.length === 0) return extraction;
  const store = await pictures();
  const shower = { file: absolutePath, root: configuration.root, reach };
  return addArtworks(extraction, {
    fetch: (picture) => store.fetch(picture, shower),
    wants: (use, source) => {
      if (looksAt === 'nothing') return false;
      if (configuration.checker.wantsArtwork(use, source)) return true;
      return looksAt === 'everything' ? 'if-possible' : false;
    },
  });
}
