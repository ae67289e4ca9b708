import { writeValue, type ColorUse, type Extraction, type Use } from '@brandlint/core';

/**
 * A page as it looks, with the colours that are written in the page itself left to the place where they are written: one
 * fault is told once. They still count for contrast, which is seen and not written.
 */
export function leaveToSource(rendered: Extraction, written: readonly Extraction[]): Extraction {
  const judged = new Set(written.flatMap(({ uses }) => uses.filter(isJudgedHere).map(toKey)));
  const uses = rendered.uses.map((use): Use => {
    if (use.kind !== 'color' || !judged.has(toKey(use))) return use;
    return { ...use, reference: 'judged-at-definition' };
  });
  return { ...rendered, uses };
}

function isJudgedHere(use: Use): use is ColorUse {
  return use.kind === 'color' && use.reference !== 'judged-at-definition';
}

function toKey({ color }: ColorUse): string {
  return `${color.space === 'cmyk' || color.space === 'spot' ? color.space : 'screen'} ${writeValue(color)} ${color.alpha}`;
}
