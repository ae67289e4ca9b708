import { createExtentFinder } from './find-extent.ts';
import { writeAttribute, writeInheritedAttributes, writeOwnAttributes } from './keep-attributes.ts';
import type { SvgTree } from './parse-svg.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** Makes drawings of their own of the elements of one drawing. */
export type Isolator = {
  /** The first element of that id. */
  find: (id: string) => SvgElement | undefined;
  /**
   * One element as a drawing of its own, without its transform and those around it, with the styles, definitions and
   * inherited attributes that it needs. `null` where that would be too much, or where nothing can be seen of it.
   */
  isolate: (element: SvgElement) => string | null;
};

/** What can be shown by itself. */
const showable = new Set(
  'a circle ellipse g image line path polygon polyline rect svg switch symbol text use'.split(' '),
);

/** So much may be brought along with one element, so large may it be itself, and so much is copied of one drawing. */
const maximumBrought = 65_536;
const maximumElement = 2_000_000;
const maximumCopies = 4;
const alwaysCopied = 8_000_000;

const maximumAncestors = 100;
const maximumNamespaces = 50;

const reference = /(?:href\s*=\s*["']\s*|url\(\s*(?:["']|&quot;)?)#([^"')&\s]{1,300})/g;

/** Any entity but the five that every reader knows, and those by number. */
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Makes the isolator of one drawing; all that it copies is bounded by the length of the drawing. */
export function createIsolator(text: string, { elements, styles, doctype }: SvgTree): Isolator {
  let ids: ReadonlyMap<string, SvgElement> | undefined;
  let namespaces: string | undefined;
  const attributesToInherit = new Map<SvgElement, string>();
  const findExtent = createExtentFinder(find);
  let left = maximumCopies * text.length + alwaysCopied;
  const styleText = styles.map(({ element }) => slice(element)).join('');
  const hasTarget = styleText.includes(':target');
  return { find, isolate };

  function find(id: string): SvgElement | undefined {
    return (ids ??= collectIds(elements)).get(id);
  }

  function isolate(element: SvgElement): string | null {
    const length = element.end - element.start;
    if (!showable.has(element.name) || element.isForeign || length <= 0 || length > maximumElement)
      return null;
    left -= length;
    const inner = left < 0 ? null : text.slice(element.innerStart, element.innerEnd);
    const brought = inner === null ? null : bring(element, inner);
    if (inner === null || brought === null) return null;
    left -= brought.length;
    const isWindow = element.name === 'symbol' || element.name === 'svg';
    const name = isWindow ? 'g' : element.name;
    const attributes = isWindow ? writeInheritedAttributes(element) : writeOwnAttributes(element, hasTarget);
    const body = `<${name}${attributes}>${inner}</${name}>`;
    const [before, after] = wrap(element);
    const whole = `${writeRoot(element)}${brought}${before}${body}${after}</svg>`;
    const head = doctype && entity.test(whole) ? text.slice(doctype.start, doctype.end) : '';
    left -= before.length + head.length;
    return left < 0 || head.length > maximumBrought ? null : head + whole;
  }

  function slice({ start, end }: SvgElement): string {
    return end > start ? text.slice(start, end) : '';
  }

  /** The styles of the drawing, and all that the element refers to, directly or not. */
  function bring(element: SvgElement, inner: string): string | null {
    if (styleText.length > maximumBrought) return null;
    const pieces: string[] = [];
    const taken = new Set<SvgElement>();
    let size = styleText.length;
    const open = text.slice(element.start, element.innerStart);
    const waiting = [open, inner, styleText];
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
      for (const [, id = ''] of piece.matchAll(reference)) {
        const target = find(id);
        if (!target || taken.has(target) || contains(element, target) || contains(target, element)) continue;
        const definition = slice(target);
        size += definition.length;
        if (size > maximumBrought) return null;
        taken.add(target);
        pieces.push(definition);
        waiting.push(definition);
      }
    }
    return `${styleText}${pieces.length === 0 ? '' : `<defs>${pieces.join('')}</defs>`}`;
  }

  /** Groups that stand for what the element stands in, for what it inherits and what selectors ask for. */
  function wrap(element: SvgElement): [string, string] {
    let [before, after] = ['', ''];
    for (let at = element.parent, steps = 0; at && steps < maximumAncestors; at = at.parent, steps++) {
      const attributes = attributesToInherit.get(at) ?? writeInheritedAttributes(at);
      attributesToInherit.set(at, attributes);
      if (attributes === '') continue;
      before = `<g${attributes}>${before}`;
      after += '</g>';
    }
    return [before, after];
  }

  function writeRoot(element: SvgElement): string {
    namespaces ??= writeNamespaces(elements);
    return `<svg${namespaces}${writeAttribute({ name: 'viewBox', value: findViewBox(element) })}>`;
  }

  function findViewBox(element: SvgElement): string {
    const viewBox = readAttribute(element, 'viewBox')?.trim() ?? '';
    if ((element.name === 'symbol' || element.name === 'svg') && viewBox !== '') return viewBox;
    const found = findExtent(element);
    if (!found) return '';
    const [width, height] = [found.right - found.left, found.bottom - found.top];
    // Strokes lie half outside; what is empty is cut away again by whoever looks at the drawing.
    const margin = Math.max(width, height) * 0.1;
    return [found.left - margin, found.top - margin, width + 2 * margin, height + 2 * margin]
      .map((value) => String(Number(value.toPrecision(9))))
      .join(' ');
  }
}

function contains({ start, end }: SvgElement, other: SvgElement): boolean {
  return start <= other.start && other.end <= end;
}

function collectIds(elements: readonly SvgElement[]): ReadonlyMap<string, SvgElement> {
  const ids = new Map<string, SvgElement>();
  for (const element of elements) {
    const id = readAttribute(element, 'id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

/** The prefixes that the drawing declares anywhere; of one that is declared twice the first declaration. */
function writeNamespaces(elements: readonly SvgElement[]): string {
  const found = new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
  ]);
  for (const { attributes } of elements) {
    for (const { name, value } of attributes) {
      if (!name.startsWith('xmlns:') || found.has(name) || found.size === maximumNamespaces) continue;
      found.set(name, value);
    }
  }
  return [...found].map(([name, value]) => writeAttribute({ name, value })).join('');
}
