import type { DeviceColor, TextLocation } from '@brandlint/core';

/** A named colour of a file of swatches, in the space that it is written in. */
export type Swatch = {
  /** Empty where it has none. */
  name: string;
  color: DeviceColor;
  /** It is an ink of its own, and `color` what stands in for it. */
  isSpot: boolean;
  /** The groups that it lies in, innermost first. */
  groups: readonly string[];
  /** Its number in the file, from 1. */
  number: number;
  /** Where it stands, and how, where the file is text. */
  line?: { place: TextLocation; written: string };
};

/** A swatch whose value cannot be told: its name, or its place in words, and why, as the end of a sentence. */
export type UnreadSwatch = { name: string; reason: string };

/** What a file of swatches holds, or why it cannot be read, in words without a full stop. */
export type SwatchReading =
  | { ok: true; swatches: readonly Swatch[]; unread: readonly UnreadSwatch[] }
  | { ok: false; cause: string; cure: string };

/** That a value makes no colour. */
export const makesNoColor = 'has a value that is no colour';
