import type { Gap, Location, Use } from '@brandlint/core';
import type { Painted, Surroundings, Visit } from '@brandlint/readers/figma-nodes';
import type { UnitReport } from './report-sum.ts';

/**
 * A run of neighbouring layers with all that is in them: what is read and judged as one, and again as one. Layers below it
 * that are units of their own are left out.
 */
export type Unit = {
  /** The ids of the layers at its head, neighbours in one parent. */
  heads: readonly [string, ...string[]];
  /** The id of the layer that they lie in; `null` where the check began with them. */
  parent: string | null;
  /** The id of the layer on the canvas that they lie in or are; `null` above it. */
  top: string | null;
  /** What they inherit. */
  around: Surroundings;
  /** What was painted before the first and after the last of them. */
  before: Painted;
  after: Painted;
  /** Each of them lies on the canvas itself, so that nothing of one lies beneath another. */
  startsAnew: boolean;
  /** The ids of all its layers. */
  nodes: readonly string[];
};

/** What was found in a unit, not judged yet. */
export type UnitContent = {
  uses: readonly Use[];
  gaps: readonly UnitGap[];
  drawings: Visit['drawings'];
};

export type UnitGap = Pick<Gap, 'kind' | 'code' | 'reason'> & { place: Location };

/** A unit with what was said of it, its findings left out, which are kept where they are merged. */
export type JudgedUnit = Unit & { report: UnitReport };
