import type { NodeLocation } from '../model/use.ts';

/** What the steps of a property path are called; an index after one is the number of that thing. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['fills', 'fill'],
  ['strokes', 'stroke'],
  ['effects', 'effect'],
  ['paints', 'paint'],
  ['regions', 'region'],
  ['gradientStops', 'stop'],
  ['stops', 'stop'],
  ['backgrounds', 'background'],
  ['prototypeBackgrounds', 'background of the prototype'],
  ['overlayBackground', 'background of the overlay'],
  ['textBackground', 'background of the text'],
  ['textDecorationColor', 'text decoration'],
  // The schemes in which a page is looked at in a browser.
  ['light', 'the light scheme'],
  ['dark', 'the dark scheme'],
  ['light and dark', 'both schemes'],
  ['light and print', 'the light scheme and print'],
  ['dark and print', 'the dark scheme and print'],
  // What the colours of a theme of an office program are called there.
  ['dk1', 'dark 1'],
  ['lt1', 'light 1'],
  ['dk2', 'dark 2'],
  ['lt2', 'light 2'],
  ['accent1', 'accent 1'],
  ['accent2', 'accent 2'],
  ['accent3', 'accent 3'],
  ['accent4', 'accent 4'],
  ['accent5', 'accent 5'],
  ['accent6', 'accent 6'],
  ['hlink', 'link'],
  ['folHlink', 'visited link'],
]);

/** What characters lie in; anything else that stands beside a range is of these characters. */
const texts = /^(?:paragraph|run|cell|row|column)\b/;

/** Steps that say nothing to a person. */
const silent = new Set(['color', 'vectorNetwork', 'characters', 'properties', 'value', 'valuesByMode']);

/** More steps than this nobody reads. */
const mostSteps = 12;

/** Names of properties may come from a file, so they may be of any length. */
const longestStep = 60;

/**
 * What of a node is meant, in words, the inmost first: `fill 2`, `stroke`, `stop 3 of fill 1`, `shadow 1`,
 * `characters 4–9 of paragraph 2`. Empty where the node as a whole is meant. Names in it come from documents as they are.
 */
export function writeNodePart({ property, range }: Pick<NodeLocation, 'property' | 'range'>): string {
  const parts: string[] = [];
  for (let at = 0; at < property.length && at < mostSteps; at++) {
    const part = nameStep(property, at);
    if (part !== undefined) parts.push(part);
  }
  const [outermost] = parts;
  const isPlain = parts.length === 0 || (parts.length === 1 && outermost === 'fill 1');
  // The first fill of characters is what one means by their colour.
  if (range && isPlain) return writeRange(range);
  parts.reverse();
  if (!range) return parts.join(' of ');
  const of = parts.findIndex((part) => texts.test(part));
  parts.splice(of === -1 ? parts.length : of, 0, writeRange(range));
  return parts.join(' of ');
}

/** One step in words, with the number of the thing where an index follows; `undefined` where it says nothing. */
function nameStep(steps: NodeLocation['property'], at: number): string | undefined {
  const step = steps[at];
  const next = steps[at + 1];
  if (typeof step !== 'string') return undefined;
  if (steps[at - 1] === 'valuesByMode') return `mode ${step.slice(0, longestStep)}`;
  if (silent.has(step)) return undefined;
  const isShadow = step === 'effects' && steps[at + 2] === 'color';
  const noun = isShadow ? 'shadow' : (nouns.get(step) ?? toWords(step));
  return typeof next === 'number' ? number(noun, next) : noun;
}

/** A second stroke is rare, so the first is just “stroke”. */
function number(noun: string, index: number): string {
  return noun === 'stroke' && index === 0 ? noun : `${noun} ${index + 1}`;
}

/** Characters are counted from 1, both ends included. */
function writeRange([start, end]: readonly [number, number]): string {
  return end - start === 1 ? `character ${end}` : `characters ${start + 1}–${end}`;
}

/** `secondaryColor` → `secondary colour`. */
function toWords(step: string): string {
  const spaced = step.slice(0, longestStep).replace(/([a-z])([A-Z])/g, '$1 $2');
  return spaced.toLowerCase().replace(/\bcolor\b/g, 'colour');
}
