import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../objects/open-pdf.ts';
import { gatherMarks, type Painting } from '../test-data/gather-marks.ts';
import { writePdf, type ObjectSource, type PageSource } from '../test-data/write-pdf.ts';
import type { ContentLimits } from './content-limits.ts';

async function paint(
  contents: string | Uint8Array,
  objects: Record<number, ObjectSource> = {},
  resources = '<< >>',
  more: PageSource & { limits?: Partial<ContentLimits> } = {},
): Promise<Painting> {
  const { limits, ...page } = more;
  return gatherMarks(await openPdf(writePdf({ pages: [{ contents, resources, ...page }], objects })), limits);
}

const last = '0.5 0.5 0 0 k 10 10 20 20 re f';
const isSeen = ({ marks }: Painting): boolean =>
  marks.some(({ written, unseen }) => written === '0.5 0.5 0 0 k' && unseen === null);

const self = '/Resources << /XObject << /X 100 0 R >> /Pattern << /P 101 0 R >> /Font << /F 102 0 R >> >>';
const tangled: Record<number, ObjectSource> = {
  100: { entries: `/Subtype /Form /BBox [0 0 9 9] ${self}`, data: '/X Do /Pattern cs /P scn 0 0 5 5 re f' },
  101: {
    entries: `/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 ${self}`,
    data: '/Pattern cs /P scn 0 0 5 5 re f /X Do BT /F 1 Tf (a) Tj ET',
  },
  102: '<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 103 0 R >> >>',
  103: { entries: self, data: '1 0 d0 BT /F 1 Tf (a) Tj ET /X Do' },
};
const tangledResources = '<< /XObject << /X 100 0 R >> /Pattern << /P 101 0 R >> /Font << /F 102 0 R >> >>';

describe('what is wrong in a content stream', () => {
  it.each([
    ['unknown operators', 'hello 1 2 3 foo /Bar baz qqqqqq'],
    ['brackets that nothing closes', '[ [ [ << /A [ ( ( '],
    ['brackets that nothing opened', '] ] >> > ) } {'],
    ['more Q than q', 'Q Q Q Q EMC EMC ET'],
    ['numbers that are none', '1.2.3 --5 +-. 1e5 - . 0 0 0 rg 9999999999999999999999999999 w'],
    ['a matrix without a size', 'q 0 0 0 0 0 0 cm 0 0 5 5 re f Q'],
    [
      'a matrix beyond all numbers',
      `q ${'999999999999999 0 0 999999999999999 0 0 cm '.repeat(40)} 1 1 5 5 re f S BT (a) Tj ET Q`,
    ],
    ['a line from nowhere', '5 5 l S 1 2 3 4 5 6 c f h h h f'],
    ['too few operands', 'm l c re k cm Tm scn Do gs Tf Tj TJ BDC sh d1 w'],
    ['operands of the wrong kind', '/A /B m (x) [1] l (a) (b) (c) (d) k [1 2] Tf << >> Tj'],
    ['things that are not there', '/No Do /No gs /No sh /No cs 1 scn 0 0 1 1 re f BT /No 1 Tf (a) Tj ET'],
  ])('%s: what follows is read', async (_, wrong) => {
    const ending = wrong.includes('[ [') ? '' : `\n${last}`;
    const painting = await paint(`${last}\n${wrong}${ending}`);
    expect(isSeen(painting)).toBe(true);
    for (const { box } of painting.marks) expect(Number.isFinite(box.width + box.height)).toBe(true);
  });

  it('an inline image that nothing ends', async () => {
    expect(isSeen(await paint(`${last} BI /W 1 /H 1 /BPC 8 /CS /G ID xxxx`))).toBe(true);
  });

  it('an inline image whose data looks like its end', async () => {
    const painting = await paint(`q BI /W 4 /H 1 /BPC 8 /CS /RGB ID xx EI \x00\x01 EI EI Q\n${last}`);
    expect(isSeen(painting)).toBe(true);
    expect(painting.images).toHaveLength(1);
  });

  it('never throws, whatever the bytes are', async () => {
    const words = fc.constantFrom(
      ...'q Q cm re f S B n W BT ET Tf Tj TJ Do sh gs cs scn k rg g BDC EMC BI ID EI d0 d1 h m l c'.split(
        ' ',
      ),
    );
    const operand = fc.oneof(
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('/A', '/P', '(x)', '<41>', '[1 (a)]', '<< /A 1 >>', 'true', 'null', '<<', ']'),
    );
    const stream = fc.array(fc.oneof(words, operand), { maxLength: 60 }).map((parts) => parts.join(' '));
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(stream, bytes), async (contents) => {
        const { marks } = await paint(contents, tangled, tangledResources);
        for (const { box } of marks) expect(Number.isFinite(box.x + box.width)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what would not end', () => {
  it.each([
    ['a form', '/X Do'],
    ['a pattern', '/Pattern cs /P scn 0 0 5 5 re f'],
    ['a glyph', 'BT /F 1 Tf (a) Tj ET'],
  ])('%s that paints itself', async (_, contents) => {
    const painting = await paint(`${contents} ${last}`, tangled, tangledResources);
    expect(isSeen(painting)).toBe(true);
    expect(painting.faults.map(({ code }) => code)).toContain('too-deep');
  });

  it('forms that paint ten each, twenty deep', async () => {
    const objects: Record<number, ObjectSource> = {};
    for (let depth = 0; depth < 30; depth++)
      objects[100 + depth] = {
        entries: `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${101 + depth} 0 R >> >>`,
        data: '/X Do '.repeat(10),
      };
    const started = process.cpuUsage().user / 1000;
    const limits = { operators: 1_000_000 };
    const { faults } = await paint('/X Do', objects, '<< /XObject << /X 100 0 R >> >>', { limits });
    expect(faults.map(({ code }) => code)).toContain('too-large');
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(5000);
  });

  it('a hundred thousand q, and as many marks of content', async () => {
    const deep = `${'q /A BMC '.repeat(100_000)}${'Q EMC '.repeat(100_000)}${last}`;
    expect(isSeen(await paint(deep))).toBe(true);
  });

  it('an array of a million items, and arrays that are deep in themselves', async () => {
    expect(isSeen(await paint(`BT [${'1 '.repeat(1_000_000)}] TJ ET ${last}`))).toBe(true);
    expect(isSeen(await paint(`${'['.repeat(50_000)}${']'.repeat(50_000)} ${last}`))).toBe(true);
  });

  it('a path of a million lines', async () => {
    const { marks, paths } = await paint(`0 0 m ${'1 1 l '.repeat(1_000_000)} 50 60 l S`);
    expect(marks[0]?.box).toMatchObject({ width: 50.5, height: 60.5 });
    expect(paths[0]?.isCut).toBe(true);
  });
});
