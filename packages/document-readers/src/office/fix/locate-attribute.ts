import type { XmlElement } from '../../xml/xml-element.ts';

/** The value of an attribute as it is written: where it stands in the text of its part, in UTF-16 units. */
export type WrittenValue = { start: number; end: number; raw: string };

const space = /\s/;

/**
 * Finds where the value of an attribute is written in the tag of an element; `undefined` where the tag is not what was
 * read, or another attribute cannot be told from it. Names of attributes are those of `XmlElement`.
 */
export function locateAttribute(
  text: string,
  element: XmlElement,
  attribute: string,
): WrittenValue | undefined {
  if (text[element.start] !== '<' || text[element.tagEnd - 1] !== '>') return undefined;
  const value = element.attributes.get(attribute);
  const local = localOf(attribute);
  const found = attributesOf(text, element).filter(
    ({ name, raw }) => localOf(name) === local && raw === value,
  );
  const [only] = found.length > 1 ? found.filter(({ name }) => name === attribute) : found;
  return only && { start: only.start, end: only.end, raw: only.raw };
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The attributes of a tag that the parser has found to be well-formed. */
function attributesOf(text: string, { start, tagEnd }: XmlElement): (WrittenValue & { name: string })[] {
  const found: (WrittenValue & { name: string })[] = [];
  let at = start + 1;
  while (at < tagEnd && !space.test(text.charAt(at))) at++;
  while (at < tagEnd) {
    while (at < tagEnd && space.test(text.charAt(at))) at++;
    const equals = text.indexOf('=', at);
    if (equals === -1 || equals >= tagEnd) break;
    const name = text.slice(at, equals).trimEnd();
    let open = equals + 1;
    while (open < tagEnd && space.test(text.charAt(open))) open++;
    const end = text.indexOf(text.charAt(open), open + 1);
    if (end === -1 || end >= tagEnd) break;
    found.push({ name, start: open + 1, end, raw: text.slice(open + 1, end) });
    at = end + 1;
  }
  return found;
}
