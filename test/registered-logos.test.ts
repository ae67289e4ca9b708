import {
  addArtworks,
  createChecker,
  lookAt,
  readDocument,
  readSource,
  type Checker,
  type Document,
  type DocumentReader,
  type Extraction,
  type Format,
  type PictureContent,
  type Reader,
} from '@brandlint/core';
import { openRasteriser } from '@brandlint/rasteriser/node';
import { readCss } from '@brandlint/readers/css';
import { readFigma } from '@brandlint/readers/figma';
import { readHtml } from '@brandlint/readers/html';
import { readSvg } from '@brandlint/readers/svg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleBrand, sampleSettings } from '../packages/core/test/sample-brand.ts';
import { decodeWithSharp } from '../packages/document-readers/src/image/decode-with-sharp.ts';
import { createImageReader } from '../packages/document-readers/src/image/read-image.ts';
import { readOffice } from '../packages/document-readers/src/office/read-office.ts';
import { buildPresentation, shape } from '../packages/document-readers/src/office/test-data/build-office.ts';
import { writePng } from '../packages/document-readers/src/pdf/pictures/write-png.ts';
import { readPdf } from '../packages/document-readers/src/pdf/read-pdf.ts';
import { writePdf } from '../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { readAll } from '../packages/readers/src/script/test-data/icons-in.ts';

/** A stand-in for a logo, 100 wide and high, and a drawing that is none. */
const logoPath = 'M0 0H100V42H52V58H20V100H0Z';
const otherPath = 'M0 0H30V70H100V100H0Z';
const logoColor = '#13579B';
const otherColor = '#8A5A2B';
const logo = `<path fill="${logoColor}" d="${logoPath}"/>`;
const other = (color: string) => `<path fill="${color}" d="${otherPath}"/>`;
const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100" ${attributes}>${content}</svg>`;
const data = (text: string) => `data:image/svg+xml,${encodeURIComponent(text)}`;

const readers: Partial<Record<Format, Reader>> = {
  css: readCss,
  figma: readFigma,
  html: readHtml,
  svg: readSvg,
};
const documentReaders: Partial<Record<Format, DocumentReader>> = {
  image: createImageReader(decodeWithSharp),
  office: readOffice,
  pdf: readPdf,
};
const context = { definitions: new Map(), hasArtwork: true };

const rasteriser = openRasteriser();
afterAll(() => rasteriser.close());
let checker: Checker;
beforeAll(async () => {
  const look = await lookAt({ format: 'svg', text: svg(logo) }, rasteriser.rasterise);
  if ('fault' in look || look.outline === null) throw new Error('the stand-in cannot be drawn');
  const registered = { principle: null, name: 'logo.svg', outline: look.outline, colors: [logoColor] };
  const { icons } = sampleSettings;
  checker = createChecker(
    sampleBrand,
    { ...sampleSettings, icons: { ...icons, logos: [registered] } },
    new Map(),
  );
});

const text = (format: Format, content: string) => (): Promise<Extraction[]> =>
  readSource(
    { path: `a.${format}`, format, text: content, hash: '' },
    async (wanted) => Promise.resolve(readers[wanted]),
    new Map(),
    {
      hasArtwork: true,
    },
  );

const bytes =
  (format: Format, content: Uint8Array, path = `a.${format}`) =>
  async (): Promise<Extraction[]> => {
    const document: Document = { path, format, bytes: content };
    const reader = documentReaders[format];
    if (!reader) throw new Error(`nothing reads ${format}`);
    return readDocument(
      { ...document, hash: '' },
      reader,
      async (wanted) => Promise.resolve(readers[wanted]),
      context,
      {
        load: (wanted) => {
          const found = documentReaders[wanted];
          return found && Promise.resolve(found);
        },
        toBytes: (base64) => Buffer.from(base64, 'base64'),
      },
    );
  };

const script = (content: string) => (): Promise<Extraction[]> =>
  Promise.resolve([{ ...readAll(content), source: 'a.tsx', hash: '', artworks: [] }]);

/** What is judged of the two colours of a case, each with how often it occurs; a slide has those of its theme as well. */
async function judgedOf(extractions: readonly Extraction[]): Promise<string[]> {
  const judged: string[] = [];
  for (const extraction of extractions) {
    const seen = await addArtworks(extraction, {
      fetch: async (picture) => Promise.resolve(fetchInside(picture)),
      wants: checker.wantsArtwork,
    });
    for (const { value, count } of checker.check(seen).tally)
      if (value === logoColor || value === otherColor) judged.push(`${value} ×${count}`);
  }
  return judged.sort();
}

