import {
  createOutlineMatcher,
  type OutlineMatch,
} from '../../packages/core/src/icon/create-outline-matcher.ts';
import type { Outline } from '../../packages/core/src/icon/outline.ts';
import { toOutlineOfSize } from '../../packages/core/src/icon/to-outline.ts';
import { writeOutline } from '../../packages/core/src/icon/write-outline.ts';
import type { Drawing, Family } from './families.ts';
import { type Raster, render } from './render.ts';
import { makeVariants, type Variant } from './variants.ts';

/** One picture that was held against the official drawings of a family. */
export type Row = {
  family: string;
  set: Family['set'];
  name: string;
  kind: string;
  /** What should be said: `none` for pictures of something else. */
  expected: Variant['expected'] | 'none';
  motion: Pick<Variant, 'stretch' | 'rotationDeg' | 'isMirrored'>;
  /** What remains after the best fit on the right drawing (on any, where none is right); infinite where nothing fits. */
  residualPercent: number;
  match: OutlineMatch | null;
  official: string;
};

export type Trial = { rows: Row[]; characters: number[] };

/** How many drawings of each family are official, and how many others are held against them. */
export type TrialSize = { official: number; others: number; mask: number };

/** Registers some drawings of a family and holds against them what was made of them, their siblings and strangers. */
export function tryFamily(family: Family, families: readonly Family[], size: TrialSize): Trial {
  const strangers = families.filter((each) => libraryOf(each) !== libraryOf(family));
  const topics = new Set(strangers.flatMap(({ drawings }) => drawings.map(({ topic }) => topic)));
  const official = spread(
    family.drawings.filter(({ topic }) => topics.has(topic)),
    size.official,
  );
  const outlines = official.map(({ svg }) => see(render(svg), size.mask));
  const match = createOutlineMatcher(outlines, { samePercent: 0, alteredPercent: Number.POSITIVE_INFINITY });
  const rows: Row[] = [];
  const add = (
    raster: Raster,
    row: Pick<Row, 'name' | 'kind' | 'expected' | 'motion'>,
    right: number | null,
  ): void => {
    const outline = toOutlineOfSize(raster, size.mask);
    const found = outline && match(outline);
    const isRight = found !== null && (right === null || found.index === right);
    rows.push({
      ...row,
      family: family.name,
      set: family.set,
      residualPercent: isRight ? found.residualPercent : Number.POSITIVE_INFINITY,
      match: found,
      official: official[found?.index ?? right ?? 0]?.name ?? '',
    });
  };
  official.forEach((drawing, i) => {
    for (const { raster, kind, expected, ...motion } of makeVariants(drawing, family)) {
      add(raster, { name: drawing.name, kind, expected, motion }, i);
    }
    for (const other of namesakes(drawing, family, strangers)) {
      const name = `${other.family}: ${other.name}`;
      add(
        render(other.svg),
        { name, kind: 'namesake of another family', expected: 'none', motion: {} },
        null,
      );
    }
  });
  const siblings = family.drawings.filter((drawing) => !official.includes(drawing));
  for (const { name, svg } of spread(siblings, size.others)) {
    add(render(svg), { name, kind: 'another icon of the family', expected: 'none', motion: {} }, null);
  }
  for (const { name, svg } of spread(strangersOf(strangers, topicsOf(official)), size.others)) {
    add(render(svg), { name, kind: 'an icon of another family', expected: 'none', motion: {} }, null);
  }
  return {
    rows,
    characters: outlines.map((outline) => writeOutline(outline).length),
  };
}

/** Takes as many entries of a list, evenly spread. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step)).slice(0, count);
}

function see(raster: Raster, mask: number): Outline {
  const outline = toOutlineOfSize(raster, mask);
  if (!outline) throw new Error('An official drawing shows nothing.');
  return outline;
}

/** Families of one library share their drawings. */
function libraryOf({ name }: Family): string {
  return name.split(/[ ,]/, 1)[0] ?? name;
}

function topicsOf(drawings: readonly Drawing[]): Set<string> {
  return new Set(drawings.map(({ topic }) => topic));
}

function namesakes(
  { topic }: Drawing,
  { make }: Family,
  strangers: readonly Family[],
): { family: string; name: string; svg: string }[] {
  return strangers
    .filter((each) => each.make === make)
    .flatMap((each) =>
      each.drawings
        .filter((drawing) => drawing.topic === topic)
        .map(({ name, svg }) => ({ family: each.name, name, svg })),
    );
}

function strangersOf(strangers: readonly Family[], topics: ReadonlySet<string>): Drawing[] {
  return strangers.flatMap(({ drawings }) => drawings.filter(({ topic }) => !topics.has(topic)));
}
