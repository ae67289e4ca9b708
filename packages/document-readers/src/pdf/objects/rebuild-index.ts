import { findWord, toLatin } from './find-bytes.ts';
import { join } from './filters/filter.ts';
import { scanObjects, type ObjectPlace } from './scan-objects.ts';

/** An object that stands in a stream of objects, with where that begins. */
export type PackedPlace = { number: number; stream: number; index: number; start: number };

/** What can be known of a file without its list of objects. */
export type ScannedFile = {
  /** The last object of each number, in the order in which they stand. */
  places: readonly ObjectPlace[];
  /** The streams of objects among them. */
  groups: readonly ObjectPlace[];
  root: string | undefined;
  /** What of the trailer is needed to decrypt. */
  lock: string;
};

/** Goes through a file whose list of objects leads nowhere. */
export function scanFile(bytes: Uint8Array): ScannedFile {
  const byNumber = new Map<number, ObjectPlace>();
  for (const place of scanObjects(bytes)) {
    if (place.number === 0 || place.number > largestNumber) continue;
    byNumber.delete(place.number);
    byNumber.set(place.number, place);
  }
  const places = [...byNumber.values()];
  const trailers = [...listTrailers(bytes), ...places.map(({ beginning }) => beginning).filter(isIndex)];
  const read = (key: RegExp): string | undefined => lastMatch(trailers, key);
  const catalog = places.findLast(({ beginning }) => /\/Type\s*\/Catalog\b/.test(beginning));
  const named = read(/\/Root\s+(\d{1,10}\s+\d{1,5}\s+R)\b/);
  const encrypt = read(/\/Encrypt\s+(\d{1,10}\s+\d{1,5}\s+R)\b/);
  const id = read(/\/ID\s*\[\s*(<[0-9A-Fa-f\s]{0,256}>\s*<[0-9A-Fa-f\s]{0,256}>)\s*\]/);
  return {
    places,
    groups: places.filter(({ beginning }) => /\/ObjStm\b/.test(beginning)),
    root: catalog ? `${catalog.number} ${catalog.generation} R` : named,
    lock: `${encrypt ? `/Encrypt ${encrypt} ` : ''}${id ? `/ID [${id}]` : ''}`,
  };
}

/** The bound of Annex C.2. */
const largestNumber = 8_388_607;
const trailerLength = 1024;

function isIndex(beginning: string): boolean {
  return /\/Type\s*\/XRef\b/.test(beginning);
}

function listTrailers(bytes: Uint8Array): string[] {
  const trailers: string[] = [];
  for (let at = findWord(bytes, 'trailer', 0); at >= 0; at = findWord(bytes, 'trailer', at + trailerLength))
    trailers.push(toLatin(bytes.subarray(at, at + trailerLength)));
  return trailers;
}

function lastMatch(texts: readonly string[], pattern: RegExp): string | undefined {
  return texts.map((text) => pattern.exec(text)?.[1]).findLast((match) => match !== undefined);
}

/** The file with a list of its objects at its end. Without a catalog of its own it gets an empty one. */
export function writeIndex(bytes: Uint8Array, file: ScannedFile, packed: readonly PackedPlace[]): Uint8Array {
  const rows = listRows(file.places, packed);
  const next = (rows.at(-1)?.number ?? 0) + 1;
  const catalog = `\n${next} 0 obj\n<</Type/Catalog>>\nendobj\n`;
  rows.push({ number: next, type: 1, place: bytes.length + 1, index: 0 });
  const data = new Uint8Array(rows.length * rowLength);
  const view = new DataView(data.buffer);
  rows.forEach(({ type, place, index }, at) => {
    view.setUint8(at * rowLength, type);
    view.setUint32(at * rowLength + 1, place);
    view.setUint32(at * rowLength + 5, index);
  });
  const ranges = writeRanges(rows.map(({ number }) => number));
  const entries = `/Type/XRef/Size ${next + 2}/W[1 4 4]/Index[${ranges}]/Length ${data.length}`;
  const head = `${next + 1} 0 obj\n<<${entries}/Root ${file.root ?? `${next} 0 R`} ${file.lock}>>\nstream\n`;
  const tail = `\nendstream\nendobj\nstartxref\n${bytes.length + catalog.length}\n%%EOF\n`;
  const encoder = new TextEncoder();
  return join([bytes, encoder.encode(catalog + head), data, encoder.encode(tail)]);
}

/** 7.5.8.3: type 1 is in the file at a place, type 2 in the stream of that number. */
type Row = { number: number; type: 1 | 2; place: number; index: number };

/** What stands later in a file is what holds. */
function listRows(places: readonly ObjectPlace[], packed: readonly PackedPlace[]): Row[] {
  const rows = new Map<number, Row & { start: number }>();
  for (const { number, start } of places)
    rows.set(number, { number, type: 1, place: start, index: 0, start });
  for (const { number, stream, index, start } of packed)
    if ((rows.get(number)?.start ?? -1) <= start)
      rows.set(number, { number, type: 2, place: stream, index, start });
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

const rowLength = 9;

function writeRanges(numbers: readonly number[]): string {
  const ranges: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last.first + last.count === number) last.count += 1;
    else ranges.push({ first: number, count: 1 });
  }
  return ranges.map(({ first, count }) => `${first} ${count}`).join(' ');
}
