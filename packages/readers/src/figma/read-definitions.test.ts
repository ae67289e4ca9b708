import { describe, expect, test } from 'vitest';
import type { FigmaFacts, FigmaStyle, FigmaVariable } from './model/figma-document.ts';
import { readDefinitions } from './read-definitions.ts';
import { buildFacts, buildGradient, buildSolid, toFigmaColor } from './test-data/build-node.ts';

const red = toFigmaColor('#C41E7F');
const blue = toFigmaColor('#2B2F6C');

function read(given: Partial<FigmaFacts>) {
  const { uses, gaps } = readDefinitions(buildFacts(given));
  return {
    uses: uses.map((use) =>
      use.kind === 'color' ? `${use.anchor} ${use.defines ?? ''} ${use.written}` : use.kind,
    ),
    gaps: gaps.map(
      ({ code, reason, place }) => `${code} ${reason} ${place.kind === 'node' ? place.nodeId : ''}`,
    ),
  };
}

describe('styles', () => {
  test.each<[string, FigmaStyle, string[]]>([
    [
      'a colour',
      { id: 'S:1', name: 'Brand/Red', type: 'PAINT', paints: [buildSolid('#C41E7F')] },
      ['style S:1 paints/0/color Brand/Red #C41E7F'],
    ],
    [
      'every stop of a gradient',
      { id: 'S:1', name: 'Dusk', type: 'PAINT', paints: [buildGradient('#C41E7F', '#2B2F6C')] },
      [
        'style S:1 paints/0/gradientStops/0/color Dusk #C41E7F',
        'style S:1 paints/0/gradientStops/1/color Dusk #2B2F6C',
      ],
    ],
    [
      'a shadow',
      {
        id: 'S:1',
        name: 'Lift',
        type: 'EFFECT',
        effects: [{ type: 'DROP_SHADOW', visible: true, color: toFigmaColor('#000000', 0.2) }],
      },
      ['style S:1 effects/0/color Lift #00000033'],
    ],
  ])('%s', (_, style, expected) => {
    expect(read({ styles: [style] })).toEqual({ uses: expected, gaps: [] });
  });

  test('say where they are', () => {
    const styles: FigmaStyle[] = [
      { id: 'S:1', name: 'Brand/Red', type: 'PAINT', paints: [buildSolid('#C41E7F')] },
    ];
    expect(readDefinitions(buildFacts({ styles })).uses).toMatchObject([
      {
        role: 'definition',
        within: ['Brand/Red', 'Styles'],
        places: [
          { kind: 'node', nodeId: 'S:1', property: ['paints', 0, 'color'], path: ['Styles', 'Brand/Red'] },
        ],
      },
    ]);
  });
});

describe('variables', () => {
  const variable = (id: string, values: FigmaVariable['values']): FigmaVariable => ({
    id,
    name: id.toLowerCase(),
    collection: 'Brand',
    values,
  });
  test.each<[string, FigmaVariable[], string[], string[]]>([
    [
      'every mode',
      [
        variable('A', [
          { mode: 'light', color: red },
          { mode: 'dark', color: blue },
        ]),
      ],
      ['variable A valuesByMode/light a #C41E7F', 'variable A valuesByMode/dark a #2B2F6C'],
      [],
    ],
    [
      'an alias is no literal',
      [variable('A', [{ mode: 'light', alias: 'B' }]), variable('B', [{ mode: 'light', color: red }])],
      ['variable B valuesByMode/light b #C41E7F'],
      [],
    ],
    [
      'a colour that a chain ends in, and that comes with it, is no literal either',
      [
        variable('A', [{ mode: 'light', color: red, variable: 'B' }]),
        variable('B', [{ mode: 'light', alias: 'C' }]),
        variable('C', [{ mode: 'light', color: red }]),
      ],
      ['variable C valuesByMode/light c #C41E7F'],
      [],
    ],
    [
      'an alias at an opacity is a tint of its own, of the mode that it names',
      [
        variable('A', [{ mode: 'dark', alias: 'B', opacity: 0.5 }]),
        variable('B', [
          { mode: 'light', color: red },
          { mode: 'dark', color: blue },
        ]),
      ],
      [
        'variable A valuesByMode/dark a #2B2F6C80',
        'variable B valuesByMode/light b #C41E7F',
        'variable B valuesByMode/dark b #2B2F6C',
      ],
      [],
    ],
    [
      'an alias of something unknown',
      [variable('A', [{ mode: 'light', alias: 'Z' }])],
      [],
      [
        'unresolved-variable the variable a has no colour that is known: it stands for a variable that is not in this document A',
      ],
    ],
    [
      'a circle',
      [variable('A', [{ mode: 'light', alias: 'B' }]), variable('B', [{ mode: 'light', alias: 'A' }])],
      [],
      [
        'unresolved-variable the variable a has no colour that is known: a chain of variables does not end A',
        'unresolved-variable the variable b has no colour that is known: a chain of variables does not end B',
      ],
    ],
    [
      'a colour that is none',
      [variable('A', [{ mode: 'light', color: null }])],
      [],
      ['color-unreadable a colour is given in numbers that are none A'],
    ],
    [
      'an alias of something empty',
      [variable('A', [{ mode: 'light', alias: 'B' }]), variable('B', [])],
      [],
      ['unresolved-variable the variable a has no colour that is known: the variable b has no value A'],
    ],
  ])('%s', (_, variables, uses, gaps) => {
    expect(read({ variables })).toEqual({ uses, gaps });
  });

  test('a chain of a hundred thousand takes no time worth speaking of', () => {
    const variables = Array.from({ length: 100_000 }, (_, at) =>
      variable(`V${at}`, [{ mode: 'm', alias: `V${at + 1}` }]),
    );
    const begin = process.cpuUsage().user / 1000;
    expect(read({ variables }).gaps).toHaveLength(100_000);
    expect(process.cpuUsage().user / 1000 - begin).toBeLessThan(5000);
  });
});
