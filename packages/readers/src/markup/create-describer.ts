import type { MarkupElement } from './element.ts';
import { joinNames, nameContainers } from './name-containers.ts';
import { maximumSteps, stepOf, writePath } from './write-path.ts';

/** Tells where elements are and what contains them; what siblings have in common is worked out once. */
export type Describer = {
  pathOf: (element: MarkupElement) => string;
  withinOf: (element: MarkupElement) => readonly string[];
};

type Path = { text: string; steps: number };

/** What is known of the containers of the children of an element. */
type Inside = { names: readonly string[]; ofSorts: Map<string, readonly string[]> };

/** Makes the describer of one source, whose own containers are `outer`. */
export function createDescriber(outer: readonly string[], inactive: ReadonlySet<MarkupElement>): Describer {
  const paths = new Map<MarkupElement, Path>();
  const insides = new Map<MarkupElement, Inside>();
  return { pathOf: (element) => findPath(element).text, withinOf };

  function findPath(element: MarkupElement): Path {
    let path = paths.get(element);
    if (!path) paths.set(element, (path = derivePath(element)));
    return path;
  }

  function derivePath(element: MarkupElement): Path {
    const { parent } = element;
    const step = stepOf(element);
    if (step.startsWith('#') || !parent) return { text: step, steps: 1 };
    let outside = paths.get(parent);
    if (!outside) {
      const text = writePath(parent);
      paths.set(parent, (outside = { text, steps: text.split(' > ').length }));
    }
    const steps = outside.steps + 1;
    return { text: steps > maximumSteps ? writePath(element) : `${outside.text} > ${step}`, steps };
  }

  function withinOf(element: MarkupElement): readonly string[] {
    const { parent, tag, attributes } = element;
    if (!parent) return nameContainers(element, outer, inactive);
    const inside = insideOf(parent, maximumChain);
    const classes = attributes.get('class');
    if (attributes.size > (classes ? 1 : 0) || inactive.has(element)) {
      return joinNames(element, inside.names, inactive);
    }
    const sort = classes ? `${tag} ${classes.value}` : tag;
    let names = inside.ofSorts.get(sort);
    if (!names) inside.ofSorts.set(sort, (names = joinNames(element, inside.names, inactive)));
    return names;
  }
  /** What stands inside an element is contained in it and in what contains it, worked out once where that is short. */
  function insideOf(element: MarkupElement, chain: number): Inside {
    let inside = insides.get(element);
    if (!inside) {
      const outside = element.parent && chain > 0 ? insideOf(element.parent, chain - 1).names : undefined;
      const isShort = outside !== undefined && outside.length < shortList;
      const names = isShort
        ? joinNames(element, outside, inactive)
        : nameContainers(element, outer, inactive);
      inside = { names, ofSorts: new Map<string, readonly string[]>() };
      insides.set(element, inside);
    }
    return inside;
  }
}

/** From so many steps and names on, an element is described by itself. */
const maximumChain = 32;
const shortList = 100;
