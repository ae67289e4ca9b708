import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Document,
  type IconUse,
  type Location,
  type Picture,
} from '@brandlint/core';
import type { DecodedPicture } from './decode-picture.ts';
import type { PictureFormat, PictureHeader } from './header/picture-header.ts';
import { limits } from './limits.ts';
import { writeBase64 } from '../write-base64.ts';

/** More than this that is not flat makes a picture a photograph, and no icon. */
const mostRest = 0.5;

/** So small a picture may be an icon whose lines are too thin to be flat, in px. */
const smallSide = 128;

/** What rasterisers draw. */
const drawable: ReadonlySet<PictureFormat> = new Set(['png', 'jpeg', 'webp', 'gif']);

/**
 * A picture file as an icon, which it may be as a whole; `undefined` for a photograph, and for what is inside another
 * file, whose reader says how it is shown there. `rest` is the share that is not flat, 0–1.
 */
export function toIcon(
  { path, bytes }: Document,
  { format, isInk }: PictureHeader,
  { width, height }: DecodedPicture,
  rest: number,
): { use: IconUse; picture: Picture | undefined } | undefined {
  if (path.includes('!/') || (rest > mostRest && Math.max(width, height) > smallSide)) return undefined;
  const place: Location = { kind: 'area', page: 1, unit: 'px', x: 0, y: 0, width, height };
  const isDrawn = drawable.has(format) && !isInk && bytes.length <= limits.iconBytes;
  const picture = isDrawn ? toPicture(bytes, place) : undefined;
  const use: IconUse = {
    kind: 'icon',
    carrier: 'picture',
    names: [{ from: 'file', text: path }],
    label: null,
    exposure: 'unknown',
    artwork: picture?.key ?? null,
    ownColors: true,
    containers: [],
    backdrop: { kind: 'unknown', reason: 'a picture does not say where it is shown' },
    anchor: 'picture',
    within: [],
    places: [place],
    count: 1,
    written: path.slice(path.lastIndexOf('/') + 1),
  };
  return { use, picture };
}

function toPicture(bytes: Uint8Array, place: Location): Picture {
  const data = writeBase64(bytes);
  const key = `inside:${writeFingerprint(extendFingerprint(emptyFingerprint, data))}`;
  return { key, place, kind: 'inside', content: { kind: 'base64', data } };
}
