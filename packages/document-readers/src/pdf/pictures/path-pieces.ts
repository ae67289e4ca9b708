import type { PageBox } from '../model/mark.ts';
import { segment, type MarkKind, type PaintedPath, type Structure } from '../model/page-sink.ts';

/** A painted path that may be part of a sign. */
export type PathPiece = {
  box: PageBox;
  fill: MarkKind | null;
  evenOdd: boolean;
  stroke: MarkKind | null;
  strokeWidth: number;
  within: readonly string[];
  structure: Structure | null;
  /** Where its steps and its points are among those of the page. */
  firstStep: number;
  stepCount: number;
  firstPoint: number;
  pointCount: number;
};

/** The steps and the points of a piece. */
export type Outline = { steps: Uint8Array; points: Float64Array };

/** What is larger is no sign but a picture, in points. */
export const largestSign = 200;
/** A page of more small paths is a map or a plan. */
export const mostPieces = 1_500;
const mostSteps = 5_000;
const mostStepsOfPage = 200_000;

/** The small paths of a page, copied into memory that is used again for the next one. */
export class PathPieces {
  #pieces: PathPiece[] = [];
  #steps = new Uint8Array(1024);
  #points = new Float64Array(4096);
  #stepCount = 0;
  #pointCount = 0;
  isCrowded = false;

  get pieces(): readonly PathPiece[] {
    return this.#pieces;
  }

  add(path: PaintedPath): void {
    if (this.isCrowded || !mayBePart(path)) return;
    const { box, fill, evenOdd, stroke, strokeWidth, within, structure, stepCount } = path;
    const pointCount = 2 * countPairs(path);
    if (this.#pieces.length >= mostPieces || this.#stepCount + stepCount > mostStepsOfPage) {
      this.clear();
      this.isCrowded = true;
      return;
    }
    this.#steps = withRoom(this.#steps, this.#stepCount + stepCount, (size) => new Uint8Array(size));
    this.#points = withRoom(this.#points, this.#pointCount + pointCount, (size) => new Float64Array(size));
    const [firstStep, firstPoint] = [this.#stepCount, this.#pointCount];
    for (let at = 0; at < stepCount; at++) this.#steps[firstStep + at] = path.steps[at] ?? 0;
    for (let at = 0; at < pointCount; at++) this.#points[firstPoint + at] = path.points[at] ?? 0;
    this.#stepCount += stepCount;
    this.#pointCount += pointCount;
    const outline = { firstStep, stepCount, firstPoint, pointCount };
    this.#pieces.push({ box, fill, evenOdd, stroke, strokeWidth, within, structure, ...outline });
  }

  /** Lent until the next path is added. */
  outlineOf({ firstStep, stepCount, firstPoint, pointCount }: PathPiece): Outline {
    return {
      steps: this.#steps.subarray(firstStep, firstStep + stepCount),
      points: this.#points.subarray(firstPoint, firstPoint + pointCount),
    };
  }

  clear(): void {
    this.#pieces = [];
    this.#stepCount = this.#pointCount = 0;
    this.isCrowded = false;
  }
}

function mayBePart({ box, unseen, isCut, stepCount }: PaintedPath): boolean {
  const isSmall = box.width > 0 && box.height > 0 && box.width <= largestSign && box.height <= largestSign;
  return unseen === null && !isCut && isSmall && stepCount <= mostSteps;
}

function countPairs({ steps, stepCount }: PaintedPath): number {
  let pairs = 0;
  for (let at = 0; at < stepCount; at++) {
    const step = steps[at];
    pairs += step === segment.close ? 0 : step === segment.curve ? 3 : 1;
  }
  return pairs;
}

function withRoom<Numbers extends Uint8Array | Float64Array>(
  numbers: Numbers,
  size: number,
  make: (size: number) => Numbers,
): Numbers {
  if (size <= numbers.length) return numbers;
  const larger = make(Math.max(size, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
