import { couldHoldColor } from '../values/could-hold-color.ts';
import { readPropertyTraits } from '../values/property-roles.ts';

/** Attributes of SVG that set the property of the same name. Sources: SVG 2, section 6.6; SVG Tiny 1.2 (solid-color). */
const presentationAttributes = new Set(
  (
    'fill stroke color stop-color flood-color lighting-color solid-color viewport-fill text-decoration ' +
    'text-decoration-color filter mask cursor font font-size font-weight'
  ).split(' '),
);

/** Properties that take part in the cascade whatever their value: `fill: none` hides a colour. */
const cascaded = new Set(
  'fill stroke color stop-color flood-color lighting-color solid-color font font-size font-weight transform scale zoom'.split(
    ' ',
  ),
);

/** Whether an attribute is a declaration of a property that matters here. */
export function isPresentationAttribute(name: string): boolean {
  return presentationAttributes.has(name);
}

/** Whether a declaration matters here: it holds a colour or part of one, or it may hide or size one. */
export function isTracked(property: string, value: string): boolean {
  if (cascaded.has(property) || property.startsWith('--')) return true;
  return couldHoldColor(value, readPropertyTraits(property).names);
}
