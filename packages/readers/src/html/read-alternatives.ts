import type { IconUse, TextUse } from '@brandlint/core';
import type { MarkupElement } from '../markup/element.ts';
import { locateValue } from '../markup/locate-value.ts';
import type { LineIndex } from '../text/line-index.ts';

const attributes = ['alt', 'aria-label', 'title'];

/** The texts in the attributes of a picture that stand for it. */
export function readAlternatives(
  element: MarkupElement,
  icon: IconUse,
  text: string,
  lines: LineIndex,
): TextUse[] {
  return attributes.flatMap((name): TextUse[] => {
    const attribute = element.attributes.get(name);
    if (!attribute || attribute.value.trim() === '') return [];
    const { start, text: value, place, whole } = locateValue(element, attribute, text, lines);
    const at = start === null ? whole : place(0, value.length, true);
    return [
      {
        kind: 'text',
        purpose: 'alternative',
        anchor: `${icon.anchor} @${name}`,
        within: icon.within,
        places: [at],
        count: 1,
        written: text.slice(at.start.offset, at.end.offset),
        text: value,
        containers: icon.containers,
        names: icon.anchor,
      },
    ];
  });
}
