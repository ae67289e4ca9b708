import type { Container, Declaration, Document } from 'postcss';

/** What declarations stand in; nothing for one that stands alone. */
export type Block = Container | Document | undefined;

/** What decides inside one rule how its text is seen: of each the last declaration, or the last important one. */
export type Winners = { [Each in Part]?: Declaration };

type Part = 'background' | 'picture' | 'clip' | 'effect' | 'color' | 'paint' | 'size' | 'weight';

const partsOf: Readonly<Record<string, readonly Part[]>> = {
  color: ['color'],
  '-webkit-text-fill-color': ['paint'],
  background: ['background', 'picture', 'clip'],
  'background-color': ['background'],
  'background-image': ['picture'],
  'background-clip': ['clip'],
  '-webkit-background-clip': ['clip'],
  opacity: ['effect'],
  filter: ['effect'],
  '-webkit-filter': ['effect'],
  'mix-blend-mode': ['effect'],
  'background-blend-mode': ['effect'],
  'text-shadow': ['effect'],
  '-webkit-text-stroke': ['effect'],
  '-webkit-text-stroke-width': ['effect'],
  font: ['size', 'weight'],
  'font-size': ['size'],
  'font-weight': ['weight'],
};

/** The declarations of a rule that decide how its text is seen. */
export function findWinners(block: Block): Winners {
  const winners: Winners = {};
  for (const node of block?.nodes ?? []) {
    if (node.type !== 'decl') continue;
    const parts = Object.hasOwn(partsOf, node.prop) ? partsOf[node.prop] : partsOf[node.prop.toLowerCase()];
    for (const part of parts ?? []) {
      if (winners[part]?.important === true && node.important !== true) continue;
      if (part !== 'effect' || !hasNoEffect.test(node.value)) winners[part] = node;
    }
  }
  return winners;
}

const hasNoEffect = /^\s*(?:none|normal|1|1\.0*|100%|initial|unset|inherit)\s*$/i;
