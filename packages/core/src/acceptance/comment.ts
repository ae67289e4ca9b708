/** A comment of a text, as offsets in UTF-16 units: all of it, and what stands between its signs; ends are exclusive. */
export type Comment = { start: number; end: number; contentStart: number; contentEnd: number };
