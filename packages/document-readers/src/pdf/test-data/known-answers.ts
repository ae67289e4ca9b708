import type { Color } from '@brandlint/core';
import type { Mark } from '../model/mark.ts';
import type { ObjectSource, PdfSource } from './write-pdf.ts';
import { writeIccProfile } from './write-icc-profile.ts';

/** Something that the known-answer document paints, with what has to be found of it. */
export type KnownMark = {
  /** What it is there for. */
  thing: string;
  page: number;
  role: Mark['role'];
  color: Color;
  space: string;
  written: string;
  /** Left, top, width and height in points on the page as shown, where it is worked out by hand. */
  box?: readonly [number, number, number, number];
  unseen?: Mark['unseen'];
  overprint?: true;
  alpha?: number;
  isBlended?: true;
  /** Names that it lies in. */
  within?: readonly string[];
  sizePt?: number;
  bold?: true;
};

const cmyk = (...components: readonly number[]): Color => ({ space: 'cmyk', components, alpha: 1 });
const srgb = (red: number, green: number, blue: number): Color => ({
  space: 'srgb',
  components: [red, green, blue],
  alpha: 1,
});
const gray = (value: number): Color => ({ space: 'gray', components: [value], alpha: 1 });
const spot = (name: string, tint: number, ...inks: readonly number[]): Color => ({
  space: 'spot',
  names: [name],
  tints: [tint],
  alternate: { space: 'cmyk', components: inks, alpha: 1 },
  alpha: 1,
});
const magentaSpot = (tint: number): Color => spot('BRAND Magenta', tint, 0, 0.93, 0, 0);

const first = `
0 0.93 0 0 k 30 700 50 50 re f
1 0.3 0 0 K 4 w 100 700 50 50 re S
0.77 0.12 0.5 rg 170 700 50 50 re f
0.5 g 240 700 50 50 re f
/Spot cs 1 scn 310 700 50 50 re f
.5 scn 380 700 50 50 re f
/Inks cs 0.2 0.8 scn 450 700 50 50 re f
/Screen cs 0.1 0.2 0.3 scn 30 640 20 20 re f
/Press cs 0.1 0.2 0.3 0.4 scn 60 640 20 20 re f
/Eye cs 50 20 -30 scn 90 640 20 20 re f
/Tube cs 0.2 0.4 0.6 scn 120 640 20 20 re f
/Table cs 1 sc 150 640 20 20 re f
/Process cs 0.25 0.75 scn 180 640 20 20 re f
/Nothing cs 1 scn 210 640 20 20 re f
/Plate cs 0.6 scn 240 640 20 20 re f
BT /F1 12 Tf 0.1 0.9 0 0 k 30 600 Td (Fill) Tj ET
BT /F2 24 Tf 1 Tr 0.2 0.9 0 0 K 100 600 Td (Line) Tj ET
BT /F1 12 Tf 3 Tr 0.3 0.9 0 0 k 200 600 Td (Hidden) Tj 0 Tr ET
q 1 0 0 1 30 540 cm /Outer Do Q
0.41 0.9 0 0 k /Plain Do
q 0 0 0.1 0.1 k 100 500 m 100 560 160 560 160 500 c f Q
q 200 500 50 50 re W n /Axial sh Q
/Pattern cs /Radial scn 260 500 50 50 re f
q 320 500 50 50 re W n /Sampled sh Q
q 380 500 50 50 re W n /Mesh sh Q
q 440 500 50 50 re W n /Patch sh Q
q 500 500 50 50 re W n /Plane sh Q
/Pattern cs /Tiles scn 30 440 50 40 re f
/Uncolored cs 0.6 0.9 0 0 /Stamp scn 100 440 50 40 re f
q 40 0 0 40 170 440 cm /Palette Do Q
0.65 0.9 0 0 k q 40 0 0 40 230 440 cm /Stencil Do Q
0.66 0.9 0 0 k BT /T3 20 Tf 300 440 Td (ab) Tj ET
q 40 0 0 40 360 440 cm BI /W 2 /H 1 /BPC 1 /CS [/I /CMYK 1 <00000000 19E60000>] ID @ EI Q
/Over gs 0.67 0.9 0 0 k 420 440 30 30 re f
`;

