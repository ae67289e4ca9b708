import { parseHex, type Brand, type Settings, type Token } from '@brandlint/core';

function toToken(name: string, hex: string, ink: readonly [number, number, number, number]): Token {
  const screen = parseHex(hex);
  if (!screen) throw new TypeError(`${hex} is no colour`);
  const inks = ink.map((value) => String(value * 100)).join(' ');
  return {
    name,
    hex,
    screen,
    ink,
    variable: `--orchard-${name.toLowerCase()}`,
    converted: [],
    clause: `${name} ${hex} ${inks}`,
  };
}

/** A brand that does not exist, so that tests of the command know no real one. */
export const invented: Brand = {
  id: 'orchard',
  name: 'Orchard Club',
  version: '1.0.0',
  document: { title: 'Orchard Book', publisher: 'Orchard Club' },
  names: ['Orchard Club'],
  palette: [toToken('Plum', '#8E4585', [0.2, 0.8, 0, 0.1]), toToken('Sand', '#E5D3B3', [0, 0.1, 0.3, 0])],
  principles: [
    { name: 'Pruning', description: 'We cut in winter.' },
    { name: 'Sharing the crop', description: 'Half of it is for the neighbours.' },
  ],
  iconAttributes: ['data-orchard-icon'],
  limits: {
    nearDeltaE: { value: 2, because: 'one glance' },
    nearInkPoints: { value: 3, because: 'rounding' },
    greyDeltaE: { value: 2, because: 'one glance' },
    pairDeltaE: { value: 5, because: 'a different colour' },
    richBlackInk: { value: 90, because: 'black' },
    outlineSame: { value: 0.1, because: 'the same' },
    outlineAltered: { value: 5, because: 'drawn again' },
    labelDistance: { value: 1, because: 'a caption' },
  },
  requirements: [
    {
      id: 'color-as-published',
      statement: 'A colour of the palette has its published value.',
      level: 'must',
      basis: 'stated',
      source: {
        document: 'Orchard Book',
        quote: 'Our colours: Plum #8E4585 20 80 0 10 Sand #E5D3B3 0 10 30 0',
      },
      check: { kind: 'rule', rule: 'color-as-published', options: {} },
    },
    {
      id: 'color-in-palette',
      statement: 'A colour beside the palette is declared.',
      level: 'should',
      basis: 'practice',
      source: { document: 'Good practice', quote: '' },
      check: { kind: 'rule', rule: 'color-in-palette', options: {} },
    },
    {
      id: 'contrast-by-law',
      statement: 'Text can be read.',
      level: 'must',
      basis: 'law',
      source: { document: 'Reading Act', clause: 'section 3', quote: 'text shall be readable' },
      check: { kind: 'rule', rule: 'text-contrast-minimum', options: { minimum: 4.5 } },
    },
    {
      id: 'fruit-is-ripe',
      statement: 'Fruit is shown ripe.',
      level: 'should',
      basis: 'derived',
      source: { document: 'Orchard Book', quote: 'we pick in September' },
      check: { kind: 'manual', question: 'Is the fruit that is shown ripe?' },
    },
  ],
};

/** The settings of a run under which nothing was configured. */
export const unsetSettings: Settings = {
  scope: 'unset',
  profiles: [],
  law: {},
  areas: [],
  partners: [],
  logos: {},
  vendored: {},
  icons: { registered: [], logos: [], marks: [], iconography: {} },
  deliverables: [],
  limits: invented.limits,
  neutrals: [],
  rules: {},
};
