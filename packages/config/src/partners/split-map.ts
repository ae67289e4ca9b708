/** One entry of a Sass map as written, its key without quotation marks. */
export type MapEntry = { key: string; value: string };

/** The entries of the inside of a Sass map: split at commas and colons outside brackets, quotation marks and comments. */
export function splitMap(text: string): MapEntry[] {
  const entries: MapEntry[] = [];
  let key: string | undefined;
  let part = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") {
      const end = endOf(text, sign, at + 1);
      part += text.slice(at, end);
      at = end - 1;
    } else if (sign === '/' && (text[at + 1] === '*' || text[at + 1] === '/')) {
      at = (text[at + 1] === '*' ? endOf(text, '*/', at + 2) : endOf(text, '\n', at)) - 1;
    } else if (sign === ',' && depth === 0) {
      finish();
    } else if (sign === ':' && depth === 0 && key === undefined) {
      key = part;
      part = '';
    } else {
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      part += sign;
    }
  }
  finish();
  return entries;

  function finish(): void {
    if (key !== undefined) entries.push({ key: key.trim().replace(/^["']|["']$/g, ''), value: part.trim() });
    key = undefined;
    part = '';
  }
}

/** Where something ends: behind its closing sign, or with the text. */
function endOf(text: string, closer: string, from: number): number {
  const at = text.indexOf(closer, from);
  return at === -1 ? text.length : at + closer.length;
}
