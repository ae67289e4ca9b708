import type { DrawnRange } from '../text/mark-drawn.ts';
import type { IconReader } from './create-icon-reader.ts';
import type { PageTree } from './create-page-tree.ts';
import type { PageElement } from './walk-page.ts';

/** What is left out of drawings when they are looked at: nothing in it is known by an outline. */
const unseen = new Set(['text', 'foreignobject']);

/**
 * What of a page its icons are drawn with: the start tags of the elements of a drawing, its styles, and what it shows of
 * another drawing on the page. Of other elements only the pictures in their addresses count.
 */
export function findDrawn(
  tree: PageTree,
  { anchorOf, shownBy }: Pick<IconReader, 'anchorOf' | 'shownBy'>,
): DrawnRange[] {
  const ranges: DrawnRange[] = [];
  const drawnIn = new Map<PageElement, string>();
  for (const [target, icon] of shownBy()) {
    const element = tree.elementOf(target);
    if (element) drawnIn.set(element, icon);
  }
  for (const element of tree.elements) {
    const own = anchorOf(element);
    const isDrawing = element.space === 'svg';
    if (own !== undefined && !isDrawing) add(element, own, 'picture');
    const icon = own ?? drawnIn.get(element) ?? (element.parent && drawnIn.get(element.parent));
    if (!isDrawing || icon === undefined || unseen.has(element.tag)) continue;
    drawnIn.set(element, icon);
    add(element, icon, element.tag === 'image' ? 'picture' : 'drawing');
  }
  return ranges;

  function add({ startTag, content }: PageElement, icon: string, holds: DrawnRange['holds']): void {
    if (startTag) ranges.push({ icon, ...startTag, holds });
    if (content) ranges.push({ icon, ...content.range, holds });
  }
}
