import { expect, test } from 'vitest';
import { readToUnicode } from './read-to-unicode.ts';

const read = (text: string) => readToUnicode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

const map = read(`/CIDInit /ProcSet findresource begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0003> <0020> <0011> <00660069> <0012> <D83DDE00> endbfchar
2 beginbfrange <0024> <0026> <0041> <0030><0032>[<0061> <0062>
<0063>] endbfrange endcmap`);

test.each([
  [3, ' '],
  [0x11, 'fi'],
  [0x12, '😀'],
  [0x24, 'A'],
  [0x26, 'C'],
  [0x30, 'a'],
  [0x32, 'c'],
  [0x33, undefined],
])('code %i', (code, text) => expect(map.textOf(code)).toBe(text));

test.each([
  ['nothing', ''],
  ['no map', 'hello ( <'],
  ['half a pair', '1 beginbfchar <01> endbfchar'],
  ['brackets that never close', `1 beginbfrange <01> <02> [<03>${'['.repeat(100_000)}`],
  ['parentheses that never close', '('.repeat(100_000)],
])('%s is an empty map', (_, text) => expect(read(text).isEmpty).toBe(true));

test('a range of all numbers ends', () => {
  const large = read('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange');
  expect(large.textOf(1)).toBe('B');
  expect(large.textOf(0xfffffff)).toBe(undefined);
});
