import type { Backdrop, Box, GapList } from '@brandlint/core';
import type { PictureStore } from '../collect/picture-store.ts';
import type { UseCollector } from '../collect/use-collector.ts';
import type { Archive } from '../../archive/open-archive.ts';
import type { StyleBook } from './style-book.ts';

/** What reading an OpenDocument file needs. */
export type OdfReading = { archive: Archive; gaps: GapList; uses: UseCollector; pictures: PictureStore };

/** Where something is met in a part. */
export type OdfPlace = {
  part: string;
  book: StyleBook;
  within: readonly string[];
  containers: readonly string[];
  group: string | undefined;
  /** The page that boxes are on; `null` where the part has none. */
  page: number | null;
  box: Box | undefined;
  /** What lies beneath. */
  ground: Backdrop;
  /** Styles of what holds the text, nearest first: a paragraph takes its colour from them. */
  holders: readonly ReturnType<StyleBook['chainOf']>[];
  words: readonly (string | number)[];
  isHeading: boolean;
};
