import type { Brand } from '@brandlint/core';
import { escapeXml } from './escape-xml.ts';
import { toOneLine } from './to-one-line.ts';

/**
 * The palette as the theme part of an Office file (`ppt/theme/theme1.xml`). What text is written in stays black and white,
 * because text in most colours of a brand cannot be read: dark and light, and links. The accents are the first six
 * colours in the order published, from the start again where there are fewer. All colours stand with their names among
 * the theme's custom colours, which the programs offer beside the accents.
 * Source: ECMA-376 part 1, 20.1.6 (styles) and 20.1.4.1.8 (custom colours).
 */
export function writeOfficeTheme(brand: Brand): string {
  const { palette } = brand;
  const name = escapeXml(toOneLine(brand.name, 200));
  const accents = Array.from({ length: 6 }, (_, at) => palette[at % palette.length]?.hex ?? '#000000');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">
  <a:themeElements>
    <a:clrScheme name="${name}">
      <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
      <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
      <a:dk2>${toColor('#000000')}</a:dk2>
      <a:lt2>${toColor('#FFFFFF')}</a:lt2>
${accents.map((hex, at) => `      <a:accent${String(at + 1)}>${toColor(hex)}</a:accent${String(at + 1)}>`).join('\n')}
      <a:hlink>${toColor('#000000')}</a:hlink>
      <a:folHlink>${toColor('#000000')}</a:folHlink>
    </a:clrScheme>
${fonts}
${styles}
  </a:themeElements>
  <a:objectDefaults/>
  <a:extraClrSchemeLst/>
  <a:custClrLst>
${palette
  .map(
    (token) =>
      `    <a:custClr name="${escapeXml(toOneLine(token.name, 200))}">${toColor(token.hex)}</a:custClr>`,
  )
  .join('\n')}
  </a:custClrLst>
</a:theme>
`;
}

function toColor(hex: string): string {
  return `<a:srgbClr val="${hex.slice(1)}"/>`;
}

const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';

/** A theme has to name fonts; the brand says nothing of them. */
const fonts = `    <a:fontScheme name="Arial">
      <a:majorFont>${font}</a:majorFont>
      <a:minorFont>${font}</a:minorFont>
    </a:fontScheme>`;

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${String(width)}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;

/** A theme has to have three of each; these are flat, so that every colour is shown as it is. */
const styles = `    <a:fmtScheme name="Flat">
      <a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>
      <a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>
      <a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>
      <a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>
    </a:fmtScheme>`;
