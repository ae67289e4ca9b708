import { expect, test } from 'vitest';
import type { Inventory, InventoryUse } from '../../inventory/inventory.ts';
import { toPlace } from '../../test-data/findings.ts';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import { writeInventory } from './write-inventory.ts';

function toUse(hex: string | null, at: number, parts: Partial<InventoryUse> = {}): InventoryUse {
  return {
    written: hex ?? '',
    location: toPlace(at, at + 7),
    count: 1,
    role: 'fill',
    color: { space: 'srgb', components: [0, 0, 0], alpha: 1 },
    hex,
    verdict: 'stranger',
    token: 'Plum',
    deltaE: 9.83,
    inkPoints: null,
    partner: null,
    ...parts,
  };
}

function toInventory(...files: Inventory['files']): Inventory {
  return { version: '1.0.0', brand: { id: 'orchard', name: 'Orchard Club', version: '1.0.0' }, files };
}

function write(inventory: Inventory, color = false, width = 80): string {
  const readText = () => undefined;
  return writeInventory(inventory, {
    brand: invented,
    settings: unsetSettings,
    readText,
    color,
    width,
    verbose: false,
    quiet: false,
  });
}

const ink = { space: 'cmyk', components: [0.2, 0.8, 0, 0.12], alpha: 1 } as const;
const spot = { space: 'spot', components: [1], alpha: 1, names: ['Apple\u001b[2J'], alternate: ink } as const;
const gap = {
  kind: 'unjudged',
  code: 'v',
  reason: 'the value of --x is not known',
  places: [toPlace(1, 2)],
  count: 1,
} as const;

const inventory = toInventory(
  {
    source: 'a.css',
    hash: 'h',
    uses: [
      toUse('#8E4585', 0, { verdict: 'official', deltaE: 0 }),
      toUse('#00A3E0', 10),
      toUse('#00A3E0', 20, { count: 3 }),
      toUse('#8E4584', 30, { verdict: 'near', deltaE: 0.2412 }),
      toUse('#FFFFFF', 40, { verdict: 'neutral' }),
      toUse('#FF0000', 50, { verdict: 'partner', partner: 'Elm Council' }),
    ],
    gaps: [gap],
  },
  {
    source: 'b.svg',
    hash: 'h',
    uses: [
      toUse('#2B2F6C', 0, { deltaE: 20.94 }),
      toUse('#00A3E0', 5),
      toUse(null, 9, { color: ink, verdict: 'near', deltaE: null, inkPoints: 2 }),
      toUse('#123456', 19, { color: spot, verdict: 'unknown', token: null, deltaE: null }),
    ],
    gaps: [],
  },
);

test('every colour by verdict and by how often it is used', () => {
  expect(write(inventory)).toBe(
    [
      'Official: 1 colour, written in 1 place',
      '  #8E4585  1 ×  Plum  a.css 1:1',
      '',
      'Nearly official: 2 colours, written in 2 places',
      '  #8E4584             1 ×  nearest Plum, ΔE 0.24         a.css 1:31',
      '  C 20 M 80 Y 0 K 12  1 ×  nearest Plum, 2 points apart  b.svg 1:10',
      '',
      'Not in the palette: 2 colours, written in 6 places',
      '  #00A3E0  5 ×  nearest Plum, ΔE 9.83   a.css 1:11, 1:21 …',
      '  #2B2F6C  1 ×  nearest Plum, ΔE 20.94  b.svg 1:1',
      '',
      'Of partners: 1 colour, written in 1 place',
      '  #FF0000  1 ×  Elm Council  a.css 1:51',
      '',
      'Neutral: 1 colour, written in 1 place',
      '  #FFFFFF  1 ×  a.css 1:41',
      '',
      'Nothing to compare with: 1 colour, written in 1 place',
      '  Apple\uFFFD[2J  1 ×  b.svg 1:20',
      '',
      'Could not be judged: 1 place',
      '  1 ×  the value of --x is not known  a.css 1:2',
      '',
      '8 colours, written in 12 places of 2 files',
      '',
    ].join('\n'),
  );
});

test('what is nearly a partner’s is told as that', () => {
  const nearPartner = { partner: 'Elm Council', name: 'Crest red', deltaE: 0.24, inkPoints: null };
  const uses = [toUse('#8B1538', 0, { nearPartner })];
  expect(write(toInventory({ source: 'a.css', hash: 'h', uses, gaps: [] }))).toContain(
    '  #8B1538  1 ×  nearly Crest red of Elm Council, ΔE 0.24  a.css 1:1\n',
  );
});

test('swatches where the output shows colour', () => {
  expect(write(inventory, true)).toContain(
    '  \u001b[38;2;0;163;224m██\u001b[39m #00A3E0  5 ×  nearest Plum, ΔE 9.83   a.css',
  );
});

test('nothing found says where it looked', () => {
  expect(write(toInventory())).toBe('No colour was found in 0 files.\n');
});
