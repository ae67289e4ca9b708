import type { Artwork, IconName, IconUse, Outline, RegisteredArtwork, TextUse } from '@brandlint/core';
import { writeOutline } from '@brandlint/core';

let made = 0;

/** An icon use, marked as Learning unless it is named otherwise, exposed and without a label. */
export function icon(parts: Partial<IconUse> & { mark?: string | null } = {}): IconUse {
  const { mark = 'learning', ...rest } = parts;
  const anchor = `icon ${++made}`;
  return {
    kind: 'icon',
    anchor,
    within: [],
    places: [placeOf('<img>', made)],
    count: 1,
    written: '<img>',
    carrier: 'picture',
    names: mark === null ? [] : [sampleMark(mark)],
    label: '',
    exposure: 'exposed',
    artwork: null,
    ownColors: true,
    containers: [],
    backdrop: { kind: 'unknown', reason: 'a case does not say' },
    ...rest,
  };
}

/** What marks an icon of the sample brand. */
export function sampleMark(text: string): IconName {
  return { from: 'attribute', attribute: 'data-sample-icon', text };
}

/** A text use, prose unless it says otherwise. */
export function text(words: string, parts: Partial<TextUse> = {}): TextUse {
  return {
    kind: 'text',
    anchor: `text ${++made}`,
    within: [],
    places: [placeOf(words, made)],
    count: 1,
    written: words,
    text: words,
    purpose: 'prose',
    containers: [],
    ...parts,
  };
}

function placeOf(written: string, line: number) {
  const start = { offset: line * 1000, line, column: 3 };
  const end = { offset: line * 1000 + written.length, line, column: 3 + written.length };
  return { kind: 'text', start, end, exact: true } as const;
}

/** What is known of a picture of a case: 100 px square, one colour, an outline where one is given. */
export function artwork(key: string, parts: Partial<Artwork> = {}): Artwork {
  return {
    key,
    source: `${key}.svg`,
    hash: '',
    width: 100,
    height: 100,
    outline: null,
    colors: [{ hex: '#C41E7F', share: 1 }],
    ...parts,
  };
}

/** An artwork that a case registers. */
export function registered(
  principle: string | null,
  outline: string,
  parts: Partial<RegisteredArtwork> = {},
): RegisteredArtwork {
  return { principle, name: `${principle ?? 'stray'}.svg`, outline, colors: ['#C41E7F'], ...parts };
}

/** The outline of a drawing made of filled rectangles, in cells of a mask of 96: left, top, right, bottom. */
export function outlineOf(...rectangles: readonly (readonly [number, number, number, number])[]): string {
  const size = 96;
  const outline: Outline = {
    width: size,
    height: size,
    coverage: new Uint8Array(size * size),
    inks: new Uint8Array(size * size),
  };
  for (const [left, top, right, bottom] of rectangles) {
    for (let y = top; y < bottom; y++) outline.coverage.fill(15, y * size + left, y * size + right);
  }
  return writeOutline(outline);
}

/** Shapes without any symmetry, each unlike the other, that touch all sides of their mask. */
export const shapes = {
  flag: outlineOf([0, 0, 20, 96], [20, 0, 96, 40], [20, 40, 50, 56]),
  stairs: outlineOf([0, 64, 96, 96], [30, 40, 96, 64], [72, 0, 96, 40]),
};
