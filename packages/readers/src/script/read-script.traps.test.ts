import { expect, test } from 'vitest';
import { readScript } from './read-script.ts';
import { writtenIn } from './test-data/colors-in.ts';
import { parseScript, type ParserName } from './test-data/parse-script.ts';

/** What only looks like a colour. */
const traps: [text: string, parser?: ParserName][] = [
  [`const issue = 'issue #123456'`],
  [`const id = '#fff'`],
  [`const sha = 'c41e7f'`],
  [`const issues = new Map([['a', '#123456']]); const colorNames = new Map([['#c41e7f', 'pink']])`],
  [`const a = { pattern: '#[0-9a-f]{6}', other: { pattern: '#decade' } }`],
  [`document.querySelector('#fade')`],
  [`const colorInput = document.querySelector('#fade')`],
  [`$('#bed')`],
  [`<a href="#abc" id="#fff" key="#fff" to="#fade" title="#fff" />`],
  [`<p data-color-id="#fff" aria-label="red">red #fff</p>`],
  [`const nav = [{ id: '#fff', href: '#abc', label: 'red', title: 'rgb(1, 2, 3)' }]`],
  [`const map = { '#fff': 1, '#c41e7f': 2, red: 3 }`],
  [`it('paints #c41e7f', () => { expect(x).toBe('#fff'); })`],
  [`describe('red', () => {})`],
  [`if (x === '#fff') {}`],
  [`switch (x) { case '#c41e7f': break }`],
  ['const pattern = /#[0-9a-f]{6}/'],
  [`import x from '#abc'; import('#fff'); export * from '#add'`],
  ['const q = gql`query { a(color: "#fff") }`'],
  [`const a = { type: 'color', key: '#fff', hash: '#fade', url: '#abc', commit: '#deadbe' }`],
  [`location.hash = '#fade'; element.id = '#fff'; location.href = '#fff'`],
  [`element.innerHTML = '<a href="#fff" title="a: b;">red</a>'; element.textContent = 'see #123456'`],
  [`fetch('/x#fff'); router.push('#add'); navigate({ hash: '#fade' }); t('#fff')`],
  ['const message = `Fixed in #123456 by ${user}`'],
  [`throw new Error('#fff is wrong')`],
  [`type C = '#fff' | 'red'; interface I { color: '#fff' }`],
  [`const style = { animation: 'red 1s', gridArea: 'tan', fontFamily: 'Plum', content: '"#fff"' }`],
  [`<p className="bg-red-500 text-white [&_#fade]:p-1 content-['#fff'] bg-[url(#abc)] data-[x=#fff]:p-2" />`],
  [`<use href="#abc" xlinkHref="#fff" />`],
  [`<path fill="url(#abc)" clipPath="url(#fff)" mask="url(#fade)" filter="url(#add)" />`],
  [`const ids = ['#123456', '#123457', '#123458']`],
  [`console.log('%c x', '#fff')`],
  [`const entity = '&#123456;'`],
  [`const names = ['red', 'green', 'blue']`],
  [`const schema = { default: 'red', enum: ['red', 'blue'] }`],
  [`const theme = 'red'; const a = <Chip variant="gold" theme="red" />`],
  ['// #c41e7f\n/* color: #c41e7f */\nconst color = 1'],
  [`const a = { color: '#12345', backgroundColor: '#ggg' }`],
  [`<template><a href="#abc" :to="'#fff'" @click="go('#add')">#fff {{ '#fff' }}</a></template>`, 'vue'],
  [`<a href="#abc" on:click={() => go('#add')}>{'#fff'} #fff</a>`, 'svelte'],
  [`<style>a { color: red }</style>`, 'svelte'],
  [`<a href="#abc">{'#fff'} #fff</a>`, 'astro'],
];

test.each(traps)('%s', (text, parser) => {
  expect(writtenIn(text, parser)).toEqual([]);
  expect(readScript(parseScript(text, parser)).gaps).toEqual([]);
});

test('only what is certainly a colour and cannot be told is a gap, once for a file', () => {
  const text =
    'a.style.color = `rgb(${r}, 0, 0)`; b.fillStyle = "rgba(" + r + ", 0, 0, 1)"; c.style.color = x;';
  const { uses, gaps } = readScript(parseScript(text));
  expect(uses).toEqual([]);
  expect(gaps).toMatchObject([{ code: 'computed-color', kind: 'unjudged' }]);
});
