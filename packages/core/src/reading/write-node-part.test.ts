import { describe, expect, test } from 'vitest';
import { writeNodePart } from './write-node-part.ts';

describe('the part of a node in words', () => {
  test.each<[(string | number)[], string]>([
    [['fills', 0, 'color'], 'fill 1'],
    [['fills', 1, 'color'], 'fill 2'],
    [['strokes', 0, 'color'], 'stroke'],
    [['strokes', 1, 'color'], 'stroke 2'],
    [['fills', 0, 'gradientStops', 2, 'color'], 'stop 3 of fill 1'],
    [['effects', 0, 'color'], 'shadow 1'],
    [['effects', 1, 'secondaryColor'], 'secondary colour of effect 2'],
    [['vectorNetwork', 'regions', 3, 'fills', 0, 'color'], 'fill 1 of region 4'],
    [['backgrounds', 0, 'color'], 'background 1'],
    [['accent1'], 'accent 1'],
    [['folHlink'], 'visited link'],
    [['valuesByMode', 'Dark'], 'mode Dark'],
    [['valuesByMode', 'value'], 'mode value'],
    [['textDecorationColor', 'value', 'color'], 'text decoration'],
    [['dark', 'color'], 'the dark scheme'],
    [['light and print', 'background-color'], 'background-colour of the light scheme and print'],
    [['characters'], ''],
    [[], ''],
    [[0, 1], ''],
    [['fills'], 'fill'],
    [Array.from({ length: 100_000 }, () => 'x'), Array.from({ length: 12 }, () => 'x').join(' of ')],
    [['y'.repeat(100_000)], 'y'.repeat(60)],
  ])('%j', (property, expected) => {
    expect(writeNodePart({ property })).toBe(expected);
  });

  test.each<[(string | number)[], [number, number], string]>([
    [['characters'], [3, 9], 'characters 4–9'],
    [['characters'], [3, 4], 'character 4'],
    [['fills', 0, 'color'], [0, 2], 'characters 1–2'],
    [['fills', 1, 'color'], [0, 2], 'fill 2 of characters 1–2'],
    [['fills', 0, 'gradientStops', 1, 'color'], [0, 2], 'stop 2 of fill 1 of characters 1–2'],
    [['paragraph', 3], [24, 63], 'characters 25–63 of paragraph 4'],
    [['paragraph', 3, 'run', 1, 'fills', 1], [0, 2], 'fill 2 of characters 1–2 of run 2 of paragraph 4'],
  ])('%j of %j', (property, range, expected) => {
    expect(writeNodePart({ property, range })).toBe(expected);
  });
});