const second = `
/OC /Off BDC 0.71 0.9 0 0 k 30 700 20 20 re f EMC
/OC /Rule BDC 0.72 0.9 0 0 k 60 700 20 20 re f EMC
/OC /Terms BDC 0.73 0.9 0 0 k 90 700 20 20 re f EMC
/OC /On BDC 0.74 0.9 0 0 k 120 700 20 20 re f EMC
/Figure << /MCID 3 >> BDC 0.75 0.9 0 0 k 150 700 20 20 re f EMC
q 30 600 20 20 re W n 0.76 0.9 0 0 k 200 600 20 20 re f Q
0.77 0.9 0 0 k 700 600 20 20 re f
0.78 0.9 0 0 k 0 400 10 10 re f
/All cs 1 SCN /All CS 1 SCN 1 w 5 790 m 5 800 l S
q /Soft gs 0.79 0.9 0 0 k 250 600 20 20 re f Q
q /Half gs 0.8 0.9 0 0 k 280 600 20 20 re f 1 0 0 1 300 300 cm /Group Do Q
q /Times gs 0.82 0.9 0 0 k 310 600 20 20 re f Q
q BT /F1 40 Tf 7 Tr 340 600 Td (I) Tj ET 0.83 0.9 0 0 k 340 600 10 10 re f Q
q 0.9 0.8 0.7 rg 400 600 20 20 re f Q
q /Clear gs 0.84 0.9 0 0 k 430 600 20 20 re f Q
`;

const third = '0.9 0.91 0 0 k 10 20 30 40 re f';

const shades = (from: string, to: string): string =>
  `<< /FunctionType 2 /Domain [0 1] /C0 [${from}] /C1 [${to}] /N 1 >>`;
const annotation = (rect: string, form: number, more = ''): string =>
  `<< /Type /Annot /Subtype /Stamp /Rect [${rect}] /AP << /N ${form} 0 R >> ${more} >>`;
const form = (data: string, entries = '', box = '0 0 100 100'): ObjectSource => ({
  entries: `/Type /XObject /Subtype /Form /BBox [${box}] ${entries}`,
  data,
});

