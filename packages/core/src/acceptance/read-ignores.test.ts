import { describe, expect, test } from 'vitest';
import type { Format } from '../model/source.ts';
import { readIgnores, readIgnoresOf } from './read-ignores.ts';

/** What each comment covers, as text. */
function covered(text: string, format: Format) {
  return readIgnores(text, format).map(({ covers, rules, reason, problem }) => {
    const part =
      covers === null || covers === 'source' ? covers : text.slice(covers.start, covers.end).trim();
    return [part, rules.join(), reason, ...(problem === undefined ? [] : [problem])];
  });
}

describe('what a comment covers', () => {
  const cases: [string, Format, string, unknown[]][] = [
    [
      'the line it stands on, behind code',
      'css',
      'a {\n  color: red; /* brandlint-ignore r -- why */\n  top: 0 }',
      [['color: red; /* brandlint-ignore r -- why */', 'r', 'why']],
    ],
    [
      'the next line with code',
      'css',
      '/* brandlint-ignore r, s -- why */\n\n  /* more */ a { color: red }\nb {}',
      [['a { color: red }', 'r,s', 'why']],
    ],
    [
      'what follows it on its line',
      'css',
      '/* brandlint-ignore -- why */ a { color: red }\nb {}',
      [['a { color: red }', '', 'why']],
    ],
    [
      'no code is before it where a comment of several lines ends there',
      'css',
      'a { /* x\n y */ /* brandlint-ignore -- why */\n color: red }',
      [['color: red }', '', 'why']],
    ],
    [
      'a part between two comments',
      'scss',
      '// brandlint-ignore-start r -- why\na {}\nb {}\n// brandlint-ignore-end\nc {}',
      [['a {}\nb {}', 'r', 'why']],
    ],
    [
      'a whole file',
      'less',
      'a {} // brandlint-ignore-file: from the old site',
      [['source', '', 'from the old site']],
    ],
    [
      'a rule that begins on the next line',
      'css',
      '/* brandlint-ignore r -- why */\n.a, /* x */\n.b {\n color: red;\n}\nc {}',
      [['.a, /* x */\n.b {\n color: red;\n}', 'r', 'why']],
    ],
    [
      'a declaration before a rule alone',
      'scss',
      'a {\n// brandlint-ignore r -- why\n color: red;\n b { top: 0\n }\n}',
      [['color: red;', 'r', 'why']],
    ],
    [
      'a rule whose selector is put together',
      'scss',
      '// brandlint-ignore r -- why\n.a-#{$b} {\n color: red\n}\nc {}',
      [['.a-#{$b} {\n color: red\n}', 'r', 'why']],
    ],
    [
      'an element that begins on the next line',
      'html',
      '<!-- brandlint-ignore r -- why -->\n<div\n class="a"><div>x</div>\n<br></div>\n<p>y</p>',
      [['<div\n class="a"><div>x</div>\n<br></div>', 'r', 'why']],
    ],
    [
      'the line alone of an element that nothing ends',
      'html',
      '<ul>\n<!-- brandlint-ignore r -- why -->\n<li>x\n<li>y\n</ul>',
      [['<li>x', 'r', 'why']],
    ],
    [
      'the line alone of a rule that nothing ends',
      'css',
      '/* brandlint-ignore r -- why */\na {\n color: red',
      [['a {', 'r', 'why']],
    ],
    ['nothing, at the end', 'css', 'a {}\n/* brandlint-ignore -- why */\n', [['', '', 'why']]],
    [
      'lines that end as on Windows',
      'css',
      'a {}\r\n/* brandlint-ignore -- w */\r\nb {}\r\nc {}',
      [['b {}', '', 'w']],
    ],
    [
      'a reason of several lines',
      'css',
      '/*\n * brandlint-ignore r -- as\n * agreed\n */\na {}',
      [['a {}', 'r', 'as agreed']],
    ],
    ['a page', 'html', '<p>x</p>\n<!-- brandlint-ignore r -- why -->\n<p>y</p>', [['<p>y</p>', 'r', 'why']]],
    [
      'a style block of a page',
      'html',
      '<style>\na { color: red } /* brandlint-ignore -- why */\n</style>',
      [['a { color: red } /* brandlint-ignore -- why */', '', 'why']],
    ],
    [
      'a style block in SCSS of a component',
      'vue',
      '<template/><style lang="scss">\n// brandlint-ignore -- why\na {}\n</style>',
      [['a {}', '', 'why']],
    ],
    [
      'a drawing',
      'svg',
      '<svg>\n<!-- brandlint-ignore r: why -->\n<path/></svg>',
      [['<path/></svg>', 'r', 'why']],
    ],
    [
      'behind a style block that closes itself',
      'svg',
      '<svg><style/>\n<!-- brandlint-ignore: w --><a/>',
      [['<a/>', '', 'w']],
    ],
    [
      'the next line, in braces as in JSX',
      'astro',
      '<p>\n  {/* brandlint-ignore r -- why */}\n  <b>\nx</b>\n</p>',
      [['<b>\nx</b>', 'r', 'why']],
    ],
    [
      'its own line, in braces behind code',
      'svelte',
      '<p>x</p> { /* brandlint-ignore r -- why */ }\n<b/>',
      [['<p>x</p> { /* brandlint-ignore r -- why */ }', 'r', 'why']],
    ],
    [
      'a part between two comments in braces',
      'astro',
      '{/* brandlint-ignore-start -- why */}\n<p/>\n{/* brandlint-ignore-end */}',
      [['}\n<p/>\n{', '', 'why']],
    ],
    [
      'behind the script of a component',
      'astro',
      '---\nconst a = "<!--"\n---\n<!-- brandlint-ignore -- w -->\n<p/>',
      [['<p/>', '', 'w']],
    ],
  ];
  test.each(cases)('%s', (_, format, text, expected) => {
    expect(covered(text, format)).toEqual(expected);
  });
});

