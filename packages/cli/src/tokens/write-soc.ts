import type { Brand } from '@brandlint/core';
import { escapeXml } from './escape-xml.ts';
import { toOneLine } from './to-one-line.ts';

/** The palette as LibreOffice reads it from the folder `config` of a user's profile: values on screen, with names. */
export function writeSoc({ palette }: Brand): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ooo:color-table xmlns:ooo="http://openoffice.org/2004/office" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">',
    ...palette.map(
      ({ name, hex }) =>
        `  <draw:color draw:name="${escapeXml(toOneLine(name))}" draw:color="${hex.toLowerCase()}"/>`,
    ),
    '</ooo:color-table>',
    '',
  ].join('\n');
}
