import type { Brand, RunReport, Settings } from '@brandlint/core';

/** What a reporter is given beside the report. All that it shows comes from here, so that it reads nothing itself. */
export type ReportContext = {
  brand: Brand;
  settings: Settings;
  /** The configuration that was used, as it is shown; `undefined` where none was. */
  configFile?: string;
  /** The text of a source as it was judged, where it is at hand. */
  readText: (source: string) => string | undefined;
  /** The folder of the run, absolute: sources are named from there. */
  cwd: string;
  /** Pictures of places, for reports that show them; it gives `undefined` where there is none. */
  showPlace?: ShowPlace;
};

/** A picture of one or more places of a source, such as a page with boxes, made for one finding. */
export type PlacePicture = {
  /** A `data:` address of PNG, JPEG or WebP: never a drawing, since a drawing can carry script. */
  address: string;
  width: number;
  height: number;
  /** What is seen, for whoever does not see it: `page 3 of flyer.pdf, with 2 boxes`. */
  alternative: string;
  /** Where the boxes lie, in parts of the picture's width and height, 0–1. */
  boxes: readonly { x: number; y: number; width: number; height: number }[];
};

/** Makes pictures of the places of a finding, at most `most`. */
export type ShowPlace = (
  finding: RunReport['files'][number]['findings'][number],
  most: number,
) => Promise<readonly PlacePicture[]>;

/** Writes the report of a run in pieces, so that the whole never has to fit into one string. */
export type WriteReport = (
  report: RunReport,
  context: ReportContext,
) => Iterable<string> | AsyncIterable<string>;
