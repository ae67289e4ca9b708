import { compileSelectors, type CompiledSelector } from './compile-selector.ts';
import { createElementAdapter, type StepBudget } from './element-adapter.ts';
import type { StyleRule } from './read-style-rules.ts';
import { compareSpecificity } from './specificity.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** A rule that matches an element. A higher rank wins; `isConditional` when it does so only at times. */
export type Match = { rule: StyleRule; rank: number; isConditional: boolean };

/** The rules that match an element, or `null` when there are too many elements and rules to tell. */
export type Matching = { matchesOf: (element: SvgElement) => readonly Match[]; isComplete: boolean };

/** Enough for a hundred thousand elements with classes; some seconds at most when it is spent. */
const maximumSteps = 10_000_000;

const none: readonly Match[] = [];

type Candidate = Match & CompiledSelector;

/** Matches all rules with all elements. Rules whose selectors cannot be matched here are assumed to paint. */
export function matchRules(rules: readonly StyleRule[], elements: readonly SvgElement[]): Matching {
  const budget: StepBudget = { left: maximumSteps };
  const buckets = fillBuckets(rules, budget);
  if (buckets.size === 0) return { matchesOf: () => none, isComplete: true };
  const found: (readonly Match[])[] = [];
  for (const element of elements) {
    const matches = matchElement(element, buckets, budget);
    if (budget.left < 0) {
      for (const rule of rules) assume(rule);
      return { matchesOf: () => none, isComplete: false };
    }
    found.push(matches);
  }
  return { matchesOf: ({ index }) => found[index] ?? none, isComplete: true };
}

function fillBuckets(rules: readonly StyleRule[], budget: StepBudget): ReadonlyMap<string, Candidate[]> {
  const options = createElementAdapter(budget);
  const candidates: Candidate[] = [];
  for (const rule of rules) {
    if (rule.selector === null || rule.values.length === 0) continue;
    const selectors = compileSelectors(rule.selector, options);
    if (!selectors) assume(rule);
    for (const selector of selectors ?? []) {
      const isConditional = rule.isConditional || selector.isConditional;
      candidates.push({ ...selector, rule, rank: 0, isConditional });
    }
  }
  candidates.sort((one, other) => compareSpecificity(one.specificity, other.specificity));
  const buckets = new Map<string, Candidate[]>();
  candidates.forEach((candidate, at) => {
    candidate.rank = at + 1;
    const bucket = buckets.get(candidate.key);
    if (bucket) bucket.push(candidate);
    else buckets.set(candidate.key, [candidate]);
  });
  return buckets;
}

function matchElement(
  element: SvgElement,
  buckets: ReadonlyMap<string, readonly Candidate[]>,
  budget: StepBudget,
): readonly Match[] {
  let matches: Match[] | undefined;
  for (const key of keysOf(element)) {
    for (const candidate of buckets.get(key) ?? []) {
      if (--budget.left < 0) return none;
      if (candidate.matches === null || candidate.matches(element)) (matches ??= []).push(candidate);
    }
  }
  return matches?.sort((one, other) => one.rank - other.rank) ?? none;
}

function keysOf(element: SvgElement): readonly string[] {
  const keys = ['*', element.name];
  const id = readAttribute(element, 'id');
  const classes = readAttribute(element, 'class');
  if (id !== undefined) keys.push(`#${id}`);
  if (classes === undefined) return keys;
  return [...keys, ...new Set(classes.split(/\s+/).map((name) => `.${name}`))];
}

function assume(rule: StyleRule): void {
  for (const value of rule.values) value.tally.isAssumed = true;
}
