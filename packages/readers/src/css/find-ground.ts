import type { Color } from '@brandlint/core';
import type { Declaration } from 'postcss';
import type { FindColors } from '../values/value-hit.ts';

const fallback = /var\([^()]*,/i;

/** The one opaque colour that a declaration sets for certain; `undefined` where there are several, or none. */
export function findOnlyColor(declaration: Declaration | undefined, find: FindColors): Color | undefined {
  if (!declaration || fallback.test(declaration.value) || /gradient\(/i.test(declaration.value))
    return undefined;
  const hits = find(declaration.value, { names: true, expectsColor: true });
  const colors = hits.flatMap((hit) => (hit.kind === 'color' ? [hit.color] : []));
  if (colors.length !== 1 || hits.some(({ kind }) => kind === 'gap' || kind === 'keyword')) return undefined;
  return colors[0]?.alpha === 1 ? colors[0] : undefined;
}
