import { readAttribute, type SvgElement } from './svg-element.ts';

/** How elements are named: what contains them, and a path to them. */
export type ElementNamer = {
  /** The element and its ancestors, innermost first: name, `#id`, `.class`, the name of a layer. */
  containersOf: (element: SvgElement) => readonly string[];
  /** A path from the root that does not change when lines move: `svg > g#logo > path:nth-child(2)`. */
  pathOf: (element: SvgElement) => string;
};

/** Deeper than this only the innermost and the outermost are named. */
const maximumInner = 64;
const maximumOuter = 16;
const maximumPath = 32;

const maximumName = 200;
const maximumClasses = 16;

const layerNames = ['inkscape:label', 'data-name', 'serif:id'];

/** Makes the functions that name the elements of one drawing, which stands within `outside`. */
export function createElementNamer(outside: readonly string[]): ElementNamer {
  const known = new Map<SvgElement, readonly string[]>();
  const shared = new Map<SvgElement | null, Map<string, readonly string[]>>();

  function containersOf(element: SvgElement): readonly string[] {
    const unnamed: SvgElement[] = [];
    for (let at: SvgElement | null = element; at && !known.has(at); at = at.parent) unnamed.push(at);
    for (const each of unnamed.reverse()) known.set(each, joinNames(each));
    return known.get(element) ?? outside;
  }

  /** Siblings of one name share one list. */
  function joinNames(element: SvgElement): readonly string[] {
    const outer = (element.parent && known.get(element.parent)) ?? outside;
    const own = namesOf(element);
    const lists = shared.get(element.parent) ?? new Map<string, readonly string[]>();
    shared.set(element.parent, lists);
    const key = own.join('\n');
    let list = lists.get(key);
    if (!list) lists.set(key, (list = cut([...own, ...outer])));
    return list;
  }

  return { containersOf, pathOf };
}

function cut(names: readonly string[]): readonly string[] {
  if (names.length <= maximumInner + maximumOuter) return names;
  return [...names.slice(0, maximumInner), ...names.slice(-maximumOuter)];
}

function namesOf(element: SvgElement): string[] {
  const names = [element.name.slice(0, maximumName)];
  const id = readAttribute(element, 'id');
  if (id !== undefined && id !== '') names.push(`#${id.slice(0, maximumName)}`);
  const classes = (readAttribute(element, 'class') ?? '').slice(0, maximumName * maximumClasses).split(/\s+/);
  for (const name of classes.slice(0, maximumClasses))
    if (name !== '') names.push(`.${name.slice(0, maximumName)}`);
  for (const attribute of layerNames) {
    const layer = readAttribute(element, attribute);
    if (layer !== undefined && layer !== '') names.push(layer.slice(0, maximumName));
  }
  return names;
}

function pathOf(element: SvgElement): string {
  const steps: string[] = [];
  let at: SvgElement | null = element;
  for (; at && steps.length < maximumPath; at = at.parent) steps.push(stepTo(at));
  return `${at ? 'svg > … > ' : ''}${steps.reverse().join(' > ')}`;
}

function stepTo(element: SvgElement): string {
  const name = element.name.slice(0, maximumName);
  const id = readAttribute(element, 'id');
  if (id !== undefined && id !== '') return `${name}#${id.slice(0, maximumName)}`;
  return element.parent ? `${name}:nth-child(${element.position})` : name;
}
