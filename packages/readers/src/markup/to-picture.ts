import type { Embedded } from '@brandlint/core';
import { parseDataUrl } from '../values/parse-data-url.ts';

/** A picture that an address holds itself: a drawing as text, or the bytes of a raster picture. */
export type Picture = Pick<Embedded, 'format' | 'content'>;

/** The picture in a `data:` address; `linked` for any other address, `none` where it holds something else. */
export function toPicture(address: string): Picture | 'linked' | 'none' {
  const data = parseDataUrl(address);
  if (!data) return /^\s*data:/i.test(address) ? 'none' : 'linked';
  const { mediaType, content } = data;
  if (mediaType === 'image/svg+xml') return { format: 'svg', content };
  return mediaType.startsWith('image/') && content.kind === 'base64' ? { format: 'image', content } : 'none';
}
