/** Controls of C0 and C1, marks that turn the direction of text, and line separators. */
// eslint-disable-next-line no-control-regex -- these characters are what it is about
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text from a file made fit for one line of a terminal: tabs and line breaks become spaces, any other control character
 * becomes U+FFFD, so that it can neither steer the terminal nor shift the columns.
 */
export function stripControl(text: string): string {
  return text.replace(controls, (found) =>
    found === '\t' || found === '\n' || found === '\r' ? ' ' : '\uFFFD',
  );
}

/** A path made fit for one line of a terminal; line breaks and tabs, which would look like spaces, are told as `\n`. */
export function stripPath(path: string): string {
  return stripControl(path.replace(/[\n\r\t]/g, (found) => escapes.get(found) ?? found));
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
