import type { Backdrop } from '@brandlint/core';
import { readTheme } from '../color/theme.ts';
import { addTheme } from '../drawing/add-theme.ts';
import { addWordColors } from './add-word-colors.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { childOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import { createStoryReader } from './create-story-reader.ts';
import { readWordColors, toWordScheme } from './word-colors.ts';
import { readWordStyles } from './word-styles.ts';

/** Parts of a document that hold texts of their own, and what people call them. */
const stories: readonly (readonly [string, string])[] = [
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
];

/** Reads a Word document: its body, headers, footers and notes, then the styles that they use, then the theme. */
export function readDocument(reading: OfficeReading, part: string): void {
  const { office } = reading;
  const [themePart] = office.relatedTo(part, 'theme');
  const theme = themePart === undefined ? undefined : readTheme(themePart, office.parse(themePart));
  const [settingsPart] = office.relatedTo(part, 'settings');
  const settings = settingsPart === undefined ? undefined : office.parse(settingsPart);
  const scheme = toWordScheme(theme, childOf(settings, 'w:clrSchemeMapping'));
  const [stylesPart] = office.relatedTo(part, 'styles');
  const styles = readWordStyles(reading, stylesPart, scheme);

  readPart(part, undefined);
  for (const [kind, name] of stories)
    for (const one of new Set(office.relatedTo(part, kind))) readPart(one, name);
  styles.addUsed();
  const [numbering] = office.relatedTo(part, 'numbering');
  if (numbering !== undefined) readNumbering(numbering);
  if (theme) addTheme(reading, theme);

  function readPart(name: string, story: string | undefined): void {
    const text = office.textOf(name);
    if (text === undefined) return;
    let page: Backdrop =
      text.includes('behindDoc="1"') || story !== undefined
        ? { kind: 'unknown', reason: 'a drawing may lie behind the text' }
        : white;
    const read = createStoryReader(reading, { part: name, story, styles, scheme, groundOf: () => page });
    office.parseText(name, text, {
      isUnit: ({ name: element, parent }) => element === 'w:background' || holders.has(parent?.name ?? ''),
      visit: (unit) => {
        if (unit.name !== 'w:background') {
          read(unit);
          return;
        }
        const within = ['page background'];
        const [color] = readWordColors(unit, scheme);
        if (color)
          page = { kind: 'colors', colors: [{ space: 'srgb', components: color.channels, alpha: 1 }] };
        addWordColors(reading.uses, unit, scheme, {
          anchor: name,
          part: name,
          within,
          toLocation: (word) => ({ kind: 'node', nodeId: name, property: [word], path: within }),
          text: { backdrop: page },
        });
      },
    });
  }

  function readNumbering(name: string): void {
    for (const element of walk(office.parse(name) ?? nothing)) {
      if (element.name !== 'w:color') continue;
      const within = ['numbering'];
      addWordColors(reading.uses, element, scheme, {
        anchor: `${name} level`,
        part: name,
        within,
        toLocation: (word) => ({ kind: 'node', nodeId: name, property: [word], path: within }),
        text: { backdrop: { kind: 'unknown', reason: 'it is a numbering, which may stand on anything' } },
      });
    }
  }
}

const white: Backdrop = { kind: 'colors', colors: [{ space: 'srgb', components: [1, 1, 1], alpha: 1 }] };

/** What lies right inside these is read and let go of, one after the other. */
const holders = new Set(['w:body', 'w:hdr', 'w:ftr', 'w:footnotes', 'w:endnotes', 'w:docPart']);

const nothing: XmlElement = {
  name: '',
  attributes: new Map(),
  children: [],
  parent: null,
  text: '',
  start: 0,
  tagEnd: 0,
  end: 0,
};
