import type { ColorUse, IconUse, Reading, TextUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { writePdf, type PdfSource } from './test-data/write-pdf.ts';

async function read(source: PdfSource | Uint8Array, path = 'a.pdf'): Promise<Reading> {
  const bytes = source instanceof Uint8Array ? source : writePdf(source);
  return readPdf.readDocument({ path, format: 'pdf', bytes }, { definitions: new Map() });
}

const colorsOf = ({ uses }: Reading): ColorUse[] => uses.filter((use) => use.kind === 'color');
const textsOf = ({ uses }: Reading): TextUse[] => uses.filter((use) => use.kind === 'text');
const iconsOf = ({ uses }: Reading): IconUse[] => uses.filter((use) => use.kind === 'icon');

const helvetica = '/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const resources = `<< /Font << ${helvetica} >> >>`;

describe('colours', () => {
  test('a thousand marks of one colour are one use, with places on each page', async () => {
    const contents = '0 .92 0 0 k '.concat('10 10 20 20 re f '.repeat(400));
    const reading = await read({ pages: [{ contents }, { contents }, { contents }] });
    const [use, ...others] = colorsOf(reading);
    expect(others).toEqual([]);
    expect(use).toMatchObject({
      role: 'fill',
      color: { space: 'cmyk', components: [0, 0.92, 0, 0], alpha: 1 },
      written: 'C 0 M 92 Y 0 K 0',
      count: 1200,
    });
    expect(use?.places).toHaveLength(100);
    expect(use?.places[0]).toEqual({ kind: 'area', page: 1, x: 10, y: 70, width: 20, height: 20 });
    expect(use?.places.filter((place) => place.kind === 'area' && place.page === 3).length).toBeGreaterThan(
      30,
    );
    expect(use?.within).toEqual([]);
  });

  test('its place is the only one, so the page is among what it lies in', async () => {
    const [use] = colorsOf(await read({ pages: [{}, { contents: '1 0 0 rg 10 10 20 20 re f' }] }));
    expect(use?.within).toContain('page: 2');
  });

  test.each([
    ['roles', '1 0 0 rg 1 0 0 RG 10 10 20 20 re B', 2],
    ['spaces', '0 0 0 1 k 10 10 9 9 re f 0 g 10 10 9 9 re f', 2],
    ['overprint', '/O gs 1 0 0 rg 10 10 9 9 re f /P gs 10 10 9 9 re f', 2],
    ['operators of one colour', '1 0 0 rg 10 10 9 9 re f 30 30 9 9 re f* 50 50 9 9 re f', 1],
  ])('%s: %s', async (_, contents, count) => {
    const states = '<< /ExtGState << /O << /op true >> /P << /op false >> >> >>';
    expect(colorsOf(await read({ pages: [{ contents, resources: states }] }))).toHaveLength(count);
  });

  test('layers are owners, and one that is off is not judged', async () => {
    const contents =
      '/OC /A BDC 1 0 0 rg 10 10 9 9 re f EMC /OC /B BDC 1 0 0 rg 30 10 9 9 re f EMC /OC /C BDC 0 1 0 rg 50 10 9 9 re f EMC';
    const reading = await read({
      pages: [{ contents, resources: '<< /Properties << /A 100 0 R /B 101 0 R /C 102 0 R >> >>' }],
      objects: {
        100: '<< /Type /OCG /Name (Ours) >>',
        101: '<< /Type /OCG /Name (Partner logos) >>',
        102: '<< /Type /OCG /Name (Notes) >>',
      },
      catalog: '/OCProperties << /OCGs [100 0 R 101 0 R 102 0 R] /D << /OFF [102 0 R] >> >>',
    });
    expect(colorsOf(reading).map(({ within }) => within[0])).toEqual(['layer: Ours', 'layer: Partner logos']);
    expect(new Set(colorsOf(reading).map(({ anchor }) => anchor)).size).toBe(2);
    expect(reading.gaps).toMatchObject([{ code: 'hidden-layer', count: 1 }]);
  });

  test('the output intent is the profile of inks', async () => {
    const catalog = '/OutputIntents [<< /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>]';
    const [use] = colorsOf(await read({ pages: [{ contents: '0 1 0 0 k 9 9 9 9 re f' }], catalog }));
    expect(use?.color).toMatchObject({ space: 'cmyk', profile: 'FOGRA39' });
  });
});

describe('text', () => {
  test('it has words, a size, and a ground where that is certain', async () => {
    const contents =
      '0 0 1 rg 0 40 200 60 re f BT /F1 12 Tf 1 1 1 rg 20 60 Td (Read) Tj [( ) -20 (m) 10 (ore)] TJ ET';
    const reading = await read({ pages: [{ contents, resources }] });
    expect(textsOf(reading)).toMatchObject([{ text: 'Read more', purpose: 'label' }]);
    expect(colorsOf(reading).find(({ role }) => role === 'text')).toMatchObject({
      count: 1,
      sizePt: 12,
      backdrop: { kind: 'colors', colors: [{ components: [0, 0, 1] }] },
    });
    expect(reading.assumptions).toBeUndefined();
  });

  test('on paper it says what that is taken for; in ink nothing is said', async () => {
    const onScreen = await read({
      pages: [{ contents: 'BT /F1 12 Tf 1 0 0 rg 20 60 Td (Red) Tj ET', resources }],
    });
    expect(onScreen.assumptions).toEqual(['its pages are taken for white paper where nothing is painted']);
    const inInk = await read({
      pages: [{ contents: 'BT /F1 12 Tf 0 1 1 0 k 20 60 Td (Red) Tj ET', resources }],
    });
    expect(inInk.assumptions).toBeUndefined();
    expect(colorsOf(inInk)).toMatchObject([{ backdrop: { kind: 'unknown' } }]);
  });

  test('black of several inks has a size, by which it is told apart; other ink has none', async () => {
    const text = (ink: string, size: number) => `BT /F1 ${size} Tf ${ink} k 20 60 Td (Black) Tj ET `;
    const contents =
      text('.6 .4 .4 1', 8) + text('.6 .4 .4 1', 72) + text('.6 .4 .4 1', 8) + text('0 0 0 1', 8);
    const uses = colorsOf(await read({ pages: [{ contents, resources }] }));
    expect(uses).toMatchObject([{ sizePt: 8, count: 2 }, { sizePt: 72, count: 1 }, { count: 1 }]);
    expect(uses[2]).not.toHaveProperty('sizePt');
    expect(new Set(uses.map(({ anchor }) => anchor)).size).toBe(3);
  });

  test('a font that does not say what its signs stand for is a gap', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Odd /Encoding /Identity-H /DescendantFonts [] >>';
    const contents = 'BT /F1 12 Tf 20 60 Td <00010002> Tj ET';
    const reading = await read({ pages: [{ contents, resources: `<< /Font << /F1 ${font} >> >>` }] });
    expect(textsOf(reading)).toEqual([]);
    expect(reading.gaps).toMatchObject([{ kind: 'unjudged', code: 'unread-text' }]);
    expect(reading.gaps[0]?.reason).toContain('Odd');
  });

  test('what a page repeats in one place is one text', async () => {
    const page = { contents: 'BT /F1 8 Tf 20 10 Td (Annual report) Tj ET', resources };
    expect(textsOf(await read({ pages: [page, page, page] }))).toMatchObject([
      { text: 'Annual report', count: 3 },
    ]);
  });

  test('in a tagged file the structure says what is a heading, a list, and what stands for what', async () => {
    const contents = [
      '/H1 << /MCID 0 >> BDC BT /F1 12 Tf 20 80 Td (Our) Tj ET BT /F1 12 Tf 20 66 Td (principles) Tj ET EMC',
      '/LI << /MCID 1 >> BDC BT /F1 12 Tf 20 50 Td (Learning) Tj ET EMC',
      '/Figure << /MCID 2 >> BDC 0 0.5 0 rg 150 10 m 170 40 l 190 10 l 175 20 l 160 12 l f EMC',
    ].join('\n');
    const reading = await read({
      pages: [{ contents, resources, entries: '/StructParents 0' }],
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R',
      objects: {
        100: '<< /Type /StructTreeRoot /ParentTree << /Nums [0 [101 0 R 103 0 R 104 0 R]] >> /RoleMap << /Headline /H1 >> >>',
        101: '<< /S /Headline /P 100 0 R >>',
        102: '<< /S /L /P 100 0 R >>',
        103: '<< /S /LI /P 102 0 R >>',
        104: '<< /S /Figure /P 103 0 R /Alt (The icon of learning) >>',
      },
    });
    expect(textsOf(reading)).toMatchObject([
      { text: 'Our principles', purpose: 'heading' },
      { text: 'Learning', purpose: 'label', containers: ['element 103 0'], group: 'element 102 0' },
    ]);
    expect(iconsOf(reading)).toMatchObject([
      {
        label: 'The icon of learning',
        exposure: 'exposed',
        names: [{ from: 'alternative', text: 'The icon of learning' }],
        containers: ['element 104 0', 'element 103 0'],
      },
    ]);
  });
});