describe('what is no such comment', () => {
  const cases: [Format, string][] = [
    ['css', 'a { content: "/* brandlint-ignore -- x */" }'],
    ['css', "a { content: '\\'/* brandlint-ignore -- x */' }"],
    ['css', 'a { background: url(/* brandlint-ignore -- x */) }'],
    ['css', 'a { b: c } // brandlint-ignore -- x'],
    ['css', '/* see brandlint-ignore -- x */'],
    ['css', '/* brandlint-ignored.txt -- x */'],
    ['scss', '@import url(http://x.y//brandlint-ignore--x);'],
    ['html', '<p title="<!-- brandlint-ignore -- x -->">y</p>'],
    ['html', '<script>"<!-- brandlint-ignore -- x -->"</script>'],
    ['html', '<textarea><!-- brandlint-ignore -- x --></textarea>'],
    ['html', '<style>a { content: "/* brandlint-ignore -- x */" }</style>'],
    ['html', '<!--><p>brandlint-ignore -- x</p>'],
    ['html', '{/* brandlint-ignore -- x */}'],
    ['vue', '{/* brandlint-ignore -- x */}'],
    ['css', '/* brandlint is right here: the pink was agreed */'],
    ['css', '/* brandlint ignores this -- it is no colour */'],
    ['css', '/* brandlint: see the handbook */'],
    ['css', '/* brandlint-config is in the root */'],
    ['svg', '<svg><![CDATA[<!-- brandlint-ignore -- x -->]]></svg>'],
    ['figma', '/* brandlint-ignore -- x */'],
  ];
  test.each(cases)('%s: %s', (format, text) => {
    expect(covered(text, format)).toEqual([]);
  });
});

describe('what is incomplete covers nothing and says why', () => {
  const cases: [string, RegExp][] = [
    ['brandlint-ignore', /gives no reason/],
    ['brandlint-ignore color-in-palette --', /gives no reason/],
    ['brandlint-ignore-file color-in-palette', /gives no reason/],
    ['brandlint-ignore-next-line -- why', /"brandlint-ignore-next-line" is no form of it/],
    ['brandlint-ignor -- why', /"brandlint-ignor" is no form of it; write brandlint-ignore$/],
    [
      'brandlint-ingore-file -- why',
      /"brandlint-ingore-file" is no form of it; write brandlint-ignore-file$/,
    ],
    ['brandlint_ignore -- why', /"brandlint_ignore" is no form of it; write brandlint-ignore$/],
    ['Brandlint ignore -- why', /"Brandlint ignore" is no form of it; write brandlint-ignore$/],
    [
      'brandlint-ignore-begin -- why',
      /is no form of it; write brandlint-ignore, which holds .* brandlint-ignore-start/,
    ],
    ['brandlint-disable-next-line -- why', /"brandlint-disable-next-line" is no form of it; write brandl/],
    ['brandlint-ignore-start -- why', /no brandlint-ignore-end follows it/],
    ['brandlint-ignore-end', /nothing before it begins what it ends/],
    [`brandlint-ignore ${Array.from({ length: 51 }, (_, i) => `r${i}`).join()} -- x`, /more than 50 rules/],
  ];
  test.each(cases)('%s', (content, problem) => {
    const found = readIgnores(`/* ${content} */\na {}`, 'css');
    expect(found).toMatchObject([{ covers: null, problem: expect.stringMatching(problem) }]);
  });
});

test('parts may lie in each other', () => {
  const text =
    '/* brandlint-ignore-start r -- 1 */ a{} /* brandlint-ignore-start s -- 2 */ b{} /* brandlint-ignore-end */ c{} /* brandlint-ignore-end */';
  expect(covered(text, 'css').map(([part]) => part)).toEqual([expect.stringMatching(/^a.*c\{\}$/), 'b{}']);
});

test('places are lines and columns of the whole text', () => {
  const text = 'a {}\r\n\r\n  /* brandlint-ignore -- x\n */ b {}';
  expect(readIgnores(text, 'css')[0]?.place).toEqual({
    kind: 'text',
    start: { offset: 10, line: 3, column: 3 },
    end: { offset: 38, line: 4, column: 4 },
    exact: true,
  });
});

