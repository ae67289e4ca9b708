import type { Match } from './match-rules.ts';
import type { ElementValues } from './read-element-values.ts';
import { readFontShorthand } from './text-size.ts';
import type { WrittenValue } from './written-value.ts';

/** The value that wins for a property on an element; `text` is its part of a shorthand. */
export type Winner = { value: WrittenValue; text: string; rank: number };

/** What holds on one element: the winner of each property, and what would win at times only. */
export type Winners = { always: ReadonlyMap<string, Winner>; atTimes: readonly WrittenValue[] };

const none: Winners = { always: new Map(), atTimes: [] };

/** A style attribute outranks every selector, and what is important outranks it. Source: CSS Cascade 5, section 6.1. */
const styleAttribute = 1e9;
const important = 2e9;

/** Values that leave a property as it is inherited; for a property that is not inherited they give it no colour. */
const inheriting = /^\s*(?:inherit|unset|revert|revert-layer)\s*$/i;

/** Follows the cascade on one element: presentation attributes, rules by rank, the style attribute, what is important. */
export function chooseWinners(values: ElementValues, matches: readonly Match[]): Winners {
  if (matches.length === 0 && values.attributes.length === 0 && values.style.length === 0) return none;
  const always = new Map<string, Winner>();
  const conditional: Winner[] = [];
  for (const value of values.attributes) declare(value, 0);
  for (const { rule, rank, isConditional } of matches) {
    for (const value of rule.values) {
      if (isConditional) conditional.push({ value, text: value.text, rank: weigh(value, rank) });
      else declare(value, rank);
    }
  }
  for (const value of values.style) declare(value, styleAttribute);
  const atTimes = conditional.filter(({ value, rank }) => rank >= (always.get(value.property)?.rank ?? 0));
  return { always, atTimes: [...new Set(atTimes.map(({ value }) => value))] };

  function declare(value: WrittenValue, rank: number): void {
    if (value.property === 'font') {
      const { size, weight } = readFontShorthand(value.text);
      put('font-size', { value, text: size, rank: weigh(value, rank) });
      put('font-weight', { value, text: weight, rank: weigh(value, rank) });
    } else put(value.property, { value, text: value.text, rank: weigh(value, rank) });
  }

  function put(property: string, winner: Winner): void {
    if (winner.rank >= (always.get(property)?.rank ?? 0)) always.set(property, winner);
  }
}

/** Whether a winner says that the property is as on the parent. */
export function isInheriting(winner: Winner): boolean {
  return inheriting.test(winner.text);
}

function weigh(value: WrittenValue, rank: number): number {
  return value.isImportant ? rank + important : rank;
}