describe('pictures', () => {
  const star = 'm 30 40 l 40 10 l 15 28 l 45 28 l f';

  test('a drawing that is placed twice is one picture, and a rectangle is none', async () => {
    const contents = `0 0.5 0 rg 20 10 ${star} 10 60 30 30 re f q 1 0 0 1 100 40 cm 20 10 ${star} Q`;
    const reading = await read({ pages: [{ contents }] });
    expect(iconsOf(reading)).toHaveLength(2);
    expect(new Set(iconsOf(reading).map(({ artwork }) => artwork)).size).toBe(1);
    expect(reading.pictures).toMatchObject([{ kind: 'inside', content: { kind: 'svg' } }]);
    const [picture] = reading.pictures;
    const text = picture?.kind === 'inside' && picture.content.kind === 'svg' ? picture.content.text : '';
    expect(text).toContain('fill="#008000"');
    expect(text).toContain('width="30" height="30"');
  });

  test('what is drawn in ink has that ink as its paint, and no colours of its own', async () => {
    const [icon] = iconsOf(await read({ pages: [{ contents: `0 .93 0 0 k 20 10 ${star}` }] }));
    expect(icon).toMatchObject({ ownColors: false, paint: { space: 'cmyk', components: [0, 0.93, 0, 0] } });
  });

  test('where no artwork is registered, drawings count that have a name, and the reading says so', async () => {
    const contents = `0 0.5 0 rg 20 10 ${star} /OC /A BDC q 1 0 0 1 100 40 cm 20 10 ${star} Q EMC`;
    const page = { contents, resources: '<< /Properties << /A 100 0 R >> >>' };
    const bytes = writePdf({ pages: [page], objects: { 100: '<< /Type /OCG /Name (Our icons) >>' } });
    const known = { definitions: new Map(), hasArtwork: false };
    const reading = await readPdf.readDocument({ path: 'a.pdf', format: 'pdf', bytes }, known);
    expect(iconsOf(reading)).toMatchObject([{ names: [{ from: 'layer', text: 'Our icons' }] }]);
    expect(colorsOf(reading).reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(reading.assumptions).toEqual([
      'its drawings without a name are taken for no icons, since no artwork is registered',
    ]);
  });

  test('an image is a PNG with its mask, and what it shows is no fault', async () => {
    const image = '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8';
    const reading = await read({
      pages: [{ contents: 'q 40 0 0 20 10 10 cm /I Do Q', resources: '<< /XObject << /I 100 0 R >> >>' }],
      objects: {
        100: {
          entries: `${image} /ColorSpace /DeviceRGB /SMask 101 0 R`,
          data: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9),
          isPacked: true,
        },
        101: { entries: `${image} /ColorSpace /DeviceGray`, data: Uint8Array.of(255, 128, 0, 255) },
      },
    });
    expect(reading.gaps).toMatchObject([{ kind: 'unjudged', code: 'picture-of-pixels', count: 1 }]);
    expect(iconsOf(reading)).toMatchObject([
      { carrier: 'picture', ownColors: true, size: { width: 53.33, height: 26.67, isForced: true } },
    ]);
    const [picture] = reading.pictures;
    const data = picture?.kind === 'inside' && picture.content.kind === 'base64' ? picture.content.data : '';
    const { default: sharp } = await import('sharp');
    const pixels = await sharp(Buffer.from(data, 'base64')).raw().toBuffer();
    expect([...pixels]).toEqual([255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0, 9, 9, 9, 255]);
  });

  test('a page of many small paths is a map, and says so', async () => {
    const contents = '0 0.5 0 rg '.concat(`20 10 ${star} `.repeat(2000));
    const reading = await read({ pages: [{ contents }] });
    expect(iconsOf(reading)).toEqual([]);
    expect(reading.gaps).toMatchObject([{ kind: 'unjudged', code: 'crowded-page' }]);
    expect(colorsOf(reading)).toMatchObject([{ count: 2000 }]);
  });
});

