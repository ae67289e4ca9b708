import type { Brand, SourceReport } from '@brandlint/core';
import { applySuggestions, type FixMode, type Obstacle } from './apply-suggestions.ts';

export type FixTextOptions = {
  mode: FixMode;
  brand: Brand;
  /** Reads and judges a text as if it were the source. */
  check: (text: string) => Promise<SourceReport>;
};

/** A text after fixing, which places were left, what is said of it now, and what was said of it before. */
export type FixedText = {
  text: string;
  applied: number;
  obstacles: readonly Obstacle[];
  report: SourceReport;
  reportBefore: SourceReport;
};

/** One fix may make room for another, and one that keeps coming back must not keep us here. */
const maximumPasses = 10;

/** Fixes and checks in turn until nothing is left to apply, at most ten times. */
export async function fixText(before: string, { mode, brand, check }: FixTextOptions): Promise<FixedText> {
  const reportBefore = await check(before);
  let [text, report, applied] = [before, reportBefore, 0];
  let obstacles: readonly Obstacle[] = [];
  for (let pass = 0; pass < maximumPasses; pass++) {
    const next = applySuggestions(text, report.findings, mode, brand);
    obstacles = next.obstacles;
    if (next.applied === 0) break;
    text = next.text;
    applied += next.applied;
    report = await check(text);
  }
  return { text, applied, obstacles, report, reportBefore };
}
