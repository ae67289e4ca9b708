import type { Brand, Settings } from '@brandlint/core';
import type { FixMode } from '../../fix/create-chooser.ts';
import { createStyle, type Style } from '../../terminal/style.ts';

export type TextOptions = {
  brand: Brand;
  settings: Settings;
  /** The decoded text of a source, or `undefined` where there is none to show. */
  readText: (source: string) => string | undefined;
  /** Whether the output shows 24-bit colour. */
  color: boolean;
  /** The columns of the output. */
  width: number;
  verbose: boolean;
  quiet: boolean;
  /** What was mended before this was said, where anything was to be. */
  fix?: FixMode | undefined;
};

/** What every part of the reporter needs. */
export type TextContext = TextOptions & {
  style: Style;
  /** Whether all that is told is told of one source, so that its name need not stand everywhere. */
  isOneSource: boolean;
  /** Too narrow for columns beside each other. */
  narrow: boolean;
};

/** Wider than this lines are hard to read. */
const widest = 120;

/** Below this, columns are put under each other. */
const narrowBelow = 72;

/** How many rows a table shows unless everything is asked for. */
export const rowsShown = 12;

/** Options completed with what follows from them. */
export function toContext(options: TextOptions, sources: number): TextContext {
  const width = Math.max(20, Math.min(options.width, widest));
  return {
    ...options,
    isOneSource: sources === 1,
    width,
    style: createStyle(options.color),
    narrow: width < narrowBelow,
  };
}
