import type { Role } from '@brandlint/core';

/** What a property of CSS, or a presentation attribute of SVG, may hold. */
export type PropertyTraits = {
  role: Role;
  /** Whether a bare word such as `red` is a colour here. */
  names: boolean;
  /** Whether an unknown variable here stands for a colour, for certain or likely. */
  expectsColor: boolean;
  /** Whether a variable here is a use of the colour that it holds. */
  followsVariables: boolean;
};

const colorProperties: Record<Role, string> = {
  text: 'color -webkit-text-fill-color',
  background:
    'background background-color background-image accent-color -webkit-tap-highlight-color scrollbar-color ' +
    'scrollbar-face-color scrollbar-track-color scrollbar-highlight-color scrollbar-arrow-color',
  border:
    'border border-color border-top border-right border-bottom border-left border-top-color border-right-color ' +
    'border-bottom-color border-left-color border-block border-block-color border-block-start border-block-end ' +
    'border-block-start-color border-block-end-color border-inline border-inline-color border-inline-start ' +
    'border-inline-end border-inline-start-color border-inline-end-color border-image border-image-source outline ' +
    'outline-color column-rule column-rule-color row-rule row-rule-color rule rule-color caret caret-color',
  fill: 'fill override-colors list-style list-style-image content cursor mask mask-image mask-border -webkit-mask -webkit-mask-image',
  stroke:
    'stroke text-decoration text-decoration-color text-emphasis text-emphasis-color -webkit-text-stroke ' +
    '-webkit-text-stroke-color -webkit-text-decoration -webkit-text-decoration-color text-stroke text-stroke-color',
  shadow: 'box-shadow text-shadow -webkit-box-shadow -moz-box-shadow filter backdrop-filter -webkit-filter',
  stop: 'stop-color flood-color lighting-color solid-color',
  definition: 'initial-value',
};

/** Properties that hold pictures or lists too, so that an unknown variable in them is likely no colour. */
const rarelyColor = new Set(
  (
    'background-image border-image border-image-source list-style list-style-image content cursor mask mask-image ' +
    'mask-border -webkit-mask -webkit-mask-image filter backdrop-filter -webkit-filter text-decoration ' +
    '-webkit-text-decoration text-emphasis initial-value caret rule override-colors'
  ).split(' '),
);

/** Properties whose values never hold a colour name, whatever word stands there. */
const namelessProperties = new Set('list-style content cursor'.split(' '));

const traits = new Map<string, PropertyTraits>(
  (Object.entries(colorProperties) as [Role, string][]).flatMap(([role, properties]) =>
    properties.split(' ').map((property): [string, PropertyTraits] => [
      property,
      {
        role,
        names: !namelessProperties.has(property),
        expectsColor: !rarelyColor.has(property),
        followsVariables: role !== 'definition',
      },
    ]),
  ),
);

const elsewhere: PropertyTraits = {
  role: 'fill',
  names: false,
  expectsColor: false,
  followsVariables: false,
};
const anyColorProperty: PropertyTraits = {
  role: 'fill',
  names: true,
  expectsColor: true,
  followsVariables: true,
};
const definition: PropertyTraits = {
  role: 'definition',
  names: true,
  expectsColor: false,
  followsVariables: false,
};
const namelessDefinition: PropertyTraits = { ...definition, names: false };

/** Names of variables that hold words of other kinds: `--font-family: Plum`. */
const holdsOtherWords = /font|family|animation|keyframe|transition|easing|name|area|icon|ident|view/i;

/** What a property may hold, by its name in lower case; custom properties and preprocessor variables define. */
export function readPropertyTraits(property: string): PropertyTraits {
  const first = property[0];
  if (first === '$' || first === '@' || (first === '-' && property[1] === '-')) {
    return holdsOtherWords.test(property) ? namelessDefinition : definition;
  }
  const found =
    traits.get(property) ??
    (first === '-' ? traits.get(property.replace(/^-(?:webkit|moz|ms|o)-/, '')) : undefined);
  if (found) return found;
  return property.endsWith('-color') ? anyColorProperty : elsewhere;
}
