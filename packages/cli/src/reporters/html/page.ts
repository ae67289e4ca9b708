import type { RunReport } from '@brandlint/core';
import type { ReportContext } from '../report-context.ts';
import type { ColorPair } from './collect-color-pairs.ts';
import type { Markup } from './markup.ts';

/** What every section of the page is written from. */
export type Page = {
  report: RunReport;
  context: ReportContext;
  /** Colours that are nearly official or nobody's, over the whole run, in the order in which they are shown. */
  pairs: readonly ColorPair[];
  /** Pictures of the places of some findings, as long as there is room for them on the page. */
  showPlaces: ShowPlaces;
};

/** Figures with pictures of places, at most `most`. */
export type ShowPlaces = (
  findings: readonly ColorPair['findings'][number][],
  most: number,
) => Promise<Markup>;

/** One section of the page, in pieces. */
export type WriteSection = (page: Page) => Iterable<Markup> | AsyncIterable<Markup>;
