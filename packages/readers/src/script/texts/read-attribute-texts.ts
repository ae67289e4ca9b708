import type { TextUse } from '@brandlint/core';
import type { TextOptions } from '../../html/read-texts.ts';
import type { PageElement } from '../../html/walk-page.ts';
import { locateValue } from '../../markup/locate-value.ts';
import { hasHole } from '../icons/read-value.ts';

/** Attributes that hold a text for people, and what it is for. */
const purposes: readonly (readonly [string, TextUse['purpose']])[] = [
  ['aria-label', 'alternative'],
  ['title', 'alternative'],
  ['alt', 'alternative'],
  ['placeholder', 'label'],
];

const hasWord = /[\p{L}\p{N}]/u;

type Options = Pick<TextOptions, 'tree' | 'reader' | 'standingOf' | 'anchors'> & {
  /** Whether an element is an icon, whose texts were read with it. */
  anchored: (element: PageElement) => boolean;
};

/** The texts in the attributes of elements that are no icons, as far as they are written out. */
export function readAttributeTexts({ tree, reader, standingOf, anchors, anchored }: Options): TextUse[] {
  return tree.elements.flatMap((element): TextUse[] => {
    if (element.attributes.size === 0 || anchored(element)) return [];
    const standing = standingOf(element);
    if (!standing.isSeen) return [];
    return purposes.flatMap(([name, purpose]): TextUse[] => {
      const attribute = element.attributes.get(name);
      if (!attribute || hasHole(attribute.value) || !hasWord.test(attribute.value)) return [];
      const { start, text, place, whole } = locateValue(element, attribute, tree.text, reader.lines);
      const at = start === null ? whole : place(0, text.length, true);
      return [
        {
          kind: 'text',
          purpose,
          anchor: `${reader.describer.pathOf(element)} @${name}`,
          within: reader.describer.withinOf(element),
          places: [at],
          count: 1,
          written: tree.text.slice(at.start.offset, at.end.offset),
          text,
          containers: purpose === 'alternative' ? anchors.containersOf(standing) : [],
        },
      ];
    });
  });
}
