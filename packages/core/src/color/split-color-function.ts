/** A colour function taken apart, so that its components can be replaced and all else kept letter by letter. */
export type ColorFunction = {
  /** As written, e.g. `RGBA`. */
  name: string;
  /** The values as written, those of alpha and the space of `color()` among them. */
  values: readonly string[];
  /** What stands before each value, and at the end what follows the last one: one more than there are values. */
  between: readonly string[];
};

/** Longer than this nobody writes a colour. */
const maximumLength = 500;

/** `rgb(1, 2, 3)` taken apart, or `undefined` when the text is no function or holds another one. */
export function splitColorFunction(text: string): ColorFunction | undefined {
  const head = /^([a-z-]+)\(/i.exec(text);
  const name = head?.[1];
  if (head === null || name === undefined || text.length > maximumLength || !text.endsWith(')'))
    return undefined;
  const body = text.slice(head[0].length, -1);
  if (/[()]/.test(body)) return undefined;
  const values: string[] = [];
  const between: string[] = [];
  let before = head[0];
  for (const [piece] of body.matchAll(/\/\*(?:[^*]|\*(?!\/))*\*\/|[\s,/]|[^\s,/]+/g)) {
    if (/^[\s,/]/.test(piece)) before += piece;
    else {
      values.push(piece);
      between.push(before);
      before = '';
    }
  }
  between.push(`${before})`);
  return { name, values, between };
}

/** The function again, with other values. */
export function joinColorFunction({ between }: ColorFunction, values: readonly string[]): string {
  return between.map((text, at) => text + (values[at] ?? '')).join('');
}
