import type { DescribePlace, ScriptPlace } from '../create-place-describer.ts';
import type { ScriptNode, ScriptSource } from '../script-source.ts';
import { walkScript } from '../walk-script.ts';
import { createBindingCollector, type FindBinding } from './bindings.ts';

/** The JSX of a script. */
export type ScriptMarkup = {
  /** What stands in no other JSX, in the order of the text. */
  roots: readonly ScriptNode[];
  /** Where an element or a fragment is. */
  placeOf: (node: ScriptNode) => ScriptPlace;
  /** The elements and fragments of an expression that stand in no others of it. */
  within: (expression: ScriptNode) => readonly ScriptNode[];
  find: FindBinding;
};

const nowhere: ScriptPlace = { within: [], anchor: '' };

/** Finds the JSX of a script in one walk. */
export function findMarkup(source: ScriptSource, describe: DescribePlace): ScriptMarkup {
  const bindings = createBindingCollector(source.roots);
  const all: ScriptNode[] = [];
  const places = new Map<ScriptNode, ScriptPlace>();
  walkScript(source, (node, path) => {
    if (isMarkup(node)) {
      all.push(node);
      places.set(node, describe(path));
    } else bindings.enter(node);
  });
  return {
    roots: outermost(0, Infinity),
    placeOf: (node) => places.get(node) ?? nowhere,
    within: ({ range }) => outermost(range[0], range[1]),
    find: bindings.find,
  };

  function outermost(from: number, to: number): ScriptNode[] {
    const found: ScriptNode[] = [];
    for (let node = all[firstFrom(from)]; node && node.range[0] < to; node = all[firstFrom(node.range[1])]) {
      found.push(node);
    }
    return found;
  }

  /** The first in the order of the text that does not begin before an offset. */
  function firstFrom(offset: number): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.range[0] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a node is an element of JSX or a fragment. */
function isMarkup({ type }: ScriptNode): boolean {
  return type === 'JSXElement' || type === 'JSXFragment';
}
