import type { PdfDict } from './model/pdf-object.ts';
import type { PdfFile } from './objects/pdf-file.ts';
import { readArray, readDict, readName, readNumber, readText } from './objects/read-value.ts';

/** A run of pages begins: the page, from 1, and what the file calls it. */
export type PageLabel = { page: number; label: string };

/** So many nodes of the tree of labels, and so many runs, are looked at. */
const mostNodes = 1_000;
const mostRuns = 1_000;

/**
 * Where the runs of pages of a file begin that it does not call by their numbers, in the order written. Source: ISO
 * 32000-2, 12.4.2.
 */
export function readPageLabels(file: Pick<PdfFile, 'catalog' | 'resolve' | 'pageCount'>): PageLabel[] {
  const labels: PageLabel[] = [];
  const root = readDict(file, file.catalog.get('PageLabels'));
  const waiting: PdfDict[] = root ? [root] : [];
  let nodes = 0;
  for (let node = waiting.pop(); node && nodes < mostNodes; node = waiting.pop()) {
    nodes++;
    const entries = (readArray(file, node.get('Nums')) ?? []).slice(0, 2 * mostRuns);
    for (let at = 0; at + 1 < entries.length && labels.length < mostRuns; at += 2) {
      const page = (readNumber(file, entries[at]) ?? -1) + 1;
      const run = readDict(file, entries[at + 1]);
      if (!run || !Number.isInteger(page) || page < 1 || page > file.pageCount) continue;
      const label = nameFirst(file, run);
      if (label !== String(page)) labels.push({ page, label });
    }
    const kids = (readArray(file, node.get('Kids')) ?? []).slice(0, mostNodes);
    waiting.push(...kids.flatMap((kid) => readDict(file, kid) ?? []).toReversed());
  }
  return labels;
}

function nameFirst(file: Pick<PdfFile, 'resolve'>, run: PdfDict): string {
  const start = Math.trunc(readNumber(file, run.get('St')) ?? 1);
  const number = start >= 1 && start <= 100_000 ? start : 1;
  const prefix = (readText(file, run.get('P')) ?? '').slice(0, 100);
  switch (readName(file, run.get('S'))) {
    case 'D':
      return `${prefix}${number}`;
    case 'R':
      return `${prefix}${toRoman(number)}`;
    case 'r':
      return `${prefix}${toRoman(number).toLowerCase()}`;
    case 'A':
      return `${prefix}${toLetters(number)}`;
    case 'a':
      return `${prefix}${toLetters(number).toLowerCase()}`;
    default:
      return prefix;
  }
}

/** 1 to 9 in the signs for one, five and ten of a place. */
function toRomanDigit(digit: number, [one, five, ten]: readonly [string, string, string]): string {
  if (digit === 9) return one + ten;
  if (digit === 4) return one + five;
  return (digit >= 5 ? five : '') + one.repeat(digit % 5);
}

/** Numbers from 4000 on are written with as many M as it takes, at most a hundred. */
function toRoman(number: number): string {
  const digit = (place: number) => Math.floor(number / place) % 10;
  return [
    'M'.repeat(Math.min(100, Math.floor(number / 1000))),
    toRomanDigit(digit(100), ['C', 'D', 'M']),
    toRomanDigit(digit(10), ['X', 'L', 'C']),
    toRomanDigit(digit(1), ['I', 'V', 'X']),
  ].join('');
}

/** A to Z, then AA to ZZ. */
function toLetters(number: number): string {
  const at = (number - 1) % 26;
  return String.fromCharCode(65 + at).repeat(Math.min(100, Math.floor((number - 1) / 26) + 1));
}
