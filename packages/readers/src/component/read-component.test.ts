import { readSource, type Format, type Reading } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCss } from '../css/read-css.ts';
import { readComponent } from './read-component.ts';

type ComponentFormat = Extract<Format, 'vue' | 'svelte' | 'astro'>;
const formats: readonly ComponentFormat[] = ['vue', 'svelte', 'astro'];

function read(format: ComponentFormat, text: string): Reading {
  return readComponent.read({ path: `Card.${format}`, format, text }, { definitions: new Map() });
}

/** One line for each thing found, in order: colours, then what is embedded, then gaps. */
function summarise({ uses, embedded, gaps }: Reading): string[] {
  return [
    ...uses.map((use) =>
      use.kind === 'color' ? `${use.role} ${use.written} in ${use.within[0] ?? ''}` : use.kind,
    ),
    ...embedded.map((one) => `${one.format} ${one.content.kind === 'text' ? one.content.text : '…'}`),
    ...gaps.map((gap) => `gap ${gap.code} × ${gap.count}`),
  ];
}

const cases: [format: ComponentFormat, title: string, text: string, expected: string[]][] = [
  ['vue', 'style blocks', '<style scoped>a{}</style><style lang="scss">b{}</style>', ['css a{}', 'scss b{}']],
  ['vue', 'a style block without a reader', '<style lang="sass">\na\n</style>', ['gap style-language × 1']],
  [
    'vue',
    'a template',
    '<template><p style="color:red"><svg fill="blue"/></p></template>',
    ['fill blue in svg', 'css color:red'],
  ],
  [
    'vue',
    'a template in pug',
    '<template lang="pug">\np(style="color:red") <b bgcolor=red>\n</template>',
    ['gap template-language × 1'],
  ],
  [
    'vue',
    'bindings',
    '<template><p :style="{ color: a > b }" v-bind:fill="x" :class="y"/></template>',
    ['gap computed-attribute × 2'],
  ],
  [
    'vue',
    'a script and blocks of other tools',
    '<script>"<p bgcolor=red>"</script><docs>\n<p bgcolor=red></docs>',
    [],
  ],
  [
    'vue',
    'components in a template',
    '<template><Icon fill="#c41e7f"/><v-btn color="primary"/><v-btn color="#c41e7f"/></template>',
    ['fill #c41e7f in icon', 'fill #c41e7f in v-btn'],
  ],
  [
    'vue',
    'nested templates',
    '<template><template #a><b bgcolor=red /></template><i bgcolor=red /></template>',
    ['background red in b', 'background red in i'],
  ],
  ['vue', 'a table in pieces', '<template><tr bgcolor="red"><td/></tr></template>', ['background red in tr']],
  [
    'svelte',
    'style and markup',
    '<script>let a = "<p bgcolor=red>"</script>\n<p style="color:red">x</p>\n<style>p{}</style>',
    ['css color:red', 'css p{}'],
  ],
  [
    'svelte',
    'an expression as a value',
    '<p style={a > b ? `}"` : "{"} bgcolor={c}><b bgcolor=red/>',
    ['background red in b', 'gap computed-attribute × 2'],
  ],
  [
    'svelte',
    'an expression in a value',
    '<p style="color: {c ? "red" : x}; fill: blue">',
    ['css color: _______________; fill: blue', 'gap computed-attribute × 1'],
  ],
  [
    'svelte',
    'style directives',
    '<p style:color="#c41e7f" style:fill={x} --track-color="red">',
    ['text #c41e7f in p', 'definition red in p', 'gap computed-attribute × 1'],
  ],
  [
    'svelte',
    'blocks around markup',
    '{#if a < b}<b bgcolor=red></b>{:else}<i bgcolor=blue></i>{/if}',
    ['background red in b', 'background blue in i'],
  ],
  [
    'svelte',
    'comments',
    '<!-- <b bgcolor=red> { --><b on:click={() => { /* } */ f("}") }} bgcolor=red>',
    ['background red in b'],
  ],
  [
    'svelte',
    'a regular expression',
    `<b title={a.replace(/["'}]/g, '')} bgcolor=red>`,
    ['background red in b'],
  ],
  [
    'svelte',
    'an expression that never ends',
    '<b bgcolor=red></b><p style={ a',
    ['background red in b', 'gap unclosed-expression × 1'],
  ],
  [
    'astro',
    'frontmatter',
    '---\nconst a = "<p bgcolor=red>";\n---\n<p bgcolor=blue>',
    ['background blue in p'],
  ],
  ['astro', 'markup in expressions', '{list.map((i) => <li style="color:red">{i}</li>)}', ['css color:red']],
  ['astro', 'commented markup', '{/* <li bgcolor=red> */}<b bgcolor=blue/>', ['background blue in b']],
  [
    'astro',
    'template literals and objects',
    '<p style={`color: ${c}`} class="a"><p style=`x${y}` /><style is:global define:vars={{ a: ">" }}>a{}</style>',
    ['css ________', 'css a{}', 'gap computed-attribute × 2'],
  ],
  ['astro', 'braces in quotes are text', '<p title="{" bgcolor=red>', ['background red in p']],
  ['astro', 'style in another language', '<style lang="stylus">a</style>', ['gap style-language × 1']],
];

test.each(cases)('%s: %s', (format, _title, text, expected) => {
  const found = summarise(read(format, text)).filter((line) => !/^css [_ ]+$/.test(line));
  expect(found).toEqual(expected.filter((line) => !/^css [_ ]+$/.test(line)));
});

