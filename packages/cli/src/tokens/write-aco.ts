import type { Brand } from '@brandlint/core';
import { createByteWriter } from './create-byte-writer.ts';
import { listSwatches } from './list-swatches.ts';

const spaceRgb = 0;
const spaceCmyk = 2;

/**
 * The palette as Photoshop reads it: values on screen, then inks. The first part has no names and is for old programs, the
 * second says the same with names. Source: Adobe Photoshop File Formats Specification, "Color Swatches".
 */
export function writeAco(brand: Brand): Uint8Array<ArrayBuffer> {
  const { screen, ink } = listSwatches(brand);
  const swatches = [
    ...screen.map(({ name, components }) => ({ name, space: spaceRgb, words: components.map(toWord) })),
    // Of ink none is the largest number.
    ...ink.map(({ name, components }) => ({
      name,
      space: spaceCmyk,
      words: components.map((component) => toWord(1 - component)),
    })),
  ];
  const writer = createByteWriter();
  for (const version of [1, 2]) {
    writer.uint16(version);
    writer.uint16(swatches.length);
    for (const { name, space, words } of swatches) {
      writer.uint16(space);
      for (let at = 0; at < 4; at++) writer.uint16(words[at] ?? 0);
      if (version === 1) continue;
      writer.uint32(name.length + 1);
      writer.utf16(name);
    }
  }
  return writer.finish();
}

function toWord(component: number): number {
  return Math.round(component * 65_535);
}
