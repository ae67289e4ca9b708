import type { Reading } from '@brandlint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSvg } from './read-svg.ts';

function read(text: string): Reading {
  const reading = readSvg.read({ path: 'a.svg', format: 'svg', text }, { definitions: new Map() });
  return { ...reading, uses: reading.uses.filter(({ kind }) => kind === 'color') };
}

const colors = [
  '#C41E7F',
  '#abc',
  'tan',
  'rgb(1, 2, 3)',
  'hsl(120 50% 50% / .5)',
  'color(srgb 1 0 0)',
  'RED',
];
const color = fc.constantFrom(...colors);
const noise = fc.constantFrom('', ' ', '\n', '\r\n', '\t', 'é', '😀', '\u2028', 'a>b', '&amp;', '&#x23;');
const comment = fc.constantFrom(
  '',
  '<!-- fill="red" 😀 -->',
  '<?pi fill="red"?>',
  '<![CDATA[ <g fill="red"> ]]>',
);

/** A piece of a drawing, with the colours that must be found in it letter by letter. */
const piece: fc.Arbitrary<{ text: string; written: string[] }> = fc.oneof(
  fc
    .record({
      color,
      quote: fc.constantFrom('"', "'"),
      space: fc.constantFrom('', ' ', '\r\n'),
      noise,
      comment,
    })
    .map((one) => {
      const { quote, space } = one;
      const text = `${one.noise}${one.comment}<path id="${one.noise}" fill${space}=${space}${quote}${space}${one.color}${space}${quote}/>`;
      return { text, written: [one.color] };
    }),
  fc.tuple(color, color, noise).map(([fill, stroke, around]) => {
    const between = around.includes('&') || around.includes('>') ? '' : `/*${around}*/`;
    return {
      text: `<g style="fill:${between}${fill};;stroke : ${stroke} !important"><a/></g>${around}`,
      written: [fill, stroke],
    };
  }),
  fc.tuple(color, color, noise, fc.boolean()).map(([fill, stroke, around, isCdata]) => {
    const rule = `/*${around.replace(/&.*/, '')}*/ path { fill:${fill} ; } @media print{g{stroke: ${stroke}}}`;
    return {
      text: `<style>${isCdata ? `<![CDATA[${rule}]]>` : rule}</style>${around}`,
      written: [fill, stroke],
    };
  }),
);

test('the text at an exact place is what is written, and all that is written is found', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(3), (pieces, repeats) => {
      const filler = `<desc>${'😀\r\n'.repeat(repeats * 9_000)}</desc>`;
      const text = `<?xml version="1.0"?>\n<svg>${filler}${pieces.map((one) => one.text).join('')}</svg>`;
      const { uses, gaps } = read(text);
      expect(gaps).toEqual([]);
      const found = uses.map(({ written, places: [place] }) => {
        if (place.kind !== 'text' || !place.exact) throw new Error('a place that is not exact');
        expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
        const before = text.slice(0, place.start.offset).split('\n');
        expect([place.start.line, place.start.column]).toEqual([
          before.length,
          (before.at(-1) ?? '').length + 1,
        ]);
        return written;
      });
      expect(found).toEqual(pieces.flatMap((one) => one.written));
    }),
    { numRuns: 150 },
  );
});

test('whatever the text is, it is read without an error, and exact places hold what is written', () => {
  const fragments = fc.constantFrom(
    ...'<svg|</svg>|<g |/>|>|<|&|;|&a;|fill="|"|\'|red|#fff|style="fill:|<style>|</style>|{|}|path|:hover|var(--a)|--a:|<![CDATA[|]]>'.split(
      '|',
    ),
    '<!DOCTYPE svg [',
    '<!ENTITY a "red">',
    ']>',
    '<!--',
    '-->',
    '\0',
    '\uFEFF',
    '\uD800',
    '😀',
    '\n',
    ' ',
    '\\',
    'url(',
    ')',
    '|',
    '@import',
    '/*',
  );
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
      for (const text of [
        parts.join(''),
        `<svg>${parts.join('')}</svg>`,
        `<svg><style>${parts.join('')}</style><g/></svg>`,
      ]) {
        for (const { written, places } of read(text).uses) {
          for (const place of places) {
            if (place.kind !== 'text') throw new Error('a place that is not in the text');
            if (place.exact) expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
          }
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
