import type { Location } from '@brandlint/core';
import type { PlacePicture } from '../reporters/report-context.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import { hasDecoder } from '../sources/has-decoder.ts';
import { chooseView, toParts, toPictureSize } from './choose-view.ts';
import { encodePicture } from './encode-picture.ts';

type ImageArea = Extract<Location, { kind: 'area' }>;

/** Small pictures are shown larger by this at most. */
const largestScale = 4;

/** More pixels than this are not decoded, and none of them for longer. */
const [mostPixels, longestSeconds] = [100_000_000, 10] as const;

/** A file of pixels with its places; `undefined` where it cannot be decoded. */
export async function showImage(
  bytes: Uint8Array,
  { source, places }: { source: string; places: readonly ImageArea[] },
): Promise<PlacePicture | undefined> {
  if (!hasDecoder()) return undefined;
  const { default: sharp } = await import('sharp');
  try {
    const open = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
    const { autoOrient: whole } = await open.metadata();
    const view = chooseView(whole, places, largestScale);
    const part = toInside(view, whole);
    const size = toPictureSize(view);
    const { data, info } = await open
      .timeout({ seconds: longestSeconds })
      .autoOrient()
      .extract(part)
      .resize({ ...size, fit: 'fill', kernel: view.scale > 1 ? 'nearest' : 'lanczos3' })
      .flatten({ background: '#FFFFFF' })
      .toColorspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return undefined;
    const picture = await encodePicture({ width: info.width, height: info.height, data });
    const boxes = toParts(view, places);
    const what = part.width < whole.width || part.height < whole.height ? 'a part of ' : '';
    return {
      ...picture,
      alternative: `${what}${source}, with ${writeCount(boxes.length, 'box', 'boxes')}`,
      boxes,
    };
  } catch (failure) {
    // What sharp refuses has a finding and no picture: the report does without.
    if (!(failure instanceof Error)) throw failure;
    return undefined;
  }
}

function toInside(
  view: { x: number; y: number; width: number; height: number },
  whole: { width: number; height: number },
): { left: number; top: number; width: number; height: number } {
  const left = Math.min(Math.floor(view.x), whole.width - 1);
  const top = Math.min(Math.floor(view.y), whole.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(whole.width - left, Math.round(view.width))),
    height: Math.max(1, Math.min(whole.height - top, Math.round(view.height))),
  };
}
