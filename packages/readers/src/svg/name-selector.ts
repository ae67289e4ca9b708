import { isTraversal, parse, stringify, type Selector } from 'css-what';

/** Longer than this a selector is cut: it serves to recognise a place. */
const maximumLength = 300;

/** A selector, or the head of an at-rule, on one line. */
export function shortenSelector(text: string): string {
  return text
    .slice(0, 4 * maximumLength)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maximumLength);
}

/**
 * What a rule's selector says that its declarations stand in: the selector, then its compound selectors, innermost first.
 * Of a list only the compound selectors that every alternative has.
 */
export function nameSelector(text: string): readonly string[] {
  const name = shortenSelector(text);
  if (name.length === maximumLength) return [name];
  try {
    const [first = [], ...others] = parse(name).map(compoundsOf);
    const compounds = first.filter((compound) => others.every((other) => other.includes(compound)));
    return [...new Set([name, ...compounds])];
  } catch {
    return [name];
  }
}

function compoundsOf(selector: readonly Selector[]): string[] {
  const compounds: Selector[][] = [[]];
  for (const part of selector) {
    if (isTraversal(part)) compounds.push([]);
    else compounds.at(-1)?.push(part);
  }
  return compounds.reverse().map((compound) => stringify([compound]));
}
