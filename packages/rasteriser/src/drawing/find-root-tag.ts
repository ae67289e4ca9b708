/** An attribute of a tag: what stands between its quotes, and where the whole of it starts and ends in the text. */
type Attribute = { value: string; start: number; end: number };

/** The start tag of the outermost element: from `<` to after `>`. */
export type RootTag = {
  name: string;
  attributes: ReadonlyMap<string, Attribute>;
  /** Where the name ends. */
  nameEnd: number;
  /** After `>`. */
  end: number;
  isSelfClosing: boolean;
};

const namePattern = /<([\p{L}_][\p{L}\p{N}_.:-]*)/uy;
const attributePattern = /\s+([^\s=>/"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endPattern = /\s*(\/?)>/y;

/** Finds the start tag of the outermost element of XML, after declaration, comments and document type. */
export function findRootTag(text: string): RootTag | undefined {
  const start = skipProlog(text);
  if (start === undefined) return undefined;
  namePattern.lastIndex = start;
  const name = namePattern.exec(text)?.[1];
  if (name === undefined) return undefined;
  const nameEnd = start + 1 + name.length;
  const attributes = new Map<string, Attribute>();
  let at = nameEnd;
  for (;;) {
    attributePattern.lastIndex = at;
    const found = attributePattern.exec(text);
    const key = found?.[1];
    if (found === null || key === undefined) break;
    at = attributePattern.lastIndex;
    const value = found[2] ?? found[3] ?? '';
    attributes.set(key, { value, start: found.index, end: at });
  }
  endPattern.lastIndex = at;
  const end = endPattern.exec(text);
  if (end === null) return undefined;
  return { name, attributes, nameEnd, end: endPattern.lastIndex, isSelfClosing: end[1] === '/' };
}

/** Where the first element starts; `undefined` where something else stands there, or something is not closed. */
function skipProlog(text: string): number | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    let next: number | undefined;
    if (text.startsWith('<?', at)) next = after(text, '?>', at + 2);
    else if (text.startsWith('<!--', at)) next = after(text, '-->', at + 4);
    else if (text.startsWith('<!DOCTYPE', at)) next = skipDocumentType(text, at + 9);
    else return text.charCodeAt(at) === 0x3c ? at : undefined;
    if (next === undefined) return undefined;
    at = next;
  }
}

/** After the `>` of a document type, which may hold declarations in brackets, quotes and comments. */
function skipDocumentType(text: string, start: number): number | undefined {
  let isInside = false;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"' || character === "'") {
      const next = after(text, character, at + 1);
      if (next === undefined) return undefined;
      at = next;
      continue;
    }
    if (isInside && text.startsWith('<!--', at)) {
      const next = after(text, '-->', at + 4);
      if (next === undefined) return undefined;
      at = next;
      continue;
    }
    if (character === '[') isInside = true;
    else if (character === ']') isInside = false;
    else if (character === '>' && !isInside) return at + 1;
    at++;
  }
  return undefined;
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at === -1 ? undefined : at + mark.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
