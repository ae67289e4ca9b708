import type { Location, Picture } from '@brandlint/core';
import { readPictureAddress, toInsideDrawing, type PictureSource } from '../values/read-picture-address.ts';
import { isComputed } from './blank-placeholders.ts';

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
  return {
    pictures: () => [...pictures.values()],
    addAddress,
    addDrawing: (text, place) => enter(toInsideDrawing(text), place),
  };

  function addAddress(address: string, place: Location): string | null {
    let key = keys.get(address);
    if (key === undefined) {
      const source = readPictureAddress(address);
      const isUnknown = source?.kind === 'linked' && isComputed(address);
      keys.set(address, (key = source && !isUnknown ? enter(source, place) : null));
    }
    return key;
  }

  function enter(source: PictureSource, place: Location): string {
    if (!pictures.has(source.key)) pictures.set(source.key, { ...source, place });
    return source.key;
  }
}
