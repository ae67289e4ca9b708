import { writeValue, type Color, type ColorUse } from '@brandlint/core';
import type { Swatch } from '@brandlint/readers/swatches';

/** A swatch as a definition: its name is what it defines, and, with its groups, what contains it. */
export function toColorUse({ name, color, isSpot, groups, number, line }: Swatch): ColorUse {
  const label = name === '' ? `colour ${number}` : name;
  const within = [`swatch: ${label}`, ...groups.map((group) => `group: ${group}`)];
  const painted: Color =
    isSpot && name !== '' ? { space: 'spot', names: [name], tints: [1], alternate: color, alpha: 1 } : color;
  return {
    kind: 'color',
    role: 'definition',
    anchor: `swatch ${number} ${label}`,
    within,
    places: [
      line?.place ?? {
        kind: 'node',
        nodeId: `swatch ${number}`,
        property: ['color'],
        path: [...groups.toReversed(), label],
      },
    ],
    count: 1,
    written: line?.written ?? writeValue(color),
    color: painted,
    ...(name !== '' && { defines: name }),
  };
}
