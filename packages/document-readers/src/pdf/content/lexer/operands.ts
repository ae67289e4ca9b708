import type { PdfObject } from '../../model/pdf-object.ts';
import type { Matrix } from '../state/matrix.ts';

const most = 64;

/** What stands before an operator. Numbers are kept apart, so that they need no objects of their own. */
export class Operands {
  count = 0;
  readonly #numbers = new Float64Array(most);
  readonly #others: (PdfObject | undefined)[] = Array<PdfObject | undefined>(most).fill(undefined);

  clear(): void {
    this.count = 0;
  }

  /** What is more than any operator takes is left out. */
  addNumber(number: number): void {
    if (this.count === most) return;
    this.#numbers[this.count] = number;
    this.#others[this.count++] = undefined;
  }

  add(object: PdfObject): void {
    if (typeof object === 'number') this.addNumber(object);
    else if (this.count < most) {
      this.#numbers[this.count] = 0;
      this.#others[this.count++] = object;
    }
  }

  isNumber(at: number): boolean {
    return at >= 0 && at < this.count && this.#others[at] === undefined;
  }

  /** The number at a place; 0 where there is none. */
  number(at: number): number {
    // What is no number is kept as 0 beside the object.
    return at >= 0 && at < this.count ? (this.#numbers[at] ?? 0) : 0;
  }

  /** The number that stands so many before the operator: 1 is the last. Superfluous ones before them do no harm. */
  fromEnd(back: number): number {
    return this.number(this.count - back);
  }

  /** The last six, as a matrix. */
  lastSix(): Matrix {
    const first = this.count - 6;
    return [
      this.number(first),
      this.number(first + 1),
      this.number(first + 2),
      this.number(first + 3),
      this.number(first + 4),
      this.number(first + 5),
    ];
  }

  /** Whether the last so many are numbers. */
  endsInNumbers(count: number): boolean {
    if (this.count < count) return false;
    for (let at = this.count - count; at < this.count; at++) if (!this.isNumber(at)) return false;
    return true;
  }

  object(at: number): PdfObject | undefined {
    if (at < 0 || at >= this.count) return undefined;
    return this.isNumber(at) ? this.#numbers[at] : this.#others[at];
  }

  /** The last object. */
  last(): PdfObject | undefined {
    return this.object(this.count - 1);
  }

  /** The name at a place; empty where there is none. */
  name(at: number): string {
    const object = this.object(at);
    return typeof object === 'object' && object?.kind === 'name' ? object.name : '';
  }

  lastName(): string {
    return this.name(this.count - 1);
  }
}
