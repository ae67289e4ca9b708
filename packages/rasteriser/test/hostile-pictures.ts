import type { PictureContent } from '@brandlint/core';
import { makeGif, makeJpeg, makePng } from './picture-files.ts';

const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (content: string, attributes = 'width="24" height="24"'): PictureContent => ({
  format: 'svg',
  text: `<svg ${names} ${attributes}>${content}</svg>`,
});
const image = (bytes: Uint8Array): PictureContent => ({ format: 'image', bytes });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const square = '<rect width="9" height="9"/>';
const hugeRegion = 'x="-5000%" y="-5000%" width="10000%" height="10000%"';

/** Each level shows the one below it `each` times. */
function useBomb(levels: number, each: number, first: string): PictureContent {
  const groups = Array.from(
    { length: levels },
    (_, level) => `<g id="p${level + 1}">${`<use xlink:href="#p${level}"/>`.repeat(each)}</g>`,
  );
  return drawing(`<defs><g id="p0">${first}</g>${groups.join('')}</defs><use xlink:href="#p${levels}"/>`);
}

function nested(depth: number, tag: string, around = ''): PictureContent {
  const name = /^\w+/.exec(tag)?.[0] ?? '';
  return drawing(`${around}${`<${tag}>`.repeat(depth)}${square}${`</${name}>`.repeat(depth)}`);
}

/** Each element of a kind is drawn with the next one of it. */
function chain(length: number, kind: string, property: string, attributes = ''): PictureContent {
  const links = Array.from(
    { length },
    (_, at) =>
      `<${kind} id="c${at}" ${attributes}><rect width="9" height="9" ${property}="url(#c${at + 1})"/></${kind}>`,
  );
  return drawing(`${links.join('')}<rect width="20" height="20" ${property}="url(#c0)"/>`);
}

function inner(levels: number): string {
  let text = `<svg ${names} width="9" height="9">${square}</svg>`;
  for (let level = 0; level < levels; level++) {
    const link = `<image width="9" height="9" xlink:href="data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}"/>`;
    text = `<svg ${names} width="9" height="9">${link.repeat(3)}</svg>`;
  }
  return text;
}

const line = (points: number) =>
  `M0 0${Array.from({ length: points }, (_, at) => `L${(at * 7919) % 24} ${(at * 104729) % 24}`).join('')}`;

