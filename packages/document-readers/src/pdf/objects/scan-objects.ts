import { findWord, isWordAt, toLatin } from './find-bytes.ts';
import { isWhiteSpace } from './filters/is-white-space.ts';

/** Where an object stands in a file by its own words, `7 0 obj`, and how it begins. */
export type ObjectPlace = {
  number: number;
  generation: number;
  start: number;
  end: number;
  beginning: string;
};

/** As much of an object as is looked at: the dictionaries in question are short. */
const beginningLength = 2048;

/** The objects of a file in the order in which they stand in it, in time that grows with its size. */
export function scanObjects(bytes: Uint8Array): ObjectPlace[] {
  const labels = findLabels(bytes);
  const places: ObjectPlace[] = [];
  let after = 0;
  let hasEnd = true;
  labels.forEach((label, index) => {
    // What looks like an object within a stream is none. A stream without an end is gone through as if it were none.
    if (label.start < after) return;
    const end = labels[index + 1]?.start ?? bytes.length;
    const beginning = toLatin(bytes.subarray(label.start, Math.min(end, label.start + beginningLength)));
    const previous = places.at(-1);
    if (previous) previous.end = endOf(bytes, previous.start, label.start);
    places.push({ ...label, end: bytes.length, beginning });
    if (!hasEnd || !/>>\s*stream[\r\n]/.test(beginning)) return;
    const streamEnd = findWord(bytes, 'endstream', label.start);
    hasEnd = streamEnd >= 0;
    after = streamEnd;
  });
  const last = places.at(-1);
  if (last) last.end = endOf(bytes, last.start, bytes.length);
  return places;
}

/** Up to its last `endobj`, where it has one. */
function endOf(bytes: Uint8Array, start: number, next: number): number {
  for (let at = next - 6; at > start; at--)
    if (bytes[at] === 0x65 && isWordAt(bytes, 'endobj', at)) return at;
  return next;
}

type Label = Pick<ObjectPlace, 'number' | 'generation' | 'start'>;

function findLabels(bytes: Uint8Array): Label[] {
  const labels: Label[] = [];
  for (let at = findWord(bytes, 'obj', 0); at >= 0; at = findWord(bytes, 'obj', at + 3)) {
    const label = readLabel(bytes, at);
    if (label) labels.push(label);
  }
  return labels;
}

/** The numbers before `obj`. */
function readLabel(bytes: Uint8Array, at: number): Label | undefined {
  const generation = readDigitsBefore(bytes, at, 5);
  const number = generation && readDigitsBefore(bytes, generation.start, 10);
  return number && { number: number.value, generation: generation.value, start: number.start };
}

function readDigitsBefore(
  bytes: Uint8Array,
  end: number,
  most: number,
): { value: number; start: number } | undefined {
  let last = end;
  while (last > 0 && end - last < 16 && isWhiteSpace(bytes[last - 1] ?? 0)) last -= 1;
  let start = last;
  while (start > 0 && last - start <= most && isDigit(bytes[start - 1])) start -= 1;
  const length = last - start;
  if (last === end || length === 0 || length > most) return undefined;
  return { value: Number(toLatin(bytes.subarray(start, last))), start };
}

/** So much is looked through at a time. */
const counted = 1024 * 1024;
const longestLabel = 4;

/** How many objects a file has at most, with those that its lists name; of more than `most`, no more than that is told. */
export function countObjects(bytes: Uint8Array, most: number): number {
  // `00012 n` in a list, `12 0 obj` where the object is. An expression is compiled at once, a loop once it has run for long.
  const label = /\d [nf]|[\0\t\n\f\r ]obj/g;
  let count = 0;
  for (let start = 0; start < bytes.length && count <= most;) {
    const text = toLatin(bytes.subarray(start, start + counted));
    const isLast = start + text.length >= bytes.length;
    let end = isLast ? text.length : text.length - longestLabel + 1;
    label.lastIndex = 0;
    for (; count <= most && label.test(text); count++) end = Math.max(end, label.lastIndex);
    start += end;
  }
  return count;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
