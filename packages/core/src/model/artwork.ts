import type { Location } from './use.ts';

/** A picture as pixels: four bytes each, red, green, blue, alpha, not premultiplied, row by row from the top. */
export type Raster = { width: number; height: number; data: Uint8Array | Uint8ClampedArray };

/** The content of a picture, before anything is known of it: a drawing as text, or a file of pixels as bytes. */
export type PictureContent = { format: 'svg'; text: string } | { format: 'image'; bytes: Uint8Array };

/**
 * Makes pixels of a picture, its longer side at most `size` pixels, on a transparent ground. The port behind which resvg
 * stands in Node and a canvas in a browser. A picture that cannot be drawn, or would take too long, gives a reason in
 * words, without a full stop.
 */
export type Rasterise = (
  content: PictureContent,
  size: number,
) => Promise<{ raster: Raster; width: number; height: number } | { fault: string }>;

/** A picture that uses of a reading show, for whoever drives the reading to look at. */
export type Picture = { key: string; place: Location } & (
  | {
      kind: 'linked';
      /** As written, decoded, without its fragment. */
      address: string;
      /** What is shown of it: the id of a symbol or an element. */
      fragment?: string;
    }
  | { kind: 'inside'; content: { kind: 'svg'; text: string } | { kind: 'base64'; data: string } }
);

/** A flat colour of a picture, upper-case `#RRGGBB`, and its share of what can be seen of the picture, 0–1. */
export type FlatColor = { hex: string; share: number };

/** What is known of a picture once it has been looked at. */
export type Artwork = {
  key: string;
  /** The path of its file, from where the path of the source starts; `null` where it is inside the source. */
  source: string | null;
  /** SHA-256 of its bytes, in hexadecimal; empty where a host has none. */
  hash: string;
  /** Its own size in px. */
  width: number;
  height: number;
  /** Whether it keeps its proportions in any place that it is given, as a drawing with a view box does unless it says otherwise. */
  keepsProportions?: true;
  /** Whether it is a file of pixels, so that its edges are no sharper than its size lets them be. */
  isOfPixels?: true;
  /** Its outline, written by `writeOutline`; `null` where nothing of it can be seen. */
  outline: string | null;
  /** Its flat colours, the largest first. */
  colors: readonly FlatColor[];
};