/** Pictures that are made to take too long, too much, or to bring the renderer down; each made when it is asked for. */
export const hostilePictures: Readonly<Record<string, () => PictureContent>> = {
  'a million elements': () => drawing('<path d="M1 1h2v2z"/>'.repeat(1_000_000)),
  'as many elements as are let through': () => drawing('<path d="M1 1h2v2z" stroke="red"/>'.repeat(19_990)),
  'elements that are filtered one by one': () =>
    drawing(
      `<filter id="a" ${hugeRegion}><feGaussianBlur stdDeviation="9"/></filter>${'<path filter="url(#a)" d="M1 1h2v2z"/>'.repeat(15_000)}`,
    ),
  'elements that are masked one by one': () =>
    drawing(`<mask id="a">${square}</mask>${'<path mask="url(#a)" d="M1 1h2v2z"/>'.repeat(15_000)}`),
  'a million uses': () => useBomb(6, 10, '<path d="M1 1h2v2z"/>'),
  'a use of a use of a use': () => useBomb(30, 2, square),
  'many uses of many elements': () => useBomb(1, 9000, square.repeat(9000)),
  'uses of a filter': () =>
    useBomb(
      2,
      60,
      '<path filter="url(#f)" d="M1 1h9v9z"/><filter id="f"><feMorphology operator="dilate" radius="40"/></filter>',
    ),
  'elements within elements': () => nested(9000, 'g'),
  'groups within groups': () => nested(900, 'g opacity=".9"'),
  'filters within filters': () =>
    nested(
      200,
      'g filter="url(#a)"',
      `<filter id="a" ${hugeRegion}><feGaussianBlur stdDeviation="300"/><feMorphology radius="100" operator="dilate"/></filter>`,
    ),
  'a chain of patterns': () =>
    chain(
      60,
      'pattern',
      'fill',
      'width="1" height="1" patternUnits="userSpaceOnUse" patternTransform="scale(.001)"',
    ),
  'a chain of masks': () => chain(5000, 'mask', 'mask'),
  'a chain of clip paths': () => chain(5000, 'clipPath', 'clip-path'),
  'a pattern of points': () =>
    drawing(
      '<pattern id="a" width=".00001" height=".00001" patternUnits="userSpaceOnUse"><path d="M0 0h1v1z"/></pattern><rect fill="url(#a)" width="24" height="24"/>',
    ),
  turbulence: () =>
    drawing(
      `<filter id="a" ${hugeRegion}><feTurbulence baseFrequency=".5" numOctaves="1000000"/></filter><rect filter="url(#a)" width="24" height="24"/>`,
    ),
  'a large kernel': () =>
    drawing(
      `<filter id="a"><feConvolveMatrix order="500" kernelMatrix="${'1 '.repeat(250_000)}"/></filter><rect filter="url(#a)" width="24" height="24"/>`,
    ),
  'a dilation': () =>
    drawing(
      `<filter id="a" ${hugeRegion}>${'<feMorphology operator="dilate" radius="12"/>'.repeat(500)}</filter><rect filter="url(#a)" width="24" height="24"/>`,
    ),
  lights: () =>
    drawing(
      `<filter id="a" ${hugeRegion}>${'<feDiffuseLighting surfaceScale="5"><fePointLight x="1" y="1" z="9"/></feDiffuseLighting>'.repeat(3000)}</filter><rect filter="url(#a)" width="24" height="24"/>`,
    ),
  'fine dashes': () =>
    drawing(`<path fill="none" stroke="red" stroke-dasharray="0.0001" d="${line(200_000)}"/>`),
  dashes: () => drawing(`<path fill="none" stroke="red" stroke-dasharray="0.02" d="${line(100_000)}"/>`),
  'round strokes': () =>
    drawing(
      `<path fill="none" stroke="red" stroke-width="1e7" stroke-linejoin="round" d="${line(200_000)}"/>`,
    ),
  'markers at every point': () =>
    drawing(
      `<marker id="a" overflow="visible">${'<path d="M0 0h1v1z"/>'.repeat(1000)}</marker><path marker-mid="url(#a)" d="${line(100_000)}"/>`,
    ),
  'ten megabytes of path': () => drawing(`<path d="${'M0 0L#!9e99,-'.repeat(800_000)}"/>`),
  'as long a path as is let through': () => drawing(`<path stroke="red" d="${line(440_000)}"/>`),
  'path of huge numbers': () =>
    drawing(`<path stroke="red" d="M0 0${'L1e38 -1e38 9e-38 1e30'.repeat(100_000)}"/>`),
  arcs: () =>
    drawing(`<path stroke="red" d="M0 0${'A1e9 1e-9 45 1 1 20 20A9 9 0 1 0 1 1'.repeat(80_000)}"/>`),
  'rules for everything': () =>
    drawing(
      `<style>${Array.from({ length: 20_000 }, (_, at) => `.c${at} g *>path:not(.x${at}){fill:red}`).join('')}</style>${'<path class="c1 c2 c3" d="M1 1h2v2z"/>'.repeat(19_000)}`,
    ),
  'a bomb of entities': () => ({
    format: 'svg',
    text: `<!DOCTYPE svg [<!ENTITY a0 "xxxxxxxxxx">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><svg ${names} width="9" height="9"><title>&a12;</title>${square}</svg>`,
  }),
  'one long entity many times': () => ({
    format: 'svg',
    text: `<!DOCTYPE svg [<!ENTITY a "${'M1 1h2v2z'.repeat(20_000)}">]><svg ${names} width="9" height="9"><path d="${'&a;'.repeat(50_000)}"/></svg>`,
  }),
  'an entity from outside': () => ({
    format: 'svg',
    text: `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg ${names} width="9" height="9"><title>&a;</title>${square}</svg>`,
  }),
  'pictures within pictures': () => ({ format: 'svg', text: inner(6) }),
  'a picture file of 30,000 × 30,000 px in a drawing': () =>
    drawing(
      `<image width="24" height="24" xlink:href="data:image/png;base64,${base64(makePng(30_000, 30_000))}"/>`,
    ),
  'a million colours of a gradient': () =>
    drawing(
      `<linearGradient id="a">${'<stop offset=".5" stop-color="red"/>'.repeat(15_000)}</linearGradient>${'<rect fill="url(#a)" width="9" height="9"/>'.repeat(4000)}`,
    ),
  'no size': () => drawing(square, ''),
  'a width of zero': () => drawing(square, 'width="0" height="9"'),
  'a width of 1e9': () => drawing(square, 'width="1e9" height="1e9"'),
  'a width that is no number': () => drawing(square, 'width="NaN" height="9"'),
  'a height without end': () => drawing(square, 'width="9" height="Infinity"'),
  'a viewBox without area': () => drawing(square, 'width="9" height="9" viewBox="0 0 0 9"'),
  'a viewBox beyond numbers': () => drawing(square, 'width="9" height="9" viewBox="0 0 1e-320 1e-320"'),
  'no drawing at all': () => ({ format: 'svg', text: '\u0000'.repeat(1000) }),
  'an empty text': () => ({ format: 'svg', text: '' }),
  'a document type without end': () => ({ format: 'svg', text: `<!DOCTYPE svg [${'<!-- '.repeat(700_000)}` }),
  'a tag without end': () => ({ format: 'svg', text: `<svg ${' a="'.repeat(900_000)}` }),
  'a drawing that breaks off': () => ({
    format: 'svg',
    text: `<svg ${names} width="9" height="9"><path d="M0`,
  }),
  'a PNG of 30,000 × 30,000 px by its header': () => image(makePng(30_000, 30_000, 1)),
  'a PNG of 30,000 × 30,000 px by its data': () => image(makePng(30_000, 30_000)),
  'a PNG with far more data than it states': () => image(makePng(30_000, 10, 30_000)),
  'a PNG with less data than it states': () => image(makePng(2000, 2000, 3)),
  'a PNG that breaks off': () => image(makePng(64, 64).subarray(0, 45)),
  'a PNG without pixels': () => image(makePng(0, 64)),
  'a JPEG of 65,535 × 65,535 px by its header': () => image(makeJpeg(65_535, 65_535)),
  'a JPEG with less data than it states': () => image(makeJpeg(2800, 2800)),
  'a JPEG that breaks off': () => image(makeJpeg(16, 8).subarray(0, -3)),
  'a GIF of 65,535 × 65,535 px by its header': () => image(makeGif(65_535, 65_535, [0x44, 0x01])),
  'a GIF with less data than it states': () => image(makeGif(2800, 2800, [0x44, 0x01])),
  'a GIF that breaks off': () => image(makeGif(8, 8, Array<number>(600).fill(0x44)).subarray(0, 300)),
  'a PNG of nothing but its first bytes': () =>
    image(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  'a WebP of nothing but its first bytes': () =>
    image(new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WEBPVP8L')),
  'no bytes': () => image(new Uint8Array()),
  'bytes of no format': () => image(new TextEncoder().encode('%PDF-1.7 '.repeat(1000))),
};
