import { joinBytes } from './write-pdf.ts';

/** The header of an ICC profile and its description, as version 2 or 4 writes it: enough to tell what it is of. */
export function writeIccProfile(
  space: 'GRAY' | 'RGB ' | 'CMYK' | 'Lab ',
  description: string,
  version: 2 | 4,
): Uint8Array {
  const tag = version === 2 ? writePlain(description) : writeLocalised(description);
  const head = new Uint8Array(128);
  head.set(joinBytes(space), 16);
  head[8] = version;
  const table = joinBytes(writeNumber(1), 'desc', writeNumber(144), writeNumber(tag.length));
  return joinBytes(head, table, tag);
}

function writePlain(text: string): Uint8Array {
  return joinBytes('desc', writeNumber(0), writeNumber(text.length + 1), text, '\0');
}

function writeLocalised(text: string): Uint8Array {
  const wide = (part: string): string => part.replaceAll(/./g, '\0$&');
  const foreign = wide('Beschreibung');
  const english = wide(text);
  const records = joinBytes(
    'deDE',
    writeNumber(foreign.length),
    writeNumber(40),
    'enUS',
    writeNumber(english.length),
    writeNumber(40 + foreign.length),
  );
  return joinBytes('mluc', writeNumber(0), writeNumber(2), writeNumber(12), records, foreign, english);
}

function writeNumber(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
