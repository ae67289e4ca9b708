import { toFlatColors } from '../icon/to-flat-colors.ts';
import { toOutline } from '../icon/to-outline.ts';
import { writeOutline } from '../icon/write-outline.ts';
import type { Artwork, Picture, PictureContent, Raster, Rasterise } from '../model/artwork.ts';
import { GapList } from '../model/gap-list.ts';
import type { Dependency, Extraction } from '../model/source.ts';
import type { Gap, IconUse } from '../model/use.ts';
import { toWholeIcon } from './whole-picture.ts';

/** What is seen of a picture; or why it could not be drawn, in words, without a full stop. */
export type Look =
  | Pick<Artwork, 'width' | 'height' | 'keepsProportions' | 'isOfPixels' | 'outline' | 'colors'>
  | { fault: string };

/** A picture that was fetched, or why it was not. */
export type FetchedPicture =
  | {
      /** The path of its file; `null` where it is inside the source. */
      path: string | null;
      /** SHA-256 of its bytes, in hexadecimal; empty where a host has none. */
      hash: string;
      /** Whether its colours are judged in this run, or need no judging. */
      isJudged: boolean;
      /** Looks at it; asked for where that would help. A host that keeps looks draws a picture once for many sources. */
      look: () => Promise<Look>;
    }
  | { fault: Pick<Gap, 'kind' | 'code' | 'reason'> };

/** What the host does for pictures. */
export type PictureHost = {
  /** Fetches a picture that a source shows. */
  fetch: (picture: Picture, source: string) => Promise<FetchedPicture>;
  wants: (use: IconUse, source: string) => Interest;
};

/**
 * Whether a host wants to look at what a use shows. `if-possible`: for somebody who judges elsewhere, so that a picture that
 * cannot be drawn is no gap here.
 */
export type Interest = boolean | 'if-possible';

/** How large a picture is drawn to be looked at, its longer side in px. */
const sizeToLookAt = 256;
const largestSize = 1024;

/**
 * Looks at the pictures of an extraction: those that are missing become gaps, linked ones become dependencies, and those
 * that may be icons are drawn, so that their outlines and colours are known. Nothing of their content is kept.
 */
export async function addArtworks(extraction: Extraction, host: PictureHost): Promise<Extraction> {
  const { source, uses, pictures } = extraction;
  if (pictures.length === 0) return extraction;
  const interests = new Map<string, Interest>();
  for (const use of uses) {
    if (use.kind !== 'icon' || use.artwork === null || interests.get(use.artwork) === true) continue;
    const interest = host.wants(use, source);
    if (interest !== false) interests.set(use.artwork, interest);
  }
  const whole = toWholeIcon(extraction);
  if (whole && host.wants(whole, source) !== false) interests.set(whole.anchor, 'if-possible');
  const gaps = new GapList();
  const artworks: Artwork[] = [];
  const dependsOn = new Map<string, Dependency>();
  for (const picture of pictures) {
    const fetched = await host.fetch(picture, source);
    if ('fault' in fetched) {
      if (picture.key !== whole?.anchor) gaps.add(fetched.fault, picture.place);
      continue;
    }
    const { path, hash, isJudged, look } = fetched;
    if (path !== null) dependsOn.set(path, { source: path, hash });
    if (!isJudged) gaps.add(unreadColors, picture.place);
    const interest = interests.get(picture.key);
    if (interest === undefined) continue;
    const seen = await look();
    if ('fault' in seen) {
      const reason = `a picture could not be looked at: ${seen.fault}`;
      if (interest === true) gaps.add({ ...undrawn, reason }, picture.place);
      continue;
    }
    artworks.push({ key: picture.key, source: path, hash, ...seen });
  }
  return {
    ...extraction,
    gaps: [...extraction.gaps, ...gaps.toArray()],
    dependsOn: [...extraction.dependsOn, ...dependsOn.values()],
    pictures: [],
    artworks: [...extraction.artworks, ...artworks],
  };
}

/** Draws a picture and takes down what is seen of it. Nothing of the pixels is kept. */
export async function lookAt(content: PictureContent, rasterise: Rasterise): Promise<Look> {
  let drawn = await rasterise(content, sizeToLookAt);
  if ('fault' in drawn) return drawn;
  const filled = shareOfSide(drawn.raster);
  if (content.format === 'svg' && filled > 0 && filled < 0.5) {
    // What takes up little of its own drawing is drawn larger, so that as much can be seen of it.
    const larger = await rasterise(content, Math.min(largestSize, Math.round(sizeToLookAt / filled)));
    if (!('fault' in larger)) drawn = larger;
  }
  const { raster, width, height } = drawn;
  const outline = toOutline(raster);
  const isFitted = content.format === 'svg' && keepsProportions(content.text);
  return {
    width,
    height,
    ...(isFitted && { keepsProportions: true }),
    ...(content.format === 'image' && { isOfPixels: true }),
    outline: outline && writeOutline(outline),
    colors: toFlatColors(raster),
  };
}

/** Whether a drawing is fitted into its place and not stretched to it. Source: SVG 2, section 8.6 (`preserveAspectRatio`). */
function keepsProportions(text: string): boolean {
  const [root = ''] = /<(?:[\w.-]{1,60}:)?svg\b[^>]*/.exec(text) ?? [];
  return /\sviewBox\s*=/.test(root) && !/\spreserveAspectRatio\s*=\s*["']\s*none\b/.test(root);
}

/** How much of the longer side of a picture lies between its outermost visible pixels, 0–1. */
function shareOfSide({ width, height, data }: Raster): number {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if ((data[at] ?? 0) < faintAlpha) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? 0 : Math.max(right - left + 1, bottom - top + 1) / Math.max(width, height);
}

/** An alpha from which on a pixel is seen. */
const faintAlpha = 16;

const unreadColors = {
  kind: 'unjudged',
  code: 'linked-picture',
  reason: 'the linked picture is not among what is checked, so its colours are not judged',
} as const;

const undrawn = { kind: 'unjudged', code: 'picture-not-drawn' } as const;
