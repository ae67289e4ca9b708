import { isTraversal, parse, SelectorType, type Selector } from 'css-what';

/** Counts of identifiers; of classes, attributes and pseudo-classes; of element names and pseudo-elements. */
export type Specificity = readonly [number, number, number];

const none: Specificity = [0, 0, 0];

/** The specificity of one complex selector. Source: Selectors 4, section 17. */
export function specificityOf(selector: readonly Selector[]): Specificity {
  return selector.map(specificityOfPart).reduce(add, none);
}

/** Negative when the first gives way to the second. */
export function compareSpecificity(one: Specificity, other: Specificity): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function specificityOfPart(part: Selector): Specificity {
  if (part.type === SelectorType.Universal || isTraversal(part)) return none;
  if (part.type === SelectorType.Tag || part.type === SelectorType.PseudoElement) return [0, 0, 1];
  if (part.type === SelectorType.Attribute) return isIdentifier(part) ? [1, 0, 0] : [0, 1, 0];
  if (part.name === 'where') return none;
  if (part.name === 'is' || part.name === 'not' || part.name === 'has' || part.name === 'matches') {
    return Array.isArray(part.data) ? highest(part.data) : none;
  }
  const of = typeof part.data === 'string' ? /\sof\s(.*)$/is.exec(part.data)?.[1] : undefined;
  return of === undefined ? [0, 1, 0] : add([0, 1, 0], highest(parse(of)));
}

function isIdentifier(part: Selector): boolean {
  return part.type === SelectorType.Attribute && part.name === 'id' && part.ignoreCase === 'quirks';
}

function highest(selectors: readonly (readonly Selector[])[]): Specificity {
  return selectors
    .map(specificityOf)
    .reduce((one, other) => (compareSpecificity(one, other) < 0 ? other : one), none);
}

function add(one: Specificity, other: Specificity): Specificity {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2]];
}
