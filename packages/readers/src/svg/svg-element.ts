/** An attribute as it is written. `start` and `end` enclose its value in the source, without the quotation marks. */
export type SvgAttribute = {
  name: string;
  /** The value, its entities expanded. */
  value: string;
  start: number;
  end: number;
  /** Whether the value stands letter by letter in the source. */
  exact: boolean;
};

/** An element of a drawing, in the order of the text; a parent always comes before its children. */
export type SvgElement = {
  /** Its place in the order of the text, from 0. */
  index: number;
  /** The name without a namespace prefix. */
  name: string;
  parent: SvgElement | null;
  children: SvgElement[];
  /** Its place among its siblings, from 1. */
  position: number;
  attributes: readonly SvgAttribute[];
  /** Whether text that is not blank stands directly in it. */
  hasText: boolean;
  /** Whether it belongs to a page inside `foreignObject`, not to the drawing. */
  isForeign: boolean;
  /** Where it stands in the source, and what stands between its tags; `end` is 0 for one that is never closed. */
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
};

/** The text of a `style` element. `start` is its offset in the source, or `null` when it does not stand there letter by letter. */
export type StyleText = { element: SvgElement; text: string; start: number | null; whole: SourceRange };

/** A range of offsets in the source, its end not included. */
export type SourceRange = { start: number; end: number };

/** The value of an attribute, or `undefined` when the element has none of that name. */
export function readAttribute(element: SvgElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
