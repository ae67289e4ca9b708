/** What of the document is read once and written once: a copy of a list of paints or effects, to be changed. */
export type Holder = {
  content: unknown;
  save: () => Promise<void>;
  /** Gives all of it a paint style instead; absent where it takes none. */
  setStyle?: (styleId: string) => Promise<void>;
};

/** Why something is left as it is, in words without a full stop. */
export type Obstacle = { obstacle: string };

/** What is said of a place that is not what it was. */
export const hasChanged: Obstacle = { obstacle: 'it has changed since it was checked; check it again' };

/** The way to a colour in a document: which holder, and where in it. */
export type ColorWay = {
  /** The same for colours that are read and written together. */
  holder: string;
  /** What of its layer it is in. */
  root: string;
  range?: readonly [number, number];
  /** From the list to the colour: `[1, 'gradientStops', 0, 'color']`. */
  way: readonly (string | number)[];
};
