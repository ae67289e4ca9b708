/** What codes stand for, by code, as the file says it. */
export type CodeMap = {
  /** `undefined` where the map does not say. */
  textOf: (code: number) => string | undefined;
  isEmpty: boolean;
};

/** So many codes are read; two bytes have 65,536. */
const mostCodes = 100_000;
/** Ligatures and syllables; what is longer is no character. */
const longestText = 64;

const token =
  /<([0-9A-Fa-f\s]*)>|(\[)|(\])|\((?:[^()\\]|\\[^])*\)|%[^\r\n]*|\/[^\s<>[\]()/%]*|([^\s<>[\]()/%]+)|[^]/g;

/** Reads a `/ToUnicode` map as far as it makes sense. Source: ISO 32000-2, 9.10.3. */
export function readToUnicode(bytes: Uint8Array): CodeMap {
  const texts = new Map<number, string>();
  // What stands in brackets is one operand.
  let operands: (string | string[])[] = [];
  let list: string[] | null = null;
  for (const [, hex, open, close, word] of new TextDecoder('latin1').decode(bytes).matchAll(token)) {
    if (texts.size >= mostCodes) break;
    if (hex !== undefined) {
      const digits = hex.replace(/\s+/g, '').slice(0, 4 * longestText);
      if (list) list.push(digits);
      else operands.push(digits);
    } else if (open !== undefined) list = [];
    else if (close !== undefined && list) {
      operands.push(list);
      list = null;
    } else if (word !== undefined) {
      if (word === 'endbfchar') readCharacters(operands, texts);
      if (word === 'endbfrange') readRanges(operands, texts);
      if (!/^[-+.\d]/.test(word)) [operands, list] = [[], null];
    }
  }
  return { textOf: (code) => texts.get(code), isEmpty: texts.size === 0 };
}

function readCharacters(operands: readonly (string | string[])[], texts: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, text] = operands.slice(at, at + 2);
    if (typeof code === 'string' && typeof text === 'string') enter(texts, parseInt(code, 16), toText(text));
  }
}

function readRanges(operands: readonly (string | string[])[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [low, high, target] = operands.slice(at, at + 3);
    if (typeof low !== 'string' || typeof high !== 'string' || target === undefined) continue;
    const from = parseInt(low, 16);
    const to = Math.min(parseInt(high, 16), from + mostCodes);
    for (let code = from; code <= to && texts.size < mostCodes; code++) {
      const text =
        typeof target === 'string' ? moveOn(toText(target), code - from) : toText(target[code - from] ?? '');
      enter(texts, code, text);
    }
  }
}

function enter(texts: Map<number, string>, code: number, text: string): void {
  if (!Number.isNaN(code) && text !== '' && text !== '\0') texts.set(code, text);
}

/** UTF-16, big end first. */
function toText(hex: string): string {
  let text = '';
  const digits = hex.length <= 2 ? hex.padStart(4, '0') : hex;
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(parseInt(digits.slice(at, at + 4), 16));
  return text;
}

/** The last unit counts on. */
function moveOn(text: string, by: number): string {
  if (by === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) + by) & 0xffff);
}
