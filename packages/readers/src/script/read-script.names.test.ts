import { expect, test } from 'vitest';
import { readScript } from './read-script.ts';
import { colorsIn, writtenIn } from './test-data/colors-in.ts';
import { parseScript } from './test-data/parse-script.ts';

const card = `
export function Card({ on }) {
  return (
    <section className="card ccin-card" id="one">
      <svg><path fill="#c41e7f" /><path fill="#c41e7f" /></svg>
      <p style={{ color: on ? '#fff' : '#000' }}>text</p>
    </section>
  );
}
const styles = StyleSheet.create({ header: { backgroundColor: '#c41e7f' } });
`;

test('where a colour is has a name, and the same name when lines move', () => {
  const anchors = (text: string) => colorsIn(text).map(({ use }) => use.anchor);
  expect(anchors(card)).toEqual([
    'Card > <section#one.card> > <svg> > <path> @fill',
    'Card > <section#one.card> > <svg> > <path> @fill (2)',
    'Card > <section#one.card> > <p> @style.color',
    'Card > <section#one.card> > <p> @style.color (2)',
    'styles > create().header.backgroundColor',
  ]);
  expect(anchors(`// a\n\n${card.replaceAll('\n', '\n\n  ')}`)).toEqual(anchors(card));
});

test('what contains a colour: elements with their classes, components, variables, and their properties', () => {
  const [path, , , , header] = colorsIn(card).map(({ use }) => use.within);
  expect(path).toEqual(['path', 'svg', 'section', '#one', '.card', '.ccin-card', 'Card']);
  expect(header).toEqual(['header', 'styles']);
});

test.each([
  [
    'functions',
    `setInk('#c41e7f'); chart.setInk('red'); other('#fff')`,
    { functions: ['setInk'] },
    ['#c41e7f', 'red'],
  ],
  ['functions by a chain', `chart.ink('#c41e7f'); map.ink('#fff')`, { functions: ['chart.*'] }, ['#c41e7f']],
  [
    'properties',
    `<Chip hue="#c41e7f" tone="red" />; a = { hue: '#fff' }`,
    { properties: ['hue', 'to*e'] },
    ['#c41e7f', 'red', '#fff'],
  ],
  ['templates', 'sheet`color: #c41e7f;`; other`color: #fff;`', { templates: ['sheet'] }, ['#c41e7f']],
  ['classes', `<p look="bg-[#c41e7f]" />; looks('bg-[#fff]')`, { classes: ['look*'] }, ['#c41e7f', '#fff']],
])('%s that the user names', (_, text, names, expected) => {
  expect(writtenIn(text, 'typescript', names)).toEqual(expected);
  expect(writtenIn(text).length).toBeLessThan(expected.length);
});

test.each([
  [`const a = { color: '\\x23c41e7f' }; const b = '#fff'`, '#c41e7f', false],
  ['<p title="#fff"><path fill="&#35;c41e7f" /></p>', '#c41e7f', false],
  [`const a = { color: '#c41e7f' }`, '#c41e7f', true],
  [
    'const a = <p style={{ background: `linear-gradient(${a}deg, #c41e7f, \\n #c41e7f)` }} />',
    '#c41e7f',
    true,
  ],
])('a colour with escapes in it cannot be replaced: %s', (text, written, exact) => {
  const [seen] = colorsIn(text);
  expect(seen).toMatchObject({ use: { written }, place: { exact } });
  if (exact) expect(seen?.standsThere).toBe(written);
});

test('escapes in a template do not move what stands behind them', () => {
  const text =
    "const A = styled.a`\n  content: '\\\\201C';\n  ${a}\n  color: #c41e7f; \\` background: #fff;\n`";
  expect(colorsIn(text).map(({ standsThere }) => standsThere)).toContain('#c41e7f');
});

test('a name that is used is judged where it is defined, once', () => {
  const text = `const x = '#c41e7f'; const a = <path fill={x} stroke={x} />; const b = { color: x };`;
  expect(colorsIn(text)).toMatchObject([
    { use: { role: 'definition', defines: 'x', places: [{ start: { column: 12 } }] } },
  ]);
});

test('variables that are known from elsewhere are followed', () => {
  const source = parseScript(
    `const a = <p style={{ color: 'var(--ink)', backgroundColor: 'var(--other)' }} />; const b = '#fff'`,
  );
  const definitions = new Map([['--ink', { values: ['#c41e7f'], judged: true }]]);
  const { uses, gaps } = readScript({ ...source, definitions });
  expect(uses).toMatchObject([{ written: 'var(--ink)', reference: 'judged-at-definition' }]);
  expect(gaps).toEqual([]);
});