function fetchInside(picture: Extraction['pictures'][number]) {
  if (picture.kind === 'linked')
    return { fault: { kind: 'unreadable', code: 'missing', reason: 'it is not there' } } as const;
  const content: PictureContent =
    picture.content.kind === 'svg'
      ? { format: 'svg', text: picture.content.text }
      : { format: 'image', bytes: Buffer.from(picture.content.data, 'base64') };
  return { path: null, hash: '', isJudged: true, look: async () => lookAt(content, rasteriser.rasterise) };
}

/** A case: `beside` is the colour of a drawing that is none of the logo and has nearly its anchor. */
type Carrier = (beside: string) => () => Promise<Extraction[]>;

const groups = (inside: string, beside: string, attributes = '') =>
  svg(`<g id="icon-1">${inside}</g><g id="icon-10">${beside}</g>`, attributes);

const point = (x: number, y: number) => `<a:pt x="${x}" y="${y}"/>`;
const corners = {
  logo: [
    [100, 0],
    [100, 42],
    [52, 42],
    [52, 58],
    [20, 58],
    [20, 100],
    [0, 100],
  ],
  other: [
    [30, 0],
    [30, 70],
    [100, 70],
    [100, 100],
    [0, 100],
  ],
};
const free = (id: number, name: string, kind: keyof typeof corners, color: string, left: number) => {
  const path =
    `<a:moveTo>${point(0, 0)}</a:moveTo>` +
    `${corners[kind].map(([x = 0, y = 0]) => `<a:lnTo>${point(x, y)}</a:lnTo>`).join('')}<a:close/>`;
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  const properties = `<a:custGeom><a:pathLst><a:path w="100" h="100">${path}</a:path></a:pathLst></a:custGeom>${fill}`;
  return shape(id, name, { properties, box: [left, 0, 50, 50] });
};
const picture = (id: number, relation: string) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/></p:blipFill>` +
  '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="1270000"/></a:xfrm></p:spPr></p:pic>';

const toInk = (hex: string) =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4)).join(' ');
const logoInPdf = '0 0 m 100 0 l 100 -42 l 52 -42 l 52 -58 l 20 -58 l 20 -100 l 0 -100 l h f';
const otherInPdf = '0 0 m 30 0 l 30 -70 l 100 -70 l 100 -100 l 0 -100 l h f';
const inPdf = (path: string, color: string, x: number, y: number) =>
  `q ${toInk(color)} rg 0.5 0 0 0.5 ${x} ${y} cm ${path} Q `;

const layer = (id: string, path: string, color: string, left: number) => ({
  id,
  name: 'Vector',
  type: 'VECTOR',
  absoluteBoundingBox: { x: left, y: 0, width: 100, height: 100 },
  size: { x: 100, y: 100 },
  relativeTransform: [
    [1, 0, left],
    [0, 1, 0],
  ],
  fillGeometry: [{ path, windingRule: 'NONZERO' }],
  fills: [
    {
      type: 'SOLID',
      color: Object.fromEntries(
        [1, 3, 5].map((at, i) => ['rgb'.charAt(i), Number.parseInt(color.slice(at, at + 2), 16) / 255]),
      ),
    },
  ],
});
const frame = (id: string, name: string, children: readonly object[]) => ({
  id,
  name,
  type: 'FRAME',
  absoluteBoundingBox: { x: 0, y: 0, width: 100, height: 100 },
  children,
});
const document = (children: readonly object[]) =>
  JSON.stringify({
    document: {
      id: '0:0',
      type: 'DOCUMENT',
      name: 'd',
      children: [{ id: '0:1', type: 'CANVAS', name: 'p', children }],
    },
  });

const side = 120;
function png(isInside: (x: number, y: number) => boolean, color: string): Uint8Array {
  const pixels = new Uint8Array(4 * side * side).fill(255);
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const alpha = isInside(x - 10, y - 10) ? 255 : 0;
      pixels.set([...rgb, alpha], 4 * (y * side + x));
    }
  return writePng(side, side, pixels);
}
const isInBox = (x: number, y: number) => x >= 0 && x < 100 && y >= 0 && y < 100;
const isLogo = (x: number, y: number) => isInBox(x, y) && (x < 20 || y < 42 || (x < 52 && y < 58));
const isOther = (x: number, y: number) => isInBox(x, y) && (x < 30 || y >= 70);

const carriers: Record<string, Carrier> = {
  'a drawing in a group with an id': (color) => text('svg', groups(logo, other(color))),
  'a group whose colours stand in a style': (color) =>
    text(
      'svg',
      svg(
        `<style>.a{fill:${logoColor}}.ab{fill:${color}}</style><g id="icon-1"><path class="a" d="${logoPath}"/></g>` +
          `<g id="icon-10"><path class="ab" d="${otherPath}"/></g>`,
      ),
    ),
  'a symbol that is used': (color) =>
    text(
      'svg',
      svg(
        `<symbol id="l" viewBox="0 0 100 100">${logo}</symbol><use href="#l" width="50" height="50"/>${other(color)}`,
      ),
    ),
  'an inline drawing': (color) => text('html', `<p>${svg(logo)}${svg(other(color))}</p>`),
  'an inline drawing with a ground of its own': (color) =>
    text('html', `<p>${svg(logo, `style="background: ${color}; fill: ${logoColor}"`)}</p>`),
  'an inline drawing with a page inside': (color) =>
    text('html', `<p>${svg(`${logo}<foreignObject><b style="color: ${color}">x</b></foreignObject>`)}</p>`),
  'a symbol of the page': (color) =>
    text(
      'html',
      `<svg hidden><symbol id="l" viewBox="0 0 100 100">${logo}</symbol><symbol id="ll" viewBox="0 0 100 100">${other(color)}</symbol></svg>` +
        '<svg width="9" height="9"><use href="#l"/></svg>',
    ),
  'an address in a page': (color) =>
    text(
      'html',
      `<img style="border: 1px solid ${color}" src="${data(svg(logo))}"><img src="${data(svg(other(color)))}">`,
    ),
  'an address in a stylesheet': (color) =>
    text(
      'css',
      `.a { background: ${color} url("${data(svg(logo))}") } .ab { background: url("${data(svg(other(color)))}") }`,
    ),
  JSX: (color) => script(`const A = () => <p>${svg(logo)}${svg(other(color))}</p>;`),
  'JSX with style objects': (color) =>
    script(
      `const A = () => <p><svg viewBox="0 0 100 100" style={{ backgroundColor: '${color}' }}><path style={{ fill: '${logoColor}' }} d="${logoPath}"/></svg>${svg(other(color))}</p>;`,
    ),
  'shapes of a slide': (color) =>
    bytes(
      'office',
      buildPresentation([free(4, 'A', 'logo', logoColor, 0) + free(42, 'B', 'other', color, 80)]),
    ),
  'shapes of a slide of one name': (color) =>
    bytes(
      'office',
      buildPresentation([free(4, 'A', 'logo', logoColor, 0) + free(42, 'A', 'other', color, 80)]),
    ),
  'pictures of a slide': (color) =>
    bytes(
      'office',
      buildPresentation([picture(4, 'rId2') + picture(42, 'rId3')], {
        'ppt/media/image1.png': png(isLogo, logoColor),
        'ppt/media/image2.svg': new TextEncoder().encode(svg(other(color))),
      }),
    ),
  'a drawing of a slide': (color) =>
    bytes(
      'office',
      buildPresentation([picture(4, 'rId2') + picture(42, 'rId3')], {
        'ppt/media/image1.png': png(isOther, color),
        'ppt/media/image2.svg': new TextEncoder().encode(svg(logo)),
      }),
    ),
  'drawings of a page': (color) =>
    bytes(
      'pdf',
      writePdf({
        pages: [{ contents: inPdf(logoInPdf, logoColor, 10, 90) + inPdf(otherInPdf, color, 110, 90) }],
      }),
    ),
  'layers of a frame': (color) =>
    text(
      'figma',
      document([
        frame('1:2', 'icon', [layer('1:3', logoPath, logoColor, 0)]),
        { ...layer('1:23', otherPath, color, 200), id: '1:23' },
      ]),
    ),
};

test.each(Object.entries(carriers))(
  '%s: the logo’s own colours are not judged, those beside it are',
  async (_, carrier) => {
    const beside = (await judgedOf(await carrier(otherColor)())).map((judged) => judged.replace(/ ×.*/, ''));
    expect(new Set(beside)).toEqual(new Set([otherColor]));
  },
);

test.each(Object.entries(carriers))('%s: a colour of the logo is judged beside it', async (_, carrier) => {
  const [judged, ...more] = await judgedOf(await carrier(logoColor)());
  const [apart] = await judgedOf(await carrier(otherColor)());
  expect([judged, ...more]).toEqual([apart?.replace(otherColor, logoColor)]);
});

test('a picture file that is a logo has no colour to judge, and another has', async () => {
  expect(await judgedOf(await bytes('image', png(isLogo, logoColor), 'logo.png')())).toEqual([]);
  expect(await judgedOf(await bytes('image', png(isOther, otherColor), 'other.png')())).toEqual([
    `${otherColor} ×1`,
  ]);
});

test('a drawing file that is a logo has no colour to judge, but for what is written in it', async () => {
  const words = `<text x="0" y="9" fill="${otherColor}">x</text>`;
  expect(await judgedOf(await text('svg', svg(logo))())).toEqual([]);
  expect(await judgedOf(await text('svg', svg(logo + words))())).toEqual([`${otherColor} ×1`]);
});
