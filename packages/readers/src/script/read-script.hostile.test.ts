import { expect, test } from 'vitest';
import fc from 'fast-check';
import { mayHoldColor, readScript } from './read-script.ts';
import type { ScriptNode, ScriptSource } from './script-source.ts';
import { colorsIn } from './test-data/colors-in.ts';
import { parseScript } from './test-data/parse-script.ts';

/** A script whose tree is made by hand, as no parser would make it. */
function made(text: string, root: ScriptNode, visitorKeys: ScriptSource['visitorKeys'] = {}): ScriptSource {
  return { path: 'a.js', text, roots: [root], visitorKeys, names: {}, definitions: new Map() };
}

function literal(text: string, start: number, end: number): ScriptNode {
  return { type: 'Literal', range: [start, end], value: text.slice(start + 1, end - 1) };
}

test('a hundred thousand nested arrays, and calls', () => {
  const text = `'#c41e7f'`;
  for (const wrap of [
    (inner: ScriptNode): ScriptNode => ({ type: 'ArrayExpression', range: [0, 9], elements: [inner] }),
    (inner: ScriptNode): ScriptNode => ({
      type: 'CallExpression',
      range: [0, 9],
      arguments: [inner],
      callee: { type: 'Identifier', name: 'color', range: [0, 0] },
    }),
    (inner: ScriptNode): ScriptNode => ({ type: 'JSXElement', range: [0, 9], children: [inner] }),
  ]) {
    let node: ScriptNode = literal(text, 0, 9);
    for (let depth = 0; depth < 100_000; depth++) node = wrap(node);
    expect(readScript(made(text, node)).uses.length).toBeLessThanOrEqual(1);
  }
});

test('hundreds of nested objects with a colour in each', () => {
  const depth = 300;
  const text = `const colors = ${"{ a: '#c41e7f', color: ".repeat(depth)}1${'}'.repeat(depth)}`;
  expect(readScript(parseScript(text, 'espree')).uses.length).toBeGreaterThan(0);
});

test('a string of a megabyte, a template and a list of classes of one', () => {
  for (const text of [
    `const a = { color: '#${'f'.repeat(1_000_000)} #c41e7f' }`,
    `const a = { color: '${'#fff '.repeat(200_000)}' }`,
    `const a = { color: '${'('.repeat(500_000)}#fff' }`,
    `const a = <p className="${'bg-['.repeat(250_000)} bg-[#fff]" />`,
    `const a = <p className="${'bg-[#fff] '.repeat(50_000)}" />`,
    `const a = css\`${'${a}'.repeat(20_000)} color: #fff\``,
    `const a = css\`${'a:'.repeat(300_000)} \${x} color: #fff\``,
    `const a = { color: ${"'a' + ".repeat(3_000)}'#fff' }`,
    `const ${'aB'.repeat(300_000)}Color = '#fff'`,
  ]) {
    const begin = performance.now();
    readScript(parseScript(text, 'espree'));
    expect(performance.now() - begin).toBeLessThan(5_000);
  }
});

test('a million properties', () => {
  const properties: ScriptNode[] = [];
  const text = `'#c41e7f' color`;
  for (let at = 0; at < 1_000_000; at++) {
    const key: ScriptNode = { type: 'Identifier', name: `a${at}`, range: [10, 15] };
    const value: ScriptNode =
      at % 100 === 0 ? literal(text, 0, 9) : { type: 'Literal', value: at, range: [0, 9] };
    properties.push({ type: 'Property', range: [0, 15], kind: 'init', key, value });
  }
  const object: ScriptNode = { type: 'ObjectExpression', range: [0, 15], properties };
  const root: ScriptNode = {
    type: 'VariableDeclarator',
    range: [0, 15],
    id: { type: 'Identifier', name: 'colors', range: [10, 15] },
    init: object,
  };
  expect(readScript(made(text, root)).uses).toHaveLength(10_000);
});

