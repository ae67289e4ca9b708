import { writeHex } from '@brandlint/core';
import { expect, test } from 'vitest';
import { parseXml } from '../../xml/parse-xml.ts';
import { readTheme } from './theme.ts';
import { resolveColor } from './resolve-color.ts';
import { names, theme } from '../test-data/build-office.ts';

const map = new Map([['tx1', 'dk1']]);
const scheme = { theme: readTheme('theme', parseXml(theme).root ?? undefined), map };

function resolve(xml: string): string {
  const { root } = parseXml(xml.replace('/>', ` ${names}/>`).replace(/^(<[^\s>]+[^/>]*)>/, `$1 ${names}>`));
  if (!root) throw new Error(xml);
  const color = resolveColor(root, scheme);
  return 'fault' in color ? color.fault : `${writeHex(color.channels)} ${color.alpha}`;
}

const accent = (inner: string) => `<a:schemeClr val="accent1">${inner}</a:schemeClr>`;
const magenta = (inner: string) => `<a:srgbClr val="C41E7F">${inner}</a:srgbClr>`;

test.each([
  // PowerPoint's own palette shows these for 4472C4; the shade was measured in developer0hye/office2pdf #667.
  ['darker 25 %', accent('<a:lumMod val="75000"/>'), '#2F5597 1'],
  ['darker 50 %', accent('<a:lumMod val="50000"/>'), '#203864 1'],
  ['lighter 60 %', accent('<a:lumMod val="40000"/><a:lumOff val="60000"/>'), '#B4C7E7 1'],
  ['lighter 80 %', accent('<a:lumMod val="20000"/><a:lumOff val="80000"/>'), '#DAE3F3 1'],
  ['lighter 40 %', accent('<a:lumMod val="60000"/><a:lumOff val="40000"/>'), '#8FAADC 1'],
  ['shade 50 %', accent('<a:shade val="50000"/>'), '#2F528F 1'],
  // LibreOffice 7.4.7 renders these within 1/255.
  ['tint 50 %', magenta('<a:tint val="50000"/>'), '#E4BDCC 1'],
  ['shade 50 % of magenta', magenta('<a:shade val="50000"/>'), '#8F135C 1'],
  ['tint 75 %', magenta('<a:tint val="75000"/>'), '#D58BAB 1'],
  ['darker magenta', magenta('<a:lumMod val="75000"/>'), '#93175F 1'],
  ['alpha', magenta('<a:alpha val="40000"/>'), '#C41E7F 0.4'],
  ['alpha taken from alpha', magenta('<a:alpha val="80000"/><a:alphaMod val="50000"/>'), '#C41E7F 0.4'],
  ['percent, as strict files write', magenta('<a:lumMod val="75%"/>'), '#93175F 1'],
  ['inverse', '<a:srgbClr val="000000"><a:inv/></a:srgbClr>', '#FFFFFF 1'],
  ['complement', '<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>', '#00FFFF 1'],
  ['gray', '<a:srgbClr val="FF0000"><a:gray/></a:srgbClr>', '#4C4C4C 1'],
  ['no saturation', '<a:srgbClr val="FF0000"><a:sat val="0"/></a:srgbClr>', '#808080 1'],
  ['hue turned', '<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>', '#00FF00 1'],
  ['an unknown transform', magenta('<a:sparkle val="1"/>'), '#C41E7F 1'],
  ['a preset', '<a:prstClr val="dkBlue"/>', '#00008B 1'],
  ['another spelling', '<a:prstClr val="ltSlateGrey"/>', '#778899 1'],
  ['medium', '<a:prstClr val="medVioletRed"/>', '#C71585 1'],
  ['linear RGB', '<a:scrgbClr r="100000" g="0" b="21586"/>', '#FF0080 1'],
  ['HSL', '<a:hslClr hue="14400000" sat="100000" lum="50000"/>', '#0000FF 1'],
  ['the system’s last', '<a:sysClr val="window" lastClr="FAFAFA"/>', '#FAFAFA 1'],
  ['the system’s', '<a:sysClr val="windowText"/>', '#000000 1'],
  ['through the map', '<a:schemeClr val="tx1"/>', '#000000 1'],
  ['a name of nothing', '<a:schemeClr val="accent9"/>', 'the colour accent9, which is not defined'],
  ['no digits', '<a:srgbClr val="red"/>', 'the colour red, which is not defined'],
])('%s', (_, xml, expected) => {
  expect(resolve(xml)).toBe(expected);
});
