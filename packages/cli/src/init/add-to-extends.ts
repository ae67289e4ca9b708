import { applyEdits, findNodeAtLocation, modify, parseTree, type ParseError } from 'jsonc-parser';

/**
 * JSON with one more entry at the end of "extends", under a key or at the top; all else, white space and comments
 * included, stays as it is. `undefined` where the text is no such JSON, or where "extends" is neither text nor list.
 */
export function addToExtends(text: string, entry: string, under: readonly string[] = []): string | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) return undefined;
  if (findNodeAtLocation(root, [...under])?.type !== 'object') return undefined;
  const path = [...under, 'extends'];
  const there = findNodeAtLocation(root, path);
  const formattingOptions = readFormatting(text);
  if (!there) return applyEdits(text, modify(text, path, [entry], { formattingOptions }));
  if (there.type === 'string') {
    return applyEdits(text, modify(text, path, [there.value as string, entry], { formattingOptions }));
  }
  if (there.type !== 'array') return undefined;
  const end = there.children?.length ?? 0;
  const edits = modify(text, [...path, end], entry, { formattingOptions, isArrayInsertion: true });
  return applyEdits(text, edits);
}

/** How a text is indented, and how its lines end. */
function readFormatting(text: string) {
  const [, indent = '  '] = /^([ \t]+)\S/m.exec(text) ?? [];
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
