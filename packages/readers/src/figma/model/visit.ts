import type { Gap, Location, Use } from '@brandlint/core';
import type { FigmaBox } from './figma-node.ts';
import type { FigmaColor } from './figma-paint.ts';

/**
 * What has been painted so far, the topmost first: a list that shares its tail, so that keeping it at a node costs nothing.
 * `null`: nothing. What lies in another top-level frame is left out of it.
 */
export type Painted = {
  box: FigmaBox;
  /** `alpha` is what remains after every opacity above it. A reason stands for what cannot be told. */
  look: { kind: 'colors'; colors: readonly FigmaColor[] } | { kind: 'unknown'; reason: string };
  /** Whether it hides what lies beneath it all over its box. */
  isOpaque: boolean;
  below: Painted | null;
} | null;

/** The instance that a node lies in, and what is changed in it: what is not changed is judged at its main component. */
export type InsideInstance = {
  /** The instance's own id. */
  id: string;
  /** Of its main component; the id where it has no key. */
  component: string;
  componentName: string;
  /** Whether its main component is read in this run as well. */
  isComponentRead: boolean;
  /** Absent where it is not known what is changed. */
  overrides?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The instance that this one lies in. */
  outer: InsideInstance | null;
};

/** What a node inherits from what it lies in. Plain data: it can be kept, to read the node again later. */
export type Surroundings = {
  /** Names of what it lies in, innermost first, and the marks on it: `area`, `partner: …`. At most 100. */
  within: readonly string[];
  /** The same names from the page on. */
  path: readonly string[];
  /** Anchors of the layers that group it with its neighbours, innermost first. */
  containers: readonly string[];
  group?: string;
  /** Of the nearest layers that it lies in, innermost first, those that hold several others; empty texts for the rest. */
  crowds: readonly string[];
  /** What is shown of the canvas here; `null`: all of it. */
  clip: FigmaBox | null;
  opacity: number;
  /** A mask or a blend lies over it, so that its colours on the screen are not those of its paints. */
  isBlended: boolean;
  instance: InsideInstance | null;
  /** Which top-level frame it lies in, as a number that stands for its id; 0 on the canvas itself. */
  frame: number;
  /** How many layers lie beside each other here. */
  neighbours: number;
  /** What holds it may be an icon as a whole. */
  isInIcon: boolean;
  /** Anchors of the layers around it that may be icons, innermost first. */
  icons: readonly string[];
};

/** What was found in one node, its children left out. */
export type Visit = {
  uses: readonly Use[];
  gaps: readonly (Pick<Gap, 'kind' | 'code' | 'reason'> & { place: Location })[];
  /** Layers that icons of these uses show, by the key of their picture: to be drawn where that helps. */
  drawings: readonly { key: string; nodeId: string }[];
  /** What its children inherit; `null`: nothing below it is seen. */
  inner: Surroundings | null;
  /** What later layers beside it inherit from then on, where it is a mask that cuts them; absent: what it inherited itself. */
  later?: Surroundings;
  /** What is painted once it is, its children left out. */
  painted: Painted;
};