test('a component that closes itself contains nothing that follows', () => {
  const [use] = read('vue', '<template><PartnerLogo class="partner"/><b bgcolor=red /></template>').uses;
  expect(use?.within).toEqual(['b', 'template']);
});

test('a partly computed style keeps its places', () => {
  const text = '<p\n  style="color: {a\n ? b : c};\n fill: #c41e7f">';
  const [embedded] = read('svelte', text).embedded;
  expect(embedded).toMatchObject({ at: { kind: 'verbatim', start: { offset: 12, line: 2, column: 10 } } });
  const inner = embedded?.content.kind === 'text' ? embedded.content.text : '';
  expect(12 + inner.indexOf('#c41e7f')).toBe(text.indexOf('#c41e7f'));
  expect(inner.split('\n')).toHaveLength(3);
});

test.each([
  ['astro', '<p style={`color:${c}`} class={c}>'],
  ['astro', '<p style={{ color: c }}>'],
  ['svelte', '<p style={all}>'],
  ['svelte', '<p style="{all}">'],
  ['svelte', '<p style="{\n all\n}; {more} fill: {fill}">'],
] as const)('%s: %s is computed, and nothing in it is malformed', async (format, text) => {
  const load = (one: Format) => (one === 'css' ? readCss : readComponent);
  const source = { path: `Card.${format}`, format, text: `${text}<p style="color:#c41e7f">`, hash: '' };
  const [extraction] = await readSource(source, load, new Map());
  expect(extraction?.gaps.map(({ code }) => code)).toEqual(['computed-attribute']);
  expect(extraction?.uses.map(({ written }) => written)).toEqual(['#c41e7f']);
});

describe.each(formats)('%s', (format) => {
  test('the text at an exact place is what is written there', () => {
    const piece = fc.constantFrom(
      '<p bgcolor="#c41e7f">',
      '<Icon fill=#c41e7f />',
      '{a < b}',
      '<p style={x}>',
      '<p style="color: {',
      '}',
      '"',
      "'",
      '`',
      '<style>a{}</style>',
      '\r\n',
      '---\n',
      '<template>',
      '</template>',
      '<script>',
      '</script>',
      '{/*',
      '*/',
      '<!--',
      '-->',
      '<svg>',
      '<td bgcolor="&#35;fff">',
      '\0',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { uses, embedded } = read(format, text);
        for (const { written, places } of uses) {
          const [place] = places;
          if (place.kind === 'text' && place.exact)
            expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
        }
        for (const { at, content, part } of embedded) {
          if (at.kind !== 'verbatim' || content.kind !== 'text' || part) continue;
          expect(text.slice(at.start.offset).startsWith(content.text)).toBe(true);
        }
      }),
      // Once found by chance: quotes that are not closed rightly.
      { examples: [[['<p style="color: {', '}', '<p bgcolor="#c41e7f">', '<style>a{}</style>']]] },
    );
  });

  test.each([
    ['deep', '<div>'.repeat(50_000) + '<hr color=red>'],
    ['closing tags that close nothing', '<a>'.repeat(20_000) + '</b>'.repeat(100_000)],
    ['braces', '<p a={'.repeat(100_000)],
    ['comments', '{/*'.repeat(300_000)],
    ['quotes', `<p a="`.repeat(300_000)],
    ['tags', '<a '.repeat(300_000)],
    ['backticks', '<p a=`{`'.repeat(100_000)],
    ['raw elements', '<style>'.repeat(100_000)],
    ['a long line', `<p style="${'x'.repeat(3_000_000)}">`],
    ['names from Object.prototype', '<constructor __proto__="red" fill="red"><p constructor=red>'],
    ['nothing', ''],
  ])('bounded on %s', (_title, text) => {
    const started = process.cpuUsage().user / 1000;
    read(format, text);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(10_000);
  });
});

describe('pictures that may be icons', () => {
  test.each<[format: ComponentFormat, text: string, expected: object]>([
    [
      'vue',
      '<template><img class=x src="/i/learning.svg" alt="Learning"></template>',
      { carrier: 'picture', label: 'Learning', artwork: 'linked:/i/learning.svg', exposure: 'unknown' },
    ],
    ['vue', '<template><img :src="a" :alt="b"></template>', { label: null, artwork: null, names: [] }],
    ['vue', '<template><img src="a.svg" alt=""></template>', { label: null, artwork: 'linked:a.svg' }],
    ['svelte', '<img src={a} alt="Learning">', { label: 'Learning', artwork: null }],
    [
      'astro',
      '<svg><use href="s.svg#learning" transform="scale(2)"/></svg>',
      { carrier: 'drawing', artwork: 'linked:s.svg#learning', matrix: [2, 0, 0, 2] },
    ],
    [
      'astro',
      '<svg><use href="#learning"/></svg>',
      { names: [{ from: 'symbol', text: 'learning' }], artwork: null },
    ],
  ])('%s: %s', (format, text, expected) => {
    expect(read(format, text).uses).toMatchObject([{ kind: 'icon', ...expected }]);
  });

  test.each(['<img src=a width=1 height=1>', '<p>Learning</p>', '<i class="icon"></i>'])(
    'none in %s',
    (text) => {
      expect(read('svelte', text).uses).toEqual([]);
    },
  );
});
