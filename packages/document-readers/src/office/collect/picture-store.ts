import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Embedded,
  type GapList,
  type Location,
  type Picture,
} from '@brandlint/core';
import { limits, writeMegabytes } from '../../archive/limits.ts';
import type { Archive } from '../../archive/open-archive.ts';
import { ReadFailure } from '../../archive/read-failure.ts';
import { writeBase64 } from '../../write-base64.ts';

/** The pictures of a file: each is unpacked once, and listed once. */
export type PictureStore = {
  /** Lists the picture in a part, and gives the key that uses of it carry; `null` where it cannot be looked at. */
  add: (part: string, place: Location, within: readonly string[]) => string | null;
  /** Lists a drawing that the document holds in its own terms. */
  addDrawing: (svg: string, place: Location) => string;
  pictures: readonly Picture[];
  embedded: readonly Embedded[];
};

const rasterEndings = new Set('png jpg jpeg jpe jfif gif webp avif tif tiff bmp heic'.split(' '));
const vectorEndings = new Set(['emf', 'wmf', 'emz', 'wmz', 'pict', 'pct', 'eps', 'svm']);

/** Makes the store of an archive. */
export function createPictureStore(archive: Archive, gaps: GapList): PictureStore {
  const keys = new Map<string, string | null>();
  const pictures = new Map<string, Picture>();
  const embedded: Embedded[] = [];
  let total = 0;
  return {
    add: (part, place, within) => {
      const known = keys.get(part);
      if (known !== undefined) return known;
      const key = read(part, place, within);
      keys.set(part, key);
      return key;
    },
    addDrawing: (svg, place) => {
      const key = keyOf(svg);
      if (!pictures.has(key)) {
        pictures.set(key, { key, place, kind: 'inside', content: { kind: 'svg', text: svg } });
      }
      return key;
    },
    get pictures() {
      return [...pictures.values()];
    },
    embedded,
  };

  function read(part: string, place: Location, within: readonly string[]): string | null {
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    if (vectorEndings.has(ending)) {
      const reason = `pictures in the format .${ending} are not read`;
      gaps.add({ kind: 'unjudged', code: 'vector-picture', reason }, place);
      return null;
    }
    const isDrawing = ending === 'svg';
    if (!isDrawing && !rasterEndings.has(ending)) {
      const reason = 'a picture is in a format that is not known';
      gaps.add({ kind: 'unjudged', code: 'unknown-picture', reason }, place);
      return null;
    }
    const bytes = unpack(part, place);
    return bytes && list(part, isDrawing, bytes, place, within);
  }

  function unpack(part: string, place: Location): Uint8Array | null {
    try {
      const bytes = archive.bytesOf(part, limits.picture);
      if (!bytes) {
        const reason = 'a picture is referred to and missing';
        gaps.add({ kind: 'unreadable', code: 'missing-picture', reason }, place);
        return null;
      }
      total += bytes.length;
      if (total <= limits.pictures) return bytes;
      const reason = `its pictures are larger than ${writeMegabytes(limits.pictures)} together, so not all were looked at`;
      gaps.add({ kind: 'unjudged', code: 'pictures-too-large', reason }, place);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      gaps.add({ kind: 'unreadable', code: error.code, reason: error.message }, place);
    }
    return null;
  }

  function list(
    part: string,
    isDrawing: boolean,
    bytes: Uint8Array,
    place: Location,
    within: readonly string[],
  ): string {
    const text = isDrawing ? new TextDecoder().decode(bytes) : writeBase64(bytes);
    const key = keyOf(text);
    if (pictures.has(key)) return key;
    const data = { kind: 'base64' as const, data: text };
    pictures.set(key, { key, place, kind: 'inside', content: isDrawing ? { kind: 'svg', text } : data });
    embedded.push({
      name: part,
      format: isDrawing ? 'svg' : 'image',
      content: isDrawing ? { kind: 'text', text } : data,
      anchor: part,
      within,
      at: { kind: 'separate' },
    });
    return key;
  }
}

function keyOf(text: string): string {
  return `inside:${writeFingerprint(extendFingerprint(emptyFingerprint, text))}`;
}