describe('what cannot be read is a gap', () => {
  test.each([
    ['nothing', '', 'a.pdf', 'not-a-pdf'],
    ['something else', '<html>', 'a.pdf', 'not-a-pdf'],
    ['an old file of Illustrator', '%!PS-Adobe-3.0', 'a.ai', 'without-pdf'],
    ['a beginning and no more', '%PDF-1.7', 'a.pdf', 'damaged'],
  ])('%s', async (_, text, path, code) => {
    const reading = await read(new TextEncoder().encode(text), path);
    expect(reading.uses).toEqual([]);
    expect(reading.gaps).toMatchObject([{ kind: 'unreadable', code }]);
  });

  test('a file of Illustrator without its PDF', async () => {
    const words = 'This is an Adobe Illustrator File that was saved without PDF Content.';
    const source = { pages: [{ contents: `BT /F1 4 Tf 9 60 Td (${words}) Tj ET`, resources }] };
    expect((await read(writePdf(source), 'logo.ai')).gaps).toMatchObject([{ code: 'without-pdf' }]);
    expect((await read(writePdf(source), 'logo.pdf')).gaps).toEqual([]);
  });

  test('a structure that lies in itself ends', async () => {
    const reading = await read({
      pages: [
        {
          contents: '/P << /MCID 0 >> BDC BT /F1 9 Tf 9 9 Td (Hello) Tj ET EMC',
          resources,
          entries: '/StructParents 0',
        },
      ],
      catalog: '/StructTreeRoot 100 0 R',
      objects: {
        100: '<< /ParentTree 101 0 R /RoleMap << /P /Q /Q /P >> >>',
        101: '<< /Nums [0 [102 0 R]] /Kids [101 0 R] >>',
        102: '<< /S /P /P 103 0 R >>',
        103: '<< /S /Div /P 102 0 R >>',
      },
    });
    expect(textsOf(reading).map(({ text }) => text)).toEqual(['Hello']);
  });

  test('cut off or garbled anywhere, it is read as far as it goes', async () => {
    const contents = '0 .92 0 0 k 10 10 20 20 re f BT /F1 12 Tf 20 60 Td (Hello) Tj ET';
    const whole = writePdf({ pages: [{ contents, resources }], structure: 'streams' });
    for (let length = 20; length < whole.length; length += 37) {
      const garbled = whole.slice();
      garbled.fill(0x28, length, length + 9);
      await read(whole.slice(0, length));
      await read(garbled);
    }
  });
});

