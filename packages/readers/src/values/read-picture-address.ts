import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type IconName,
  type Picture,
} from '@brandlint/core';
import { parseDataUrl } from './parse-data-url.ts';

/** What an address shows, before its place is known. */
export type PictureSource = DistributiveOmit<Picture, 'place'>;

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** A drawing or the bytes of a picture inside a source; longer than this none is looked at. */
const maximumLength = 10_000_000;

/** The picture that an address names, or that it holds; `null` where it is none, or inside the same file. */
export function readPictureAddress(address: string): PictureSource | null {
  const data = parseDataUrl(address);
  if (data) return toInsidePicture(data);
  const target = address.trim();
  if (target === '' || target.startsWith('#') || /^data:/i.test(target)) return null;
  const hash = target.indexOf('#');
  const fragment = hash === -1 ? '' : target.slice(hash + 1);
  const file = hash === -1 ? target : target.slice(0, hash);
  return {
    kind: 'linked',
    key: `linked:${file}${fragment === '' ? '' : `#${fragment}`}`,
    address: file,
    ...(fragment !== '' && { fragment }),
  };
}

/** A drawing as a picture inside its source. */
export function toInsideDrawing(text: string): PictureSource & { kind: 'inside' } {
  return { kind: 'inside', key: keyOf(text), content: { kind: 'svg', text } };
}

/** What a linked picture goes by: its file, and what of it is shown. */
export function namePicture(source: PictureSource | null): IconName[] {
  if (source?.kind !== 'linked') return [];
  const file: IconName[] = source.address === '' ? [] : [{ from: 'file', text: source.address }];
  return source.fragment === undefined ? file : [...file, { from: 'symbol', text: source.fragment }];
}

type DataUrl = NonNullable<ReturnType<typeof parseDataUrl>>;

/** The picture that a `data:` address holds; `null` where it holds none that can be looked at. */
export function toInsidePicture({
  mediaType,
  content,
}: Pick<DataUrl, 'mediaType' | 'content'>): PictureSource | null {
  if (!mediaType.startsWith('image/')) return null;
  if (content.kind === 'text') {
    const isDrawing = mediaType === 'image/svg+xml' && content.text.length <= maximumLength;
    return isDrawing ? toInsideDrawing(content.text) : null;
  }
  if (mediaType === 'image/svg+xml' || content.data.length > maximumLength) return null;
  return { kind: 'inside', key: keyOf(content.data), content };
}

function keyOf(text: string): string {
  return `inside:${writeFingerprint(extendFingerprint(emptyFingerprint, text))}`;
}