test('trees that lead back to themselves', () => {
  const text = `const color = '#c41e7f'`;
  const value = { ...literal(text, 14, 23), parent: undefined as unknown, self: undefined as unknown };
  const root = { type: 'Strange', range: [0, 23] as const, color: value, parent: value, again: [value] };
  value.parent = root;
  value.self = root;
  expect(readScript(made(text, root)).uses).toEqual([]);
  expect(
    readScript(made(text, root, { Strange: ['again', 'again', 'missing', '__proto__'], Literal: ['parent'] }))
      .uses,
  ).toEqual([]);
});

test.each([
  `const o = { __proto__: { color: '#c41e7f' }, get __proto__() { return '#fff' }, constructor: '#fff', hasOwnProperty: 'red' }`,
  `toString('#fff'); constructor('#fff'); __proto__.color = '#c41e7f'; <__proto__ constructor="#fff" toString="red" />`,
  `const __proto__ = '#fff'; const constructor = 'color #fff'; ({ valueOf: '#fff', [a]: '#fff', ['color']: '#c41e7f' })`,
])('names that objects have anyway: %s', (text) => {
  expect(
    colorsIn(text)
      .map(({ use }) => use.written)
      .filter((written) => written === '#c41e7f'),
  ).toHaveLength(1);
});

test.each(['', 'const', '\0#c41e7f', '#!/usr/bin/env node\n', '\u{feff}const a = 1'])(
  'a text such as %j',
  (text) => {
    const root: ScriptNode = { type: 'Program', range: [0, text.length], body: [] };
    expect(readScript(made(text, root)).uses).toEqual([]);
  },
);

test('nodes that are not what they say they are', () => {
  const bad: unknown[] = [
    null,
    1,
    'x',
    [],
    {},
    { type: 'Literal' },
    { type: 'Literal', range: [5, 1], value: '#c41e7f' },
    { type: 'TemplateLiteral', range: [0, 99] },
    { type: 'JSXAttribute', range: [0, 1], value: { type: 'Literal', range: [0, 1], value: '#fff' } },
  ];
  const root: ScriptNode = { type: 'Program', range: [0, 9], body: bad };
  expect(() => readScript(made(`"#c41e7f" red; color: '#fff'`, root))).not.toThrow();
});

test('the test before all others lets every file through that holds a colour', () => {
  const words = ['#c41e7f', 'rgb(1, 2, 3)', 'red', 'oklch(0.5 0.1 20)', '#fff8'];
  const around = [
    `a = { color: '@' }`,
    `<a fill="@" />`,
    'css`a { color: @; }`',
    `x = { border: '1px solid @' }`,
    `<p className="bg-[@]" />`,
    `f({ boxShadow: '0 0 @, 0 0 red' })`,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.constantFrom(...around), fc.string(), (word, place, before) => {
      expect(mayHoldColor(`${before}\n${place.replace('@', word)}`)).toBe(true);
    }),
  );
  expect(
    mayHoldColor('const a = this.#default; // the red one, see #123456789\nconst title = "Tangerine";'),
  ).toBe(false);
});

test('what stands at an exact place is what is written', () => {
  const part = fc.constantFrom(
    '#c41e7f',
    "'",
    '"',
    '`',
    '${a}',
    '\\',
    '\n',
    '\r\n',
    ' ',
    'red',
    ';',
    'color:',
    '{',
    '}',
    'rgb(0,0,0)',
    '\\n',
    '😀',
    '/',
    'bg-[#fff]',
    ':',
  );
  const frame = fc.constantFrom(
    ['const A = styled.a`', '`'],
    ["a = { color: '", "' }"],
    ['<p style={{ background: `', '` }} className="x" />'],
    ['<p className="', '" />'],
    ['<p style="', '" />'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), frame, (parts, [before = '', after = '']) => {
      const text = before + parts.join('') + after;
      let source: ScriptSource;
      try {
        source = parseScript(text);
      } catch {
        return;
      }
      expect(readScript(source)).toBeDefined();
      for (const { use, place, standsThere } of colorsIn(text)) {
        if (place.exact) expect(standsThere).toBe(use.written);
      }
    }),
    { numRuns: 500 },
  );
});
