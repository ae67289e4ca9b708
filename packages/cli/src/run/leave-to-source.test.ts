import type { ColorUse, Extraction } from '@brandlint/core';
import { expect, test } from 'vitest';
import { leaveToSource } from './leave-to-source.ts';
import { toPlace } from '../test-data/findings.ts';

const use = (
  red: number,
  parts: Partial<Pick<ColorUse, 'reference'>> & { alpha?: number } = {},
): ColorUse => {
  const { alpha = 1, ...rest } = parts;
  const color = { space: 'srgb', components: [red, 0, 0], alpha } as const;
  const places = [toPlace(0, 1)] as const;
  return {
    kind: 'color',
    role: 'fill',
    anchor: '',
    within: [],
    places,
    count: 1,
    written: 'x',
    color,
    ...rest,
  };
};

const toExtraction = (uses: ColorUse[]): Extraction => {
  return {
    source: 'a.html',
    hash: '',
    uses,
    gaps: [],
    embedded: [],
    dependsOn: [],
    pictures: [],
    artworks: [],
  };
};

test('what is written in the page is judged there, and what is not is judged as it looks', () => {
  const written = toExtraction([use(1), use(0.5, { reference: 'judged-at-definition' })]);
  const rendered = toExtraction([use(1.0001), use(1, { alpha: 0.5 }), use(0.5), use(0.2)]);
  const { uses } = leaveToSource(rendered, [written]);
  expect(uses.map((one) => one.kind === 'color' && one.reference)).toEqual([
    'judged-at-definition',
    undefined,
    undefined,
    undefined,
  ]);
});
