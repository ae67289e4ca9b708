import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  type Location,
  type Picture,
} from '@brandlint/core';
import { isComputed } from './blank-placeholders.ts';
import { toPicture } from './to-picture.ts';

/** Collects the pictures of a source, each once, and tells their keys. */
export type PictureList = {
  pictures: () => readonly Picture[];
  /** Adds the picture that an address leads to or holds; `null` where there is none, or a template computes it. */
  addAddress: (address: string, place: Location) => string | null;
  /** Adds a drawing as the text of a file of its own. */
  addDrawing: (text: string, place: Location) => string;
};

/** Makes an empty list. */
export function createPictureList(): PictureList {
  const pictures = new Map<string, Picture>();
  const keys = new Map<string, string | null>();
  return { pictures: () => [...pictures.values()], addAddress, addDrawing };

  function addAddress(address: string, place: Location): string | null {
    let key = keys.get(address);
    if (key === undefined) keys.set(address, (key = add(address, place)));
    return key;
  }

  function add(address: string, place: Location): string | null {
    const picture = toPicture(address);
    if (picture === 'none') return null;
    if (picture !== 'linked') {
      const { content } = picture;
      if (content.kind === 'text') return addDrawing(content.text, place);
      return enter(writeInsideKey(content.data), (key) => ({
        key,
        place,
        kind: 'inside',
        content: { kind: 'base64', data: content.data },
      }));
    }
    if (address === '' || isComputed(address)) return null;
    const hash = address.indexOf('#');
    const path = hash === -1 ? address : address.slice(0, hash);
    const fragment = hash === -1 ? '' : address.slice(hash + 1);
    if (path === '') return null;
    const whole = fragment === '' ? path : `${path}#${fragment}`;
    return enter(`linked:${whole}`, (key) => ({
      key,
      place,
      kind: 'linked',
      address: path,
      ...(fragment !== '' && { fragment }),
    }));
  }

  function addDrawing(text: string, place: Location): string {
    return enter(writeInsideKey(text), (key) => ({
      key,
      place,
      kind: 'inside',
      content: { kind: 'svg', text },
    }));
  }

  function enter(key: string, make: (key: string) => Picture): string {
    if (!pictures.has(key)) pictures.set(key, make(key));
    return key;
  }
}

function writeInsideKey(text: string): string {
  return `inside:${writeFingerprint(extendFingerprint(emptyFingerprint, text))}`;
}
