import { attributeOf } from '../markup/element.ts';
import { isFilePicture } from '../markup/is-file-picture.ts';
import { bringsPicture } from './container-kinds.ts';
import type { PageElement } from './walk-page.ts';

/** Whether an element may show a picture that may be an icon: a file, a drawing, a sign, a background of its own. */
export function mayBePicture(element: PageElement): boolean {
  const { tag, space, parent, attributes, node } = element;
  if (space === 'svg') return tag === 'svg' && parent?.space !== 'svg';
  if (attributes.size === 0) return false;
  if (isFilePicture(element) || bringsPicture(element)) return true;
  return attributeOf(element, 'class') !== '' && node.childNodes.length === 0;
}
