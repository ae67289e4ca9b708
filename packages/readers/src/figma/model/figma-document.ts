import type { FigmaEffect, FigmaPaint, BoundColor } from './figma-paint.ts';
import type { FigmaNode } from './figma-node.ts';

/** What the RGB numbers of a document mean. `legacy`: nobody said, and they are taken as sRGB. */
export type ColorProfile = 'srgb' | 'display-p3' | 'legacy';

/** A style of the document itself. */
export type FigmaStyle = {
  id: string;
  /** With its folders: `Brand/Magenta`. */
  name: string;
} & ({ type: 'PAINT'; paints: readonly FigmaPaint[] } | { type: 'EFFECT'; effects: readonly FigmaEffect[] });

/** A colour variable of the document itself, with what it is in each mode: a colour, or another variable. */
export type FigmaVariable = {
  id: string;
  name: string;
  collection: string;
  /** `alias` is the id of another variable. */
  values: readonly ({ mode: string } & (BoundColor | { alias: string; opacity?: number }))[];
};

/** What is known of a document beside its nodes. */
export type FigmaFacts = {
  /** Its name, without the extension of a file. */
  name: string;
  profile: ColorProfile;
  /** The profile was given by nobody: it is taken to be sRGB. */
  isProfileAssumed: boolean;
  /** The key in its address; absent where that is not known. */
  fileKey?: string;
  /** Styles and variables that this run judges where they are defined. */
  styles: readonly FigmaStyle[];
  variables: readonly FigmaVariable[];
  /** The ids of the components whose own layers this run reads. */
  components: ReadonlySet<string>;
};

/** A node with its children, which are made when they are asked for. */
export type FigmaTree = { node: FigmaNode; children: () => Iterable<FigmaTree> };
