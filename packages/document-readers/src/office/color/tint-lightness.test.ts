import { writeHex } from '@brandlint/core';
import { expect, test } from 'vitest';
import { readIndexedColor } from './indexed-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import { applyExcelTint, applyWordTint } from './tint-lightness.ts';

/**
 * What Word itself wrote beside the reference to a theme colour, in the default template of python-docx (#489): base, tint,
 * shade, Word's value. All 978 tints and shades of that file are within 1/255.
 */
const pairs = `4F81BD - BF 365F91|4F81BD - 7F 243F60|1F497D - BF 17365D|C0504D - BF 943634|9BBB59 - BF 76923C
8064A2 - BF 5F497A|4BACC6 - BF 31849B|F79646 - BF E36C0A|000000 BF - 404040|000000 7F - 808080|000000 3F - C0C0C0
4F81BD 3F - D3DFEE|C0504D 3F - EFD3D2|9BBB59 3F - E6EED5|8064A2 3F - DFD8E8|4BACC6 3F - D2EAF1|F79646 3F - FDE4D0
4F81BD BF - 7BA0CD|C0504D BF - CF7B79|9BBB59 BF - B3CC82|8064A2 BF - 9F8AB9|4BACC6 BF - 78C0D4|F79646 BF - F9B074
FFFFFF - D8 D8D8D8|4F81BD 7F - A7BFDE|C0504D 7F - DFA7A6|9BBB59 7F - CDDDAC|8064A2 7F - BFB1D0|4BACC6 7F - A5D5E2
F79646 7F - FBCAA2|4F81BD 19 - EDF2F8|4F81BD 33 - DBE5F1|C0504D 19 - F8EDED|9BBB59 33 - EAF1DD|8064A2 33 - E5DFEC
C0504D - 7F 622423|9BBB59 - 7F 4E6128|8064A2 - 7F 3F3151|4BACC6 - 7F 205867|F79646 - 7F 974706|4F81BD - 99 2C4C74
C0504D - 99 772C2A|F79646 - 99 B65608|C0504D - CC 9E3A38|8064A2 - CC 664E82|F79646 - CC F2730A|4BACC6 - CC 348DA5`;

test.each(pairs.split(/[|\n]/).map((pair) => pair.split(' ')))(
  'Word: %s tint %s shade %s is %s',
  (...pair) => {
    const [base = '', tint, shade, expected = ''] = pair;
    const given = (text: string | undefined) => (text === '-' ? undefined : text);
    const color = applyWordTint(parseHexColor(base) ?? [0, 0, 0], given(tint), given(shade));
    const wanted = parseHexColor(expected) ?? [0, 0, 0];
    for (const [at, channel] of color.entries()) {
      expect(Math.abs(Math.round(channel * 255) - (wanted[at] ?? 0) * 255)).toBeLessThanOrEqual(1.001);
    }
  },
);

test.each([
  // The palette that Excel shows for 4472C4.
  [0.7999816888943144, '#DAE3F3'],
  [0.5999938962981048, '#B4C7E7'],
  [0.3999755851924192, '#8FAADC'],
  [-0.249977111117893, '#2F5597'],
  [-0.499984740745262, '#203864'],
  [0, '#4472C4'],
  [7, '#FFFFFF'],
])('Excel: tint %s is %s', (tint, expected) => {
  expect(writeHex(applyExcelTint(parseHexColor('4472C4') ?? [0, 0, 0], tint))).toBe(expected);
});

test.each([
  [2, [], '#FF0000'],
  [10, [], '#FF0000'],
  [63, [], '#333333'],
  [10, Array.from({ length: 64 }, () => '00C41E7F'), '#C41E7F'],
  [64, [], undefined],
  [-1, [], undefined],
  [1.5, [], undefined],
])('the old palette: %s', (index, custom, expected) => {
  const color = readIndexedColor(index, custom);
  expect(color && writeHex(color)).toBe(expected);
});
