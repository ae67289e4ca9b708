import type { Backdrop, Box, Location } from '@brandlint/core';
import type { ColorScheme } from '../color/resolve-color.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { Drawing, UseCollector } from '../collect/use-collector.ts';
import type { PictureStore } from '../collect/picture-store.ts';
import type { OfficePackage } from '../office-package.ts';

/** The part that drawings are read in, and what holds there. */
export type Scene = {
  office: OfficePackage;
  uses: UseCollector;
  pictures: PictureStore;
  part: string;
  scheme: ColorScheme;
  /** What the drawings lie in, innermost first. */
  within: readonly string[];
  /** Anchors of what groups the drawings with other things, innermost first. */
  containers?: readonly string[];
  /** The page that boxes are on; `null` where the part has no pages. */
  page: number | null;
  /** Where something of a shape is: what of it in words, and its box in points. */
  toLocation: (
    words: readonly (string | number)[],
    box: Box | undefined,
    within: readonly string[],
  ) => Location;
  /** What lies beneath a box that nothing of its own fills. */
  backdropOf: (box: Box | undefined) => Backdrop;
  /** Takes down that something is painted over a box: one colour that fills it, or what else it is. */
  paint: (box: Box | undefined, backdrop: Backdrop) => void;
  /** What a shape takes from others: the shapes that it is made after, nearest first, and the styles of their texts. */
  inherit: (shape: XmlElement) => Inheritance;
  /** Whether a shape is shown as it stands here; prompts of templates are not. */
  isShown: (shape: XmlElement) => boolean;
  /** What texts of the part belong to, where nothing nearer groups them. */
  group: string | undefined;
};

/** What a shape takes from others. */
export type Inheritance = { shapes: readonly XmlElement[]; lists: readonly XmlElement[] };

/** A shape and where it is met: its names from the inside out, its groups, its box. */
export type ShapePlace = {
  anchor: string;
  within: readonly string[];
  containers: readonly string[];
  box: Box | undefined;
  /** What its fills and lines paint a part of, where that may be an icon. */
  drawing?: Drawing;
};
