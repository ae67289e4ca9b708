import type { SvgElement } from './svg-element.ts';

/** What groups the icons and texts of a drawing. */
export type Grouping = {
  /** The anchors of those around an element, itself included, that hold one icon and no other, innermost first. */
  containersOf: (element: SvgElement) => readonly string[];
  /** The anchor of what holds several texts like this one. */
  groupOf: (text: SvgElement) => string | undefined;
};

/** What the grouping needs to know of the drawing. */
export type GroupingOptions = {
  root: SvgElement;
  /** How many icons stand in an element, the drawing as a whole not among them. */
  countIn: (element: SvgElement) => number;
  pathOf: (element: SvgElement) => string;
};

const containers = new Set(['g', 'a', 'svg', 'switch']);
const maximumContainers = 3;
const maximumSteps = 64;
const fewest = 3;

/** Makes the grouping of one drawing. Its root groups what is in it only where it holds no more than one icon. */
export function createGrouping({ root, countIn, pathOf }: GroupingOptions): Grouping {
  const paths = new Map<SvgElement, string>();
  const sizes = new Map<SvgElement, ReadonlyMap<string, number>>();
  const isOne = countIn(root) <= 1;
  const nameOf = (element: SvgElement): string => {
    let path = paths.get(element);
    if (path === undefined) paths.set(element, (path = pathOf(element)));
    return path;
  };

  return {
    containersOf: (element) => {
      const found: string[] = [];
      let at: SvgElement | null = element;
      for (let steps = 0; at && at !== root && steps < maximumSteps; at = at.parent, steps++) {
        const count = countIn(at);
        if (count > 1 || found.length === maximumContainers) break;
        if (count === 1 && containers.has(at.name)) found.push(nameOf(at));
      }
      return isOne ? [...found, nameOf(root)] : found;
    },
    groupOf: (text) => {
      let at = text;
      for (const parent of [text.parent, text.parent?.parent]) {
        if (!parent || parent === root) return undefined;
        if ((likesIn(parent).get(at.name) ?? 0) >= fewest) return nameOf(parent);
        at = parent;
      }
      return undefined;
    },
  };

  function likesIn(parent: SvgElement): ReadonlyMap<string, number> {
    let counts = sizes.get(parent);
    if (!counts) {
      const found = new Map<string, number>();
      for (const { name } of parent.children) found.set(name, (found.get(name) ?? 0) + 1);
      sizes.set(parent, (counts = found));
    }
    return counts;
  }
}
