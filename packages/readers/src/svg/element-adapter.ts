import type { Options } from 'css-select';
import type { SvgElement } from './svg-element.ts';

/** Steps through a tree that the matching of selectors may still take; below zero it has taken too many. */
export type StepBudget = { left: number };

/**
 * How css-select walks a drawing. Each step is counted, and once the budget is spent the tree looks empty, so that every
 * walk ends soon, whatever the selectors are.
 */
export function createElementAdapter(budget: StepBudget): Options<SvgElement, SvgElement> {
  function take<T>(steps: number, value: T, otherwise: T): T {
    budget.left -= steps;
    return budget.left < 0 ? otherwise : value;
  }

  function findAttribute(element: SvgElement, name: string): string | undefined {
    const attribute = element.attributes.find((candidate) => candidate.name === name);
    const length = attribute?.value.length ?? 0;
    return take(1 + (element.attributes.length >> 2) + (length >> 6), attribute?.value, undefined);
  }

  return {
    xmlMode: true,
    relativeSelector: false,
    adapter: {
      isTag: (node): node is SvgElement => node.index >= 0,
      getAttributeValue: findAttribute,
      hasAttrib: (element, name) => findAttribute(element, name) !== undefined,
      getChildren: ({ children }) => take(1 + children.length, children, []),
      getName: ({ name }) => take(1, name, ''),
      getParent: ({ parent }) => take(1, parent, null),
      getSiblings: (element) => {
        const siblings = element.parent?.children ?? [element];
        return take(siblings.length, siblings, []);
      },
      prevElementSibling: ({ parent, position }) => take(1, parent?.children[position - 2] ?? null, null),
      getText: () => '',
      removeSubsets: (nodes) => nodes,
    },
  };
}
