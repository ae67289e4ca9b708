import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../model/page-sink.ts';
import { openPdf } from '../objects/open-pdf.ts';
import { gatherMarks } from '../test-data/gather-marks.ts';
import { writePdf } from '../test-data/write-pdf.ts';

const resources = `<< /Font << /F 100 0 R /C 101 0 R /V 104 0 R >> /ExtGState << /G << /Font [100 0 R 20] >> >>
 /Properties << /M << /MCID 4 /ActualText (Words) >> >> >>`;
const objects = {
  // Every glyph is half as wide as the size.
  100: '<< /Type /Font /Subtype /Type1 /BaseFont /Stand /FirstChar 0 /Widths 103 0 R /FontDescriptor << /Ascent 800 /Descent -200 >> >>',
  101: '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [102 0 R] >>',
  102: '<< /Type /Font /Subtype /CIDFontType2 /DW 1000 /W [65 [250 500] 70 72 750] /FontDescriptor << /FontName /Stand-Black >> >>',
  103: `[${Array<number>(256).fill(500).join(' ')}]`,
  104: '<< /Type /Font /Subtype /Type0 /Encoding /Identity-V /DescendantFonts [102 0 R] >>',
};

async function show(contents: string, entries = ''): Promise<GlyphRun[]> {
  const pages = [{ contents: `BT ${contents} ET`, resources, entries }];
  return gatherMarks(await openPdf(writePdf({ pages, objects }))).runs;
}

const round = (numbers: readonly number[]): number[] =>
  numbers.map((number) => Math.round(number * 100) / 100);

describe('text of a content stream', () => {
  it.each<[string, string, [number, number], [number, number], number]>([
    ['a string', '/F 10 Tf 20 30 Td (abcd) Tj', [20, 70], [40, 70], 10],
    ['a string with moves', '/F 10 Tf 20 30 Td [(ab) -500 (cd) 100] TJ', [20, 70], [44, 70], 10],
    ['spaces between letters and words', '/F 10 Tf 1 Tc 5 Tw (a b) Tj', [0, 100], [23, 100], 10],
    ['narrow', '/F 10 Tf 50 Tz 1 Tc (ab) Tj', [0, 100], [6, 100], 10],
    ['the next line', '/F 10 Tf 12 TL 20 30 Td (a) Tj T* (b) Tj', [20, 82], [25, 82], 10],
    ['the next line, in one operator', "/F 10 Tf 12 TL 20 30 Td (a) '", [20, 82], [25, 82], 10],
    ['the next line with its spaces', '/F 10 Tf 12 TL 20 30 Td 0 2 (ab) "', [20, 82], [34, 82], 10],
    [
      'a line whose height is kept',
      '/F 10 Tf 20 30 TD (a) Tj 0 -5 TD (b) Tj T* (c) Tj',
      [20, 80],
      [25, 80],
      10,
    ],
    ['enlarged', '/F 10 Tf 2 0 0 2 20 30 Tm (ab) Tj', [20, 70], [40, 70], 20],
    ['turned', '/F 10 Tf 0 1 -1 0 20 30 Tm (ab) Tj', [20, 70], [20, 60], 10],
    ['a font of the graphics state', '/G gs (ab) Tj', [0, 100], [20, 100], 20],
    ['glyphs of two bytes', '/C 10 Tf <004100420046FFFF> Tj', [0, 100], [25, 100], 10],
    ['from top to bottom', '/V 10 Tf 20 90 Td <00410042> Tj', [20, 10], [20, 30], 10],
  ])('%s', async (_, contents, from, to, sizePt) => {
    const run = (await show(contents)).at(-1);
    expect({ from: round(run?.from ?? []), to: round(run?.to ?? []), sizePt: run?.sizePt }).toEqual({
      ...{ from, to, sizePt },
    });
  });

  it('has a box from below its letters to above them, raised as they are', async () => {
    const [run] = await show('/F 10 Tf 20 30 Td 3 Ts (abcd) Tj');
    expect(run?.box).toEqual({ page: 1, x: 20, y: 59, width: 20, height: 10 });
  });

  it('stands where a turned page shows it', async () => {
    const [run] = await show('/F 10 Tf 20 30 Td (abcd) Tj', '/Rotate 90');
    expect(run?.from).toEqual([30, 20]);
    expect(run?.to).toEqual([30, 40]);
  });

  it('says what of the structure it belongs to, and what it stands for', async () => {
    const [first, second] = await show(
      '/F 10 Tf /P /M BDC (ab) Tj EMC /Artifact BMC (c) Tj EMC',
      '/StructParents 9',
    );
    expect(first).toMatchObject({ structure: { parents: 9, content: 4 }, actualText: { text: 'Words' } });
    expect(second).toMatchObject({ structure: null, actualText: null, within: ['Artifact', 'page: 1'] });
  });

  it('says that a font is bold by its name', async () => {
    expect((await show('/C 10 Tf <0041> Tj'))[0]).toMatchObject({ bold: true });
  });

  it('marks nothing where there are only blanks', async () => {
    expect((await show('/F 10 Tf (   ) Tj'))[0]?.kind).toBeNull();
  });

  it('reads escapes, and strings in strings', async () => {
    const [run] = await show('/F 10 Tf (a\\(b\\051\\n(c)\\\n d\\7) Tj');
    expect(run?.pieces).toEqual([Uint8Array.from('a(b)\n(c) d\x07', (sign) => sign.charCodeAt(0))]);
  });
});
