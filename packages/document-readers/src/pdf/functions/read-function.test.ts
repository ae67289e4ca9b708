import { describe, expect, it } from 'vitest';
import { openPdf } from '../objects/open-pdf.ts';
import { writePdf, type ObjectSource } from '../test-data/write-pdf.ts';
import type { PdfFunction } from '../model/color-space.ts';
import { readFunction } from './read-function.ts';

async function read(
  source: ObjectSource,
  more: Record<number, ObjectSource> = {},
): Promise<PdfFunction | undefined> {
  const file = await openPdf(writePdf({ objects: { 100: source, ...more } }));
  if ('fault' in file) throw new Error(file.fault.reason);
  return readFunction(file, { kind: 'ref', number: 100, generation: 0 });
}

const program = (code: string, inputs = 1, outputs = 1): ObjectSource => ({
  entries: `/FunctionType 4 /Domain [${'-100 100 '.repeat(inputs)}] /Range [${'-1000 1000 '.repeat(outputs)}]`,
  data: code,
});
const ramp = '<< /FunctionType 2 /Domain [0 1] /C0 [0 1] /C1 [1 0] /N 1 >>';

describe('functions of PDF', () => {
  it.each<[string, ObjectSource, number[], number[]]>([
    ['an exponential', ramp, [0.25], [0.25, 0.75]],
    ['an exponential with an exponent', '<< /FunctionType 2 /Domain [0 1] /N 2 >>', [0.5], [0.25]],
    ['beyond its domain', ramp, [7], [1, 0]],
    ['what is no number', ramp, [NaN], [0, 1]],
    [
      'a stitched one, before its bound',
      `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 1 0] /Functions [${ramp} ${ramp}] >>`,
      [0.25],
      [0.5, 0.5],
    ],
    [
      'a stitched one, at its bound',
      `<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 1 0] /Functions [${ramp} ${ramp}] >>`,
      [0.5],
      [1, 0],
    ],
    [
      'samples of 8 bits',
      {
        entries: '/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [3] /BitsPerSample 8',
        data: Uint8Array.of(0, 255, 0),
      },
      [0.25],
      [0.5],
    ],
    [
      'samples of 4 bits in two directions',
      {
        entries: '/FunctionType 0 /Domain [0 1 0 1] /Range [0 15] /Size [2 2] /BitsPerSample 4',
        data: Uint8Array.of(0x0f, 0x0f),
      },
      [0.5, 0.2],
      [7.5],
    ],
    [
      'samples of 16 bits with a decoding',
      {
        entries: '/FunctionType 0 /Domain [0 1] /Range [-5 5] /Size [2] /BitsPerSample 16 /Decode [5 -5]',
        data: Uint8Array.of(0, 0, 255, 255),
      },
      [1],
      [-5],
    ],
    ['several functions as one', `[${ramp} ${ramp}]`, [0.25], [0.25, 0.75, 0.25, 0.75]],
    ['a program: arithmetic', program('{ 2 mul 3 add neg abs 4 idiv }'), [5], [3]],
    ['a program: truncation', program('{ dup truncate sub 10 mul round cvi }'), [3.27], [3]],
    ['a program: trigonometry', program('{ sin 1 atan }'), [90], [45]],
    ['a program: powers', program('{ 2 exp sqrt log }'), [100], [2]],
    ['a program: comparing', program('{ dup 3 gt { pop 1 } { pop 2 } ifelse }'), [4], [1]],
    ['a program: one way only', program('{ dup 3 le { 10 add } if }'), [3], [13]],
    ['a program: bits', program('{ cvi 1 bitshift 6 and 1 or 3 xor }'), [3], [4]],
    ['a program: truths', program('{ 0 eq not true and { 5 } { 6 } ifelse }'), [0], [6]],
    ['a program: rolling', program('{ 1 2 3 4 2 roll }', 1, 4), [9], [2, 3, 9, 1]],
    ['a program: rolling back', program('{ 1 2 3 -1 roll }', 1, 3), [9], [1, 2, 9]],
    ['a program: copying', program('{ 1 2 copy exch 3 index }', 1, 5), [9], [9, 1, 1, 9, 9]],
    ['a program with comments', program('{ % no\n 2 mul }'), [4], [8]],
    ['a program that keeps too little', program('{ pop }', 1, 2), [4], [0, 0]],
    ['a program that divides by nothing', program('{ 0 div 0 mod ln }'), [4], [0]],
    ['a program that copies for ever', program(`{ ${'99 copy '.repeat(500)} }`), [1], [1]],
  ])('%s', async (_, source, input, output) => {
    const made = await read(source);
    expect(made?.at(input).map((value) => Math.round(value * 1e6) / 1e6)).toEqual(output);
  });

  it.each<[string, ObjectSource, Record<number, ObjectSource>?]>([
    ['no function', '<< >>'],
    ['an unknown type', '<< /FunctionType 9 /Domain [0 1] >>'],
    ['no domain', '<< /FunctionType 2 /N 1 >>'],
    ['a domain that is turned round', '<< /FunctionType 2 /Domain [1 0] /N 1 >>'],
    ['an empty array', '[]'],
    [
      'a function of itself',
      '<< /FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [100 0 R] >>',
    ],
    [
      'functions that multiply',
      `<< /FunctionType 3 /Domain [0 1] /Functions [${'101 0 R '.repeat(200)}] >>`,
      { 101: `<< /FunctionType 3 /Domain [0 1] /Functions [${'100 0 R '.repeat(200)}] >>` },
    ],
    ['samples without sizes', { entries: '/FunctionType 0 /Domain [0 1] /Range [0 1]', data: '' }],
    ['a program that ends too early', program('{ 1 { 2 }')],
    ['a program that is too deep', program(`${'{'.repeat(500)}${'}'.repeat(500)}`)],
    ['a program without its conditions', program('{ if }')],
  ])('none: %s', async (_, source, more) => {
    expect(await read(source, more)).toBeUndefined();
  });

  it('finds the stops of a gradient that was written out', async () => {
    const data = Uint8Array.from({ length: 101 }, (_, at) => (at < 30 ? at * 5 : 150));
    const made = await read({
      entries: '/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [101] /BitsPerSample 8',
      data,
    });
    expect(made?.knots).toEqual([0, 0.3, 1]);
  });
});
