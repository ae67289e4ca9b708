import {
  GapList,
  type Artwork,
  type Extraction,
  type Gap,
  type IconUse,
  type Look,
  type Picture,
} from '@brandlint/core';
import { createLooker } from '../artwork/create-looker.ts';
import { findPicture } from '../artwork/open-picture.ts';
import { resolvePicture, type PictureBase } from '../artwork/resolve-picture.ts';

/** What is known of the pictures that a file shows, and which could not be looked at. */
type FoundArtworks = { artworks: readonly Artwork[]; gaps: readonly Gap[] };

/** Looks at the pictures of a file. */
export type FindArtworks = (extraction: Extraction) => FoundArtworks;

/** What was seen of each picture of this process: a file of the same time and size is not drawn again. */
const looks = new Map<string, Look>();
const mostLooks = 10_000;

/** More pictures than this of one file are not looked at. */
const mostOfFile = 500;

const look = createLooker();

/** Makes what looks at the pictures of a file that somebody wants to know of. */
export function createArtworkFinder(
  base: PictureBase,
  isWanted: (use: IconUse, source: string) => boolean,
): FindArtworks {
  return ({ source, uses, pictures }) => {
    if (pictures.length === 0) return nothing;
    const wanted = new Set<string>();
    for (const use of uses) {
      if (use.kind === 'icon' && use.artwork !== null && isWanted(use, source)) wanted.add(use.artwork);
    }
    const gaps = new GapList();
    const shown = pictures.filter(({ key }) => wanted.has(key));
    const artworks = shown.flatMap((picture, at): Artwork[] => {
      const seen = at < mostOfFile ? lookAtOne(picture, base) : { fault: 'there are too many in this file' };
      if (!('fault' in seen)) return [{ key: picture.key, source: null, hash: '', ...seen }];
      gaps.add(
        {
          kind: 'unjudged',
          code: 'picture-not-drawn',
          reason: `a picture could not be looked at: ${seen.fault}`,
        },
        picture.place,
      );
      return [];
    });
    return { artworks, gaps: gaps.toArray() };
  };
}

const nothing: FoundArtworks = { artworks: [], gaps: [] };

function lookAtOne(picture: Picture, base: PictureBase): Look {
  if (picture.kind === 'inside') {
    const { content } = picture;
    return remember(picture.key, () =>
      look({
        content:
          content.kind === 'svg'
            ? { format: 'svg', text: content.text }
            : { format: 'image', bytes: new Uint8Array(Buffer.from(content.data, 'base64')) },
      }),
    );
  }
  const found = findPicture(resolvePicture(picture.address, base), base.roots);
  if ('fault' in found) return found;
  const { fragment } = picture;
  const part = fragment === undefined || /^(?:svgView\(|xywh=|t=)/.test(fragment) ? undefined : fragment;
  return remember(`${found.key}#${part ?? ''}`, () =>
    look({ content: found.open(), ...(part !== undefined && { part }) }),
  );
}

function remember(key: string, make: () => Look): Look {
  const known = looks.get(key);
  if (known) return known;
  const [oldest] = looks.keys();
  if (oldest !== undefined && looks.size >= mostLooks) looks.delete(oldest);
  const made = make();
  looks.set(key, made);
  return made;
}
