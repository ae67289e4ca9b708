import fc from 'fast-check';
import parse from 'postcss/lib/parse';
import { describe, expect, test } from 'vitest';
import { createStylesheetReader } from './create-reader.ts';
import { parseLean } from './lean-parser.ts';

const lean = createStylesheetReader(parseLean, 'css');
const whole = createStylesheetReader((text, options) => parse(text, options), 'css');

const context = { definitions: new Map() };
const toSource = (text: string) => ({ path: 'a.css', format: 'css' as const, text });

describe('parseLean', () => {
  test('makes no node of a declaration that can hold no colour', () => {
    const [rule] = parseLean('.a { margin: 0 auto; color: red; display: block }', { map: false }).nodes;
    expect(rule && 'nodes' in rule && rule.nodes?.map(String)).toEqual(['color: red']);
  });

  const piece = fc.constantFrom(
    'margin: 0',
    'MARGIN : 0 auto !important',
    'margin: 0 color: red',
    'color: red',
    '*zoom: 1',
    'font-size: 24px',
    'opacity: .5',
    'mix-blend-mode: multiply',
    'background: none',
    'font-weight: bold',
    '--x: #c41e7f',
    '--y: { a: b }',
    'width: var(--x)',
    'width: calc(1px + (2px))',
    'grid-area: tan',
    'animation: red 1s',
    'src: url(a.png#red)',
    'foo: #fff',
    'content: "#fff;}"',
    'content: "Learning"',
    'content: "\\e901"',
    'content: \'\' / "Alt"',
    'content: ""',
    'content: counter(x) "a" !important',
    'background: url(a.svg) center / 10px 20px no-repeat',
    'background-image: image-set("a.png" 1x, url(b.png) 2x)',
    'mask-image: image-set("a.png" 1x)',
    '-webkit-mask: url("b.svg#x")',
    'list-style: square url(c.png)',
    'cursor: url(d.cur), auto',
    'transform: rotate(45deg)',
    'rotate: 10deg',
    'scale: 2 1 !important',
    'width: 10px',
    'background-size: 100% 100%',
    'a:hover{color:blue}',
    '@media print { b { fill: green; margin: 0 } }',
    '/* margin: #fff */',
    ';',
    '}',
    '{',
    'margin',
    'margin:',
    ': red',
    '"',
    'top:1px;;',
  );

  test('what is read is what PostCSS’s own tree would give, malformed text included', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('; ', ';\n', ' ', ''),
        (pieces, separator) => {
          const source = toSource(
            `.a { ${pieces.join(separator)} } .b { color: var(--x); background: white }`,
          );
          expect(lean.read(source, context)).toEqual(whole.read(source, context));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
