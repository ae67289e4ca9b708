import { walkElements, type WalkElements } from './walk-elements.ts';

/** A call of a function that runs in a page, as an expression, with what walks its elements put into it. */
export function writeCall<Input>(run: (walk: WalkElements, input: Input) => unknown, input: Input): string {
  return `(${run.toString()})(${walkElements.toString()}, ${JSON.stringify(input)})`;
}
