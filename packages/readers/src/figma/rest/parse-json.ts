const byteOrderMark = '\uFEFF';

/** The value of a JSON text, with or without a byte order mark; `fault` says why there is none. */
export function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    const value: unknown = JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
    return { value };
  } catch (error) {
    // Parsers quote what they stumble over; the words before that are enough.
    const reason =
      error instanceof Error ? error.message.split(/[\n"]/)[0]?.trim().replace(/,$/, '') : undefined;
    return { fault: reason ?? 'it cannot be parsed' };
  }
}
