import type { ScriptNames, ScriptNode } from '../script-source.ts';
import type { PropertyTraits } from '../../values/property-roles.ts';
import type { Step } from './climb.ts';
import { readAttribute } from './attribute-meanings.ts';
import { readCall } from './call-meanings.ts';
import { fits } from './fits.ts';
import { holdsColors, namesColor, saysColor, saysOther, saysStyle } from './name-words.ts';
import { readPropertyMeaning, roleOf, type PropertyMeaning } from './property-meanings.ts';
import { isStyleObject } from './style-object.ts';

/** What a string is, by where it stands. */
export type Meaning =
  /** A value that holds colours, of which `whole` ones are nothing but one. `style` is the object of styles around it. */
  | {
      kind: 'value';
      traits: PropertyTraits;
      whole: boolean;
      defines?: string;
      style?: ScriptNode;
    }
  | { kind: 'declarations' }
  | { kind: 'classes' };

const definitionTraits: PropertyTraits = {
  role: 'definition',
  names: false,
  expectsColor: false,
  followsVariables: false,
};

/** What a string is by the steps outwards from it, or `undefined` where nothing says that it has to do with colours. */
export function findMeaning(steps: readonly Step[], names: ScriptNames): Meaning | undefined {
  if (steps.some((step) => isOfClasses(step, names))) return { kind: 'classes' };
  const named: string[] = [];
  for (const [at, step] of steps.entries()) {
    switch (step.kind) {
      case 'key':
        return undefined;
      case 'slot':
        return readSlot(step.property);
      case 'property': {
        const own = named.length === 0;
        const found = readProperty(step, own, steps.slice(at + 1), names);
        if (found === 'other') return undefined;
        if (found) return found;
        if (own && saysOther(step.name)) return undefined;
        named.push(step.name);
        break;
      }
      case 'call': {
        const isDirect = named.length === 0;
        const found = readCall(step, isDirect, names);
        if (found === 'other') return undefined;
        if (found) return found;
        break;
      }
      case 'attribute':
        return readAttribute(step, named.length === 0, names);
      case 'variable':
        return readVariable(step.name, named, names);
      default:
        break;
    }
  }
  return undefined;
}

function isOfClasses(step: Step, names: ScriptNames): boolean {
  if (step.kind === 'attribute') return isClassName(step.name) || fits(step.name, names.classes);
  if (step.kind === 'call') {
    const last = step.names.at(-1) ?? '';
    return classFunctions.has(last) || fits(last, names.classes);
  }
  return step.kind === 'property' && step.isAssigned && step.name === 'className';
}

const classFunctions = new Set(
  'clsx cn cx cva tv tw twMerge twJoin classNames classnames classList ctl twx'.split(' '),
);

function isClassName(name: string): boolean {
  return name === 'class' || name === 'class:list' || /class(?:name|names|list)?$/i.test(name);
}

/** A property by its own name, with what lies around it where the name alone does not say enough. */
function readProperty(
  step: Extract<Step, { kind: 'property' }>,
  isOwn: boolean,
  outer: readonly Step[],
  names: ScriptNames,
): Meaning | 'other' | undefined {
  const { name, object } = step;
  if (name === 'cssText' && isOwn) return { kind: 'declarations' };
  if (fits(name, names.properties))
    return { kind: 'value', traits: { ...definitionTraits, role: roleOf(name), names: true }, whole: false };
  const meaning = readPropertyMeaning(name);
  if (!meaning) {
    if (!isOwn || !saysColor(name)) return undefined;
    const defines = outer.every(({ kind }) => kind === 'property' || kind === 'variable' || kind === 'list');
    return {
      kind: 'value',
      traits: { ...definitionTraits, role: defines ? 'definition' : roleOf(name) },
      whole: true,
    };
  }
  const isStyle = isInStyles(outer) || (object !== undefined && isStyleObject(object));
  if (meaning.needsStyle && !isStyle) return 'other';
  if (!isOwn && !isStyle && !meaning.isOnlyColor && meaning.property !== 'color') return undefined;
  const isPalette =
    !isStyle && !step.isAssigned && outer.some((one) => one.kind === 'property' && holdsColors(one.name));
  if (isPalette) return define(name, outer);
  return {
    kind: 'value',
    traits: { ...meaning.traits, ...traitsIn(step, meaning, isStyle) },
    whole: false,
    ...(meaning.property.startsWith('--') && { defines: meaning.property }),
    ...(isStyle && object && { style: object }),
  };
}

function traitsIn(
  step: Extract<Step, { kind: 'property' }>,
  { property, traits, isOnlyColor }: PropertyMeaning,
  isStyle: boolean,
): Partial<PropertyTraits> {
  const isPlain = traits.role === 'text' && !isStyle && !step.isAssigned;
  return {
    role: isPlain ? 'fill' : traits.role,
    names:
      traits.names &&
      (isStyle || step.isAssigned || isOnlyColor || (property !== 'color' && traits.role !== 'definition')),
    expectsColor: false,
  };
}

function define(name: string, outer: readonly Step[]): Meaning {
  const path = [
    name,
    ...outer.flatMap((one) => (one.kind === 'property' || one.kind === 'variable' ? [one.name] : [])),
  ];
  return { kind: 'value', traits: definitionTraits, whole: true, defines: path.reverse().join('.') };
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
  (
    'css style styled StyleSheet globalStyle styleVariants keyframes makeStyles createStyles createUseStyles withStyles ' +
    'stylex globalCss injectGlobal recipe attrs extend viewStyle textStyle'
  ).split(' '),
);

function readSlot(property: string): Meaning {
  if (property === '') return { kind: 'declarations' };
  const meaning = readPropertyMeaning(property);
  const traits = meaning?.traits ?? { ...definitionTraits, role: 'fill' as const };
  return { kind: 'value', traits: { ...traits, expectsColor: false }, whole: false };
}

/** What a variable holds by its name, and by the names on the way to the string: `colors.brand.primary`. */
function readVariable(variable: string, named: readonly string[], names: ScriptNames): Meaning | undefined {
  const defines = [...named, variable].reverse().join('.');
  const own = named[0];
  const found: Meaning = { kind: 'value', traits: definitionTraits, whole: true, defines };
  if (own === undefined) {
    const says = saysColor(variable) || namesColor(variable) || fits(variable, names.properties);
    return says && !saysOther(variable) ? found : undefined;
  }
  const isHeld = [...named.slice(1), variable].some(holdsColors) || namesColor(own);
  return isHeld ? found : undefined;
}
