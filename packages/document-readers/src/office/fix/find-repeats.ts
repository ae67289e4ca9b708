import type { WrittenAt } from '../collect/use-collector.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml/xml-element.ts';
import { keepCase, replaceHex } from './notation/new-values.ts';

/** A place that says the same value again, and what it becomes. `isShared`: it repeats other places as well. */
export type Repeat = { at: WrittenAt & { attribute: string }; value: string; isShared?: true };

const ends = ['draw:start-color', 'draw:end-color'];

/**
 * The places that repeat a value for programs that do not look at the first: Word's copies of a colour of the theme, the
 * ends of a gradient beside its stops, the background of a paragraph and the fill of a shape in the style of its text.
 */
export function findRepeats(at: WrittenAt, hex: string, references: readonly WrittenAt[]): Repeat[] {
  const { part, element, attribute } = at;
  if (attribute === undefined) return isOfTheme(element) ? copiesInWord(element, hex, references) : [];
  const written = attributeOf(element, attribute)?.toLowerCase();
  const again = (other: XmlElement | undefined, names: readonly string[]): Repeat[] =>
    names.flatMap((name) => {
      const value = attributeOf(other, name);
      if (!other || value?.toLowerCase() !== written) return [];
      return [{ at: { part, element: other, attribute: name }, value: replaceHex(value ?? '', hex) }];
    });
  if (element.name === 'loext:gradient-stop') return again(element.parent ?? undefined, ends);
  if (element.name === 'style:paragraph-properties' && attribute === 'fo:background-color') {
    return again(childOf(element.parent ?? undefined, 'loext:graphic-properties'), ['draw:fill-color']);
  }
  if (attribute === 'draw:fill-color')
    return textStylesOf(element)
      .flatMap((style) => again(childOf(style, 'loext:graphic-properties'), [attribute]))
      .map((repeat) => ({ ...repeat, isShared: true }));
  return [];
}

/** LibreOffice says the fill of a shape once more in the style of its text, and paints that one. */
function textStylesOf({ parent: style }: XmlElement): XmlElement[] {
  if (style?.name !== 'style:style' || attributeOf(style, 'style:family') === 'paragraph') return [];
  return childrenOf(style.parent ?? undefined, 'style:style').filter(
    (other) => attributeOf(other, 'style:family') === 'paragraph',
  );
}

function isOfTheme({ parent }: XmlElement): boolean {
  return parent?.parent?.name === 'a:clrScheme';
}

/** Word writes beside a name of the theme which value it had; other programs read that value. */
function copiesInWord(element: XmlElement, hex: string, references: readonly WrittenAt[]): Repeat[] {
  const written = (attributeOf(element, 'lastClr') ?? attributeOf(element, 'val') ?? '').toLowerCase();
  return references.flatMap(({ part, element: other, attribute }) => {
    if (attribute?.startsWith('w:') !== true) return [];
    const value = attributeOf(other, attribute);
    if (value === undefined || value.toLowerCase() !== written) return [];
    return [{ at: { part, element: other, attribute }, value: keepCase(hex, value) }];
  });
}
