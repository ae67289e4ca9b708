/** Control characters that JSON lets pass, and a terminal might obey. */
const unescaped = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON in one line, which steers no terminal. */
export function writeJsonValue(value: unknown): string {
  return JSON.stringify(value).replace(
    unescaped,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