describe('what is not in the file', () => {
  const contents = '0 .92 0 0 k 10 10 20 20 re f';
  const missing = { 2: '<< /Type /Pages /Count 2 /Kids [3 0 R 99 0 R] >>' };

  test('pages are missed', async () => {
    const { uses, gaps } = await read({ pages: [{ contents }], objects: missing });
    expect(uses).toHaveLength(1);
    expect(gaps).toMatchObject([{ kind: 'unreadable', reason: 'one of its pages is not in it' }]);
  });

  test('what a page is painted with is missed', async () => {
    const { gaps } = await read({ pages: [{ contents }, { entries: '/Contents 99 0 R' }] });
    expect(gaps).toMatchObject([
      { kind: 'unreadable', code: 'missing-contents', places: [{ kind: 'area', page: 2 }] },
    ]);
  });

  test('wherever a file is cut off, it never looks whole', async () => {
    const whole = writePdf({ pages: [{ contents }, { contents }, { contents }] });
    const codes = new Set<string>();
    for (let length = 1; length < whole.length - 30; length += 7) {
      const { gaps } = await read(whole.subarray(0, length));
      expect([length, gaps.length > 0, gaps.every(({ kind }) => kind === 'unreadable')]).toEqual([
        length,
        true,
        true,
      ]);
      for (const { code } of gaps) codes.add(code);
    }
    expect(codes).toContain('incomplete');
    expect((await read(whole)).gaps).toEqual([]);
  });
});