const objects: Record<number, ObjectSource> = {
  100: '[/Separation /BRAND#20Magenta /DeviceCMYK 101 0 R]',
  101: shades('0 0 0 0', '0 0.93 0 0'),
  102: '[/DeviceN [/Cyan /PANTONE#20123#20C] /DeviceCMYK 103 0 R]',
  103: {
    entries: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]',
    data: '{ dup 0.3 mul exch 0 }',
  },
  104: { entries: '/N 3 /Alternate /DeviceRGB', data: writeIccProfile('RGB ', 'sRGB stand-in', 2) },
  105: { entries: '/N 4', data: writeIccProfile('CMYK', 'Coated stand-in', 4) },
  106: '[/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]',
  110: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  111: '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Stand-Bold /FirstChar 32 /LastChar 126 /Widths 112 0 R /FontDescriptor 113 0 R >>',
  112: `[${Array(95).fill(500).join(' ')}]`,
  113: '<< /Type /FontDescriptor /FontName /ABCDEF+Stand-Bold /Ascent 800 /Descent -200 /FontWeight 700 >>',
  114: '<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 1000 1000] /FirstChar 97 /LastChar 98 /Widths [1000 1000] /Encoding << /Differences [97 /own /given] >> /CharProcs << /own 115 0 R /given 116 0 R >> >>',
  115: { data: '1000 0 d0 0.61 0.9 0 0 k 0 0 900 900 re f' },
  116: { data: '1000 0 0 0 900 900 d1 1 0 0 rg 0 0 900 900 re f' },
  120: form('0.4 0.9 0 0 k 1 0 0 1 10 0 cm /Inner Do', '/Resources << /XObject << /Inner 121 0 R >> >>'),
  121: form('0 0 10 10 re f', '/Matrix [2 0 0 2 0 0]'),
  122: form('60 540 10 10 re f', '', '0 0 600 800'),
  130: `<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [200 0 250 0] /Function 131 0 R >>`,
  131: `<< /FunctionType 3 /Domain [0 1] /Bounds [0.4] /Encode [0 1 0 1] /Functions [${shades('0.5 0.9 0 0', '0.51 0.9 0 0')} ${shades('0.51 0.9 0 0', '0.52 0.9 0 0')}] >>`,
  132: `<< /PatternType 2 /Shading << /ShadingType 3 /ColorSpace /DeviceRGB /Coords [0 0 0 1 1 9] /Function ${shades('1 0 0', '0 0 1')} >> >>`,
  133: `<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 134 0 R >>`,
  134: {
    entries: '/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [5] /BitsPerSample 8',
    data: Uint8Array.of(0, 51, 102, 51, 0),
  },
  135: {
    entries:
      '/ShadingType 4 /ColorSpace /DeviceCMYK /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [380 430 500 550 0 1 0 1 0 1 0 1]',
    data: Uint8Array.from(
      [
        [0, 0, 0, 255, 0, 0, 0],
        [0, 255, 0, 0, 255, 0, 0],
        [0, 0, 255, 0, 0, 255, 0],
      ].flat(),
    ),
  },
  136: {
    entries:
      '/ShadingType 6 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [440 490 500 550 0 1 0 1 0 1]',
    data: Uint8Array.from([0, ...Array<number>(24).fill(9), 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0]),
  },
  137: `<< /ShadingType 1 /ColorSpace /DeviceGray /Function 138 0 R >>`,
  138: { entries: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]', data: '{ add 2 div }' },
  140: {
    entries:
      '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>',
    data: '0.56 0.9 0 0 k 0 0 5 5 re f 0.57 0.9 0 0 K 0 0 m 5 5 l S',
  },
  141: {
    entries:
      '/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>',
    data: '0 0 5 5 re f',
  },
  150: {
    entries:
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 2 <FF0000 00FF00 0000FF>]',
    data: Uint8Array.of(0, 2, 0, 0),
    isPacked: true,
  },
  151: {
    entries: '/Type /XObject /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 1 /ImageMask true',
    data: Uint8Array.of(0xaa),
  },
  160: '<< /Type /OCG /Name (Guides) >>',
  161: '<< /Type /OCG /Name (Sponsor) >>',
  162: '<< /Type /OCMD /OCGs [160 0 R 161 0 R] /P /AllOn >>',
  163: '<< /Type /OCMD /VE [/And 161 0 R [/Not [/Or 160 0 R 161 0 R]]] >>',
  170: form('0.791 0.9 0 0 k 0 0 100 100 re f', '/Group << /S /Transparency /CS /DeviceGray >>'),
  171: form('0.81 0.9 0 0 k 0 0 10 10 re f', '/Group << /S /Transparency >>'),
  180: annotation('500 600 520 620', 181),
  181: form('0.85 0.9 0 0 k 0 0 50 50 re f', '', '0 0 50 50'),
  182: annotation('530 600 550 620', 183, '/F 2'),
  183: form('0.86 0.9 0 0 k 0 0 50 50 re f'),
  184: `<< /Type /Annot /Subtype /Widget /Rect [560 600 570 610] /AS /Yes /AP << /N << /Yes 185 0 R /Off 183 0 R >> >> >>`,
  186: '<< /Type /Annot /Subtype /Square /Rect [500 500 520 510] /C [0.88 0.9 0 0] /IC [0.89 0.9 0 0] >>',
  190: { entries: '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]', data: '{ 0 3 1 roll 0 }' },
  185: form('0.87 0.9 0 0 k 0 0 100 100 re f'),
};

const spaces = `/Spot 100 0 R /Inks 102 0 R /Screen [/ICCBased 104 0 R] /Press [/ICCBased 105 0 R]
 /Eye [/Lab << /WhitePoint [0.9642 1 0.8249] /Range [-128 127 -128 127] >>]
 /Tube [/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] /Matrix [0.4124 0.2126 0.0193 0.3576 0.7151 0.1192 0.1805 0.0722 0.9505] >>]
 /Table [/Indexed /DeviceCMYK 1 <00000000 33E60000>]
 /Process [/DeviceN [/Magenta /Yellow] /DeviceCMYK 190 0 R << /Subtype /NChannel >>]
 /Nothing [/Separation /None /DeviceCMYK 101 0 R] /Plate [/Separation /Black /DeviceCMYK 101 0 R]
 /All 106 0 R /Uncolored [/Pattern /DeviceCMYK]`;

