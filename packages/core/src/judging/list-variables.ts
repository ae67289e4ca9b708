import type { Classify } from '../color/classify.ts';
import type { Use } from '../model/use.ts';

/** The custom properties of a source that hold an official colour: the token's name → the property's. */
export function listVariables(uses: readonly Use[], classify: Classify): [string, string][] {
  const found: [string, string][] = [];
  for (const use of uses) {
    if (use.kind !== 'color' || use.defines === undefined) continue;
    if (!use.defines.startsWith('--') || use.color.alpha !== 1) continue;
    const verdict = classify(use.color, use.within);
    if (verdict.name === 'official') found.push([verdict.token.name, use.defines]);
  }
  return found;
}
