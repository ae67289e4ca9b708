import { parseColor } from '@brandlint/core/parse-color';
import { describe, expect, test } from 'vitest';
import { colorsIn } from './test-data/colors-in.ts';
import type { ParserName } from './test-data/parse-script.ts';

/** Notations of one colour, and of another that a palette may not have. */
const notations = [
  '#c41e7f',
  '#C41E7F',
  '#c41',
  '#c41e7f80',
  'rgb(196, 30, 127)',
  'rgb(196 30 127 / 50%)',
  'rgba(196,30,127,.5)',
  'hsl(325, 73%, 44%)',
  'oklch(0.55 0.2 350)',
  '#1e7fc4',
  'rgb(30, 127, 196)',
];

/** Where colours stand, `@` in their place, by the role that they have there. */
const places: [place: string, role: string, text: string, parser?: ParserName][] = [
  ['a style object', 'text', `<p style={{ color: '@' }} />`],
  ['a style object with names as CSS has them', 'background', `<p style={{ 'background-color': '@' }} />`],
  ['a shorthand', 'border', `<p style={{ border: '1px solid @' }} />`],
  ['a shadow', 'shadow', `<p style={{ boxShadow: '0 0 2px @, 0 0 1px currentColor' }} />`],
  [
    'a gradient',
    'background',
    `<p style={{ backgroundImage: 'linear-gradient(90deg, @ 0%, var(--b) 100%)' }} />`,
  ],
  ['a custom property', 'definition', `<p style={{ '--brand': '@' }} />`],
  ['the system properties of MUI', 'background', `<Box sx={{ p: 1, bgcolor: '@' }} />`],
  ['values for several widths', 'background', `<Box sx={{ backgroundColor: { xs: '@' } }} />`],
  ['a nested style', 'text', `<Box sx={{ '&:hover': { color: '@' } }} />`],
  ['emotion’s attribute', 'text', `<p css={{ color: '@' }} />`],
  ['styled-system', 'background', `<Box bg="@" />`],
  ['an attribute of a component', 'fill', `<Icon color="@" />`],
  ['a map of colours', 'definition', `const statusColors = new Map([['ok', '@']])`],
  ['a pattern beside a fill', 'definition', `const a = { colors: { sky: { solid: b, pattern: '@' } } }`],
  ['another attribute of a component', 'fill', `<Image tintColor={'@'} />`],
  ['a drawing', 'fill', `<path fill="@" />`],
  ['a stroke', 'stroke', `<path stroke={on ? '@' : 'none'} />`],
  ['a stop', 'stop', `<stop stopColor="@" />`],
  ['a theme colour', 'background', `<meta name="theme-color" content="@" />`],
  ['a style sheet of React Native', 'text', `StyleSheet.create({ a: { color: '@' } })`],
  ['vanilla-extract', 'background', `export const a = style({ background: '@' })`],
  ['a global style', 'text', `globalStyle('a', { color: '@' })`],
  ['styled as an object', 'text', `const A = styled.div({ color: '@' })`],
  ['styled as a function', 'text', `const A = styled('p')(({ on }) => ({ color: on ? '@' : undefined }))`],
  ['styled as a template', 'text', 'const A = styled.a`\n  color: @;\n`'],
  ['styled with types', 'text', 'const A = styled(B)<{ a: string }>`color: @;`'],
  ['styled with attributes', 'background', 'const A = styled.a.attrs({ a: 1 })`background: @; ${b}`'],
  ['css', 'text', 'const a = css`a:hover { color: @; }`'],
  ['createGlobalStyle', 'background', 'createGlobalStyle`body { background: @ }`'],
  ['keyframes', 'text', 'keyframes`from { color: @ } to { color: ${b} }`'],
  ['an expression in a template', 'text', "css`color: ${(p) => (p.on ? '@' : p.other)};`"],
  ['declarations in a template', 'text', "css`${(p) => p.on && 'color: @;'}`"],
  ['markup in a template', 'text', 'html`<p style="color: @">${a}</p>`'],
  ['a style element in JSX', 'text', 'const a = <style jsx>{`a { color: @; ${b} }`}</style>'],
  ['the text of a style element', 'text', 'style.textContent = `a { color: @; }`'],
  ['rules in a constant', 'text', 'const css = `a { color: @; }`'],
  ['a canvas', 'fill', `context.fillStyle = '@'`],
  ['the stroke of a canvas', 'stroke', `context.strokeStyle = on ? '@' : other`],
  ['the shadow of a canvas', 'shadow', `context.shadowColor = '@'`],
  ['a stop of a canvas', 'stop', `gradient.addColorStop(0, '@')`],
  ['an element’s style', 'text', `element.style.color = '@'`],
  ['setProperty', 'definition', `element.style.setProperty('--brand', '@')`],
  ['cssText', 'background', `element.style.cssText = 'margin: 0; background: @'`],
  ['setAttribute', 'fill', `element.setAttribute('fill', '@')`],
  ['an attribute of D3', 'stroke', `select('a').attr('id', '#fade').attr('stroke', '@')`],
  ['a style of D3', 'fill', `select('a').style('fill', (d) => (d.on ? '@' : null))`],
  ['a scale of D3', 'fill', `scaleOrdinal().range(['@'])`],
  ['a chart', 'fill', `const option = { series: [{ itemStyle: { color: '@' } }] }`],
  ['a list in a chart', 'fill', `chart({ color: ['@'] })`],
  ['a data set', 'border', `new Chart(a, { data: { datasets: [{ data: [1], borderColor: ['@'] }] } })`],
  ['a palette', 'definition', `export const colors = { primary: '@' }`],
  ['a deep palette', 'definition', `const colors = { brand: { 500: '@' } } as const`],
  ['a theme', 'definition', `createTheme({ palette: { primary: { main: '@' } } })`],
  [
    'a configuration of Tailwind',
    'definition',
    `module.exports = { theme: { extend: { colors: { brand: '@' } } } }`,
  ],
  ['a constant', 'definition', `const BRAND_COLOR = '@'`],
  ['an enumeration', 'definition', `enum Colors { Brand = '@' }`],
  ['a field', 'definition', `class A { static BRAND_COLOR = '@' }`],
  ['a default', 'fill', `function A({ color = '@' }) {}`],
  ['what is returned', 'definition', `function toColor(a) { switch (a) { case 1: return '@' } }`],
  ['a template without expressions', 'fill', '<path fill={`@`} />'],
  ['text put together', 'border', `<p style={{ border: '1px solid ' + '@' }} />`],
  ['satisfies', 'definition', `const palette = { a: '@' } satisfies A`],
  ['a constant that is used', 'definition', `const x = '@'; const y = <path fill={x} />`],
  ['a state', 'definition', `const [color, setColor] = useState('@')`],
  ['a function of colours', 'fill', `darken(0.1, '@')`],
  ['espree', 'text', `const a = <p style={{ color: '@' }} />`, 'espree'],
  ['espree, a template', 'text', 'const a = styled.p`color: @; margin: ${b}`', 'espree'],
  ['Vue, a style', 'text', `<template><p :style="{ color: '@' }" /></template>`, 'vue'],
  ['Vue, an attribute', 'fill', `<template><path fill="@" /></template>`, 'vue'],
  ['Vue, a bound attribute', 'stroke', `<template><path :stroke="on ? '@' : 'none'" /></template>`, 'vue'],
  ['Vue, a written style', 'background', `<template><p style="background: @" /></template>`, 'vue'],
  ['Vue, a script', 'definition', `<script setup>\nconst colors = { a: '@' }\n</script>`, 'vue'],
  ['Svelte, a style', 'background', `<p style="margin: {a}; background: @" />`, 'svelte'],
  ['Svelte, one property', 'border', `<p style:border-color="@" />`, 'svelte'],
  ['Svelte, an expression', 'fill', `<path fill={on ? '@' : a} />`, 'svelte'],
  ['Svelte, a script', 'definition', `<script>const colors = { a: '@' }</script>`, 'svelte'],
  ['Astro, a style object', 'text', `<p style={{ color: '@' }} />`, 'astro'],
  ['Astro, the head', 'definition', `---\nconst colors = { a: '@' };\n---\n<p />`, 'astro'],
];

