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

/** Reads the properties of one source; each name is looked at once. */
export class PropertyReader {
  readonly #known = new Map<string, PropertyFacts>();
  readonly #nests: boolean;

  constructor(syntax: ValueSyntax) {
    this.#nests = syntax !== 'css';
  }

  read(node: Declaration): PropertyFacts {
    const outer = this.#nests ? outerNameOf(node) : undefined;
    const own = this.#factsOf(node.prop);
    if (outer === undefined) return own;
    const { defines, setsGround } = own;
    return { ...this.#factsOf(`${outer}-${node.prop}`), defines, setsGround };
  }

  #factsOf(property: string): PropertyFacts {
    let facts = this.#known.get(property);
    if (!facts) this.#known.set(property, (facts = readFacts(property)));
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
