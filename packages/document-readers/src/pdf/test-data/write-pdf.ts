import { zlibSync } from 'fflate';

/** A stream: the entries of its dictionary without `/Length`, and its bytes, of which characters are one each. */
export type StreamSource = { entries?: string; data: string | Uint8Array; isPacked?: boolean };

/** An object as it is written in a file, or a stream. */
export type ObjectSource = string | StreamSource;

/** A page: what paints it, its resources as a dictionary, and further entries such as `/Rotate 90`. */
export type PageSource = {
  contents?: string | Uint8Array | StreamSource;
  resources?: string;
  /** Four numbers; 0 0 200 100 if nothing is said. */
  mediaBox?: string;
  entries?: string;
};

/** What a PDF of a test is made of. */
export type PdfSource = {
  pages?: readonly PageSource[];
  /** By their numbers, best from 100 on: 1 is the catalog, 2 the tree, then two for each page. They replace what has their number. */
  objects?: Readonly<Record<number, ObjectSource>>;
  /** Further entries of the catalog. */
  catalog?: string;
  /** Further entries of the trailer. */
  trailer?: string;
  /** How objects are found: by a table, or by a stream, with all that can be in another stream. */
  structure?: 'table' | 'streams';
  header?: string;
};

type Place = { kind: 'at'; offset: number } | { kind: 'in'; stream: number; index: number };

/** The number of a page's dictionary, from page 1; the number after it is that of its contents. */
function numberOfPage(page: number): number {
  return 1 + 2 * page;
}

/** The bytes of a small PDF. Nothing is checked, so that what is wrong can be written as well. */
export function writePdf(source: PdfSource = {}): Uint8Array {
  const { structure = 'table', header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n' } = source;
  const objects = listObjects(source);
  const parts: Uint8Array[] = [toBytes(header)];
  const places = new Map<number, Place>();
  let offset = parts[0]?.length ?? 0;
  const write = (number: number, object: ObjectSource): void => {
    const bytes = writeObject(number, object);
    places.set(number, { kind: 'at', offset });
    parts.push(bytes);
    offset += bytes.length;
  };
  const last = Math.max(...objects.keys());
  if (structure === 'streams') {
    const inside = [...objects].filter((entry): entry is [number, string] => typeof entry[1] === 'string');
    inside.forEach(([number], index) => places.set(number, { kind: 'in', stream: last + 1, index }));
    for (const [number, object] of objects) if (typeof object !== 'string') write(number, object);
    write(last + 1, groupObjects(inside));
    places.set(last + 2, { kind: 'at', offset });
    parts.push(writeObject(last + 2, writeIndexStream(places, last + 3, source.trailer ?? '')));
    parts.push(toBytes(`startxref\n${offset}\n%%EOF\n`));
  } else {
    for (const [number, object] of objects) write(number, object);
    const trailer = `trailer\n<< /Size ${last + 1} /Root 1 0 R ${source.trailer ?? ''} >>\n`;
    parts.push(toBytes(`${writeTable(places, last + 1)}${trailer}startxref\n${offset}\n%%EOF\n`));
  }
  return joinBytes(...parts);
}

function listObjects({ pages = [{}], objects = {}, catalog = '' }: PdfSource): Map<number, ObjectSource> {
  const kids = pages.map((_, at) => `${numberOfPage(at + 1)} 0 R`).join(' ');
  const all = new Map<number, ObjectSource>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`],
  ]);
  pages.forEach(({ contents = '', resources = '<< >>', mediaBox = '0 0 200 100', entries = '' }, at) => {
    const number = numberOfPage(at + 1);
    const box = `/MediaBox [${mediaBox}]`;
    const text = `<< /Type /Page /Parent 2 0 R ${box} /Resources ${resources} /Contents ${number + 1} 0 R ${entries} >>`;
    all.set(number, text);
    const isBare = typeof contents === 'string' || contents instanceof Uint8Array;
    all.set(number + 1, isBare ? { data: contents } : contents);
  });
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object);
  return all;
}

/** An object with its number around it. */
export function writeObject(number: number, object: ObjectSource): Uint8Array {
  if (typeof object === 'string') return toBytes(`${number} 0 obj\n${object}\nendobj\n`);
  const plain = toBytes(object.data);
  const data = object.isPacked ? zlibSync(plain) : plain;
  const filter = object.isPacked ? '/Filter /FlateDecode ' : '';
  const start = `${number} 0 obj\n<< /Length ${data.length} ${filter}${object.entries ?? ''} >>\nstream\n`;
  return joinBytes(toBytes(start), data, toBytes('\nendstream\nendobj\n'));
}

/** Objects in one stream, as PDF 1.5 has them. */
export function groupObjects(objects: readonly (readonly [number: number, object: string])[]): StreamSource {
  const index: string[] = [];
  let body = '';
  for (const [number, object] of objects) {
    index.push(`${number} ${body.length}`);
    body += `${object}\n`;
  }
  const start = `${index.join(' ')}\n`;
  const entries = `/Type /ObjStm /N ${objects.length} /First ${start.length}`;
  return { entries, data: start + body, isPacked: true };
}

function writeTable(places: ReadonlyMap<number, Place>, size: number): string {
  const lines = ['0000000000 65535 f \n'];
  for (let number = 1; number < size; number++) {
    const place = places.get(number);
    const offset = place?.kind === 'at' ? String(place.offset).padStart(10, '0') : '0000000000';
    lines.push(place?.kind === 'at' ? `${offset} 00000 n \n` : `${offset} 00000 f \n`);
  }
  return `xref\n0 ${size}\n${lines.join('')}`;
}

function writeIndexStream(places: ReadonlyMap<number, Place>, size: number, trailer: string): StreamSource {
  const data = new Uint8Array(size * 7);
  const view = new DataView(data.buffer);
  for (const [number, place] of places) {
    const at = number * 7;
    data[at] = place.kind === 'at' ? 1 : 2;
    view.setUint32(at + 1, place.kind === 'at' ? place.offset : place.stream);
    view.setUint16(at + 5, place.kind === 'in' ? place.index : 0);
  }
  const entries = `/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R ${trailer}`;
  return { entries, data, isPacked: true };
}

/** Characters as bytes, one each; bytes as they are. */
export function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? Uint8Array.from(data, (character) => character.charCodeAt(0)) : data;
}

/** Bytes as characters, one each. */
export function toCharacters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Parts one after another. */
export function joinBytes(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const all = parts.map(toBytes);
  const bytes = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
