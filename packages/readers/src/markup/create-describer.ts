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
    let inside = insides.get(parent);
    if (!inside) {
      inside = {
        names: nameContainers(parent, outer, inactive),
        ofSorts: new Map<string, readonly string[]>(),
      };
      insides.set(parent, inside);
    }
    const classes = attributes.get('class');
    if (attributes.size > (classes ? 1 : 0) || inactive.has(element)) {
      return joinNames(element, inside.names, inactive);
    }
    const sort = classes ? `${tag} ${classes.value}` : tag;
    let names = inside.ofSorts.get(sort);
    if (!names) inside.ofSorts.set(sort, (names = joinNames(element, inside.names, inactive)));
    return names;
  }
}
