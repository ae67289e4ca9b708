import { expect, test } from 'vitest';
import { readScript } from '../read-script.ts';
import { iconsIn, readAll, textsIn } from '../test-data/icons-in.ts';
import { parseScript } from '../test-data/parse-script.ts';

/** One line for a text: what it is for, its text, and whether its place is exact. */
function say(code: string): string[] {
  return textsIn(code).map(({ purpose, text, places: [place] }) => {
    const isExact = place.kind === 'text' && place.exact;
    return `${purpose} ${JSON.stringify(text)}${isExact ? '' : ' ~'}`;
  });
}

test.each([
  [
    'blocks',
    'a = <><h2>Head</h2><p>Words</p><ul><li>One</li></ul></>',
    ['heading "Head"', 'prose "Words"', 'label "One"'],
  ],
  ['parts of a line', 'a = <p>Co-<strong>production</strong> now</p>', ['prose "Co-production now" ~']],
  ['entities', 'a = <p>A &amp; B</p>', ['prose "A & B" ~']],
  ['a line break that JSX drops', 'a = <p>\n  Some\n  words\n</p>', ['prose "Some\\n  words"']],
  ['parts that JSX does not part', 'a = <p><b>Co</b>\n<b>op</b></p>', ['prose "Coop" ~']],
  ['a space that is asked for', `a = <p><b>Co</b>{' '}\n<b>op</b></p>`, ['prose "Co op" ~']],
  [
    'strings',
    `a = <p>{'Words'}</p>; b = <p>{\`More\`}</p>; c = <p>{"it\\'s"}</p>`,
    ['prose "Words"', 'prose "More"', `prose "it's" ~`],
  ],
  ['holes', 'a = <p>Learning {count} things</p>', ['prose "Learning {{}} things" ~']],
  ['nothing but a hole', 'a = <p>{words}</p>', []],
  ['what shows nothing', 'a = <p>{/* Words */}{null}{false}{undefined}</p>', []],
  [
    'either',
    `a = <ul>{b ? <li>One</li> : <li>Two</li>}{c && <li>Three</li>}</ul>`,
    ['label "One"', 'label "Two"', 'label "Three"'],
  ],
  [
    'a list that is made',
    `a = <ul>{b.map((one) => <li key={one}>Name: {one}</li>)}</ul>`,
    ['label "Name: {{}}" ~'],
  ],
  ['a function with a body', `a = <A>{() => { const b = 1; return <p>Words</p>; }}</A>`, ['prose "Words"']],
  ['no element around it', `a = <>Words</>; b = <span>More</span>`, ['prose "Words"', 'prose "More"']],
  ['code and styles', 'a = <><code>Words</code><style>Words</style><pre>Words</pre></>', []],
  [
    'attributes',
    `a = <><input placeholder="Search" title={'Find'} /><button aria-label="Close" title={x} /></>`,
    ['alternative "Find"', 'label "Search"', 'alternative "Close"'],
  ],
  [
    'texts of components',
    `a = <Card title="Learning" onClose={f}><p>Words</p></Card>`,
    ['label "Learning"', 'prose "Words"'],
  ],
  ['markup in properties', `a = <Card icon={<b />} title={<h2>Head</h2>} />`, ['heading "Head"']],
  ['components in a line', `a = <p>We <Strong>are</Strong> here</p>`, ['prose "We are here" ~']],
  ['components as blocks', `a = <Stack><Row>One</Row><Row>Two</Row></Stack>`, ['prose "One"', 'prose "Two"']],
  ['words outside of JSX', `const a = 'Words'; // <p>No</p>`, []],
])('%s', (_, code, expected) => {
  expect(say(code)).toEqual(expected);
});

test('places are where texts are written', () => {
  const code = `a = <li title="One">\n  {'Two'} </li>; b = <p>{\`Three\`}</p>; c = <Card heading="Four" />; d = <p>\n  Five\n</p>`;
  for (const { places, written, text } of textsIn(code)) {
    const [place] = places;
    if (place.kind !== 'text') throw new Error('not in text');
    expect(code.slice(place.start.offset, place.end.offset)).toBe(written);
    expect([place.exact, written]).toEqual([true, text]);
  }
  expect(textsIn(code).map(({ text }) => text)).toEqual(['Two', 'Three', 'Four', 'Five', 'One']);
});

test('an icon and the texts around it share a container, and not with those of another component', () => {
  const card = (name: string) =>
    `const ${name} = () => <div className="card"><${name}Icon /><h3>${name}</h3></div>;`;
  const code = card('Learning') + card('Innovation') + card('Other');
  const icons = iconsIn(code);
  const texts = textsIn(code);
  expect(icons).toHaveLength(3);
  for (const [at, icon] of icons.entries()) {
    const shared = texts.map(({ containers }) => containers.some((one) => icon.containers.includes(one)));
    expect(shared).toEqual([0, 1, 2].map((other) => other === at));
  }
  expect(icons[0]?.within).toEqual(expect.arrayContaining(['LearningIcon', '.card', 'Learning']));
});

test('anchors are those of one thing each', () => {
  const code = `a = <ul><li><AIcon /></li><li><AIcon /></li></ul>; b = <ul><li><AIcon /></li></ul>`;
  const anchors = readAll(code).uses.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(3);
});

test('nothing is read where the host is not interested', () => {
  const source = parseScript('a = <li><AIcon /> Words</li>');
  for (const interests of [undefined, () => false]) {
    expect(readScript({ ...source, ...(interests && { interests }) }).uses).toEqual([]);
  }
});