/** A document that paints one of each thing that is to be found in a PDF. */
export const knownDocument: PdfSource = {
  catalog: '/OCProperties << /OCGs [160 0 R 161 0 R] /D << /BaseState /ON /OFF [160 0 R] /ON [161 0 R] >> >>',
  pages: [
    {
      mediaBox: '0 0 600 800',
      contents: { data: first, isPacked: true },
      resources: `<< /ColorSpace << ${spaces} >>
 /Font << /F1 110 0 R /F2 111 0 R /T3 114 0 R >>
 /XObject << /Outer 120 0 R /Plain 122 0 R /Palette 150 0 R /Stencil 151 0 R >>
 /Shading << /Axial 130 0 R /Sampled 133 0 R /Mesh 135 0 R /Patch 136 0 R /Plane 137 0 R >>
 /Pattern << /Radial 132 0 R /Tiles 140 0 R /Stamp 141 0 R >>
 /ExtGState << /Over << /OP true /OPM 1 >> >> >>`,
    },
    {
      mediaBox: '0 0 600 800',
      entries: '/TrimBox [20 20 580 780] /StructParents 7 /Annots [180 0 R 182 0 R 184 0 R 186 0 R]',
      contents: second,
      resources: `<< /ColorSpace << /All 106 0 R /DefaultRGB [/ICCBased 104 0 R] >> /Font << /F1 110 0 R >>
 /XObject << /Group 171 0 R >> /Properties << /Off 160 0 R /On 161 0 R /Rule 162 0 R /Terms 163 0 R >>
 /ExtGState << /Soft << /SMask << /S /Luminosity /G 170 0 R >> >> /Half << /ca 0.5 >> /Times << /BM /Multiply >> /Clear << /ca 0 >> >> >>`,
    },
    {
      mediaBox: '0 0 600 800',
      entries: '/CropBox [5 10 300 400] /Rotate 90 /UserUnit 2',
      contents: third,
    },
  ],
  objects,
};

const fill = { role: 'fill', space: 'DeviceCMYK' } as const;
const onFirst = { page: 1, ...fill };
const onSecond = { page: 2, ...fill };
const stop = { page: 1, role: 'stop' } as const;

