import { describe, expect, test } from 'vitest';
import { ccin, nameOf } from '../../test/ccin-wording.ts';
import { councilProse } from '../../test/council-prose.ts';
import { createWordingReader } from './create-wording-reader.ts';

const { readName } = createWordingReader(ccin);

function say(text: string): string {
  const reading = readName(text);
  return reading ? [nameOf(reading.principle), reading.match, ...reading.differences].join(' · ') : 'no name';
}

describe.each(ccin.principles.map(({ name }, index) => ({ name, index })))('$name', ({ name, index }) => {
  test.each([
    ['as published', name],
    ['white space around', `\n\t ${name} \n`],
    ['spaces that do not break', name.replaceAll(' ', '\u00A0')],
    ['hyphens that do not break', name.replaceAll('-', '\u2011')],
    ['characters that nobody sees', `\uFEFF${Array.from(name).join('\u200B')}`],
    ['soft hyphens', name.replace(/([aeiou])(?=[a-z])/g, '$1\u00AD')],
  ])('%s is published', (_, text) => {
    expect(readName(text)).toEqual({ principle: index, match: 'published', differences: [] });
  });

  test.each([
    ['case', name.toUpperCase()],
    ['punctuation', `${name},`],
    ['punctuation', `${name}:`],
    ['punctuation', `${name}.`],
    ['punctuation', `“${name}”`],
    ['list-mark', `3. ${name}`],
    ['list-mark', `(b) ${name}`],
    ['list-mark', `• ${name}`],
    ['list-mark', `- ${name}`],
    ['list-mark', `## ${name}`],
    ['list-mark', `Principle 4: ${name}`],
  ])('a variant by %s: %s', (difference, text) => {
    expect(readName(text)).toEqual({ principle: index, match: 'variant', differences: [difference] });
  });

  test('several words with other white space are a variant', () => {
    if (!name.includes(' ')) return;
    expect(say(name.replaceAll(' ', '\n  '))).toBe(`${name} · variant · whitespace`);
  });
});

/** Why each text is, or is not, nearly a name. */
test.each([
  ['Coproduction', 'Co-production · near · word-division', 'the same letters'],
  ['coproduction', 'Co-production · near · word-division', 'the same letters'],
  ['Co production', 'Co-production · near · word-division', 'the same letters'],
  ['Co–production', 'Co-production · variant · dash', 'a dash where the hyphen is'],
  ['Co-\nproduction', 'Co-production · variant · whitespace', 'broken at its hyphen'],
  ['Co\u00ADproduction', 'Co-production · variant · dash', 'a soft hyphen where the hyphen is'],
  ['Inno-\nvation', 'Innovation · variant · dash', 'broken at the end of a line'],
  ['Co-prodution', 'Co-production · near · letters', 'a slip inside a long word'],
  ['Inovation', 'Innovation · near · letters', 'a letter not doubled'],
  ['Innovatoin', 'Innovation · near · letters', 'two letters swapped'],
  ['Learnning', 'Learning · near · letters', 'a letter doubled'],
  ['Leraning', 'Learning · near · letters', 'two letters swapped'],
  ['Social Partnerships', 'Social Partnership · near · letters', 'one ending'],
  ['Social-partnership', 'Social Partnership · near · word-division', 'a hyphen for the space'],
  ['social_partnership', 'Social Partnership · variant · punctuation', 'the same words'],
  ['Democratic engagment', 'Democratic Engagement · near · letters', 'one slip'],
  ['Enterprise & social economy', 'Enterprise and social economy · near · words', 'one small word'],
  ['Enterprise and the social economy', 'Enterprise and social economy · near · words', 'one small word'],
  ['Maximizing Social Value', 'Maximising social value · near · letters', 'one slip'],
  ['Maximise social value', 'Maximising social value · near · letters', 'one ending'],
  [
    'Community leadership and the new role of councillors',
    'Community leadership and a new role for councillors · near · words',
    'two small words',
  ],
  [
    'Community leadership and a new role for counsellors',
    'Community leadership and a new role for councillors · near · letters',
    'two slips in a long word',
  ],
  [
    'Community leadership and a new role for members',
    'Community leadership and a new role for councillors · near · words',
    'four of five words that carry meaning',
  ],
  [
    'New models for meeting priority needs',
    'New models of meeting priority needs · near · words',
    'one small word',
  ],
  ['Walk the talk', 'Walking the talk · near · letters', 'one ending'],
  ['Learnings', 'no name', 'an ending makes another word of a single one'],
  ['Innovations', 'no name', 'an ending makes another word of a single one'],
  ['Co-productions', 'no name', 'an ending makes another word of a single one'],
  ['Co-producing', 'no name', 'another word'],
  ['Leaning', 'no name', 'a letter less makes another word'],
  ['Yearning', 'no name', 'another first letter makes another word'],
  ['Earning', 'no name', 'a first letter less makes another word'],
  ['Renovation', 'no name', 'another word'],
  ['E-learning', 'no name', 'more than the name'],
  ['eLearning', 'no name', 'more than the name'],
  ['Open innovation', 'no name', 'more than the name'],
  ['Learning and innovation', 'no name', 'two names'],
  ['Production', 'no name', 'less than the name'],
  ['Partnership', 'no name', 'half of the name'],
  ['A social partnership', 'no name', 'an article says that the phrase is used, not named'],
  ['Social partners', 'no name', 'another word, not another ending'],
  ['Democratic enlargement', 'no name', 'two slips are too many for ten letters'],
  ['Walking the tale', 'no name', 'a slip makes another word of a short one'],
  ['Local partnership', 'no name', 'another word'],
  ['Social value', 'no name', 'a word of meaning less, and the name has three'],
  ['Minimising social value', 'no name', 'another word'],
  ['Social economy', 'no name', 'half of the name'],
  ['Community leadership', 'no name', 'two words of five'],
  ['A new role for councillors', 'no name', 'three words of five'],
  ['Walking the walk', 'no name', 'another first letter: a saying of its own'],
  ['Talking the talk', 'no name', 'another first letter: a saying of its own'],
  ['Learning.svg', 'no name', 'a file name'],
  ['#Learning', 'no name', 'a hashtag'],
  ['', 'no name', 'nothing'],
])('%s: %s (%s)', (text, expected) => {
  expect(say(text)).toBe(expected);
});

test('council prose holds no name as a whole', () => {
  expect(councilProse.filter((text) => readName(text))).toEqual([]);
});

test('composed and decomposed letters are equal, here and in other languages', () => {
  const reader = createWordingReader({ ...ccin, principles: [{ name: 'Économie', description: 'x' }] });
  expect(reader.readName('E\u0301conomie')?.match).toBe('published');
  expect(reader.readName('É\u0301conomie')).toBeNull();
  expect(reader.findNames('L’une: E\u0301conomie!')).toMatchObject([
    { match: 'published', start: 7, end: 16 },
  ]);
});

test('a brand without principles has no names', () => {
  const reader = createWordingReader({ names: [], principles: [], document: { title: '', publisher: '' } });
  expect(reader.readName('Learning')).toBeNull();
  expect(reader.findNames('Learning')).toEqual([]);
  expect(reader.readDescription('We will embrace innovation in how we work.')).toBeNull();
  expect(reader.findNetworkNames('Co-operative Councils’ Innovation Network')).toEqual([]);
  expect(reader.findPrincipleByMark('learning')).toBeNull();
});
