import type { Declaration } from 'postcss';
import { readPropertyTraits, type PropertyTraits } from '../values/property-roles.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import { isDefinition } from './find-definitions.ts';

/** What the property of a declaration says, the same wherever it is written. */
export type PropertyFacts = {
  /** Its name in lower case; of a nested one the whole. */
  name: string;
  traits: PropertyTraits;
  /** Whether the declaration defines a variable. */
  defines: boolean;
  /** Whether it may decide what the text of its rule stands on. */
  setsGround: boolean;
};

/** Makes the function that reads the property of a declaration; each name is looked at once in a source. */
export function createPropertyReader(syntax: ValueSyntax): (node: Declaration) => PropertyFacts {
  const known = new Map<string, PropertyFacts>();
  if (syntax === 'css') return ({ prop }) => factsOf(prop);
  return (node) => {
    const outer = outerNameOf(node);
    if (outer === undefined) return factsOf(node.prop);
    const { setsGround, defines } = factsOf(node.prop);
    return { ...factsOf(`${outer}-${node.prop}`), defines, setsGround };
  };

  function factsOf(property: string): PropertyFacts {
    let facts = known.get(property);
    if (!facts) known.set(property, (facts = readFacts(property)));
    return facts;
  }
}

function readFacts(property: string): PropertyFacts {
  const name = property.toLowerCase();
  return {
    name,
    traits: readPropertyTraits(name),
    defines: isDefinition(property),
    setsGround: name === 'background' || name === 'background-color',
  };
}

/** Sass nests properties: `border: { color: red }` sets `border-color`. */
function outerNameOf(node: Declaration): string | undefined {
  const parent: object | undefined = node.parent;
  if (!parent) return undefined;
  if ('prop' in parent) return String(parent.prop).toLowerCase();
  const outer = 'selector' in parent ? /^([\w-]+)\s*:$/.exec(String(parent.selector))?.[1] : undefined;
  return outer?.toLowerCase();
}
