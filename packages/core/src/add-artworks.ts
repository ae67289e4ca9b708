import { toFlatColors } from './icon/to-flat-colors.ts';
import { toOutline } from './icon/to-outline.ts';
import { writeOutline } from './icon/write-outline.ts';
import type { Artwork, Picture, PictureContent, Rasterise } from './model/artwork.ts';
import { GapList } from './model/gap-list.ts';
import type { Dependency, Extraction } from './model/source.ts';
import type { Gap, IconUse } from './model/use.ts';

/** A picture that was fetched, or why it was not. */
export type FetchedPicture =
  | {
      /** The path of its file; `null` where it is inside the source. */
      path: string | null;
      /** SHA-256 of its bytes, in hexadecimal; empty where a host has none. */
      hash: string;
      content: PictureContent;
      /** Whether its colours are judged in this run, or need no judging. */
      isJudged: boolean;
    }
  | { fault: Pick<Gap, 'kind' | 'code' | 'reason'> };

/** What the host does for pictures. */
export type PictureHost = {
  /** Fetches a picture that a source shows. */
  fetch: (picture: Picture, source: string) => Promise<FetchedPicture>;
  rasterise: Rasterise;
  /** Whether it would help to look at what a use shows. */
  wants: (use: IconUse, source: string) => boolean;
};

/** How large a picture is drawn to be looked at, its longer side in px. */
const sizeToLookAt = 256;

/**
 * Looks at the pictures of an extraction: those that are missing become gaps, linked ones become dependencies, and those
 * that may be icons are drawn, so that their outlines and colours are known. Nothing of their content is kept.
 */
export async function addArtworks(extraction: Extraction, host: PictureHost): Promise<Extraction> {
  const { source, uses, pictures } = extraction;
  if (pictures.length === 0) return extraction;
  const wanted = new Set(
    uses.flatMap((use) =>
      use.kind === 'icon' && use.artwork !== null && host.wants(use, source) ? [use.artwork] : [],
    ),
  );
  const gaps = new GapList();
  const artworks: Artwork[] = [];
  const dependsOn = new Map<string, Dependency>();
  for (const picture of pictures) {
    const fetched = await host.fetch(picture, source);
    if ('fault' in fetched) {
      gaps.add(fetched.fault, picture.place);
      continue;
    }
    const { path, hash, content, isJudged } = fetched;
    if (path !== null) dependsOn.set(path, { source: path, hash });
    if (!isJudged) gaps.add(unreadColors, picture.place);
    if (!wanted.has(picture.key)) continue;
    const drawn = await host.rasterise(content, sizeToLookAt);
    if ('fault' in drawn) {
      gaps.add({ ...undrawn, reason: `a picture could not be looked at: ${drawn.fault}` }, picture.place);
      continue;
    }
    const outline = toOutline(drawn.raster);
    artworks.push({
      key: picture.key,
      source: path,
      hash,
      width: drawn.width,
      height: drawn.height,
      outline: outline && writeOutline(outline),
      colors: toFlatColors(drawn.raster),
    });
  }
  return {
    ...extraction,
    gaps: [...extraction.gaps, ...gaps.toArray()],
    dependsOn: [...extraction.dependsOn, ...dependsOn.values()],
    pictures: [],
    artworks: [...extraction.artworks, ...artworks],
  };
}

const unreadColors = {
  kind: 'unjudged',
  code: 'linked-picture',
  reason: 'the colours of linked pictures are not read',
} as const;

const undrawn = { kind: 'unjudged', code: 'picture-not-drawn' } as const;
