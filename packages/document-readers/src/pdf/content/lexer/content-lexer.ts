import type { PdfDict, PdfObject } from '../../model/pdf-object.ts';
import { createDict, decodeName } from '../../objects/plain-object.ts';
import { byteClass, byteClasses, hexValue } from './byte-classes.ts';
import { Operands } from './operands.ts';
import { readLiteral } from './read-literal.ts';

const deepest = 32;
const longestName = 1000;
const powers = Float64Array.from({ length: 20 }, (_, exponent) => 10 ** exponent);
// A closing bracket that nothing opened is no object.
const nothing = Symbol('nothing');
type Token = PdfObject | typeof nothing;

/** What stands for an operator of at most three letters as one number: the first in the lowest byte. */
export function operatorCode(name: string): number {
  return (name.charCodeAt(0) || 0) | ((name.charCodeAt(1) || 0) << 8) | ((name.charCodeAt(2) || 0) << 16);
}

/** What `next` gives at the end of the stream. */
export const endOfContent = -1;

/** Reads a content stream operator by operator. What makes no sense is skipped, so that what follows is still read. */
export class ContentLexer {
  at = 0;
  readonly operands = new Operands();
  readonly bytes: Uint8Array;
  #names = new Map<string, PdfObject>();
  #word = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Goes on to the next operator and gives its code, with what stands before it in `operands`; 0 is none that there is. */
  next(): number {
    this.operands.clear();
    const { bytes, operands } = this;
    const end = bytes.length;
    while (this.at < end) {
      const byte = bytes[this.at] ?? 0;
      const kind = byteClasses[byte];
      if (kind === byteClass.space) this.at++;
      else if (kind === byteClass.numeric) operands.addNumber(this.#readNumber());
      else if (kind === byteClass.delimiter) {
        const object = this.#readDelimited(byte, 0);
        if (object !== nothing) operands.add(object);
      } else {
        const object = this.#readWord();
        if (object === nothing) return this.#word;
        operands.add(object);
      }
    }
    return endOfContent;
  }

  /** Reads the entries of an inline image, up to the operator that begins its data. */
  readInlineEntries(): Map<string, PdfObject> {
    const entries = new Map<string, PdfObject>();
    while (this.at < this.bytes.length) {
      const key = this.#readObject(0);
      if (key === nothing) {
        if (this.#word === operatorCode('ID')) break;
        if (this.#word === operatorCode('EI')) break;
        continue;
      }
      if (typeof key !== 'object' || key?.kind !== 'name') continue;
      const value = this.#readObject(0);
      if (value === nothing) break;
      entries.set(key.name, value);
    }
    return entries;
  }

  #readObject(depth: number): Token {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const byte = bytes[this.at] ?? 0;
      const kind = byteClasses[byte];
      if (kind === byteClass.space) this.at++;
      else if (byte === 0x25) this.#skipComment();
      else if (kind === byteClass.numeric) return this.#readNumber();
      else if (kind === byteClass.delimiter) {
        const object = this.#readDelimited(byte, depth);
        if (object !== nothing) return object;
        this.#word = 0;
        return nothing;
      } else return this.#readWord();
    }
    this.#word = 0;
    return nothing;
  }

  /** An operator's code is left in `#word`; words that are values are given. */
  #readWord(): Token {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    while (at < bytes.length) {
      const kind = byteClasses[bytes[at] ?? 0];
      if (kind === byteClass.space || kind === byteClass.delimiter) break;
      at++;
    }
    this.at = at;
    const length = at - start;
    const first = bytes[start] ?? 0;
    if (length <= 3) {
      const second = length > 1 ? (bytes[start + 1] ?? 0) << 8 : 0;
      const third = length > 2 ? (bytes[start + 2] ?? 0) << 16 : 0;
      this.#word = first | second | third;
      return nothing;
    }
    this.#word = 0;
    if (length > 5) return nothing;
    const word = String.fromCharCode(...bytes.subarray(start, at));
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : nothing;
  }

  #readNumber(): number {
    const { bytes } = this;
    let at = this.at;
    let isNegative = false;
    for (let byte = bytes[at]; byte === 0x2b || byte === 0x2d; byte = bytes[++at])
      isNegative ||= byte === 0x2d;
    let number = 0;
    let decimals = 0;
    let isFraction = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        // Beyond this, digits of a fraction are below what a number can hold, and those of an integer make no sense.
        if (number < 1e15) {
          number = number * 10 + byte - 48;
          if (isFraction) decimals++;
        } else if (!isFraction) number = 1e15;
      } else if (byte === 0x2e && !isFraction) isFraction = true;
      else if (byteClasses[byte] === byteClass.numeric) continue;
      else break;
    }
    this.at = Math.max(at, this.at + 1);
    const value = decimals === 0 ? number : number / (powers[decimals] ?? 1);
    return isNegative ? -value : value;
  }

  #readDelimited(byte: number, depth: number): Token {
    switch (byte) {
      case 0x28: {
        const { bytes, end } = readLiteral(this.bytes, this.at);
        this.at = end;
        return { kind: 'string', bytes };
      }
      case 0x2f:
        return this.#readName();
      case 0x3c:
        if (this.bytes[this.at + 1] === 0x3c) {
          this.at += 2;
          return this.#readDict(depth + 1);
        }
        return this.#readHex();
      case 0x5b:
        this.at++;
        return this.#readArray(depth + 1);
      case 0x25:
        this.#skipComment();
        return nothing;
      default:
        this.at++;
        return nothing;
    }
  }

  #readName(): PdfObject {
    const { bytes } = this;
    const start = ++this.at;
    let text = '';
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      const kind = byteClasses[byte];
      if (kind === byteClass.space || kind === byteClass.delimiter) break;
      if (at - start > longestName) continue;
      const high = byte === 0x23 ? hexValue(bytes[at + 1] ?? 0) : -1;
      const low = high >= 0 ? hexValue(bytes[at + 2] ?? 0) : -1;
      if (low >= 0) {
        text += String.fromCharCode(high * 16 + low);
        at += 2;
      } else text += String.fromCharCode(byte);
    }
    this.at = at;
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const name: PdfObject = { kind: 'name', name: decodeName(text) };
    this.#names.set(text, name);
    return name;
  }

  #readHex(): PdfObject {
    const { bytes } = this;
    const end = bytes.indexOf(0x3e, ++this.at);
    const stop = end < 0 ? bytes.length : end;
    const made = new Uint8Array((stop - this.at + 1) >> 1);
    let digits = 0;
    for (; this.at < stop; this.at++) {
      const value = hexValue(bytes[this.at] ?? 0);
      if (value < 0) continue;
      const index = digits >> 1;
      made[index] = digits++ % 2 === 0 ? value * 16 : (made[index] ?? 0) + value;
    }
    this.at = stop + 1;
    return { kind: 'string', bytes: made.subarray(0, (digits + 1) >> 1) };
  }

  #readArray(depth: number): Token {
    const items: PdfObject[] = [];
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x5d) {
        this.at++;
        break;
      }
      if (byteClasses[byte] === byteClass.space) {
        this.at++;
        continue;
      }
      const item = depth > deepest ? this.#skip() : this.#readObject(depth);
      // An operator in an array: its end was forgotten. What stands there is what would have been.
      if (item !== nothing) items.push(item);
    }
    return { kind: 'array', items };
  }

  #readDict(depth: number): PdfDict {
    const entries = new Map<string, PdfObject>();
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x3e) {
        this.at += this.bytes[this.at + 1] === 0x3e ? 2 : 1;
        break;
      }
      if (byteClasses[byte] === byteClass.space) {
        this.at++;
        continue;
      }
      const key = depth > deepest ? this.#skip() : this.#readObject(depth);
      if (typeof key !== 'object' || key?.kind !== 'name') continue;
      const value = this.#readObject(depth);
      if (value !== nothing) entries.set(key.name, value);
    }
    return createDict(() => entries);
  }

  #skip(): typeof nothing {
    this.at++;
    return nothing;
  }

  #skipComment(): void {
    const { bytes } = this;
    while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
  }
}
