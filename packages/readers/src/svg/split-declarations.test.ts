import { expect, test } from 'vitest';
import { splitDeclarations } from './split-declarations.ts';

test.each<[string, string[]]>([
  ['', []],
  [' ; ;; ', []],
  ['fill:red', ['fill=red']],
  ['fill : red ; stroke:tan;', ['fill=red', 'stroke=tan']],
  ['FILL:Red!IMPORTANT', ['fill=Red!']],
  ['fill:red ! important', ['fill=red!']],
  ['fill:important', ['fill=important']],
  ['--A-b: { a;b }', ['--A-b={ a;b }']],
  ['fill:url("a;b");stroke:url(a;b)', ['fill=url("a;b")', 'stroke=url(a;b)']],
  ['fill:rgb(1;2);a:b', ['fill=rgb(1;2)', 'a=b']],
  ['fill:/*;*/red/**/;a:b', ['fill=red', 'a=b']],
  ['fill;red:;:x;1:2;a:b', ['a=b']],
  ['fill:rgb(1', ['fill=rgb(1']],
  [')};fill:red', ['fill=red']],
])('%j', (text, declarations) => {
  const found = splitDeclarations(text);
  expect(found.map((one) => `${one.property}=${one.value}${one.isImportant ? '!' : ''}`)).toEqual(
    declarations,
  );
  for (const { value, start } of found) expect(text.slice(start, start + value.length)).toBe(value);
});
