import type { ColorUse, Document, DocumentReader, Gap, IconUse, Reading } from '@brandlint/core';
import { lookForAreas } from './areas/look-for-areas.ts';
import { mergeColors } from './areas/merge-colors.ts';
import type { DecodedPicture, DecodePicture } from './decode-picture.ts';
import { findDrift, largestLoss } from './find-drift.ts';
import { formatNames, type PictureHeader } from './header/picture-header.ts';
import { readHeader } from './header/read-header.ts';
import { isCompressedDrawing, readCompressedDrawing } from './read-compressed-drawing.ts';
import { toColorUses } from './to-color-uses.ts';
import { toIcon } from './to-icon.ts';

export type { DecodePicture } from './decode-picture.ts';

/**
 * Makes the reader of PNG, JPEG, WebP, AVIF, TIFF, GIF and SVGZ, by their content and not by their names. Only what is
 * flat is judged; the share of the rest is told.
 */
export function createImageReader(decode: DecodePicture): DocumentReader {
  return {
    async readDocument(document) {
      const { bytes } = document;
      if (isCompressedDrawing(bytes)) return readCompressedDrawing(document);
      const header = readHeader(bytes);
      if ('fault' in header) return onlyGap(header.fault);
      if (header.loss !== null && header.loss > largestLoss) return onlyGap(compressedTooFar(header));
      const decoded = await decode(bytes, header);
      return 'fault' in decoded ? onlyGap(decoded.fault) : readPixels(document, header, decoded);
    },
  };
}

/** A smaller share of what is not flat is not spoken of. */
const leastRest = 0.01;

function readPixels(document: Document, header: PictureHeader, decoded: DecodedPicture): Reading {
  const { pixels } = decoded;
  const drift = findDrift(header, decoded);
  const isLossy = header.loss !== null;
  const { areas, rest } = lookForAreas(pixels, isLossy, pixels.width / decoded.width);
  const gaps: Gap[] = [];
  if (rest >= leastRest) gaps.push({ ...notFlat, share: rest, places: [], count: 1 });
  if (header.more !== null) gaps.push({ ...onlyFirst[header.more], places: [], count: 1 });
  const colors = mergeColors(areas, pixels.space, isLossy ? drift : undefined);
  const uses = toColorUses(colors, decoded, drift);
  const icon = toIcon(document, header, decoded, rest);
  const assumptions = describe(document, header);
  return {
    uses: icon ? [...uses.map((use) => drawIn(use, icon.use)), icon.use] : uses,
    gaps,
    embedded: [],
    dependsOn: [],
    pictures: icon?.picture ? [icon.picture] : [],
    ...(assumptions.length > 0 && { assumptions }),
  };
}

/** All colours of a picture are drawn in the icon that it may be. */
function drawIn(use: ColorUse, { anchor }: IconUse): ColorUse {
  return { ...use, drawn: [{ icons: [anchor], count: use.count }] };
}

const extensions: Readonly<Record<PictureHeader['format'], RegExp>> = {
  png: /\.a?png$/i,
  jpeg: /\.(?:jpe?g|jpe|jfif)$/i,
  webp: /\.webp$/i,
  avif: /\.avif$/i,
  tiff: /\.tiff?$/i,
  gif: /\.gif$/i,
};

function describe({ path }: Document, { format, isInk }: PictureHeader): string[] {
  const name = formatNames[format];
  return [
    ...(extensions[format].test(path) ? [] : [`it is read as ${name}, which it is by its content`]),
    ...(isInk ? ['its numbers of ink are held against published inks as they stand, without a profile'] : []),
  ];
}

const notFlat = {
  kind: 'unjudged',
  code: 'not-flat',
  reason: 'what is not flat in a picture, such as a photograph, is not judged',
} as const;

const onlyFirst = {
  frames: { kind: 'unjudged', code: 'animation', reason: 'only the first picture of an animation is read' },
  pages: { kind: 'unjudged', code: 'further-pages', reason: 'only the first page of a TIFF is read' },
} as const;

function compressedTooFar({ format }: PictureHeader): Pick<Gap, 'kind' | 'code' | 'reason'> {
  const reason = `the ${formatNames[format]} is compressed so far that its colours cannot be told`;
  return { kind: 'unjudged', code: 'compressed-too-far', reason };
}

function onlyGap(gap: Pick<Gap, 'kind' | 'code' | 'reason'>): Reading {
  return { uses: [], gaps: [{ ...gap, places: [], count: 1 }], embedded: [], dependsOn: [], pictures: [] };
}
