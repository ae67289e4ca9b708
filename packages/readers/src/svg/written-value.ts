import type { SourceRange, SvgElement } from './svg-element.ts';
import type { TextTally } from './text-size.ts';

/** A value as it is written, in an attribute or in a declaration, and what it came to paint. */
export type WrittenValue = {
  property: string;
  text: string;
  /** Its offset in the source, or `null` when it does not stand there letter by letter. */
  start: number | null;
  /** The range that encloses it: itself, or the attribute or style text that it is encoded in. */
  whole: SourceRange;
  isImportant: boolean;
  owner: Owner;
  /** What it paints. */
  tally: Tally;
};

/** Where a value is written: an attribute of an element, or a rule of a style element. */
type Owner =
  | { kind: 'element'; element: SvgElement; name: string }
  | { kind: 'rule'; style: SvgElement; anchor: string; within: readonly string[] };

/** What a value paints, counted while the cascade is followed. */
export type Tally = {
  /** On how many elements it wins the cascade, or may win it: on hover, in another colour scheme. */
  wins: number;
  /** How many elements it paints, itself or through inheritance. */
  painted: number;
  /** Whether it counts as painting although nothing was matched: an animation, a selector of a kind unknown here. */
  isAssumed: boolean;
  text: TextTally | null;
  /** For `color`: what it paints where `currentColor` stands. */
  through: 'fill' | 'stroke' | 'stop' | null;
  /** For a value with `currentColor`: the colours it stands for, `null` being the inherited one. */
  current: Map<WrittenValue | null, CurrentTally> | null;
  /** The innermost element that contains everything it wins on. */
  container: SvgElement | null;
};

/** What `currentColor` paints with one colour. */
export type CurrentTally = { painted: number; text: TextTally | null };

/** A tally that counts nothing yet. */
export function createTally(isAssumed: boolean): Tally {
  return { wins: 0, painted: 0, isAssumed, text: null, through: null, current: null, container: null };
}
