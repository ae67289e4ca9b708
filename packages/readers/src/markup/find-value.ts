import type { TextRange } from './element.ts';

/** Where the value is in `name = "value"`. A name may begin with `=`. */
export function findValue(text: string, start: number, end: number): TextRange {
  const written = text.slice(start, end);
  const equals = written.indexOf('=', 1);
  if (equals === -1) return { start: end, end };
  const opening = /^[\t\n\f\r ]*(["']?)/.exec(written.slice(equals + 1));
  const from = equals + 1 + (opening?.[0].length ?? 0);
  const quote = opening?.[1] ?? '';
  const isClosed = quote !== '' && written.length > from && written.endsWith(quote);
  return { start: start + from, end: isClosed ? end - 1 : end };
}
