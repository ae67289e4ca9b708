import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guardMethods } from '../scripts/guard-methods.ts';
import { guardScript } from '../scripts/guard-script.ts';
import { lowerPatterns } from '../scripts/lower-patterns.ts';
import { smallDocument } from './documents/small-document.ts';
import { bundlePlugin } from './sandbox/bundle-plugin.ts';
import { openPlugin } from './sandbox/open-plugin.ts';
import { runScript } from './sandbox/run-script.ts';

describe('the guards of the main script', () => {
  test.each([
    ['a dynamic import in a string', 'var a = "import (x)"', 'import('],
    ['the beginning of a comment of HTML', 'var a = "<!--"', '<!--'],
    ['its end', 'a = b--> c', '-->'],
    ['eval', 'eval("1")', 'eval('],
    ['a function from text', 'new Function("return 1")', 'new Function'],
    ['an optional chain', 'a?.b', 'not ES2017'],
    ['a spread object', 'a = { ...b }', 'not ES2017'],
    ['a pattern with a property', 'a = /\\p{L}/u', 'not ES2017'],
  ])('refuse %s', (_, text, fault) => {
    expect(guardScript(text).join()).toContain(fault);
  });

  test('let async functions pass', () => {
    expect(guardScript('async function a(b, c,) { (await b) ** 2 }')).toEqual([]);
  });
});

test('methods that not every engine has are refused unless they are filled in', () => {
  expect(guardMethods('a.with(0, 1); b["findLast"](c); d.at(-1).toSorted(); e.union; a.map(f)')).toEqual([
    'it calls "findLast", which not every engine has: fill it in',
    'it calls "with", which not every engine has: fill it in',
  ]);
});

test('patterns with properties become calls, and mean the same', () => {
  const lowered = lowerPatterns(String.raw`var a=/[\p{L}"\\/\p{N}]+$/u,b=/x/g;`);
  expect(lowered).toBe(String.raw`var a=new RegExp("[\\p{L}\"\\\\/\\p{N}]+$","u"),b=/x/g;`);
});

test('the built script passes its guards, and the manifest names what is built', async () => {
  const script = await bundlePlugin();
  expect(guardScript(script)).toEqual([]);
  expect(guardMethods(script)).toEqual([]);
  const manifest: unknown = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({
    main: 'code.js',
    ui: 'window.html',
    documentAccess: 'dynamic-page',
    networkAccess: { allowedDomains: ['none'] },
    editorType: ['figma', 'dev'],
  });
});

test('the sandbox has no newer methods but those that the script fills in', async () => {
  const script = `return [typeof [].at, typeof ''.replaceAll, typeof [].with, typeof Object.hasOwn].join()`;
  const { value } = await runScript(smallDocument(), script);
  expect(value).toBe('undefined,undefined,undefined,undefined');
  const { sandbox } = await openPlugin({ file: smallDocument() });
  expect(sandbox.evaluate(`[typeof [].at, typeof ''.replaceAll, typeof [].with].join()`)).toBe(
    'function,function,undefined',
  );
  expect(sandbox.evaluate(`Object.keys(Array.prototype).length`)).toBe(0);
  sandbox.dispose();
});
