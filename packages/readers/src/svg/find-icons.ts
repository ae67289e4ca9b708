import { readLocalReference } from './find-extent.ts';
import { isCalledIcon, isDeclaredIcon } from './icon-marks.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** An element that may be an icon. */
export type FoundIcon = {
  element: SvgElement;
  /** What is shown: the element where it stands, what it refers to in the same drawing, or another file. */
  shows: { kind: 'itself' } | { kind: 'element'; target: SvgElement } | { kind: 'address'; address: string };
  /** Elements that are the same picture and have names for it too. */
  alsoKnownBy: readonly SvgElement[];
};

/** The icons of a drawing, and what is told of the drawing as a whole. */
export type FoundIcons = {
  /** Where nothing but symbols can be seen, the drawing itself is none. */
  isPicture: boolean;
  /** Elements that fill the whole drawing, so that their names are its own. */
  whole: readonly SvgElement[];
  inside: readonly FoundIcon[];
  /** Whether there are more than are kept. */
  isCut: boolean;
  /** How many of the icons inside stand in an element. */
  countIn: (element: SvgElement) => number;
};

/** More icons than this are not kept of one drawing. */
export const maximumIcons = 10_000;

/** What defines, describes or styles, and is not seen where it stands. */
const unseen = new Set(
  (
    'defs symbol clipPath mask marker pattern linearGradient radialGradient filter title desc metadata style script ' +
    'view namedview'
  ).split(' '),
);
const groups = new Set(['g', 'svg', 'a', 'switch']);

/** Finds what may be an icon in a drawing whose elements come in the order of the text. One pass each way. */
export function findIcons(
  elements: readonly SvgElement[],
  find: (id: string) => SvgElement | undefined,
): FoundIcons {
  const [root] = elements;
  if (!root) return { isPicture: false, whole: [], inside: [], isCut: false, countIn: () => 0 };
  const isDefined: boolean[] = [];
  for (const { parent, name, isForeign } of elements) {
    isDefined.push(isForeign || unseen.has(name) || (parent !== null && isDefined[parent.index] === true));
  }
  const whole = findWhole(root);
  const shown = new Map<SvgElement, FoundIcon['shows']>();
  for (const element of elements) {
    const shows = isDefined[element.index] === true || whole.includes(element) ? null : whatIsShown(element);
    if (shows) shown.set(element, shows);
  }
  const candidates = countInside(elements, shown);
  const placed = new Map<SvgElement, FoundIcon['shows']>();
  const isCovered: boolean[] = [];
  for (const element of elements) {
    const shows = shown.get(element);
    if (placed.size > maximumIcons) break;
    isCovered.push(element.parent !== null && isCovered[element.parent.index] === true);
    if (isCovered[element.index] !== true && shows && !isOnlyAround(element)) {
      isCovered[element.index] = true;
      placed.set(element, shows);
    }
  }
  const used = new Set([...shown.values()].flatMap((one) => (one.kind === 'element' ? [one.target] : [])));
  for (const element of whole) {
    const target = element.name === 'use' ? find(readLocalReference(element) ?? '') : undefined;
    if (target) used.add(target);
  }
  const symbols = elements.filter((one) => one.name === 'symbol' && !used.has(one));
  const counts = countInside(elements, placed);
  const found: FoundIcon[] = [...placed].map(([element, shows]) => ({
    element,
    shows,
    alsoKnownBy: [...(shows.kind === 'element' ? [shows.target] : []), ...namersOf(element)],
  }));
  for (const element of symbols) found.push({ element, shows: { kind: 'itself' }, alsoKnownBy: [] });
  return {
    isPicture: symbols.length === 0 || root.children.some(({ index }) => isDefined[index] !== true),
    whole: whole.flatMap((one) => {
      const target = one.name === 'use' ? find(readLocalReference(one) ?? '') : undefined;
      return target ? [one, target] : [one];
    }),
    inside: found.slice(0, maximumIcons),
    isCut: found.length > maximumIcons,
    countIn: ({ index }) => counts[index] ?? 0,
  };

  function whatIsShown(element: SvgElement): FoundIcon['shows'] | null {
    const { name } = element;
    if (name === 'image' || name === 'use') {
      const address = readAttribute(element, 'href') ?? readAttribute(element, 'xlink:href') ?? '';
      const local = readLocalReference(element);
      if (local === undefined) return address.trim() === '' ? null : { kind: 'address', address };
      const target = name === 'use' ? find(local) : undefined;
      const isIcon = target && (target.name === 'symbol' || target.name === 'svg' || isCalledIcon(target));
      return isIcon ? { kind: 'element', target } : null;
    }
    if (element === root) return null;
    const isMarked = groups.has(name) ? isCalledIcon(element) : isDeclaredIcon(element);
    return isMarked ? { kind: 'itself' } : null;
  }

  /** What is only called an icon gives way to several inside it, and to one that shows a picture or says that it is one. */
  function isOnlyAround(element: SvgElement): boolean {
    const count = candidates[element.index] ?? 0;
    if (isDeclaredIcon(element) || count <= 1 || !groups.has(element.name)) return false;
    return count > 2 || hasStronger(element);
  }

  function hasStronger(element: SvgElement): boolean {
    let inner: SvgElement | undefined = element;
    for (let steps = 0; inner && steps < maximumSteps; steps++) {
      inner = inner.children.find(({ index }) => (candidates[index] ?? 0) > 0);
      const shows = inner && shown.get(inner);
      if (inner && shows) return shows.kind !== 'itself' || isDeclaredIcon(inner);
    }
    return false;
  }

  /** Those around an icon that are called one too, and hold no other. */
  function namersOf({ parent }: SvgElement): SvgElement[] {
    const namers: SvgElement[] = [];
    let steps = 0;
    for (let at = parent; at && at !== root && steps < maximumSteps; at = at.parent, steps++) {
      if ((counts[at.index] ?? 0) > 1) break;
      if (shown.has(at)) namers.push(at);
    }
    return namers;
  }
}

const maximumSteps = 32;

/** How many elements of a kind stand in each element, itself included. */
function countInside(
  elements: readonly SvgElement[],
  meant: { size: number; has: (element: SvgElement) => boolean },
): number[] {
  if (meant.size === 0) return [];
  const counts: number[] = elements.map((element) => (meant.has(element) ? 1 : 0));
  for (let index = elements.length - 1; index > 0; index--) {
    const parent = elements[index]?.parent;
    if (parent) counts[parent.index] = (counts[parent.index] ?? 0) + (counts[index] ?? 0);
  }
  return counts;
}

/** The groups that alone fill a drawing, from the root inwards, and the `use` that does. */
function findWhole(root: SvgElement): SvgElement[] {
  const whole: SvgElement[] = [];
  for (let at = root; whole.length < maximumSteps;) {
    const [only, other] = at.children.filter(({ name }) => !unseen.has(name));
    if (!only || other || (only.name !== 'g' && only.name !== 'svg' && !isLocalUse(only))) return whole;
    whole.push(only);
    at = only;
  }
  return whole;
}

function isLocalUse(element: SvgElement): boolean {
  return element.name === 'use' && readLocalReference(element) !== undefined;
}
