import { segment } from '../../model/page-sink.ts';
import type { Edges, Matrix } from '../state/matrix.ts';

const mostSteps = 200_000;

/** The path that is being drawn, in points on the page, with the edges around it. */
export class PathBuffer {
  steps = new Uint8Array(64);
  points = new Float64Array(256);
  stepCount = 0;
  pointCount = 0;
  isCut = false;
  #x0 = Infinity;
  #y0 = Infinity;
  #x1 = -Infinity;
  #y1 = -Infinity;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  // A move that nothing follows paints nothing, and moves no edge.
  #isMoved = false;

  get isEmpty(): boolean {
    return this.stepCount === 0;
  }

  /** The edges around all that it draws; `undefined` where it draws nothing that is somewhere. */
  get edges(): Edges | undefined {
    const edges = { x0: this.#x0, y0: this.#y0, x1: this.#x1, y1: this.#y1 };
    return Number.isFinite(edges.x1 - edges.x0 + edges.y1 - edges.y0) ? edges : undefined;
  }

  /** Where the pen is, on the page. */
  get penX(): number {
    return this.#x;
  }

  get penY(): number {
    return this.#y;
  }

  clear(): void {
    this.stepCount = 0;
    this.pointCount = 0;
    this.isCut = false;
    this.#isMoved = false;
    this.#x0 = this.#y0 = Infinity;
    this.#x1 = this.#y1 = -Infinity;
  }

  move(x: number, y: number, m: Matrix): void {
    this.#moveTo(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  }

  line(x: number, y: number, m: Matrix): void {
    this.#lineTo(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  }

  rectangle(x: number, y: number, width: number, height: number, m: Matrix): void {
    const left = m[0] * x + m[2] * y + m[4];
    const bottom = m[1] * x + m[3] * y + m[5];
    const ax = m[0] * width;
    const bx = m[1] * width;
    const cx = m[2] * height;
    const dx = m[3] * height;
    this.#moveTo(left, bottom);
    this.#lineTo(left + ax, bottom + bx);
    this.#lineTo(left + ax + cx, bottom + bx + dx);
    this.#lineTo(left + cx, bottom + dx);
    this.close();
  }

  /** A curve by points on the page. */
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (this.stepCount === 0) this.#moveTo(x1, y1);
    this.#leave();
    this.#reachAlong(this.#x, x1, x2, x, true);
    this.#reachAlong(this.#y, y1, y2, y, false);
    this.#reach(x, y);
    if (this.#step(segment.curve)) {
      this.#point(x1, y1);
      this.#point(x2, y2);
      this.#point(x, y);
    }
    this.#x = x;
    this.#y = y;
  }

  close(): void {
    if (this.stepCount === 0) return;
    this.#step(segment.close);
    this.#x = this.#startX;
    this.#y = this.#startY;
    this.#isMoved = true;
  }

  /** Whether it is one rectangle with level sides. */
  isLevelRectangle(): boolean {
    const isClosed = this.steps[this.stepCount - 1] === segment.close;
    const corners = isClosed ? this.stepCount - 1 : this.stepCount;
    if (corners !== 4 && corners !== 5) return false;
    for (let step = 0; step < corners; step++)
      if (this.steps[step] !== (step === 0 ? segment.move : segment.line)) return false;
    const { points } = this;
    if (corners === 5 && (points[0] !== points[8] || points[1] !== points[9])) return false;
    const isNear = (one: number, other: number): boolean => near(points[one] ?? 0, points[other] ?? 0);
    const isLevelFirst = isNear(1, 3) && isNear(2, 4) && isNear(5, 7) && isNear(6, 0);
    return isLevelFirst || (isNear(0, 2) && isNear(3, 5) && isNear(4, 6) && isNear(7, 1));
  }

  #moveTo(x: number, y: number): void {
    if (this.#step(segment.move)) this.#point(x, y);
    this.#x = this.#startX = x;
    this.#y = this.#startY = y;
    this.#isMoved = true;
  }

  #lineTo(x: number, y: number): void {
    if (this.stepCount === 0) {
      this.#moveTo(x, y);
      return;
    }
    this.#leave();
    this.#reach(x, y);
    if (this.#step(segment.line)) this.#point(x, y);
    this.#x = x;
    this.#y = y;
  }

  #leave(): void {
    if (!this.#isMoved) return;
    this.#isMoved = false;
    this.#reach(this.#x, this.#y);
  }

  #reach(x: number, y: number): void {
    if (!(x >= this.#x0)) this.#x0 = x;
    if (!(x <= this.#x1)) this.#x1 = x;
    if (!(y >= this.#y0)) this.#y0 = y;
    if (!(y <= this.#y1)) this.#y1 = y;
  }

  // The extremes of a Bézier curve are where its derivative, a quadratic, is 0.
  #reachAlong(p0: number, p1: number, p2: number, p3: number, isX: boolean): void {
    const low = Math.min(p0, p3);
    const high = Math.max(p0, p3);
    if (p1 >= low && p1 <= high && p2 >= low && p2 <= high) return;
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    if (Math.abs(a) < 1e-9 * (Math.abs(b) + Math.abs(c))) {
      this.#reachAt(-c / b, p0, p1, p2, p3, isX);
      return;
    }
    const root = Math.sqrt(b * b - 4 * a * c);
    this.#reachAt((-b + root) / (2 * a), p0, p1, p2, p3, isX);
    this.#reachAt((-b - root) / (2 * a), p0, p1, p2, p3, isX);
  }

  #reachAt(t: number, p0: number, p1: number, p2: number, p3: number, isX: boolean): void {
    if (!(t > 0 && t < 1)) return;
    const u = 1 - t;
    const value = u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    if (isX) {
      if (value < this.#x0) this.#x0 = value;
      if (value > this.#x1) this.#x1 = value;
    } else {
      if (value < this.#y0) this.#y0 = value;
      if (value > this.#y1) this.#y1 = value;
    }
  }

  /** Whether there is room for the step. */
  #step(step: number): boolean {
    if (this.stepCount >= mostSteps) {
      this.isCut = true;
      return false;
    }
    if (this.stepCount === this.steps.length) {
      const steps = new Uint8Array(this.steps.length * 2);
      steps.set(this.steps);
      this.steps = steps;
    }
    this.steps[this.stepCount++] = step;
    return true;
  }

  #point(x: number, y: number): void {
    if (this.pointCount + 2 > this.points.length) {
      const points = new Float64Array(this.points.length * 2);
      points.set(this.points);
      this.points = points;
    }
    this.points[this.pointCount++] = x;
    this.points[this.pointCount++] = y;
  }
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01;
}
