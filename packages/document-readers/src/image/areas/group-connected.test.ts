import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupConnected } from './group-connected.ts';

/** What a flood over the same marks finds, pixel by pixel. */
function flood(marks: Uint8Array, width: number, least: number): number[][] {
  const open = new Set([...marks.keys()].filter((pixel) => marks[pixel] === 1));
  const groups: number[][] = [];
  for (const start of [...open]) {
    if (!open.delete(start)) continue;
    const group = [start];
    for (const pixel of group) {
      const x = pixel % width;
      const beside = [x > 0 ? pixel - 1 : -1, x < width - 1 ? pixel + 1 : -1, pixel - width, pixel + width];
      for (const other of beside) if (open.delete(other)) group.push(other);
    }
    if (group.length >= least) groups.push(group.sort((one, other) => one - other));
  }
  return groups;
}

test('groups are those that a flood finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.constantFrom(0, 1, 1), { maxLength: 120 }),
      fc.integer({ min: 1, max: 5 }),
      (width, bits, least) => {
        const marks = Uint8Array.from(bits.slice(0, bits.length - (bits.length % width)));
        const groups = groupConnected(marks, width, least).map((group) => [...group]);
        expect(groups).toEqual(flood(marks, width, least));
      },
    ),
    { numRuns: 500 },
  );
});

test('a comb of a million teeth is one group', () => {
  const width = 2000;
  const marks = new Uint8Array(width * 1000);
  for (let pixel = 0; pixel < marks.length; pixel += 1)
    marks[pixel] = pixel % 2 === 0 || pixel >= marks.length - width ? 1 : 0;
  const start = process.cpuUsage().user / 1000;
  expect(groupConnected(marks, width, 1)).toHaveLength(1);
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(1000);
});
