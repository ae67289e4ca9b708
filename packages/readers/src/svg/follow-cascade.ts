import { createLowestContainer } from './lowest-container.ts';
import { chooseWinners, isInheriting, type Winners } from './choose-winners.ts';
import type { Matching } from './match-rules.ts';
import { noElementValues, type ElementValues } from './read-element-values.ts';
import type { SvgElement } from './svg-element.ts';
import { addText, hasOwnUnits, type FontState } from './text-size.ts';
import type { WrittenValue } from './written-value.ts';

/** The values in effect on an element of the properties that are inherited. */
type State = FontState & {
  fill: WrittenValue | null;
  stroke: WrittenValue | null;
  color: WrittenValue | null;
};

const initial: State = { fill: null, stroke: null, color: null, size: null, weight: null, isScaled: false };

const texts = new Set('text tspan textPath tref altGlyph'.split(' '));
const shapes = new Set('path rect circle ellipse line polyline polygon use'.split(' '));

/** The elements that a property which is not inherited paints on. Sources: SVG 2, sections 13 and 14; Filter Effects 1. */
const painters: Readonly<Record<string, readonly string[]>> = {
  'stop-color': ['stop'],
  'flood-color': ['feFlood', 'feDropShadow'],
  'lighting-color': ['feDiffuseLighting', 'feSpecularLighting'],
  'solid-color': ['solidColor', 'solidcolor'],
};

const inherited: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'color',
  'font',
  'font-size',
  'font-weight',
]);

/**
 * Follows the cascade and inheritance through a whole drawing and counts on each written value what it paints. What hangs
 * on a state or a medium is counted where it could win, and never hides what is painted always.
 */
export function followCascade(
  elements: readonly SvgElement[],
  values: readonly ElementValues[],
  matching: Matching,
): void {
  const states: State[] = [];
  const include = createLowestContainer(elements);
  for (const element of elements) {
    const outer = (element.parent && states[element.parent.index]) ?? initial;
    const winners = chooseWinners(values[element.index] ?? noElementValues, matching.matchesOf(element));
    const state = toState(element, outer, winners);
    states.push(state);
    for (const { value } of winners.always.values()) win(value, element);
    for (const value of winners.atTimes) win(value, element);
    paintInherited(element, state);
    for (const [property, { value }] of winners.always)
      if (!inherited.has(property)) paint(value, element, state);
    for (const value of winners.atTimes) paintAtTimes(value, element, state);
  }

  function win(value: WrittenValue, element: SvgElement): void {
    value.tally.wins++;
    if (value.owner.kind === 'rule') value.tally.container = include(value.tally.container, element);
  }
}

function toState(element: SvgElement, outer: State, { always }: Winners): State {
  const own: Partial<State> = {};
  for (const property of ['fill', 'stroke', 'color'] as const) {
    const winner = always.get(property);
    if (winner && !isInheriting(winner) && !isOwnColor(property, winner.text)) own[property] = winner.value;
  }
  const size = always.get('font-size');
  const weight = always.get('font-weight');
  if (size && !isInheriting(size)) own.size = size.text;
  if (weight && !isInheriting(weight)) own.weight = weight.text;
  if (
    !outer.isScaled &&
    (hasOwnUnits(element) || ['transform', 'scale', 'zoom'].some((name) => always.has(name)))
  ) {
    own.isScaled = true;
  }
  return Object.keys(own).length === 0 ? outer : { ...outer, ...own };
}

/** `color: currentColor` is the inherited colour. Source: CSS Color 4, section 6.3. */
function isOwnColor(property: string, text: string): boolean {
  return property === 'color' && /^\s*currentcolor\s*$/i.test(text);
}

function paintInherited(element: SvgElement, state: State): void {
  if (element.isForeign) {
    if (element.hasText && state.color) {
      state.color.tally.painted++;
      state.color.tally.text = addText(state.color.tally.text, state);
    }
    return;
  }
  const isText = texts.has(element.name);
  if (isText ? !element.hasText : !shapes.has(element.name)) return;
  if (state.fill) paintWith(state.fill, state, isText);
  if (state.stroke) paintWith(state.stroke, state, false);
}

function paint(value: WrittenValue, element: SvgElement, state: State): void {
  const names = painters[value.property];
  if (!names || names.includes(element.name)) paintWith(value, state, false);
}

function paintAtTimes(value: WrittenValue, element: SvgElement, state: State): void {
  if (!inherited.has(value.property)) paint(value, element, state);
  else if (value.property === 'color') value.tally.through ??= 'fill';
  else paintWith(value, state, value.property === 'fill' && texts.has(element.name) && element.hasText);
}

/** Counts one painted element on a value, and on the colour that `currentColor` stands for in it. */
function paintWith(value: WrittenValue, state: State, isText: boolean): void {
  const { tally } = value;
  tally.painted++;
  if (isText) tally.text = addText(tally.text, state);
  if (!/currentcolor/i.test(value.text)) return;
  tally.current ??= new Map();
  const { color } = state;
  let current = tally.current.get(color);
  if (!current) tally.current.set(color, (current = { painted: 0, text: null }));
  current.painted++;
  if (isText) current.text = addText(current.text, state);
  if (!color) return;
  color.tally.painted++;
  color.tally.through ??= value.property === 'fill' || value.property === 'stroke' ? value.property : 'stop';
}
