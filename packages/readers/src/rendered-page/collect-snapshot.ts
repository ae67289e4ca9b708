/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Beneath, ComputedColor, Snapshot, SnapshotLimits } from './snapshot.ts';
import type { WalkElements } from './walk-elements.ts';

type Point = { x: number; y: number };
type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Looks at a page from inside: the computed colours of what is visible, and what lies beneath each text. It runs in the
 * browser, so it is one function that refers to nothing outside itself; `walk` is put in there. Gives the snapshot as
 * JSON.
 */
export function collectSnapshot(
  walk: WalkElements,
  { maximumElements, maximumColors, maximumMs }: SnapshotLimits,
): string {
  const shapes = new Set('path rect circle ellipse line polyline polygon text tspan textPath'.split(' '));
  const pictureTags = new Set(['IMG', 'VIDEO', 'CANVAS', 'OBJECT', 'EMBED', 'image']);
  const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

  /** More layers than this are not looked through: no page that people see has them. */
  const maximumLayers = 200;
  const maximumOverlaps = 5000;

  const snapshot: Snapshot = { elements: [], colors: [], pictures: 0, frames: 0, isWhole: true };
  const paths = new Map<Element, string>();
  const names = new Map<Element, string[]>();
  const indices = new Map<Element, number>();
  const blended = new Map<Element, boolean>();
  const moved = new Map<Element, boolean>();
  const boxes = new Map<Element, Box>();
  const overlaps: { element: Element; box: Box }[] = [];
  const offLabels = new Set<string>();
  let hitMs = 0;
  const generated = new Map<Element, boolean>();
  const stopsSeen = new Set<Element>();

  /** Without it what ignores the pointer would be passed over when the page is asked what lies at a point. */
  const probeSheet = new CSSStyleSheet();
  probeSheet.replaceSync('*, *::before, *::after { pointer-events: auto !important }');
  const sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...sheets, probeSheet];
  const { scrollX, scrollY } = window;
  try {
    const canvas = readCanvas();
    const started = performance.now();
    const elements: Element[] = [];
    for (const { element, path } of walk(document)) {
      if (elements.length >= maximumElements) {
        snapshot.isWhole = false;
        break;
      }
      elements.push(element);
      paths.set(element, path);
      if (overlaps.length <= maximumOverlaps && isVisible(element)) noteOverlap(element);
      if (isOff(element))
        for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) offLabels.add(id);
    }
    for (const element of elements) {
      const isLate = performance.now() - started > maximumMs;
      if (snapshot.colors.length > maximumColors || isLate) {
        snapshot.isWhole = false;
        break;
      }
      readElement(element, canvas);
    }
  } finally {
    document.adoptedStyleSheets = sheets;
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }
  return JSON.stringify(snapshot);

  function readElement(element: Element, canvas: string): void {
    const style = getComputedStyle(element);
    if (!isVisible(element)) return;
    if (pictureTags.has(element.tagName)) snapshot.pictures++;
    if (element.localName === 'iframe') snapshot.frames++;
    readBox(element, style, '');
    readText(element, style, canvas);
    if (shapes.has(element.localName) && element.namespaceURI?.endsWith('/svg') === true)
      readShape(element, style);
    for (const pseudo of ['::before', '::after']) {
      const generatedStyle = getComputedStyle(element, pseudo);
      const { content } = generatedStyle;
      if (content === 'none' || content === 'normal' || generatedStyle.display === 'none') continue;
      readBox(element, generatedStyle, pseudo);
      if (/["'][^"']*[^\s"'][^"']*["']/.test(content)) {
        const reason = 'it is the text of a generated box';
        addText(element, `${pseudo} color`, generatedStyle.color, generatedStyle, { reason });
      }
    }
  }

  function isVisible(element: Element): boolean {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    // What is one pixel by one is there for screen readers only. A line of a drawing has no width or no height.
    const hasArea = width > 0 && height > 0 && (width > 1 || height > 1);
    return hasArea || element.children.length > 0 || (shapes.has(element.localName) && width + height > 0);
  }

  function readBox(element: Element, style: CSSStyleDeclaration, pseudo: string): void {
    const prefix = pseudo === '' ? '' : `${pseudo} `;
    add(element, `${prefix}background-color`, style.backgroundColor);
    const { backgroundImage, boxShadow } = style;
    if (backgroundImage.includes('gradient('))
      add(element, `${prefix}background-image`, withoutAddresses(backgroundImage));
    if (backgroundImage.includes('url(')) snapshot.pictures++;
    if (boxShadow !== 'none') add(element, `${prefix}box-shadow`, boxShadow);
    const sides = ['top', 'right', 'bottom', 'left'].flatMap((side) => {
      const line = style.getPropertyValue(`border-${side}-style`);
      const isDrawn =
        line !== 'none' &&
        line !== 'hidden' &&
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0;
      return isDrawn ? [{ side, color: style.getPropertyValue(`border-${side}-color`) }] : [];
    });
    const [first] = sides;
    if (first && sides.length === 4 && sides.every(({ color }) => color === first.color)) {
      add(element, `${prefix}border-color`, first.color);
    } else for (const { side, color } of sides) add(element, `${prefix}border-${side}-color`, color);
    if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) {
      add(element, `${prefix}outline-color`, style.outlineColor);
    }
  }

  function readShape(element: Element, style: CSSStyleDeclaration): void {
    const paints = [
      {
        property: 'fill',
        value: style.fill,
        isDrawn: style.fillOpacity !== '0' && element.localName !== 'line',
      },
      {
        property: 'stroke',
        value: style.stroke,
        isDrawn: style.strokeOpacity !== '0' && Number.parseFloat(style.strokeWidth) > 0,
      },
    ];
    for (const { property, value, isDrawn } of paints) {
      if (!isDrawn || value === 'none') continue;
      const id = /^url\("?#([^")]+)"?\)/.exec(value)?.[1];
      if (id === undefined) add(element, property, value);
      else readStops(id, element);
    }
  }

  /** The stops of a gradient that something visible is painted with, its own or those it takes from another. */
  function readStops(id: string, near: Element): void {
    const root = near.getRootNode();
    let gradient = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
    for (let hops = 0; gradient && hops < 8; hops++) {
      const stops = [...gradient.querySelectorAll('stop')];
      for (const stop of stops) {
        if (stopsSeen.has(stop)) continue;
        stopsSeen.add(stop);
        add(stop, 'stop-color', getComputedStyle(stop).stopColor);
      }
      const next: string = gradient.getAttribute('href') ?? gradient.getAttribute('xlink:href') ?? '';
      if (stops.length > 0 || !next.startsWith('#')) return;
      gradient = document.getElementById(next.slice(1));
    }
  }

  function readText(element: Element, style: CSSStyleDeclaration, canvas: string): void {
    if (element.namespaceURI?.endsWith('/svg') === true) return;
    const text = textsOf(element).find((node) => rectOf(node) !== undefined);
    const isField = fields.has(element.tagName) && 'value' in element && typeof element.value === 'string';
    if (isField && element.value === '') {
      const isHinted = (element.getAttribute('placeholder') ?? '').trim() !== '';
      if (isHinted) {
        const hint = getComputedStyle(element, '::placeholder');
        addText(
          element,
          '::placeholder color',
          hint.color,
          hint,
          beneathOf(element, element.getBoundingClientRect(), canvas),
        );
      }
      return;
    }
    if (!text && !isField) return;
    const box = text ? rectOf(text) : element.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return;
    const fill = style.getPropertyValue('-webkit-text-fill-color');
    const isFilled = fill !== '' && fill !== style.color;
    const property = isFilled ? '-webkit-text-fill-color' : 'color';
    const beneath: Beneath =
      style.textShadow === 'none'
        ? beneathOf(element, box, canvas)
        : { reason: 'a shadow of the text lies behind it' };
    addText(element, property, isFilled ? fill : style.color, style, beneath);
    if (style.textShadow !== 'none') add(element, 'text-shadow', style.textShadow);
    if (style.textDecorationLine !== 'none' && style.textDecorationColor !== style.color) {
      add(element, 'text-decoration-color', style.textDecorationColor);
    }
  }

  /** The texts that are an element's own, those at the top of its shadow tree included. */
  function textsOf(element: Element): Node[] {
    const nodes: Node[] = [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes];
    return nodes.filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  }

  function rectOf(text: Node): DOMRect | undefined {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  }

  /** What lies beneath a box, from the element itself down to the first opaque colour or to the canvas. */
  function beneathOf(element: Element, box: DOMRect, canvas: string): Beneath {
    if (isBlended(element)) return { reason: 'it is blended with what lies behind it' };
    const point = {
      x: box.left + box.width / 2 + window.scrollX,
      y: box.top + box.height / 2 + window.scrollY,
    };
    const isPlain = !isMoved(element) && !overlaps.some((overlap) => lies(overlap, point, element));
    const layers = isPlain ? ancestorsAt(element, point) : hitLayers(element);
    if ('reason' in layers) return layers;
    const colors: string[] = [];
    let count = 0;
    for (const layer of layers) {
      if (++count > maximumLayers) return { reason: 'too much lies behind it' };
      if (layer !== element && isBlended(layer)) return { reason: 'something translucent lies behind it' };
      if (isPicture(layer)) return { reason: 'a picture lies behind it' };
      if (shapes.has(layer.localName)) return { reason: 'a drawing lies behind it' };
      if (hasGeneratedBox(layer)) return { reason: 'a generated box may lie behind it' };
      const { backgroundImage, backgroundColor, backgroundClip } = getComputedStyle(layer);
      if (backgroundClip.includes('text')) return { reason: 'the text is cut out of a background' };
      if (backgroundImage.includes('gradient(')) return { reason: 'a gradient lies behind it' };
      if (backgroundImage !== 'none') return { reason: 'a picture lies behind it' };
      if (isTransparent(backgroundColor)) continue;
      colors.push(backgroundColor);
      if (isOpaque(backgroundColor)) return { colors };
    }
    return { colors: [...colors, canvas] };
  }

  /** An element and what contains it, as far as their boxes lie at a point. */
  function* ancestorsAt(element: Element, point: Point): Generator<Element> {
    yield element;
    for (let at = parentOf(element); at; at = parentOf(at)) {
      if (getComputedStyle(at).display === 'contents' || isIn(pageBox(at), point)) yield at;
    }
  }

  /** The elements at the middle of an element, from it downwards, as the browser finds them: right, and slow. */
  function hitLayers(element: Element): Element[] | { reason: string } {
    if (hitMs > maximumMs / 3) return { reason: 'the page is too large to look beneath every text' };
    const started = performance.now();
    const text = textsOf(element).find((node) => rectOf(node) !== undefined);
    const measure = () => (text && rectOf(text)) ?? element.getBoundingClientRect();
    const middle = () => {
      const { left, top, width, height } = measure();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const view = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    if (!isIn(view, middle()))
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { x, y } = middle();
    const root = element.getRootNode();
    const found = (root instanceof ShadowRoot ? root : document).elementsFromPoint(x, y);
    const at = found.indexOf(element);
    hitMs += performance.now() - started;
    return at === -1 ? { reason: 'it lies where nothing can be measured' } : found.slice(at);
  }

  /** Notes a box that may lie over or under others without containing them. */
  function noteOverlap(element: Element): void {
    if (!isMoved(element)) return;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const isPainted = !isTransparent(backgroundColor) || backgroundImage !== 'none';
    if (isPainted || isPicture(element) || hasGeneratedBox(element))
      overlaps.push({ element, box: pageBox(element) });
  }

  function lies({ element: other, box }: (typeof overlaps)[number], point: Point, element: Element): boolean {
    return isIn(box, point) && !other.contains(element) && !element.contains(other);
  }

  function pageBox(element: Element): Box {
    let box = boxes.get(element);
    if (!box) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { scrollX: x, scrollY: y } = window;
      boxes.set(element, (box = { left: left + x, top: top + y, right: right + x, bottom: bottom + y }));
    }
    return box;
  }

  function isIn(box: Box, { x, y }: Point): boolean {
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  }

  /** Whether an element, or what contains it, may lie elsewhere than the flow would put it. */
  function isMoved(element: Element): boolean {
    return inherits(element, moved, (style) => {
      const { position, float, transform, translate, rotate, scale } = style;
      if (position !== 'static' && position !== 'relative') return true;
      const isShifted = [style.top, style.left].some((offset) => offset !== 'auto' && offset !== '0px');
      if (position === 'relative' && isShifted) return true;
      if (float !== 'none' || [transform, translate, rotate, scale].some((value) => value !== 'none'))
        return true;
      return [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].some((margin) =>
        margin.startsWith('-'),
      );
    });
  }

  function isBlended(element: Element): boolean {
    return inherits(element, blended, ({ opacity, mixBlendMode, filter, backdropFilter }) => {
      const isFiltered = filter !== 'none' || (backdropFilter !== 'none' && backdropFilter !== '');
      return opacity !== '1' || mixBlendMode !== 'normal' || isFiltered;
    });
  }

  /** Whether something holds of an element or of any that contains it; asked once of each. */
  function inherits(
    element: Element,
    known: Map<Element, boolean>,
    holds: (style: CSSStyleDeclaration) => boolean,
  ): boolean {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      chain.push(at);
      at = parentOf(at);
    }
    let result = at ? known.get(at) === true : false;
    for (const one of chain.reverse()) {
      result ||= holds(getComputedStyle(one));
      known.set(one, result);
    }
    return result;
  }

  function isPicture(element: Element): boolean {
    return pictureTags.has(element.tagName) || element.localName === 'iframe';
  }

  /** Whether an element makes a painted box that is out of the flow: where it lies is not told by any question. */
  function hasGeneratedBox(element: Element): boolean {
    let has = generated.get(element);
    if (has === undefined) {
      has = ['::before', '::after'].some((pseudo) => {
        const { content, position, backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
        const isPainted = !isTransparent(backgroundColor) || backgroundImage !== 'none';
        return (
          content !== 'none' &&
          content !== 'normal' &&
          isPainted &&
          (position === 'absolute' || position === 'fixed')
        );
      });
      generated.set(element, has);
    }
    return has;
  }

  /** The colour of the page itself: that of its root or body, on what the browser lays under every page. */
  function readCanvas(): string {
    for (const element of [document.documentElement, document.querySelector('body')]) {
      const color = element ? getComputedStyle(element).backgroundColor : '';
      if (color !== '' && isOpaque(color)) return color;
    }
    const probe = document.createElement('i');
    probe.style.cssText = 'all: initial; position: absolute; background-color: Canvas';
    probe.style.colorScheme = getComputedStyle(document.documentElement).colorScheme;
    document.documentElement.append(probe);
    const color = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return color;
  }

  function addText(
    element: Element,
    property: string,
    value: string,
    style: CSSStyleDeclaration,
    beneath: Beneath,
  ): void {
    const sizePx = Number.parseFloat(style.fontSize);
    const weight = Number.parseFloat(style.fontWeight);
    add(element, property, value, { sizePx, weight, beneath });
  }

  function add(element: Element, property: string, value: string, text?: ComputedColor['text']): void {
    if (value === '' || isTransparent(value)) return;
    snapshot.colors.push({ element: indexOf(element), property, value, ...(text && { text }) });
  }

  function indexOf(element: Element): number {
    let index = indices.get(element);
    if (index === undefined) {
      index =
        snapshot.elements.push({ path: paths.get(element) ?? pathOf(element), within: namesOf(element) }) - 1;
      indices.set(element, index);
    }
    return index;
  }

  /** For an element that the walk has not come to yet. */
  function pathOf(element: Element): string {
    return element.id === '' ? element.localName : `#${element.id.slice(0, 100)}`;
  }

  /** What an element is and what contains it, innermost first; the same names as in a page that is read as text. */
  function namesOf(element: Element): string[] {
    const known = names.get(element);
    if (known) return known;
    const found = new Set<string>();
    for (
      let at: Element | null = element, steps = 0;
      at && steps < 256 && found.size < 400;
      at = parentOf(at), steps++
    ) {
      if (isSwitchedOff(at)) found.add('[disabled]');
      found.add(at.localName);
      if (at.id !== '') found.add(`#${at.id.slice(0, 300)}`);
      for (const name of at.classList) found.add(`.${name.slice(0, 300)}`);
      for (const state of ['hidden', 'inert']) if (at.hasAttribute(state)) found.add(`[${state}]`);
      for (const state of ['aria-disabled', 'aria-hidden']) {
        if (at.getAttribute(state)?.trim().toLowerCase() === 'true') found.add(`[${state}="true"]`);
      }
      const role = at.getAttribute('role')?.trim().toLowerCase() ?? '';
      if (role !== '') found.add(`[role="${role.slice(0, 100)}"]`);
    }
    const list = [...found];
    names.set(element, list);
    return list;
  }

  function isOff(element: Element): boolean {
    return (
      element.matches(':disabled') || element.getAttribute('aria-disabled')?.trim().toLowerCase() === 'true'
    );
  }

  /** Whether an element is disabled, or labels one that is. */
  function isSwitchedOff(element: Element): boolean {
    if (element.matches(':disabled') || (element.id !== '' && offLabels.has(element.id))) return true;
    return element instanceof HTMLLabelElement && element.control !== null && isOff(element.control);
  }

  function parentOf(element: Element): Element | null {
    const root = element.parentNode;
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  function withoutAddresses(value: string): string {
    return value.replace(/url\("(?:[^"\\]|\\.)*"\)/g, 'none').slice(0, 20_000);
  }

  function isTransparent(color: string): boolean {
    return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color) || /\/ 0\)$/.test(color);
  }

  function isOpaque(color: string): boolean {
    return color.startsWith('rgb(') || !(color.includes('/') || color.startsWith('rgba('));
  }
}
