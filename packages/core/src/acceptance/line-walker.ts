import type { Position } from '../model/use.ts';

/** Finds lines in a text for offsets that never go back, so that the text is gone through once. */
export class LineWalker {
  private readonly text: string;
  private readonly lineBreak = /\r\n|[\n\r\f]/g;
  private line = 1;
  private start = 0;
  private end: number;
  private next: number;

  constructor(text: string) {
    this.text = text;
    [this.end, this.next] = this.findBreak();
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    this.goTo(offset);
    return this.start;
  }

  /** The offset at which the line of an offset ends, its line break left out. */
  lineEnd(offset: number): number {
    this.goTo(offset);
    return this.end;
  }

  toPosition(offset: number): Position {
    this.goTo(offset);
    return { offset, line: this.line, column: offset - this.start + 1 };
  }

  private goTo(offset: number): void {
    while (offset >= this.next && this.next > this.end) {
      this.line++;
      this.start = this.next;
      [this.end, this.next] = this.findBreak();
    }
  }

  /** Where this line ends and the next begins; both the end of the text for the last. */
  private findBreak(): [number, number] {
    this.lineBreak.lastIndex = this.start;
    const found = this.lineBreak.exec(this.text);
    const { length } = this.text;
    return found ? [found.index, found.index + found[0].length] : [length, length];
  }
}
