import type { ScriptNames } from '../script-source.ts';
import type { Step } from './climb.ts';
import type { Meaning } from './find-meaning.ts';
import { fits } from './fits.ts';
import { holdsColors, saysColor, saysOther } from './name-words.ts';
import { readPropertyMeaning, roleOf } from './property-meanings.ts';

const colorMetas = new Set(['theme-color', 'msapplication-tilecolor', 'msapplication-navbutton-color']);

/** What an attribute of an element holds, by itself (`isOwn`) or in an object that is its value. */
export function readAttribute(
  { name, element }: Extract<Step, { kind: 'attribute' }>,
  isOwn: boolean,
  names: ScriptNames,
): Meaning | undefined {
  const value = (role: ReturnType<typeof roleOf>, isNamed: boolean, whole: boolean): Meaning => ({
    kind: 'value',
    traits: { role, names: isNamed, expectsColor: false, followsVariables: role !== 'definition' },
    whole,
  });
  if (fits(name, names.properties)) return value(roleOf(name), true, false);
  if (!isOwn) return holdsColors(name) ? value(roleOf(name), false, true) : undefined;
  if (name === 'style') return { kind: 'declarations' };
  if (name === 'content' && element.tag === 'meta') {
    return colorMetas.has(element.textOf('name').trim().toLowerCase())
      ? value('background', true, false)
      : undefined;
  }
  const meaning = readPropertyMeaning(name);
  if (!meaning) return saysColor(name) && !saysOther(name) ? value(roleOf(name), false, true) : undefined;
  if (meaning.needsStyle) return undefined;
  const { role } = meaning.traits;
  if (meaning.property === 'color')
    return value(element.isHost && element.tag === 'font' ? 'text' : 'fill', element.isHost, false);
  return value(role, meaning.isOnlyColor, meaning.traits.role === 'definition');
}
