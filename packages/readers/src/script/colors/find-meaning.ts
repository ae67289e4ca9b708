import type { ScriptNames } from '../script-source.ts';
import { readAttribute } from './attribute-meanings.ts';
import { readCall } from './call-meanings.ts';
import { holdsColorClass, isOfClasses } from './class-lists.ts';
import type { Step } from './climb.ts';
import { fits } from './fits.ts';
import { hasCompany } from './has-company.ts';
import { wholeColor, type Meaning } from './meaning.ts';
import { holdsColors, namesColor, saysColor, saysOther, saysStyle } from './name-words.ts';
import { readPropertyMeaning } from './property-meanings.ts';
import { readPropertyStep } from './read-property-step.ts';

/** A string or a number, with all that says what it is. */
export type Candidate = {
  text: string;
  steps: readonly Step[];
  /** The name of the file that it stands in, without what it ends in, and of the folder: `colors`, `themes/dark`. */
  file: string;
};

/** What stands around a string, as far as it was followed outwards. */
type Trail = {
  /** The names of properties on the way, innermost first. */
  named: string[];
  /** The names of functions that it is handed to, and of the attribute that it ends in. */
  ends: string[];
  /** What it is the value of in the end. */
  variable: string | undefined;
  isDefined: boolean;
};

/** What a string is by the steps outwards from it, or `undefined` where nothing says that it has to do with colours. */
export function findMeaning(candidate: Candidate, names: ScriptNames): Meaning | undefined {
  const { steps } = candidate;
  if (steps.some((step) => isOfClasses(step, names))) return { kind: 'classes' };
  const trail: Trail = { named: [], ends: [], variable: undefined, isDefined: true };
  for (const [at, step] of steps.entries()) {
    const isOwn = trail.named.length === 0;
    if (step.kind === 'key') return undefined;
    if (step.kind === 'slot') return readSlot(step.property);
    if (step.kind === 'property') {
      const found = readPropertyStep(step, isOwn, steps.slice(at + 1), names);
      if (found === 'other') return undefined;
      if (found) return found;
      if (isOwn && isStyleText(candidate.text, step.name)) return { kind: 'styles' };
      if (isOwn && saysOther(step.name)) return undefined;
      if (step.isAssigned) trail.isDefined = false;
      trail.named.push(step.name);
    } else if (step.kind === 'call') {
      const found = readCall(step, isOwn, names);
      if (found === 'other') return hasCompany(candidate) ? wholeColor('fill') : undefined;
      if (found) return found;
      trail.ends.push(...step.names);
    } else if (step.kind === 'attribute') {
      const found = readAttribute(step, isOwn, names);
      if (found || isOwn) return found;
      trail.ends.push(step.name);
      trail.isDefined = false;
    } else if (step.kind === 'variable') {
      trail.variable = step.name;
      if (isOwn && (saysColor(step.name) || fits(step.name, names.properties))) return define(trail);
      if (isOwn && saysOther(step.name)) return undefined;
      if (isOwn && isStyleText(candidate.text, step.name)) return { kind: 'styles' };
    }
  }
  if (holdsColorClass(candidate.text)) return { kind: 'classes' };
  return isLikelyColor(candidate, trail) ? define(trail) : undefined;
}

function define({ named, variable, isDefined }: Trail): Meaning {
  const path = [...named, ...(variable === undefined ? [] : [variable])].reverse();
  return isDefined ? wholeColor('definition', path.join('.')) : wholeColor('fill');
}

/** Keys under which the shades of one colour are kept. */
const shadeKey =
  /^(?:A?\d{2,3}|default|base|main|light|dark|(?:light|dark|accent)en?\d|contrast\w{0,20}|hover|active)$/i;

const colorFunction =
  /^\s*(?:rgb|hsl)a?\(\s*[\d.]+[^a-z()]*\)\s*$|^\s*(?:repeating-)?(?:linear|radial|conic)-gradient\(/i;

/** Whether what stands around a string says that it is a colour, though its own name does not. */
function isLikelyColor(candidate: Candidate, { named, ends, variable }: Trail): boolean {
  const [own, ...outer] = [...named, ...(variable === undefined ? [] : [variable])];
  if (own === undefined)
    return (candidate.steps.length > 0 && holdsColors(candidate.file)) || hasCompany(candidate);
  const around = [...outer, ...ends, candidate.file];
  if (around.some(holdsColors) || namesColor(own) || colorFunction.test(candidate.text)) return true;
  return (shadeKey.test(own) && around.some(namesColor)) || hasCompany(candidate);
}

function isStyleText(text: string, name: string): boolean {
  const holdsText = name === 'textContent' || name === 'innerHTML';
  if ((saysOther(name) && !holdsText) || /^\s*</.test(text)) return false;
  const first = /^\s*([a-z-]{1,40})\s*:[^:;{}]*;/i.exec(text)?.[1];
  if (first !== undefined && readPropertyMeaning(first)) return true;
  if (!holdsText && !saysStyle(name)) return false;
  return /[\w-]\s*:[^;{}]+[;}]/.test(text);
}

function readSlot(property: string): Meaning {
  if (property === '') return { kind: 'styles' };
  const traits = readPropertyMeaning(property)?.traits;
  if (!traits) return wholeColor('fill');
  return { kind: 'value', traits: { ...traits, expectsColor: false }, whole: false };
}
