/** One piece of an internal subset: a declaration, a reference to a parameter entity. Comments are left out. */
export type DoctypePiece = { text: string; start: number };

/**
 * The pieces of the internal subset of a document type, with offsets in `doctype`. It never goes back, so its time is
 * linear in the length whatever stands there.
 */
export function* walkDoctype(doctype: string): Generator<DoctypePiece> {
  let at = findUnquoted(doctype, '[', 0) + 1;
  if (at === 0) return;
  while (at < doctype.length) {
    const start = at;
    const sign = doctype.charAt(at);
    if (sign === ']') return;
    if (doctype.startsWith('<!--', at)) at = endOf(doctype, '-->', at + 4);
    else if (doctype.startsWith('<?', at)) at = endOf(doctype, '?>', at + 2);
    else if (sign === '<') {
      const end = findUnquoted(doctype, '>', at);
      at = end === -1 ? doctype.length : end + 1;
      yield { text: doctype.slice(start, at), start };
    } else if (sign === '%') {
      at = endOf(doctype, ';', at + 1);
      yield { text: doctype.slice(start, at), start };
    } else if (sign === '"' || sign === "'") at = endOf(doctype, sign, at + 1);
    else at++;
  }
}

/** The offset of the first `sign` that is not between quotation marks, or -1. */
function findUnquoted(text: string, sign: '[' | '>', from: number): number {
  const stop = sign === '[' ? /["'[]/g : /["'>]/g;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === sign) return match.index;
    stop.lastIndex = endOf(text, match[0], match.index + 1);
  }
  return -1;
}

function endOf(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at === -1 ? text.length : at + closing.length;
}
