/** The vocabulary that an element belongs to. */
export type MarkupSpace = 'html' | 'svg' | 'mathml';

/** A half-open range of offsets in the source's text. */
export type TextRange = { start: number; end: number };

/** An attribute: its name in lower case with its prefix, and its value decoded. */
export type MarkupAttribute = {
  name: string;
  value: string;
  /** Where the value stands, without its quotes; `null` when the parser cannot say. */
  range: TextRange | null;
};

/** An element of a page or a template, as its parser found it. */
export type MarkupElement = {
  /** In lower case. */
  tag: string;
  space: MarkupSpace;
  attributes: ReadonlyMap<string, MarkupAttribute>;
  parent: MarkupElement | undefined;
  /** What tells it from its siblings: a step of a path, from `takeStep`. */
  step: string;
  /** The start tag; `null` when the parser added the element. */
  startTag: TextRange | null;
  /** What stands inside a `style` element: where, and decoded. */
  content?: { range: TextRange; text: string };
  /** Whether the parser opened it again from a start tag that another element came from first. */
  isCopy?: boolean;
};

/** An attribute's value, decoded, or an empty text where the element has none. */
export function attributeOf(element: MarkupElement, name: string): string {
  return element.attributes.get(name)?.value ?? '';
}

/** Whether decoding left a piece of text as it is written, line endings apart. */
export function isVerbatim(raw: string, decoded: string): boolean {
  return raw === decoded || (raw.includes('\r') && raw.replace(/\r\n?/g, '\n') === decoded);
}
