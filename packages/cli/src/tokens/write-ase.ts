import type { Brand } from '@brandlint/core';
import { createByteWriter } from './create-byte-writer.ts';
import { listSwatches, longestSwatchName, type Swatch } from './list-swatches.ts';
import { toOneLine } from './to-one-line.ts';

const blockColor = 0x0001;
const blockGroupStart = 0xc001;
const blockGroupEnd = 0xc002;
/** A process colour that is no global one. */
const typeNormal = 2;

/** The palette as Adobe's programs exchange it: a group of values on screen and, where there are any, one of inks. */
export function writeAse(brand: Brand): Uint8Array<ArrayBuffer> {
  const { screen, ink } = listSwatches(brand);
  const whose = toOneLine(brand.name, longestSwatchName - 20);
  const blocks = [
    ...toGroup(`${whose} (screen, RGB)`, 'RGB ', screen),
    ...(ink.length > 0 ? toGroup(`${whose} (print, CMYK)`, 'CMYK', ink) : []),
  ];
  const writer = createByteWriter();
  writer.ascii('ASEF');
  writer.uint16(1);
  writer.uint16(0);
  writer.uint32(blocks.length);
  for (const block of blocks) writer.bytes(block);
  return writer.finish();
}

function toGroup(name: string, model: 'RGB ' | 'CMYK', swatches: readonly Swatch[]): Uint8Array[] {
  return [
    toBlock(blockGroupStart, toName(name)),
    ...swatches.map((swatch) => {
      const content = createByteWriter();
      content.bytes(toName(swatch.name));
      content.ascii(model);
      for (const component of swatch.components) content.float32(component);
      content.uint16(typeNormal);
      return toBlock(blockColor, content.finish());
    }),
    toBlock(blockGroupEnd, new Uint8Array()),
  ];
}

/** A name with its length, its closing zero included. */
function toName(name: string): Uint8Array {
  const writer = createByteWriter();
  writer.uint16(name.length + 1);
  writer.utf16(name);
  return writer.finish();
}

function toBlock(type: number, content: Uint8Array): Uint8Array {
  const writer = createByteWriter();
  writer.uint16(type);
  writer.uint32(content.length);
  writer.bytes(content);
  return writer.finish();
}
