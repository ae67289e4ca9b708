import { parseHex, type Brand, type Token } from '@brandlint/core';

const limit = (value: number) => ({ value, because: 'This brand is invented.' });

function token(name: string, hex: string): Token {
  const screen = parseHex(hex) ?? [0, 0, 0];
  return { name, screen, hex, variable: `--oc-${name.toLowerCase()}`, converted: [] };
}

/** An invented brand of two colours. */
export const sampleBrand: Brand = {
  id: 'orchard',
  name: 'Orchard Club',
  version: '1.0.0',
  document: { title: 'Guide', publisher: 'Orchard Club' },
  names: ['Orchard Club', 'OC'],
  palette: [token('Plum', '#8A1C5C'), token('Leaf', '#2E8B57')],
  principles: [],
  iconAttributes: [],
  requirements: [
    {
      id: 'near',
      statement: 'A colour is exact.',
      level: 'must',
      basis: 'stated',
      source: { document: 'Guide', quote: 'Plum #8A1C5C' },
      check: { kind: 'rule', rule: 'color-as-published', options: {} },
    },
  ],
  limits: {
    nearDeltaE: limit(2),
    nearInkPoints: limit(3),
    greyDeltaE: limit(2),
    pairDeltaE: limit(6),
    richBlackInk: limit(0.5),
    outlineSame: limit(4),
    outlineAltered: limit(20),
    labelDistance: limit(2),
  },
};
