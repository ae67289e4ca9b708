import { compile, type Options } from 'css-select';
import { AttributeAction, isTraversal, parse, SelectorType, type Selector } from 'css-what';
import { specificityOf, type Specificity } from './specificity.ts';
import type { SvgElement } from './svg-element.ts';

/** One complex selector, ready to match. */
export type CompiledSelector = {
  specificity: Specificity;
  /** What an element must have to be looked at: `#id`, `.class`, an element's name, or `*`. */
  key: string;
  /** Absent when the key says it all. */
  matches: ((element: SvgElement) => boolean) | null;
  /** Whether it depends on a state, such as hovering, that a file does not have. */
  isConditional: boolean;
};

/** Longer or deeper selectors serve no drawing; parser and matcher underneath are recursive. */
const maximumParts = 500;
const maximumDepth = 16;

/** States of an element that only its user or its page brings about. */
const states = new Set(
  'hover active focus focus-visible focus-within visited link any-link target checked disabled enabled'.split(
    ' ',
  ),
);

/** The complex selectors of a list; `undefined` when it is malformed or of a kind that cannot be matched here. */
export function compileSelectors(
  text: string,
  options: Options<SvgElement, SvgElement>,
): CompiledSelector[] | undefined {
  if (depthOf(text) > maximumDepth) return undefined;
  try {
    const selectors = parse(text);
    if (selectors.some((selector) => countParts(selector) > maximumParts)) return undefined;
    return selectors.map((selector) => compileOne(selector, options));
  } catch {
    return undefined;
  }
}

function compileOne(
  selector: readonly Selector[],
  options: Options<SvgElement, SvgElement>,
): CompiledSelector {
  const plain = selector.filter((part) => !isState(part)).map(withoutNamespace);
  const isConditional = plain.length < selector.length;
  const specificity = specificityOf(selector);
  const last = plain.slice(plain.findLastIndex(isTraversal) + 1);
  const keys = last.map(keyOf).filter((key) => key !== '*');
  const key =
    keys.find((candidate) => candidate.startsWith('#')) ??
    keys.find((candidate) => candidate.startsWith('.'));
  const best = key ?? keys[0] ?? '*';
  const isSimple = plain.length === 1 && best !== '*';
  if (last.length === 0) plain.push({ type: SelectorType.Universal, namespace: null });
  return { specificity, key: best, matches: isSimple ? null : compile([plain], options), isConditional };
}

function isState(part: Selector): boolean {
  return (
    part.type === SelectorType.PseudoElement || (part.type === SelectorType.Pseudo && states.has(part.name))
  );
}

function withoutNamespace(part: Selector): Selector {
  return part.type === SelectorType.Tag || part.type === SelectorType.Universal
    ? { ...part, namespace: null }
    : part;
}

function keyOf(part: Selector): string {
  if (part.type === SelectorType.Tag) return part.name;
  if (part.type !== SelectorType.Attribute || part.ignoreCase !== 'quirks') return '*';
  if (part.name === 'id' && part.action === AttributeAction.Equals) return `#${part.value}`;
  return part.name === 'class' && part.action === AttributeAction.Element ? `.${part.value}` : '*';
}

function countParts(selector: readonly Selector[]): number {
  let count = selector.length;
  for (const part of selector) {
    if (part.type !== SelectorType.Pseudo) continue;
    if (Array.isArray(part.data)) for (const inner of part.data) count += countParts(inner);
    else count += part.data?.length ?? 0;
  }
  return count;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '(') deepest = Math.max(deepest, ++depth);
    else if (sign === ')') depth--;
  }
  return deepest;
}
