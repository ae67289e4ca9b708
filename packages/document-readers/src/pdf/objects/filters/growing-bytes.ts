import { tooLarge, type Filtered } from './filter.ts';

/** Bytes that become more, up to `most`. */
export class GrowingBytes {
  length = 0;
  #room: Uint8Array;
  readonly #most: number;

  constructor(guess: number, most: number) {
    this.#room = new Uint8Array(Math.max(64, Math.min(guess, most)));
    this.#most = most;
  }

  /** Where `count` more bytes can be written from `length` on, or `undefined` if they may not be. */
  reserve(count: number): Uint8Array | undefined {
    const length = this.length + count;
    if (length > this.#most) return undefined;
    if (length > this.#room.length) {
      const room = new Uint8Array(Math.min(this.#most, Math.max(length, this.#room.length * 2)));
      room.set(this.#room.subarray(0, this.length));
      this.#room = room;
    }
    return this.#room;
  }

  /** Adds a byte; `false` if there may be no more. */
  push(byte: number): boolean {
    const room = this.length < this.#room.length ? this.#room : this.reserve(1);
    if (!room) return false;
    room[this.length] = byte;
    this.length += 1;
    return true;
  }

  finish(isWhole: boolean): Filtered {
    return { bytes: this.#room.subarray(0, this.length), isWhole, isTooLarge: false };
  }

  /** What is to be returned where there may be no more. */
  refuse(): Filtered {
    this.#room = tooLarge.bytes;
    return tooLarge;
  }
}
