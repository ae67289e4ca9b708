import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { isolateDrawing } from './isolate-drawing.ts';

/** Throws where a drawing is not well-formed XML with namespaces. */
function parseStrictly(text: string): string {
  const parser = new SaxesParser({ xmlns: true });
  // It knows no document types; the one below declares this.
  parser.ENTITIES['red'] = '#f00';
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return text;
}

const head = 'xmlns="http://www.w3.org/2000/svg"';

describe('isolateDrawing', () => {
  test.each<[string, string, string, readonly string[], readonly string[]]>([
    [
      'a symbol with its own view box, and none of its neighbours',
      `<svg ${head} style="display:none"><symbol id="a" viewBox="0 0 24 24"><path d="M0 0h9"/></symbol><symbol id="b"><rect/></symbol></svg>`,
      'a',
      ['viewBox="0 0 24 24"', '<path d="M0 0h9"/>'],
      ['display', '<rect/>', '<symbol'],
    ],
    [
      'a symbol with a name space prefix of its own',
      `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:symbol id="a" viewBox="0 0 9 9"><s:rect s:x="1"/></s:symbol></s:svg>`,
      'a',
      ['xmlns:s="http://www.w3.org/2000/svg"', '<s:rect s:x="1"/>'],
      [],
    ],
    [
      'what it refers to, directly or not',
      `<svg ${head}><defs><path id="p" d="M0 0h1" fill="url(#g)"/><linearGradient id="g" href="#h"/><linearGradient id="h"/><rect id="no"/></defs><symbol id="a" viewBox="0 0 1 1"><use href="#p"/></symbol></svg>`,
      'a',
      ['<path id="p"', '<linearGradient id="g"', '<linearGradient id="h"'],
      ['id="no"'],
    ],
    [
      'styles, and what it inherits from those around it, without what moves or hides them',
      `<svg ${head} class="root" fill="none"><style>.x{fill:red}</style><g transform="rotate(9)" display="none" style="stroke: blue; display: none"><g id="a" transform="scale(2)"><rect class="x" width="10" height="10"/></g></g></svg>`,
      'a',
      ['.x{fill:red}', '<g class="root" fill="none"><g style="stroke:blue;"><g id="a">'],
      ['rotate', 'scale', 'display'],
    ],
    [
      'a group where it lies, even left of and above nothing',
      `<svg ${head}><g id="a"><circle cx="-50" cy="10" r="10"/><path transform="translate(-40)" d="M0 0h20v20z"/></g></svg>`,
      'a',
      ['viewBox="-64 -4 48 28"'],
      [],
    ],
    [
      'a shape by itself',
      `<svg ${head}><rect id="a" x="10" y="10" width="20" height="10" transform="rotate(45)"/></svg>`,
      'a',
      ['viewBox="8 8 24 14"', '<rect id="a" x="10" y="10" width="20" height="10">'],
      ['rotate'],
    ],
    [
      'a part that a view names',
      `<svg ${head} width="90" viewBox="0 0 90 30"><view id="a" viewBox="30 0 30 30"/><rect/></svg>`,
      'a',
      ['<svg viewBox="30 0 30 30"', '<rect/>'],
      ['0 0 90 30', 'width='],
    ],
    [
      'one of a stack, whatever hides it until it is the target',
      `<svg ${head}><style>g{display:none}g:target{display:inline}</style><g id="a"><path d="M0 0h9v9"/></g></svg>`,
      'a',
      ['<g id="a" style="display:inline;">'],
      [],
    ],
    [
      'the entities that it is written with',
      `<!DOCTYPE svg [<!ENTITY red "#f00">]><svg ${head}><g id="a"><rect width="9" height="9" fill="&red;"/></g></svg>`,
      'a',
      ['<!ENTITY red', 'fill="&red;"'],
      [],
    ],
    [
      'the whole drawing by the id of its root',
      `<svg ${head} id="a"><rect/></svg>`,
      'a',
      ['<rect/>'],
      ['<g'],
    ],
    [
      'an attribute that XML would misread',
      `<svg ${head}><g id="a" aria-label="A &quot;b&quot; &lt; c &amp; d"><rect width="1" height="1"/></g></svg>`,
      'a',
      ['aria-label="A &#34;b&#34; &#60; c &#38; d"'],
      [],
    ],
  ])('shows %s', (_, text, id, holds, lacks) => {
    const drawing = parseStrictly(isolateDrawing(text, id) ?? '');
    for (const piece of holds) expect(drawing).toContain(piece);
    for (const piece of lacks) expect(drawing).not.toContain(piece);
  });

  test.each([
    ['no such id', `<svg ${head}><rect id="a"/></svg>`, 'b'],
    ['a definition', `<svg ${head}><linearGradient id="a"/></svg>`, 'a'],
    ['a page inside', `<svg ${head}><foreignObject><p id="a">x</p></foreignObject></svg>`, 'a'],
    ['an element that is never closed', `<svg ${head}><g id="a"><rect/>`, 'a'],
    ['a view without a view box', `<svg ${head}><view id="a"/></svg>`, 'a'],
    ['text that is no drawing', 'no <drawing', 'a'],
    [
      'definitions of more than 64 kB',
      `<svg ${head}><path id="p" d="M${'0 '.repeat(40_000)}"/><symbol id="a"><use href="#p"/></symbol></svg>`,
      'a',
    ],
  ])('gives nothing for %s', (_, text, id) => {
    expect(isolateDrawing(text, id)).toBeNull();
  });

  test.each([
    ['a symbol that shows itself', `<symbol id="a"><use href="#a"/><rect width="9" height="9"/></symbol>`],
    ['two that show each other', `<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`],
    [
      'a bomb of uses',
      `<g id="a"><use href="#u0"/></g>${Array.from({ length: 20 }, (__, i) => `<g id="u${i}">${`<use href="#u${i + 1}"/>`.repeat(50)}</g>`).join('')}`,
    ],
    ['a path of garbage', `<g id="a"><path d="${'M z 1e999 - . a0 '.repeat(100_000)}"/></g>`],
    ['a path of ten megabytes, which is no icon', `<g id="a"><path d="${'l1 1'.repeat(2_500_000)}"/></g>`],
    [
      'groups ten thousand deep',
      `${'<g fill="red">'.repeat(10_000)}<g id="a"><rect width="1" height="1"/></g>${'</g>'.repeat(10_000)}`,
    ],
  ])('ends soon on %s', (_, inside) => {
    const start = process.cpuUsage().user / 1000;
    const drawing = isolateDrawing(`<svg ${head}>${inside}</svg>`, 'a');
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(3000);
    if (drawing !== null) parseStrictly(drawing);
  });
});
