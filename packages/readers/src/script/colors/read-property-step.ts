import type { ScriptNames } from '../script-source.ts';
import type { PropertyTraits } from '../../values/property-roles.ts';
import type { Step } from './climb.ts';
import { fits } from './fits.ts';
import { namedColor, wholeColor, type Meaning } from './meaning.ts';
import { holdsColors, saysColor, saysOther, saysStyle } from './name-words.ts';
import { readPropertyMeaning, roleOf, type PropertyMeaning } from './property-meanings.ts';
import { isStyleObject } from './style-object.ts';

type PropertyStep = Extract<Step, { kind: 'property' }>;

/**
 * What the name of a property says of a string in it, the innermost one (`isOwn`) or one further out: `color: { dark: … }`.
 * `other` where it says that the string is no colour.
 */
export function readPropertyStep(
  step: PropertyStep,
  isOwn: boolean,
  outer: readonly Step[],
  names: ScriptNames,
): Meaning | 'other' | undefined {
  const { name, object, isAssigned } = step;
  if (isOwn && name === 'cssText') return { kind: 'styles' };
  if (fits(name, names.properties)) return namedColor(roleOf(name));
  const meaning = readPropertyMeaning(name);
  if (!meaning) return isOwn && saysColor(name) ? wholeColor(...definedBy(step, outer)) : undefined;
  const isStyle = isInStyles(outer) || (object !== undefined && isStyleObject(object));
  if (meaning.needsStyle && !isStyle) return 'other';
  if (!isStyle && !isAssigned && isPalette(outer))
    return isOwn ? wholeColor('definition', definedBy(step, outer)[1]) : undefined;
  if (!isOwn && !isStyle) return undefined;
  return {
    kind: 'value',
    traits: { ...meaning.traits, ...traitsIn(step, meaning, isStyle) },
    whole: false,
    ...(meaning.property.startsWith('--') && { defines: meaning.property }),
    ...(isStyle && object && { style: object }),
  };
}

function traitsIn(
  { isAssigned }: PropertyStep,
  meaning: PropertyMeaning,
  isStyle: boolean,
): Partial<PropertyTraits> {
  const { traits, isOnlyColor, property } = meaning;
  const isKnown = isStyle || isAssigned;
  const isShorthand = !/(?:^|-)color$/.test(property) && traits.role !== 'definition';
  const takesNames = isKnown || isOnlyColor || isShorthand;
  return {
    role: traits.role === 'text' && !isKnown ? 'fill' : traits.role,
    names: traits.names && takesNames,
    expectsColor: false,
  };
}

/** A property whose name has a word for colour: where it only defines one, it is a definition. */
function definedBy(
  { name, isAssigned }: PropertyStep,
  outer: readonly Step[],
): Parameters<typeof wholeColor> {
  const isDefined =
    !isAssigned && outer.every(({ kind }) => kind === 'property' || kind === 'variable' || kind === 'list');
  if (!isDefined) return [roleOf(name)];
  const path = outer.flatMap((one) => (one.kind === 'property' || one.kind === 'variable' ? [one.name] : []));
  return ['definition', [name, ...path].reverse().join('.')];
}

function isPalette(outer: readonly Step[]): boolean {
  return outer.some((one) => one.kind === 'property' && holdsColors(one.name) && !saysOther(one.name));
}

/** Whether a step further out says that objects in it are styles. */
function isInStyles(outer: readonly Step[]): boolean {
  return outer.some((step) => {
    if (step.kind === 'attribute') return saysStyle(step.name);
    if (step.kind === 'call') return step.names.some((name) => styleFunctions.has(name));
    return (step.kind === 'property' || step.kind === 'variable') && saysStyle(step.name);
  });
}

const styleFunctions = new Set(
  [
    'css style styled StyleSheet globalStyle styleVariants keyframes makeStyles createStyles createUseStyles withStyles',
    'stylex globalCss injectGlobal recipe attrs extend',
  ].flatMap((line) => line.split(' ')),
);
