import type { ScriptNames } from '../script-source.ts';
import type { Step } from './climb.ts';
import { fits } from './fits.ts';
import { namedColor, wholeColor, type Meaning } from './meaning.ts';
import { saysColor, saysOther } from './name-words.ts';
import { readPropertyMeaning, roleOf } from './property-meanings.ts';

const colorMetas = new Set(['theme-color', 'msapplication-tilecolor', 'msapplication-navbutton-color']);

/** What an attribute of an element says of its value (`isOwn`), or of what lies in an object that is its value. */
export function readAttribute(
  { name, element }: Extract<Step, { kind: 'attribute' }>,
  isOwn: boolean,
  names: ScriptNames,
): Meaning | undefined {
  if (fits(name, names.properties)) return namedColor(roleOf(name));
  if (!isOwn) return undefined;
  if (name === 'style') return { kind: 'styles' };
  if (name === 'content' && element.tag.toLowerCase() === 'meta') {
    const isColor = colorMetas.has(element.textOf('name').trim().toLowerCase());
    return isColor ? namedColor('background') : undefined;
  }
  const meaning = readPropertyMeaning(name);
  if (!meaning) return saysColor(name) && !saysOther(name) ? wholeColor(roleOf(name)) : undefined;
  if (meaning.needsStyle) return undefined;
  // What a component calls `red` may be a name of its own.
  const takesNames = meaning.property === 'color' ? element.isHost : meaning.isOnlyColor;
  const role = meaning.property === 'color' && element.tag !== 'font' ? 'fill' : meaning.traits.role;
  return {
    kind: 'value',
    traits: { ...meaning.traits, role, names: takesNames, expectsColor: false },
    whole: false,
    ...(role === 'definition' && { defines: meaning.property }),
  };
}
