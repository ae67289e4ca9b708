import type { Backdrop, TextSize } from '@brandlint/core';
import type { FindColors } from '../../values/value-hit.ts';
import { childOf, childrenOf, isNode, keyOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';
import { toKebab } from './property-meanings.ts';

/** Properties that only styles have, as far as names go. */
const ofStyles = new Set(
  (
    'font-size font-weight font-family line-height letter-spacing text-align text-decoration text-transform padding ' +
    'padding-top padding-right padding-bottom padding-left padding-horizontal padding-vertical margin margin-top ' +
    'margin-right margin-bottom margin-left margin-horizontal margin-vertical border-radius border-width box-shadow ' +
    'background-color background-image display flex flex-direction align-items justify-content overflow z-index cursor ' +
    'min-height max-width max-height min-width white-space position'
  ).split(' '),
);

/** So many properties of an object are looked at to tell whether it is one of styles. */
const mostSiblings = 60;

/** An object with more properties than this is not searched for what its text stands on. */
const mostProperties = 200;

/** Whether an object has properties that only styles have. */
export function isStyleObject(object: ScriptNode): boolean {
  const properties: unknown = object['properties'];
  if (!Array.isArray(properties)) return false;
  return properties.slice(0, mostSiblings).some((property: unknown) => {
    const name = isNode(property) ? nameOf(property) : undefined;
    return name !== undefined && ofStyles.has(toKebab(name));
  });
}

/** What an object of styles says of the text in it: what it stands on, and how large it is. */
/** What an object or a list of classes says of the text in it. */
export type TextContext = { backdrop: Backdrop } & TextSize;

export function readTextContext(
  object: ScriptNode | undefined,
  find: FindColors,
): { backdrop: Backdrop } & TextSize {
  const properties: unknown = object?.['properties'];
  if (!object || !Array.isArray(properties))
    return { backdrop: unknown('what lies behind it is not known from the script alone') };
  if (properties.length > mostProperties)
    return { backdrop: unknown('the object is too large to be searched') };
  const values = new Map<string, ScriptNode | undefined>();
  for (const property of childrenOf(object, 'properties')) {
    const name = nameOf(property);
    if (name === undefined) return { backdrop: unknown('the object takes in others') };
    values.set(toKebab(name), childOf(property, 'value'));
  }
  return { backdrop: readBackdrop(values, find), ...readSize(values) };
}

function nameOf(property: ScriptNode): string | undefined {
  return property.type === 'Property' || property.type === 'ObjectProperty' ? keyOf(property) : undefined;
}

const effects = [
  'opacity',
  'filter',
  'mix-blend-mode',
  'background-blend-mode',
  'text-shadow',
  '-webkit-text-stroke',
  '-webkit-text-fill-color',
];

function readBackdrop(values: ReadonlyMap<string, ScriptNode | undefined>, find: FindColors): Backdrop {
  const effect = effects.find((name) => values.has(name));
  if (effect !== undefined) return unknown(`${effect} changes how the text is seen`);
  if (values.has('background-image') || values.has('background-clip'))
    return unknown('a picture may lie behind it');
  const grounds = ['background-color', 'background', 'bg', 'bgcolor'].filter((name) => values.has(name));
  const [name] = grounds;
  if (name === undefined) return unknown('the object sets no background');
  const text = literalOf(values.get(name));
  if (grounds.length > 1 || text === undefined) return unknown('the background is not known');
  const hits = find(text, { names: true, expectsColor: true, followsVariables: true });
  const [hit] = hits;
  if (hits.length !== 1 || hit?.kind !== 'color' || /gradient\(/i.test(text))
    return unknown('the background is not a plain colour');
  return hit.color.alpha === 1
    ? { kind: 'colors', colors: [hit.color] }
    : unknown('the background is translucent');
}

/** Numbers are px, as React takes them. */
function readSize(values: ReadonlyMap<string, ScriptNode | undefined>): TextSize {
  const size = values.get('font-size')?.['value'];
  const heaviness = values.get('font-weight')?.['value'];
  const weight = typeof heaviness === 'number' || typeof heaviness === 'string' ? `${heaviness}` : '';
  const match = typeof size === 'string' ? /^\s*(\d*\.?\d+)(px|pt)\s*$/i.exec(size) : null;
  const points = match ? Number(match[1]) * (match[2]?.toLowerCase() === 'px' ? 0.75 : 1) : undefined;
  const sizePt = typeof size === 'number' ? size * 0.75 : points;
  const isBold = /^(?:bold|[7-9]\d\d|1000)$/i.test(weight);
  const isRegular = /^(?:normal|[1-6]\d\d)$/i.test(weight);
  return {
    ...(sizePt !== undefined && sizePt > 0 && { sizePt }),
    ...(isBold ? { bold: true } : isRegular && { bold: false }),
  };
}

function literalOf(node: ScriptNode | undefined): string | undefined {
  const inner = node?.type === 'TSAsExpression' ? childOf(node, 'expression') : node;
  return inner?.type === 'Literal' && typeof inner['value'] === 'string' ? inner['value'] : undefined;
}

function unknown(reason: string): Backdrop {
  return { kind: 'unknown', reason };
}
