/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageRectangle, SeenPlaces, WantedPlace } from './seen-places.ts';
import type { WalkElements } from './walk-elements.ts';

/** Which places are looked for, and whether the page is to be moved to one of them. */
export type LocateInput = {
  wanted: readonly WantedPlace[];
  /** The one that the page is moved to, unless all of it can be seen already. */
  moveTo?: number;
  maximumElements: number;
};

/**
 * Where places of a page are seen now, if they are as they were judged. It runs in the browser, so it refers to nothing
 * outside itself; `walk` is put in there. Gives `SeenPlaces` as JSON.
 */
export async function locatePlaces(
  walk: WalkElements,
  { wanted, moveTo, maximumElements }: LocateInput,
): Promise<string> {
  const ofText = new Set(['color', '-webkit-text-fill-color', 'text-shadow', 'text-decoration-color']);
  const elements = findElements();
  const target = moveTo === undefined ? undefined : elements[moveTo];
  if (target) show(target);
  const visible = await findVisibleParts(new Set(elements.filter((one) => one !== undefined)));
  const seen: SeenPlaces = {
    view: { x: window.scrollX, y: window.scrollY, width: window.innerWidth, height: window.innerHeight },
    places: elements.map((element, at) => {
      const part = element && visible.get(element);
      return element && part ? cut(boxOf(element, wanted[at]?.property ?? ''), part) : null;
    }),
  };
  return JSON.stringify(seen);

  function findElements(): (Element | undefined)[] {
    const missing = new Set(wanted.map(({ path }) => path));
    const found = new Map<string, Element>();
    let count = 0;
    for (const { element, path } of walk(document)) {
      if (++count > maximumElements || missing.size === 0) break;
      if (missing.delete(path)) found.set(path, element);
    }
    return wanted.map((place) => {
      const element = found.get(place.path);
      return element && isAsJudged(element, place) ? element : undefined;
    });
  }

  function isAsJudged(element: Element, { property, written }: WantedPlace): boolean {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const pseudo = property.startsWith('::') ? property.slice(0, property.indexOf(' ')) : null;
    const name = property.slice(property.indexOf(' ') + 1);
    return getComputedStyle(element, pseudo).getPropertyValue(name).includes(written);
  }

  function show(element: Element): void {
    const { top, left, right, bottom, height } = element.getBoundingClientRect();
    const isInWindow = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    const block = height > window.innerHeight ? 'start' : 'center';
    if (!isInWindow) element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    // What it lies in may have to be moved as well.
    else element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  /** The parts of elements that lie within the window and are not cut off by what they lie in. */
  function findVisibleParts(all: ReadonlySet<Element>): Promise<Map<Element, DOMRectReadOnly>> {
    if (all.size === 0) return Promise.resolve(new Map<Element, DOMRectReadOnly>());
    return new Promise((resolve) => {
      const observer = new IntersectionObserver((entries) => {
        observer.disconnect();
        const parts = entries.filter(({ isIntersecting }) => isIntersecting);
        resolve(new Map(parts.map(({ target: element, intersectionRect }) => [element, intersectionRect])));
      });
      for (const element of all) observer.observe(element);
    });
  }

  /** The box of an element, or of its own text where that is what is painted. */
  function boxOf(element: Element, property: string): PageRectangle {
    const rects = ofText.has(property) ? textsOf(element).flatMap(rectsOf) : [];
    if (rects.length === 0) return element.getBoundingClientRect();
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  function textsOf(element: Element): Node[] {
    const nodes: Node[] = [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes];
    return nodes.filter((node) => node.nodeType === Node.TEXT_NODE).slice(0, 100);
  }

  function rectsOf(text: Node): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).slice(0, 1000);
  }

  function cut(box: PageRectangle, part: DOMRectReadOnly): PageRectangle | null {
    const x = Math.max(box.x, part.left);
    const y = Math.max(box.y, part.top);
    const width = Math.min(box.x + box.width, part.right) - x;
    const height = Math.min(box.y + box.height, part.bottom) - y;
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  }
}
