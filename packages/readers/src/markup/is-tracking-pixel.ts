import type { MarkupElement } from './element.ts';
import { readPictureSize } from './read-picture-size.ts';

/** Whether a picture is given no more than one pixel, as one that only counts who has opened a page. */
export function isTrackingPixel(element: MarkupElement): boolean {
  const size = element.tag === 'img' ? readPictureSize(element, false) : undefined;
  return size?.width !== undefined && size.height !== undefined && size.width <= 1 && size.height <= 1;
}
