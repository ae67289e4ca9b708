import type { Node } from 'postcss';
import { createPatternMatcher } from '../options/create-pattern-matcher.ts';
import type { SecondaryOptions } from '../options/secondary-options.ts';

/** Makes the function that says whether a node is left alone by the options of a rule; `undefined` where none is. */
export function createIgnorer({
  ignoreProperties,
  ignoreSelectors,
}: SecondaryOptions): ((node: Node) => boolean) | undefined {
  const isProperty = createPatternMatcher(ignoreProperties);
  const isSelector = createPatternMatcher(ignoreSelectors);
  if (!isProperty && !isSelector) return undefined;
  return (node) => {
    for (let at: Node | undefined = node; at; at = at.parent) {
      if (isProperty && 'prop' in at && isProperty(String(at.prop))) return true;
      if (isSelector && 'selectors' in at && Array.isArray(at.selectors)) {
        if (at.selectors.length > 0 && at.selectors.every((one) => isSelector(String(one)))) return true;
      }
    }
    return false;
  };
}