describe('takes time in proportion to the text', () => {
  const many = 300_000;
  const cases: [string, Format, string][] = [
    ['comments on one line', 'css', '/**/'.repeat(1_000_000)],
    ['comments in a row', 'css', '/**/\n'.repeat(many)],
    ['comments on one line, behind code', 'css', `a{}${'/* brandlint-ignore -- x */'.repeat(100_000)}`],
    ['comments that ask', 'css', '/* brandlint-ignore -- x */\n'.repeat(100_000)],
    ['parts in parts', 'scss', '// brandlint-ignore-start -- x\n'.repeat(100_000)],
    ['strings that nothing ends', 'css', '"\\'.repeat(many)],
    ['addresses that nothing ends', 'css', 'url('.repeat(many)],
    ['comments that nothing ends', 'css', '/* '.repeat(many)],
    ['tags that nothing ends', 'html', '<a ="'.repeat(many)],
    ['signs of values', 'html', `<a ${'= '.repeat(many)}`],
    ['style blocks that nothing ends', 'html', '<style>'.repeat(many)],
    ['blocks in blocks', 'css', '/**/a{'.repeat(many) + '}'.repeat(many)],
    ['elements in elements', 'svg', '<a>'.repeat(many) + '</b></a>'.repeat(many)],
    ['blocks that begin with comments', 'css', `${'/**/'.repeat(many)}{};`.repeat(3)],
    ['braces that nothing ends', 'astro', '{/*'.repeat(many)],
    ['braces and white space', 'astro', `${'{'.repeat(many)}${' '.repeat(many)}`],
    ['braces around comments', 'svelte', `{${'/* */'.repeat(many)}`],
    ['a long name', 'css', `/* brandlint-ignore${'-x'.repeat(many)} */`],
    ['a long reason', 'css', `/* brandlint-ignore -- ${'\n *'.repeat(many)} */`],
    ['long names of rules', 'css', `/* brandlint-ignore ${', '.repeat(many)} -- x */`],
  ];
  test.each(cases)('%s', (_, format, text) => {
    const begin = Date.now();
    readIgnores(`${text}\n/* brandlint-ignore -- x */`, format);
    expect(Date.now() - begin).toBeLessThan(3_000);
  });
});

describe('comments of a script, which its host knows', () => {
  /** A stand-in for what a parser tells: the comments of a short script that has none of their signs in its strings. */
  function read(text: string, ends?: ReadonlyMap<number, number>) {
    const comments = Array.from(text.matchAll(/\/\/.*|\/\*[^]*?\*\//g), ({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
      contentStart: index + 2,
      contentEnd: index + all.length - (all.startsWith('//') ? 0 : 2),
    }));
    return readIgnoresOf(text, comments, ends).map(({ covers, reason, problem }) => [
      covers === null || covers === 'source' ? covers : text.slice(covers.start, covers.end).trim(),
      problem ?? reason,
    ]);
  }

  test.each([
    ["const a = 1;\n// brandlint-ignore r -- why\nconst b = '#00f';\nc();", "const b = '#00f';", 'why'],
    [
      "const b = '#00f'; // brandlint-ignore -- why\nc();",
      "const b = '#00f'; // brandlint-ignore -- why",
      'why',
    ],
    ['<p>\n  {/* brandlint-ignore -- why */}\n  <b fill="#00f" />\n</p>', '<b fill="#00f" />', 'why'],
    ['<p>\n  {/* a */ /* brandlint-ignore -- why */}\n  <b />\n</p>', '<b />', 'why'],
    ['<p>\n  {\n    // brandlint-ignore -- why\n  }\n  <b />\n</p>', '<b />', 'why'],
    ['<a>x</a>{/* brandlint-ignore -- why */}\n<b />', '<a>x</a>{/* brandlint-ignore -- why */}', 'why'],
    [
      'try { a() } catch {\n  // brandlint-ignore -- why\n}\nb();',
      'try { a() } catch {\n  // brandlint-ignore -- why',
      'why',
    ],
    ['// brandlint-ignore-file -- why\nb();', 'source', 'why'],
    ['// brandlint-ignore\nb();', null, 'it gives no reason; write one behind " -- ", or behind a colon'],
    [
      '{/* brandlint-ignor -- x */}\nb();',
      null,
      '"brandlint-ignor" is no form of it; write brandlint-ignore',
    ],
  ])('%j', (text, covers, words) => {
    expect(read(text)).toEqual([[covers, words]]);
  });

  test('what begins on the next line is covered to its end', () => {
    const text = '<p>\n{/* brandlint-ignore -- why */}\n<b\n fill="#00f"\n/>\n</p>';
    expect(read(text, new Map([[text.indexOf('<b'), text.indexOf('/>') + 2]]))).toEqual([
      ['<b\n fill="#00f"\n/>', 'why'],
    ]);
  });

  test('takes time in proportion to the text', () => {
    const text = `${'{/* */ '.repeat(100_000)}// brandlint-ignore -- x`;
    const begin = Date.now();
    expect(read(text)).toHaveLength(1);
    expect(Date.now() - begin).toBeLessThan(3_000);
  });
});