describe('a colour in every place', () => {
  test.each(places)('%s: %s', (_, role, text, parser) => {
    for (const notation of notations) {
      const seen = colorsIn(text.replace('@', notation), parser);
      expect(seen.map(({ use }) => use.written)).toEqual([notation]);
      const [{ use, place, standsThere } = fail()] = seen;
      expect(use.role).toBe(role);
      expect(use.color).toEqual(parseColor(notation));
      expect(standsThere).toBe(notation);
      expect(place.exact).toBe(true);
    }
  });
});

describe('names of colours', () => {
  test.each([
    [`<p style={{ color: 'red', border: '1px solid navy' }} />`, ['red', 'navy']],
    [`<path fill="red" stroke={on ? 'navy' : 'none'} />`, ['red', 'navy']],
    [`context.fillStyle = 'red'`, ['red']],
    [`const option = { backgroundColor: 'white' }`, ['white']],
    [`const option = { color: 'red', fontSize: 12 }`, ['red']],
    [`<Tag color="red" />`, []],
    [`<Box bg="gray.200" color="black/50" />`, []],
    [`const fruit = { name: 'orange', color: 'red', favoriteColor: 'red' }`, []],
    [`const options = { headerTintColor: 'white' }`, ['white']],
    [`const states = { danger: 'red' }`, []],
    [`const colors = { danger: 'red' }`, []],
  ])('%s', (text, expected) => {
    expect(colorsIn(text).map(({ use }) => use.written)).toEqual(expected);
  });
});

