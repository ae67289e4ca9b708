import { describe, expect, test } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';

const near = '#c51e80';

/** For each sort of file a text with our near miss in every place where it is a colour, and where it is none. */
const files: [name: string, code: string, count: number][] = [
  [
    'a.jsx',
    `const issue = 'issue ${near}'; document.querySelector('${near}');
     const a = <p style={{ color: '${near}' }} className="x bg-[${near}]"><svg fill="${near}" /><a href="${near}" /></p>;
     canvas.fillStyle = \`${near}\`;`,
    4,
  ],
  [
    'a.tsx',
    `const style: CSSProperties = { color: '${near}' as const };
     const a = <Box sx={{ borderColor: '${near}' }}>{x as string}</Box>;
     const Title = styled.h1<{ big: boolean }>\`color: ${near};\`;`,
    3,
  ],
  [
    'a.vue',
    `<template><p style="color: ${near}" :style="{ color: '${near}' }"><svg fill="${near}" /></p></template>
<script>export default { a: { style: { color: '${near}' } }, b: 'issue ${near}' };</script>
<style>.a { color: ${near} }</style>`,
    5,
  ],
  [
    'a.svelte',
    `<script>const a = { color: '${near}' };</script>
<p style="color: ${near}" style:color={'${near}'}><svg fill="${near}" /></p>
<style>.a { color: ${near} }</style>`,
    5,
  ],
  [
    'a.astro',
    `---
const a = { color: '${near}' };
---
<p style="color: ${near}"><b style={{ color: '${near}' }} /><svg fill="${near}" /></p>
<style>.a { color: ${near} }</style>`,
    5,
  ],
  ['a.html', `<p style="color: ${near}"><svg fill="${near}" /></p><a href="${near}">${near}</a>`, 2],
  [
    'older.html',
    `<p style="color: ${near}"><svg fill="${near}" /></p><style>.a { color: ${near} }</style>`,
    3,
  ],
  ['a.css', `.a { color: ${near}; background: url(${near}) }\n${near} { fill: rgb(197 30 128) }`, 2],
];

describe.each(versions)('with %s', async (version) => {
  const { lint, fix, eslint } = await loadHost(version);

  test.each([
    ['a.jsx', `// brandlint-ignore -- agreed\nconst a = { color: '${near}' };`, 0],
    ['a.jsx', `const a = { color: '${near}' }; /* brandlint-ignore color-as-published: agreed */`, 0],
    [
      'a.jsx',
      `const a = <b>\n{/* brandlint-ignore -- agreed */}\n<i\n style={{ color: '${near}' }} /></b>;`,
      0,
    ],
    ['a.jsx', `// brandlint-ignore\nconst a = { color: '${near}' };`, 1],
    ['a.jsx', `// brandlint-ignore icon-known -- agreed\nconst a = { color: '${near}' };`, 1],
    ['a.jsx', `const a = '// brandlint-ignore -- agreed';\nconst b = { color: '${near}' };`, 1],
    ['a.tsx', `// brandlint-ignore -- agreed\nconst a: CSSProperties = {\n  color: '${near}',\n};`, 0],
    ['a.vue', `<template>\n<!-- brandlint-ignore -- agreed -->\n<p style="color: ${near}" /></template>`, 0],
    [
      'a.vue',
      `<script>\n// brandlint-ignore -- agreed\nconst a = { style: { color: '${near}' } };</script>`,
      0,
    ],
    ['a.css', `/* brandlint-ignore -- agreed */\n.a { color: ${near} }`, 0],
  ])('comments of ours are obeyed: %s %s', (filename, code, count) => {
    expect(lint(code, { filename })).toHaveLength(count);
  });

  test('is the version meant', () => {
    expect(eslint.ESLint.version).toMatch(version === 'eslint-9' ? /^9\./ : /^10\./);
  });

  test.each(files)(
    '%s: each colour once, at its exact place, and nothing that is none',
    (filename, code, count) => {
      const messages = lint(code, { filename });
      const expected = messages.map(({ column }) => column).length;
      expect(say(code, messages).filter((line) => !/: (#c51e80|rgb\(197 30 128\))$/.test(line))).toEqual([]);
      expect(expected).toBe(count);
      expect(new Set(messages.map(({ line, column }) => `${line}:${column}`)).size).toBe(count);
    },
  );

  test.each(files)('%s: fixes change the colours, and nothing else', (filename, code, count) => {
    const { output, messages, fixed } = fix(code, { filename, config: { scope: 'network' } });
    expect(fixed).toBe(true);
    expect(messages).toEqual([]);
    const mended = output.split(/#c41e7f|rgb\(196 30 127\)/).length - 1;
    expect(mended).toBe(count);
    expect(output.replaceAll('#c41e7f', near).replace('rgb(196 30 127)', 'rgb(197 30 128)')).toBe(code);
  });

  test('a text that is in no file, as editors have them', () => {
    const code = `const a = { color: '${near}' };`;
    for (const filename of ['<input>', '<text>.jsx', 'src/not-on-disk.jsx']) {
      expect(say(code, lint(code, { filename }))).toEqual([`error color-as-published: ${near}`]);
    }
  });

  test('a byte order mark and lines of all sorts move nothing', () => {
    const code = `\uFEFFconst a = 1;\r\nconst b = '\u2028';\rconst c = { color: '${near}' };`;
    const [message] = lint(code);
    expect(message).toMatchObject({ line: 4, column: 21, endLine: 4, endColumn: 28 });
    expect(fix(code, { config: { scope: 'network' } }).output).toBe(code.replace(near, '#c41e7f'));
  });

  test('languages that no reader of ours knows are left alone', () => {
    const processor = {
      languages: {
        plain: {
          fileType: 'text',
          lineStart: 1,
          columnStart: 0,
          nodeTypeKey: 'type',
          visitorKeys: { Document: [] },
          validateLanguageOptions: () => undefined,
          parse: () => ({ ok: true, ast: { type: 'Document', range: [0, 1] } }),
          createSourceCode: ({ body }: { body: string }, { ast }: { ast: object }) => ({
            ast,
            text: body,
            getLoc: () => ({ start: { line: 1, column: 0 }, end: { line: 1, column: 1 } }),
            getRange: () => [0, 1],
            traverse: () => [],
          }),
        },
      },
    };
    const over = { plugins: { some: processor as never }, language: 'some/plain' };
    expect(lint(near, { filename: 'a.txt', over: { ...over, languageOptions: {} } })).toEqual([]);
  });

  test('comments that turn rules off are ESLint’s', () => {
    const code = `// eslint-disable-next-line brandlint/color-as-published -- an old logo
const a = { color: '${near}' };
const b = { color: '${near}' }; // eslint-disable-line
const c = { color: '${near}' };`;
    expect(lint(code).map(({ line }) => line)).toEqual([4]);
    const style = `/* eslint-disable-next-line brandlint/color-as-published */\n.a { color: ${near} }\n.b { color: ${near} }`;
    expect(lint(style, { filename: 'a.css' }).map(({ line }) => line)).toEqual([3]);
    const page = `<!-- eslint-disable-next-line brandlint/color-as-published -->\n<p style="color:${near}">\n<p style="color:${near}">`;
    expect(lint(page, { filename: 'a.html' }).map(({ line }) => line)).toEqual([3]);
  });
});
