/** What the header and the description of an ICC profile say (ICC.1:2022, 7.2, 10.15; ICC.1:2001-04, 6.5.17). */
export type IccProfile = { space: 'gray' | 'rgb' | 'cmyk' | 'lab' | null; description: string };

const spaces: Readonly<Record<string, NonNullable<IccProfile['space']>>> = {
  GRAY: 'gray',
  'RGB ': 'rgb',
  CMYK: 'cmyk',
  'Lab ': 'lab',
};
const mostTags = 200;
const longest = 200;

/** Reads a profile as far as it can be told what it is; an empty description stands for none. */
export function readIccProfile(bytes: Uint8Array): IccProfile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nothing: IccProfile = { space: null, description: '' };
  if (bytes.length < 132) return nothing;
  const sign = readLatin(bytes, 16, 20);
  const space = Object.hasOwn(spaces, sign) ? (spaces[sign] ?? null) : null;
  const count = Math.min(view.getUint32(128), mostTags);
  for (let tag = 0; tag < count && 132 + 12 * tag + 12 <= bytes.length; tag++) {
    const at = 132 + 12 * tag;
    if (readLatin(bytes, at, at + 4) !== 'desc') continue;
    return { space, description: readDescription(bytes, view, view.getUint32(at + 4)) };
  }
  return { ...nothing, space };
}

function readDescription(bytes: Uint8Array, view: DataView, start: number): string {
  if (start + 16 > bytes.length) return '';
  const type = readLatin(bytes, start, start + 4);
  if (type === 'desc') return readLatin(bytes, start + 12, start + 12 + view.getUint32(start + 8));
  return type === 'mluc' ? readLocalised(bytes, view, start) : '';
}

/** The English text of several, else the first. */
function readLocalised(bytes: Uint8Array, view: DataView, start: number): string {
  const count = Math.min(view.getUint32(start + 8), mostTags);
  let chosen: number | undefined;
  for (let record = 0; record < count; record++) {
    const at = start + 16 + 12 * record;
    if (at + 12 > bytes.length) break;
    if (chosen === undefined || readLatin(bytes, at, at + 2) === 'en') chosen = at;
    if (readLatin(bytes, chosen, chosen + 2) === 'en') break;
  }
  if (chosen === undefined) return '';
  const from = start + view.getUint32(chosen + 8);
  const to = Math.min(from + view.getUint32(chosen + 4), from + 2 * longest);
  return tidy(new TextDecoder('utf-16be').decode(bytes.subarray(from, to)));
}

function readLatin(bytes: Uint8Array, from: number, to: number): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(from, Math.min(to, from + longest)));
  return to - from === 4 || to - from === 2 ? text : tidy(text);
}

function tidy(text: string): string {
  const [upToEnd = ''] = text.split('\0', 1);
  return upToEnd.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
