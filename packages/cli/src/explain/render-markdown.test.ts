import { expect, test } from 'vitest';
import { createStyle } from '../terminal/style.ts';
import { renderMarkdown } from './render-markdown.ts';

const cases: [name: string, markdown: string, rendered: string[]][] = [
  [
    'headings and paragraphs',
    '# One\n\nsome words that\nare many words\n\n## Two',
    ['One', '', '  some words that are many', '  words', '', 'Two'],
  ],
  ['marks of emphasis', '**bold**, *soft* and `a * b * c`', ['  bold, soft and `a * b * c`']],
  ['links', '[here](https://x.y) [z](z)', ['  here (https://x.y) z']],
  [
    'lists',
    '- one two three four five six\n- seven\n  eight\n\n1. first',
    ['  - one two three four five', '    six', '  - seven eight', '', '  1. first'],
  ],
  [
    'examples',
    '```css fail\na {\n\n  b: c; /* ## no heading */\n}\n```',
    ['  wrong:', '    a {', '', '      b: c; /* ## no heading */', '    }'],
  ],
  [
    'examples that hold under a condition',
    '```css pass registered x\na {}\n```',
    ['  right (registered, x):', '    a {}'],
  ],
  ['other fences, also one without an end', '```\nx', ['    x']],
  ['a table', '| a | bb |\n|---|:--|\n| ccc | d |', ['  a    bb', '  ccc  d']],
  [
    'a table that is too wide',
    '| name | what it does |\n|--|--|\n| one | much more than fits here |',
    ['  one', '    what it does: much more', '    than fits here'],
  ],
  ['nothing', '', []],
];

test.each(cases)('renders %s', (_, markdown, rendered) => {
  expect(renderMarkdown(markdown, 28, createStyle(false))).toEqual(rendered);
});

test('headings are bold where the output shows colour', () => {
  expect(renderMarkdown('# One', 28, createStyle(true))).toEqual(['\u001b[1mOne\u001b[22m']);
});
