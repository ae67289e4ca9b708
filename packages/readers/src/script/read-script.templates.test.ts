import { expect, test } from 'vitest';
import { readScss } from '../css/read-scss.ts';
import { readScript } from './read-script.ts';
import { colorsIn } from './test-data/colors-in.ts';
import { parseScript } from './test-data/parse-script.ts';

/** What people put into templates of styles, with a colour behind it. */
const templates = [
  '${mixin}\n  color: #c41e7f;',
  '${mixin};\n  color: #c41e7f;',
  '${a}${b}\n  color: #c41e7f;',
  '${a} ${b}; color: #c41e7f;',
  'color: ${a};\n  ${mixin}\n  border: 1px solid #c41e7f',
  '${Button}:hover & { color: #c41e7f; }',
  '${A}, ${B} { color: #c41e7f; }',
  '${A},\n${B} > a { color: #c41e7f; }',
  '&:not(${A}):hover { color: #c41e7f; }',
  '.${name} { color: #c41e7f; }',
  '${media.tablet} { color: #c41e7f; }',
  '${media.tablet`color: #fff;`}\n color: #c41e7f;',
  '@media ${query} { color: #c41e7f; }',
  '@media (min-width: ${width}px) { color: #c41e7f; }',
  '${property}: 1px; color: #c41e7f;',
  'margin-${side}: 1px; color: #c41e7f;',
  'margin: -${x}px ${y}; color: #c41e7f;',
  'width: calc(100% - ${w}); color: #c41e7f;',
  'background: url(${image}) no-repeat #c41e7f;',
  'background: url("${image}"); color: #c41e7f;',
  'animation: ${fade} 1s; color: #c41e7f;',
  'box-shadow: 0 0 ${x}px #c41e7f;',
  'background: linear-gradient(${a}, #c41e7f);',
  'color: ${a}\n; border-color: #c41e7f',
  'a { margin: ${a} } b { color: #c41e7f }',
  '/* ${a} */ color: #c41e7f; // ${b}\n',
  '--a: ${a}; --b: #c41e7f;',
  "content: '${a}'; color: #c41e7f;",
  '${({ on }) => on && css`\n    margin: 0;\n  `}\n  color: #c41e7f;',
  '${(p) => `margin: ${p.a};`}\r\n  color: #c41e7f;',
];

test.each(templates)('%s', (template) => {
  const text = `const A = styled.a\`\n  ${template}\n\`;`;
  const seen = colorsIn(text).filter(({ use }) => use.written !== '#fff');
  expect(seen.map(({ standsThere }) => standsThere)).toEqual(['#c41e7f']);
  for (const { content } of readScript(parseScript(text)).embedded) {
    if (content.kind !== 'text') continue;
    const source = { path: 'a', format: 'scss', text: content.text, part: 'declarations' } as const;
    expect(readScss.read(source, { definitions: new Map() }).gaps).toEqual([]);
  }
});
