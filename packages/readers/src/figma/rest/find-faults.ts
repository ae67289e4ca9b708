import type { FigmaNode } from '../model/figma-node.ts';
import { isGiven, toNumber, toText, type Fields } from './fields.ts';

const lists = ['fills', 'strokes', 'effects', 'children'] as const;

/** What of a layer has not the type that it must have, and is therefore read as if it were not there. */
export function findFaults(fields: Fields, isMarkBroken: boolean): FigmaNode['faults'] {
  const faults: { property: string; reason: string }[] = [];
  for (const property of lists) {
    const value = fields[property];
    if (isGiven(value) && !Array.isArray(value)) faults.push({ property, reason: 'it is not a list' });
  }
  if (isGiven(fields['opacity']) && toNumber(fields['opacity']) === null)
    faults.push({ property: 'opacity', reason: 'it is not a number' });
  if (isGiven(fields['visible']) && typeof fields['visible'] !== 'boolean')
    faults.push({ property: 'visible', reason: 'it is neither true nor false' });
  if (isGiven(fields['characters']) && toText(fields['characters']) === undefined)
    faults.push({ property: 'characters', reason: 'it is not text' });
  if (isMarkBroken) faults.push({ property: 'mark', reason: 'what is kept there is not a mark' });
  return faults;
}
