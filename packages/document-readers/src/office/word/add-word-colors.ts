import type { Backdrop, Location, TextSize } from '@brandlint/core';
import type { UseCollector } from '../collect/use-collector.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { readWordColors, type WordScheme } from './word-colors.ts';

/** Where the colours of an element are. */
export type WordPlace = {
  anchor: string;
  part: string;
  within: readonly string[];
  toLocation: (word: string) => Location;
  text: { backdrop: Backdrop } & TextSize;
};

/** Takes down the colours that one element of a Word document gives in its attributes. */
export function addWordColors(
  uses: UseCollector,
  element: XmlElement,
  scheme: WordScheme,
  { anchor, part, within, toLocation, text }: WordPlace,
): void {
  for (const color of readWordColors(element, scheme)) {
    const { role, word, channels, written, isReference, attribute } = color;
    const { backdrop, sizePt, bold } = text;
    uses.addColor({
      anchor: `${anchor} ${word}`,
      within,
      place: toLocation(word),
      written,
      channels,
      alpha: 1,
      isReference,
      at: { part, element, attribute },
      ...(role === 'text' ? { role, backdrop, sizePt, bold } : { role }),
    });
  }
}
