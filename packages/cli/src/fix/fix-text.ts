import type { Brand, SourceReport } from '@brandlint/core';
import { applySuggestions, type Obstacle } from './apply-suggestions.ts';
import { hasNewFailures, type FixMode } from './create-chooser.ts';

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
  /** In how many places another colour stands now. */
  otherColors: number;
  obstacles: readonly Obstacle[];
  report: SourceReport;
  reportBefore: SourceReport;
};

/** One fix may make room for another, and one that keeps coming back must not keep us here. */
const maximumPasses = 10;

/**
 * Fixes and checks in turn until nothing is left to apply, at most ten times. Where other colours together do harm that none
 * of them does alone, as on a text and on its ground, all colours stay as they are.
 */
export async function fixText(before: string, { mode, brand, check }: FixTextOptions): Promise<FixedText> {
  const reportBefore = await check(before);
  let [text, report, applied, otherColors, keepsColors] = [before, reportBefore, 0, 0, false];
  let obstacles: readonly Obstacle[] = [];
  for (let pass = 0; pass < maximumPasses; pass++) {
    const next = applySuggestions(text, report.findings, mode, brand, keepsColors);
    obstacles = next.obstacles;
    if (next.applied === 0) break;
    const reportAfter = await check(next.text);
    if (next.otherColors > 0 && hasNewFailures(report, reportAfter)) {
      keepsColors = true;
      continue;
    }
    text = next.text;
    applied += next.applied;
    otherColors += next.otherColors;
    report = reportAfter;
  }
  return { text, applied, otherColors, obstacles, report, reportBefore };
}
