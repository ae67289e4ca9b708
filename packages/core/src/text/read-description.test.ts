import { describe, expect, test } from 'vitest';
import { ccin, nameOf } from '../../test/ccin-wording.ts';
import { compareWords, weighWords } from './compare-words.ts';
import { councilProse } from '../../test/council-prose.ts';
import { createWordingReader } from './create-wording-reader.ts';
import { toWordKeys } from './split-words.ts';
import { leastMeanings, leastSimilarity } from './read-description.ts';
import { writeChanges } from './write-changes.ts';

const { readDescription } = createWordingReader(ccin);
const published = ccin.principles.flatMap(({ name, description, alternativeDescription }, principle) =>
  [description, alternativeDescription]
    .filter((text) => text !== undefined)
    .map((text) => ({ name, principle, text })),
);

function say(text: string): string {
  const reading = readDescription(text);
  if (!reading) return 'no description';
  const { principle, match, differences } = reading;
  return [nameOf(principle), match, ...differences].join(' · ');
}

describe.each(published)('$name', ({ name, principle, text }) => {
  test('as published, after its name too', () => {
    expect(readDescription(text)).toMatchObject({
      principle,
      match: 'published',
      similarity: 1,
      startsWithName: null,
    });
    for (const beginning of [`${name}: `, `${name} – `, `${name}\n`, `${name}. `, `3. ${name} - `]) {
      expect(readDescription(beginning + text)).toMatchObject({
        principle,
        match: 'published',
        startsWithName: { principle },
      });
    }
  });

  test('as a variant', () => {
    expect(say(text.toUpperCase())).toBe(`${name} · variant · case`);
    expect(say(`“${text}”`)).toBe(`${name} · variant · punctuation`);
    expect(say(text.replaceAll("'", '’'))).toMatch(
      text.includes("'") ? `${name} · variant · apostrophe` : `${name} · published`,
    );
    expect(say(text.replaceAll(' ', '\n'))).toBe(`${name} · variant · whitespace`);
    expect(say(text.replaceAll(' ', '\u00A0'))).toBe(`${name} · published`);
    expect(say(`• ${text}`)).toBe(`${name} · variant · list-mark`);
  });

  test('with the name of another one', () => {
    const other = (principle + 1) % 10;
    expect(readDescription(`${nameOf(other)}: ${text}`)).toMatchObject({
      principle,
      startsWithName: { principle: other },
    });
  });
});

describe('a list of items', () => {
  const [walking = ''] = ccin.principles
    .filter(({ name }) => name === 'Walking the talk')
    .map(({ description }) => description);
  const items = walking.split('\n');

  test.each(items)('%s is a part', (item) => {
    expect(say(item)).toBe(`Walking the talk · part${item.startsWith('-') ? ' · list-mark' : ''}`);
    expect(say(item.replace(/^- /, ''))).toBe('Walking the talk · part');
  });

  test('may have other bullets, or none, in one line', () => {
    expect(say(walking.replaceAll('\n- ', ' • '))).toBe(
      'Walking the talk · variant · list-mark · whitespace',
    );
    expect(say(walking.replaceAll('\n- ', ' •'))).toBe('Walking the talk · variant · list-mark · whitespace');
    expect(say(walking.replaceAll('\n- ', '\n'))).toBe('Walking the talk · variant · list-mark');
    expect(say(items.slice(1, 3).join('\n'))).toBe('Walking the talk · part · list-mark');
  });
});

test.each([
  ['We will embrace innovation in how we work with local …', 'Innovation · part · punctuation'],
  ['We will embrace innovation in how we work with local', 'no description'],
  [
    'in designing and commissioning public services and in determining the use of public resources.',
    'New models of meeting priority needs · part',
  ],
  ['equal partners in designing and commissioning public services', 'no description'],
  ['Co-operation among members', 'no description'],
  ['', 'no description'],
])('%s: %s', (text, expected) => {
  expect(say(text)).toBe(expected);
});

test.each([
  [
    'We will embrace innovation in how we work with communities to drive positive change.',
    'Innovation',
    '"with communities" → "with local communities"',
  ],
  [
    'We will strengthen the cooperative partnership between citizens, communities, enterprises and the Council, based on a shared sense of responsibility for wellbeing and mutual benefit.',
    'Social Partnership',
    '"the cooperative partnership" → "the co-operative partnership"; "and the Council based" → "and Councils based"',
  ],
  [
    'Learning: Our town will capture the experience and learning from individual projects in order to encourage broader application of co-operative principles within the council and across the Network.',
    'Learning',
    undefined,
  ],
  [
    'We will support the engagement of residents in decision making and priority setting.',
    'Democratic Engagement',
    '"the engagement of" → "the active engagement of the full range of"',
  ],
])('%s is adapted', (text, name, changes) => {
  const reading = readDescription(text);
  expect(reading?.match).toBe('adapted');
  expect(nameOf(reading?.principle)).toBe(name);
  expect(reading?.similarity).toBeGreaterThanOrEqual(leastSimilarity);
  if (changes !== undefined) expect(writeChanges(reading?.changes ?? [])).toBe(changes);
});

test.each(published)(
  '$name with a fifth of its words replaced, or a fourth left out, is adapted',
  ({ principle, text }) => {
    const words = text.split(/\s+/);
    const replaced = words.map((word, at) => (at % 5 === 0 ? 'otherwise' : word)).join(' ');
    const shortened = words.filter((_, at) => at % 4 !== 0).join(' ');
    for (const other of [replaced, shortened]) {
      const reading = readDescription(other);
      expect(reading).toMatchObject({ principle, match: 'adapted' });
      expect(reading?.similarity).toBeGreaterThan(leastSimilarity + 0.05);
    }
  },
);

test('council prose is no description, and stays well below the similarity of one', () => {
  expect(councilProse.filter((text) => readDescription(text))).toEqual([]);
  const similarities = councilProse.flatMap((text) =>
    published.flatMap(({ text: other }) => {
      const common = compareWords(weighWords(toWordKeys(text)), weighWords(toWordKeys(other)), 0);
      return common && common.meanings >= leastMeanings ? [common.similarity] : [];
    }),
  );
  expect(similarities.length).toBeGreaterThan(0);
  expect(Math.max(...similarities)).toBeLessThan(leastSimilarity - 0.05);
});