/** What has to be found in it: everything, and nothing else. */
export const knownMarks: readonly KnownMark[] = [
  { thing: 'CMYK', ...onFirst, color: cmyk(0, 0.93, 0, 0), written: '0 0.93 0 0 k', box: [30, 50, 50, 50] },
  {
    thing: 'a stroke',
    page: 1,
    role: 'stroke',
    color: cmyk(1, 0.3, 0, 0),
    space: 'DeviceCMYK',
    written: '1 0.3 0 0 K',
    box: [98, 48, 54, 54],
  },
  {
    thing: 'RGB',
    page: 1,
    role: 'fill',
    color: srgb(0.77, 0.12, 0.5),
    space: 'DeviceRGB',
    written: '0.77 0.12 0.5 rg',
    box: [170, 50, 50, 50],
  },
  { thing: 'gray', page: 1, role: 'fill', color: gray(0.5), space: 'DeviceGray', written: '0.5 g' },
  {
    thing: 'a spot ink',
    page: 1,
    role: 'fill',
    color: magentaSpot(1),
    space: 'Separation',
    written: '1 scn',
  },
  {
    thing: 'a tint',
    page: 1,
    role: 'fill',
    color: magentaSpot(0.5),
    space: 'Separation',
    written: '0.5 scn',
  },
  {
    thing: 'DeviceN',
    page: 1,
    role: 'fill',
    color: {
      space: 'spot',
      names: ['Cyan', 'PANTONE 123 C'],
      tints: [0.2, 0.8],
      alternate: { space: 'cmyk', components: [0.2, 0.24, 0.8, 0], alpha: 1 },
      alpha: 1,
    },
    space: 'DeviceN',
    written: '0.2 0.8 scn',
  },
  {
    thing: 'RGB with a profile (version 2)',
    page: 1,
    role: 'fill',
    color: srgb(0.1, 0.2, 0.3),
    space: 'ICCBased (sRGB stand-in)',
    written: '0.1 0.2 0.3 scn',
  },
  {
    thing: 'CMYK with a profile (version 4)',
    page: 1,
    role: 'fill',
    color: { space: 'cmyk', components: [0.1, 0.2, 0.3, 0.4], alpha: 1, profile: 'Coated stand-in' },
    space: 'ICCBased (Coated stand-in)',
    written: '0.1 0.2 0.3 0.4 scn',
  },
  {
    thing: 'Lab',
    page: 1,
    role: 'fill',
    color: { space: 'lab', components: [50, 20, -30], alpha: 1 },
    space: 'Lab',
    written: '50 20 -30 scn',
  },
  {
    thing: 'CalRGB that is sRGB',
    page: 1,
    role: 'fill',
    color: srgb(0.2, 0.4, 0.6),
    space: 'CalRGB',
    written: '0.2 0.4 0.6 scn',
  },
  {
    thing: 'an indexed colour',
    ...onFirst,
    color: cmyk(51 / 255, 230 / 255, 0, 0),
    written: '1 sc',
  },
  {
    thing: 'process inks by name (NChannel)',
    page: 1,
    role: 'fill',
    color: cmyk(0, 0.25, 0.75, 0),
    space: 'DeviceN',
    written: '0.25 0.75 scn',
  },
  {
    thing: 'the ink /None',
    page: 1,
    role: 'fill',
    color: spot('None', 1, 0, 0.93, 0, 0),
    space: 'Separation',
    written: '1 scn',
    unseen: 'no-ink',
  },
  {
    thing: 'the black plate by name',
    page: 1,
    role: 'fill',
    color: cmyk(0, 0, 0, 0.6),
    space: 'Separation',
    written: '0.6 scn',
  },
  {
    thing: 'text',
    ...onFirst,
    role: 'text',
    color: cmyk(0.1, 0.9, 0, 0),
    written: '0.1 0.9 0 0 k',
    sizePt: 12,
    // F 611, i 222, l 222, l 222 of Helvetica; from 0.9 above the base line to 0.2 below.
    box: [30, 189.2, 15.324, 13.2],
  },
  {
    thing: 'stroked text, bold',
    ...onFirst,
    role: 'text',
    color: cmyk(0.2, 0.9, 0, 0),
    written: '0.2 0.9 0 0 K',
    sizePt: 24,
    bold: true,
    box: [100, 180.8, 48, 24],
  },
  {
    thing: 'invisible text',
    ...onFirst,
    role: 'text',
    color: cmyk(0.3, 0.9, 0, 0),
    written: '0.3 0.9 0 0 k',
    unseen: 'invisible-text',
  },
  {
    thing: 'a form in a form, in the colour of the outer one',
    ...onFirst,
    color: cmyk(0.4, 0.9, 0, 0),
    written: '0.4 0.9 0 0 k',
    box: [40, 240, 20, 20],
  },
  {
    thing: 'a form in the colour of the page',
    ...onFirst,
    color: cmyk(0.41, 0.9, 0, 0),
    written: '0.41 0.9 0 0 k',
    box: [60, 250, 10, 10],
  },
  {
    thing: 'a curve, whose middle is its highest point',
    ...onFirst,
    color: cmyk(0, 0, 0.1, 0.1),
    written: '0 0 0.1 0.1 k',
    box: [100, 255, 60, 45],
  },
  ...[0.5, 0.51, 0.52].map((ink): KnownMark => ({
    thing: 'an axial shading, stitched',
    ...stop,
    color: cmyk(ink, 0.9, 0, 0),
    space: 'DeviceCMYK',
    written: '/Axial sh',
    box: [200, 250, 50, 50],
  })),
  ...[srgb(1, 0, 0), srgb(0, 0, 1)].map((color): KnownMark => ({
    thing: 'a radial shading as a pattern',
    ...stop,
    color,
    space: 'DeviceRGB',
    written: '/Radial scn',
    box: [260, 250, 50, 50],
  })),
  ...[0, 0.4].map((value): KnownMark => ({
    thing: 'a shading by samples',
    ...stop,
    color: gray(value),
    space: 'DeviceGray',
    written: '/Sampled sh',
  })),
  ...[cmyk(1, 0, 0, 0), cmyk(0, 1, 0, 0), cmyk(0, 0, 1, 0)].map((color): KnownMark => ({
    thing: 'a mesh of triangles',
    ...stop,
    color,
    space: 'DeviceCMYK',
    written: '/Mesh sh',
  })),
  ...[srgb(1, 0, 0), srgb(0, 1, 0), srgb(0, 0, 1), srgb(1, 1, 0)].map((color): KnownMark => ({
    thing: 'a Coons patch',
    ...stop,
    color,
    space: 'DeviceRGB',
    written: '/Patch sh',
  })),
  ...[0, 0.5, 1].map((value): KnownMark => ({
    thing: 'a shading by a program over the plane',
    ...stop,
    color: gray(value),
    space: 'DeviceGray',
    written: '/Plane sh',
  })),
  {
    thing: 'tiles with colours of their own: a fill',
    ...onFirst,
    color: cmyk(0.56, 0.9, 0, 0),
    written: '0.56 0.9 0 0 k',
    box: [30, 320, 50, 40],
  },
  {
    thing: 'tiles with colours of their own: a stroke',
    ...onFirst,
    role: 'stroke',
    color: cmyk(0.57, 0.9, 0, 0),
    written: '0.57 0.9 0 0 K',
    box: [30, 320, 50, 40],
  },
  {
    thing: 'tiles in a given colour',
    ...onFirst,
    color: cmyk(0.6, 0.9, 0, 0),
    written: '0.6 0.9 0 0 scn',
    box: [100, 320, 50, 40],
  },
  ...[srgb(1, 0, 0), srgb(0, 0, 1)].map((color): KnownMark => ({
    thing: 'an image with a palette, of which two colours are used',
    page: 1,
    role: 'image',
    color,
    space: 'DeviceRGB',
    written: '/Palette Do',
    box: [170, 320, 40, 40],
  })),
  {
    thing: 'a stencil',
    ...onFirst,
    role: 'stencil',
    color: cmyk(0.65, 0.9, 0, 0),
    written: '0.65 0.9 0 0 k',
    box: [230, 320, 40, 40],
  },
  {
    thing: 'a drawn glyph with a colour of its own',
    ...onFirst,
    color: cmyk(0.61, 0.9, 0, 0),
    written: '0.61 0.9 0 0 k',
    box: [300, 340, 20, 20],
  },
  {
    thing: 'a drawn glyph in the colour of the text',
    ...onFirst,
    role: 'text',
    color: cmyk(0.66, 0.9, 0, 0),
    written: '0.66 0.9 0 0 k',
    box: [320, 340, 20, 20],
    sizePt: 20,
  },
  ...[cmyk(0, 0, 0, 0), cmyk(25 / 255, 230 / 255, 0, 0)].map((color): KnownMark => ({
    thing: 'an inline image with a palette',
    page: 1,
    role: 'image',
    color,
    space: 'DeviceCMYK',
    written: 'BI',
    box: [360, 320, 40, 40],
  })),
  {
    thing: 'overprint',
    ...onFirst,
    color: cmyk(0.67, 0.9, 0, 0),
    written: '0.67 0.9 0 0 k',
    overprint: true,
  },
  {
    thing: 'a layer that is off',
    ...onSecond,
    color: cmyk(0.71, 0.9, 0, 0),
    written: '0.71 0.9 0 0 k',
    unseen: 'optional-content',
    within: ['layer: Guides', 'page: 2'],
  },
  {
    thing: 'a rule over layers that does not hold',
    ...onSecond,
    color: cmyk(0.72, 0.9, 0, 0),
    written: '0.72 0.9 0 0 k',
    unseen: 'optional-content',
  },
  {
    thing: 'an expression over layers that does not hold',
    ...onSecond,
    color: cmyk(0.73, 0.9, 0, 0),
    written: '0.73 0.9 0 0 k',
    unseen: 'optional-content',
  },
  {
    thing: 'a layer that is on',
    ...onSecond,
    color: cmyk(0.74, 0.9, 0, 0),
    written: '0.74 0.9 0 0 k',
    within: ['layer: Sponsor', 'page: 2'],
  },
  {
    thing: 'tagged content',
    ...onSecond,
    color: cmyk(0.75, 0.9, 0, 0),
    written: '0.75 0.9 0 0 k',
    within: ['Figure', 'page: 2'],
  },
  {
    thing: 'clipped away',
    ...onSecond,
    color: cmyk(0.76, 0.9, 0, 0),
    written: '0.76 0.9 0 0 k',
    unseen: 'clipped',
  },
  {
    thing: 'off the page',
    ...onSecond,
    color: cmyk(0.77, 0.9, 0, 0),
    written: '0.77 0.9 0 0 k',
    unseen: 'off-page',
  },
  {
    thing: 'outside of what is left once the page is cut',
    ...onSecond,
    color: cmyk(0.78, 0.9, 0, 0),
    written: '0.78 0.9 0 0 k',
    unseen: 'outside-trim',
  },
  {
    thing: 'a trim mark in all inks',
    page: 2,
    role: 'stroke',
    color: spot('All', 1, 1, 1, 1, 1),
    space: 'Separation',
    written: '1 SCN',
    unseen: 'outside-trim',
  },
  {
    thing: 'the group of a soft mask',
    ...onSecond,
    color: cmyk(0.791, 0.9, 0, 0),
    written: '0.791 0.9 0 0 k',
    unseen: 'mask',
  },
  {
    thing: 'beneath a soft mask',
    ...onSecond,
    color: cmyk(0.79, 0.9, 0, 0),
    written: '0.79 0.9 0 0 k',
    isBlended: true,
  },
  {
    thing: 'half transparent',
    ...onSecond,
    color: cmyk(0.8, 0.9, 0, 0),
    written: '0.8 0.9 0 0 k',
    alpha: 0.5,
  },
  {
    thing: 'in a group that is half transparent',
    ...onSecond,
    color: cmyk(0.81, 0.9, 0, 0),
    written: '0.81 0.9 0 0 k',
    alpha: 0.5,
  },
  {
    thing: 'multiplied with what is beneath',
    ...onSecond,
    color: cmyk(0.82, 0.9, 0, 0),
    written: '0.82 0.9 0 0 k',
    isBlended: true,
  },
  {
    thing: 'clipped by text',
    ...onSecond,
    color: cmyk(0.83, 0.9, 0, 0),
    written: '0.83 0.9 0 0 k',
    box: [340, 190, 10, 10],
  },
  {
    thing: 'RGB that a profile stands in for',
    page: 2,
    role: 'fill',
    color: srgb(0.9, 0.8, 0.7),
    space: 'ICCBased (sRGB stand-in)',
    written: '0.9 0.8 0.7 rg',
  },
  {
    thing: 'wholly transparent',
    ...onSecond,
    color: cmyk(0.84, 0.9, 0, 0),
    written: '0.84 0.9 0 0 k',
    alpha: 0,
    unseen: 'no-ink',
  },
  {
    thing: 'the appearance of an annotation, fitted into it',
    ...onSecond,
    color: cmyk(0.85, 0.9, 0, 0),
    written: '0.85 0.9 0 0 k',
    box: [500, 180, 20, 20],
  },
  {
    thing: 'the appearance of a field, in its state',
    ...onSecond,
    color: cmyk(0.87, 0.9, 0, 0),
    written: '0.87 0.9 0 0 k',
    box: [560, 190, 10, 10],
  },
  ...(['stroke', 'fill'] as const).map((role, at): KnownMark => {
    const ink = role === 'stroke' ? 0.88 : 0.89;
    return {
      thing: 'an annotation that readers draw',
      ...onSecond,
      role,
      color: cmyk(ink, 0.9, 0, 0),
      written: `/${['C', 'IC'][at] ?? ''} [${ink} 0.9 0 0]`,
      box: [500, 290, 20, 10],
    };
  }),
  {
    thing: 'a page that is cropped, turned, and larger than it says',
    ...onFirst,
    page: 3,
    color: cmyk(0.9, 0.91, 0, 0),
    written: '0.9 0.91 0 0 k',
    box: [20, 10, 80, 60],
  },
];
