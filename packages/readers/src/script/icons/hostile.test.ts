import { expect, test } from 'vitest';
import { readScript } from '../read-script.ts';
import type { ScriptNode } from '../script-source.ts';
import { iconsIn, readAll } from '../test-data/icons-in.ts';

/** Elements within each other, deeper than parsers go. */
function nest(depth: number): { text: string; root: ScriptNode } {
  const text = `${'<a>'.repeat(depth)}Words${'</a>'.repeat(depth)}`;
  const middle = 3 * depth;
  let root: ScriptNode = { type: 'JSXText', value: 'Words', range: [middle, middle + 5] };
  for (let at = depth - 1; at >= 0; at--) {
    const start = 3 * at;
    const name = { type: 'JSXIdentifier', name: 'a', range: [start + 1, start + 2] };
    const openingElement = { type: 'JSXOpeningElement', name, attributes: [], range: [start, start + 3] };
    root = { type: 'JSXElement', openingElement, children: [root], range: [start, text.length - 4 * at] };
  }
  return { text, root };
}

test('ten thousand elements within each other', () => {
  const { text, root } = nest(10_000);
  const started = performance.now();
  const reading = readScript({
    path: 'a.jsx',
    text,
    roots: [root],
    visitorKeys: {},
    names: {},
    definitions: new Map(),
    interests: () => true,
  });
  expect(reading.uses.filter(({ kind }) => kind === 'text')).toMatchObject([{ text: 'Words' }]);
  expect(performance.now() - started).toBeLessThan(3000);
});

test.each<[string, string]>([
  ['many elements beside each other', `<ul>${'<li><LearningIcon /> Learning</li>'.repeat(5000)}</ul>`],
  ['many components', `<><A />${'<B title="x" />'.repeat(5000)}</>`],
  ['many pieces of a line', `<p>${'a <B /> {c}'.repeat(5000)}</p>`],
  ['many attributes', `<img src="a.svg" ${Array.from({ length: 5000 }, (_, i) => `a${i}="x"`).join(' ')} />`],
  ['many spreads', `<img src="a.svg" ${'{...a} '.repeat(5000)} />`],
  ['a long sum', `<img src={${Array.from({ length: 300 }, () => "'a'").join(' + ')}} />`],
  ['markup in properties, within each other', `${'<A b={'.repeat(200)}<p>x</p>${'} />'.repeat(200)}`],
  ['functions within each other', `<A>{${'() => '.repeat(500)}<p>x</p>}</A>`],
  ['conditions within each other', `<A>{${'a ? <b>x</b> : '.repeat(800)}null}</A>`],
])('%s take time in proportion', (_, code) => {
  const started = performance.now();
  expect(() => readAll(`a = ${code}`)).not.toThrow();
  expect(performance.now() - started).toBeLessThan(4000);
});

test('names of the prototype', () => {
  const code = `import __proto__ from './a.svg'; a = <constructor><toString src={__proto__} /><img src={hasOwnProperty} alt={constructor} id="__proto__" /></constructor>`;
  expect(iconsIn(code)).toHaveLength(1);
});

test('what is not JSX, and half of it', () => {
  for (const code of [
    'a = <></>',
    'a = <A {...b} />',
    'a = <A.B.C />',
    'a = <a:b c:d="e" />',
    'a = <A>{...b}</A>',
  ]) {
    expect(() => readAll(code)).not.toThrow();
  }
});