describe('classes of Tailwind', () => {
  test.each([
    ['<p className="bg-[#c41e7f] text-white" />', ['#c41e7f background']],
    ['<p className="hover:text-[rgb(0_0_0/50%)]" />', ['rgb(0_0_0/50%) text']],
    ['<p className="[--brand:#c41e7f]" />', ['#c41e7f definition']],
    ['<p className="shadow-[0_0_2px_#c41e7f] !border-t-[#abc]" />', ['#c41e7f shadow', '#abc border']],
    [
      '<p className="dark:md:bg-[#c41e7f]! [&>a]:fill-[red] bg-[color:#123]" />',
      ['#c41e7f background', 'red fill', '#123 background'],
    ],
    ['<p className="bg-[linear-gradient(90deg,#c41e7f,#fff)]" />', ['#c41e7f background', '#fff background']],
    ['<p className={`text-[14px] ${a} text-[#c41e7f] bg-[${b}]`} />', ['#c41e7f text']],
    [
      "<p className={cn('from-[#c41e7f]', { 'to-[#fff]': a }, on && ['via-[#000]'])} />",
      ['#c41e7f background', '#fff background', '#000 background'],
    ],
    [
      "const button = cva('bg-[#c41e7f]', { variants: { a: { b: 'text-[#fff]' } } })",
      ['#c41e7f background', '#fff text'],
    ],
    ['const a = tw`bg-[#c41e7f]`; const b = tw.p`bg-[#fff]`', ['#c41e7f background', '#fff background']],
    ["const base = 'rounded bg-[#c41e7f]'", ['#c41e7f background']],
    ["const props = { className: 'bg-[#c41e7f]' }", ['#c41e7f background']],
    ["it('has bg-[#c41e7f]', a)", []],
  ])('%s', (text, expected) => {
    const seen = colorsIn(text);
    expect(seen.map(({ use }) => `${use.written} ${use.role}`)).toEqual(expected);
    expect(seen.map(({ standsThere }) => standsThere)).toEqual(seen.map(({ use }) => use.written));
  });

  test('an opacity behind a class is that of its colour', () => {
    const alphas = colorsIn('<p className="bg-[#c41e7f]/50 text-[#000000]/[.25] fill-[#00000080]/50" />');
    expect(alphas.map(({ use }) => use.color)).toMatchObject([
      { alpha: 0.5 },
      { alpha: 0.25 },
      { alpha: 64 / 255 },
    ]);
  });
});

describe('what text stands on', () => {
  test.each([
    [
      `<p style={{ color: '#fff', backgroundColor: '#000', fontSize: 24, fontWeight: 'bold' }} />`,
      '#000',
      { sizePt: 18, bold: true },
    ],
    [`<p style={{ color: '#fff', background: '#000', fontSize: '10pt' }} />`, '#000', { sizePt: 10 }],
    [`<p style={{ color: '#fff' }} />`, 'the object sets no background', {}],
    [`<p style={{ color: '#fff', ...a, background: '#000' }} />`, 'the object takes in others', {}],
    [
      `<p style={{ color: '#fff', background: '#000', opacity: 0.5 }} />`,
      'opacity changes how the text is seen',
      {},
    ],
    [`<p style={{ color: '#fff', background: a }} />`, 'the background is not known', {}],
    [`<p style={{ color: '#fff', background: 'rgb(0 0 0 / 50%)' }} />`, 'the background is translucent', {}],
    [`<p style={{ color: '#fff', background: 'url(a.png)' }} />`, 'the background is not a plain colour', {}],
    [`<p className="text-[#fff] bg-[#000]" />`, '#000', {}],
    [
      `<p className="text-[#fff] bg-[#000] bg-red-500" />`,
      'the classes do not say for certain what lies behind it',
      {},
    ],
  ])('%s', (text, beneath, size) => {
    const use = colorsIn(text).find((one) => one.use.role === 'text')?.use;
    const backdrop = beneath.startsWith('#')
      ? { kind: 'colors', colors: [parseColor(beneath)] }
      : { kind: 'unknown', reason: beneath };
    expect(use).toMatchObject({ backdrop, ...size });
  });
});

describe('numbers', () => {
  test.each([
    ['new Color(0xc41e7f)', ['0xc41e7f']],
    ['new Material({ color: 0xC41E7F })', ['0xC41E7F']],
    ['const mask = 0xffffff', []],
    ['const color = 12852863', []],
    ['x = a & 0xff0000', []],
    ['light.color = base + 0x111111', []],
    ['light.color = 0xc4_1e7', []],
    ['light.color = 0xc41e7fn', []],
  ])('%s', (text, expected) => {
    const seen = colorsIn(text);
    expect(seen.map(({ use }) => use.written)).toEqual(expected);
    expect(seen.map(({ standsThere }) => standsThere)).toEqual(expected);
    expect(seen.every(({ place }) => place.exact)).toBe(true);
  });
});

function fail(): never {
  throw new Error('nothing was read');
}
